"""What would be published: a document brought together with what others published since, checked and compared."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.common import Common
from knowledge.edition import Edition, UnreadableError
from knowledge.editions.assembled import hold_together
from knowledge.editions.difference import Change, difference
from knowledge.editions.merging import ConflictsError, merge
from knowledge.editions.rows import flatten, rebuild
from knowledge.editions.twins import recognised
from knowledge.incoming import Incoming
from knowledge.model import TerritoryDocument
from knowledge.store import Store

# The edition that the workbook of a new territory became.
FIRST = 1


@dataclass(frozen=True)
class Candidate:
    """A document ready to be published, and the current edition that it would follow.

    ``base`` is the edition that its file was made from, where others have published since. ``kept`` is how many
    records the file does not have and, made from no edition, does not take away either.
    """

    document: TerritoryDocument
    current: Edition | None
    base: int | None
    changes: tuple[Change, ...]
    kept: int = 0


class UnknownBaseError(ValueError):
    """A file made from an edition that is not here."""

    def __init__(self, territory: str, base: int, current: int) -> None:
        self.territory, self.base, self.current = territory, base, current
        super().__init__(f"{territory}, {base}")


class StaleError(ValueError):
    """Records changed both in a file and in the editions published since the one that it was made from."""

    def __init__(self, conflicts: ConflictsError, base: int, current: int) -> None:
        self.conflicts, self.base, self.current = conflicts, base, current
        super().__init__(f"{base}, {current}")


def candidate(given: Incoming, store: Store, common: Common) -> Candidate:
    """What a document would become as the next edition.

    Raise ``UnknownBaseError``, ``StaleError``, ``UnreadableError`` where it cannot be brought together with the
    current edition, and ``ProblemsError`` where the result does not hold together.
    """
    current = store.current(given.document.territory.code)
    if current is None:
        return Candidate(given.document, None, None, ())
    if given.edition == current.number or (given.edition is None and not given.new):
        return Candidate(given.document, current, None, difference(current.document, given.document))
    base = _base(given, current, store)
    document, kept = _together(given, base, current, store)
    hold_together(document, common)
    behind = base.number if base.number != current.number else None
    return Candidate(document, current, behind, difference(current.document, document), kept)


def _base(given: Incoming, current: Edition, store: Store) -> Edition:
    """The edition that a file was made from; that of a new territory became the first one."""
    number = given.edition or FIRST
    base = store.edition(current.territory, number)
    if base is None:
        raise UnknownBaseError(current.territory, number, current.number)
    return base


def _together(given: Incoming, base: Edition, current: Edition, store: Store) -> tuple[TerritoryDocument, int]:
    """The document, and how many records were kept that a file of no edition does not have."""
    before, theirs = base.document, given.document
    if given.new:
        before = _known_to(theirs, before)
    since = _editions(base.number if given.new else base.number + 1, current, store)
    before, theirs = recognised(before, current.document, theirs, since)
    try:
        document = merge(before, current.document, theirs)
    except ConflictsError as error:
        raise StaleError(error, base.number, current.number) from error
    kept = (flatten(base.document).keys() & flatten(document).keys()) - flatten(theirs).keys() if given.new else ()
    return document, len(kept)


def _known_to(theirs: TerritoryDocument, base: TerritoryDocument) -> TerritoryDocument:
    """Of an edition, the records that a file has too: of another one it does not know."""
    has = flatten(theirs)
    return rebuild({key: row for key, row in flatten(base).items() if key in has and (row.owner or key) in has})


def _editions(first: int, current: Edition, store: Store) -> Iterator[TerritoryDocument]:
    """The documents from an edition to the current one, as far as they can be read."""
    for number in range(first, current.number + 1):
        try:
            edition = store.edition(current.territory, number)
        except UnreadableError:
            continue
        if edition:
            yield edition.document
