"""Checking that a document holds together: unique keys and numbers, references that lead somewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from knowledge.common import Common
from knowledge.model import Fiche, Section, Source, TerritoryDocument, records
from knowledge.problems import Problem, ProblemsError, nearest
from knowledge.reading import Folder, line_of, read


def checked(path: Path, common: Common) -> TerritoryDocument:
    """The document of a folder; raise ``ProblemsError`` with everything that is wrong in form and in references."""
    folder = read(path)
    # What stands in a file that is no YAML is not known, so that any reference to it would seem wrong.
    unread = any(problem.kind == "not_yaml" for problem in folder.problems)
    loose = () if unread else Checker(folder.document, folder, common).problems()
    problems = [*folder.problems, *loose]
    if problems:
        raise ProblemsError(problems)
    return TerritoryDocument(**folder.values)


class Checker:
    """Walks one document."""

    def __init__(self, document: TerritoryDocument, folder: Folder, common: Common) -> None:
        self._document = document
        self._folder = folder
        organisations = (*common.organisations, *document.organisations)
        self._parties = {organisation.key for organisation in organisations} | {body.key for body in document.bodies}
        self._sections = {section.key for section in document.sections}
        self._schemas = {schema.key for schema in document.schemas}
        self._documents = {entry.key for entry in document.documents}

    def problems(self) -> Iterator[Problem]:
        """Everything that is wrong."""
        yield from self._duplicates()
        for record in records(self._document):
            source = getattr(record, "source", None)
            if isinstance(source, Source):
                yield from self._known(record.key, ("source", "document"), source.document, self._documents)
        for section in self._document.sections:
            yield from self._section(section)
        for organisation in self._document.organisations:
            if organisation.within:
                yield from self._known(organisation.key, ("within",), organisation.within, self._parties)
        for fiche in self._document.fiches:
            yield from self._fiche(fiche)

    def _duplicates(self) -> Iterator[Problem]:
        keys = Counter(record.key for record in (*self._document.documents, *records(self._document)))
        for key, times in keys.items():
            if times > 1:
                yield self._problem(key, ("key",), "duplicate", key)
        numbers = Counter((fiche.schema_key, fiche.number) for fiche in self._document.fiches)
        for fiche in self._document.fiches:
            if fiche.number and numbers[fiche.schema_key, fiche.number] > 1:
                yield self._problem(fiche.key, ("number",), "duplicate_number", str(fiche.number))

    def _section(self, section: Section) -> Iterator[Problem]:
        yield from self._known(section.key, ("schema_key",), section.schema_key, self._schemas)
        if section.parent:
            yield from self._known(section.key, ("parent",), section.parent, self._sections)

    def _fiche(self, fiche: Fiche) -> Iterator[Problem]:
        yield from self._known(fiche.key, ("schema_key",), fiche.schema_key, self._schemas)
        for place, parent in enumerate(fiche.parents):
            yield from self._known(fiche.key, ("parents", place), parent, self._sections | self._parties)
        for role, mandates in (("pilots", fiche.pilots), ("partners", fiche.partners)):
            for place, mandate in enumerate(mandates):
                yield from self._known(fiche.key, (role, place, "who"), mandate.who, self._parties)
                for index, member in enumerate(mandate.members):
                    yield from self._known(fiche.key, (role, place, "members", index), member, self._parties)

    def _known(self, record: str, loc: Sequence[object], value: str, valid: Iterable[str]) -> Iterator[Problem]:
        if value not in set(valid) and value not in self._folder.broken:
            yield self._problem(record, loc, "unknown", value, nearest(value, valid))

    def _problem(self, record: str, loc: Sequence[object], kind: str, value: str, near: str | None = None) -> Problem:
        places = self._folder.again if kind == "duplicate" else self._folder.trees
        file, node = places.get(record, (self._folder.path, None))
        dotted = ".".join(str(step) for step in (record, *loc))
        return Problem(file, line_of(node, loc) if node is not None else 0, dotted, kind, value, near)
