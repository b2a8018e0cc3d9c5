"""Checking that a document holds together: unique keys and numbers, references that lead somewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from knowledge.common import Common
from knowledge.model import COLUMNS, PARTS, Block, Fiche, TerritoryDocument, records
from knowledge.model.references import named
from knowledge.model.values import Ref
from knowledge.problems import Place, Problem, ProblemsError, nearest
from knowledge.reading import Folder, read


class Written(Protocol):
    """A document as somebody wrote it: what could be read, what could not, and where each thing stands."""

    @property
    def document(self) -> TerritoryDocument:
        """What could be read."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with its form."""

    @property
    def broken(self) -> AbstractSet[str]:
        """The keys of records that could not be read, which others may name."""

    @property
    def whole(self) -> bool:
        """Whether it was read far enough for its references to be judged."""

    def place(self, record: str, loc: Sequence[str | int], again: bool = False) -> Place:
        """Where a part of a record stands, or of the second one with its key."""

    def texts(self) -> Iterable[tuple[Place, str]]:
        """Every text that was written, and where."""


def checked(path: Path, common: Common) -> TerritoryDocument:
    """The document of a folder; raise ``ProblemsError`` with everything that is wrong in form and in references."""
    with suppress(ProblemsError):
        return _sound(read(path, lines=False), common)
    return _sound(read(path), common)  # read again for the line of everything that is wrong


def _sound(folder: Folder, common: Common) -> TerritoryDocument:
    problems = tuple(faults(folder, common))
    if problems:
        raise ProblemsError(problems)
    return TerritoryDocument(**folder.values)


def faults(written: Written, common: Common) -> Iterator[Problem]:
    """Everything that is wrong with a document, in form and in references."""
    yield from written.problems
    if written.whole:
        yield from Checker(written, common).problems()


class Checker:
    """Walks one document."""

    def __init__(self, written: Written, common: Common) -> None:
        self._written = written
        self._document = written.document
        self._keys = {part: {record.key for record in getattr(self._document, part)} for part in PARTS}
        self._keys["organisations"] |= {organisation.key for organisation in common.organisations}

    def problems(self) -> Iterator[Problem]:
        """Everything that does not hold together."""
        yield from self._duplicates()
        for part in PARTS:
            for record in getattr(self._document, part):
                for place, key, ref in named(record):
                    yield from self._known(record.key, place, key, ref)
        yield from self._circles("sections", "parent")
        yield from self._circles("organisations", "within")
        yield from self._columns()

    def _duplicates(self) -> Iterator[Problem]:
        keys = Counter(record.key for record in records(self._document))
        for key, times in keys.items():
            if times > 1:
                yield Problem(self._written.place(key, ("key",), again=True), "duplicate", key)
        numbers = Counter((fiche.schema_key, fiche.number, fiche.parents) for fiche in self._document.fiches)
        for fiche in self._document.fiches:
            if fiche.number and numbers[fiche.schema_key, fiche.number, fiche.parents] > 1:
                yield self._problem(fiche.key, ("number",), "duplicate_number", fiche.number)

    def _columns(self) -> Iterator[Problem]:
        """A column that the schéma prints is filled, or declared blank; another one is neither."""
        schemas = {schema.key: schema for schema in self._document.schemas}
        for fiche in self._document.fiches:
            schema = schemas.get(fiche.schema_key)
            printed = {heading.column for heading in schema.columns} if schema else set()
            for column in COLUMNS if printed else ():
                filled, blank = _holds(fiche, column), column in fiche.blank
                if filled and blank:
                    yield self._problem(fiche.key, ("blank",), "filled_and_blank", column)
                elif column in printed and not filled and not blank and not self._in_block(fiche, column):
                    yield self._problem(fiche.key, ("blank",), "neither_filled_nor_blank", column)
                elif column not in printed and (filled or blank):
                    yield self._problem(fiche.key, (column,), "no_such_column", column)

    def _in_block(self, fiche: Fiche, column: str) -> bool:
        """Whether the document prints the column once for several fiches, this one among them."""
        over = {fiche.key, *(key for parent in fiche.parents for key in self._above("sections", "parent", parent))}
        return any(
            over & set(block.of) and (_holds(block, column) or column in block.blank) for block in self._document.blocks
        )

    def _circles(self, part: str, link: str) -> Iterator[Problem]:
        """A record that stands above itself."""
        for record in getattr(self._document, part):
            above = getattr(record, link)
            if above and record.key in self._above(part, link, above):
                yield self._problem(record.key, (link,), "circular", above)

    def _above(self, part: str, link: str, key: str | None) -> list[str]:
        """A key and those above it, each once."""
        links = {record.key: getattr(record, link) for record in getattr(self._document, part)}
        found: list[str] = []
        while key and key not in found:
            found.append(key)
            key = links.get(key)
        return found

    def _known(self, record: str, loc: Sequence[str | int], value: str, ref: Ref) -> Iterator[Problem]:
        valid = set().union(*(self._keys[part] for part in ref.parts))
        if value not in valid and value not in self._written.broken:
            yield self._problem(record, loc, "unknown", value, nearest(value, valid))

    def _problem(
        self, record: str, loc: Sequence[str | int], kind: str, value: str, near: str | None = None
    ) -> Problem:
        return Problem(self._written.place(record, loc), kind, value, near)


def _holds(record: Fiche | Block, column: str) -> bool:
    """Whether a column is filled; a calendar may be printed in words."""
    return bool(getattr(record, column, ())) or (column == "calendar" and bool(record.schedule))
