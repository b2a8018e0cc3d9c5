"""What would be published: a document brought together with what others published since, checked and compared."""

from dataclasses import dataclass

from knowledge.common import Common
from knowledge.edition import Edition
from knowledge.editions.assembled import hold_together
from knowledge.editions.difference import Change, difference
from knowledge.editions.merging import ConflictsError, merge
from knowledge.incoming import Incoming
from knowledge.model import TerritoryDocument
from knowledge.store import Store


@dataclass(frozen=True)
class Candidate:
    """A document ready to be published, and the current edition that it would follow.

    ``base`` is the edition that its file was made from, where others have published since.
    """

    document: TerritoryDocument
    current: Edition | None
    base: int | None
    changes: tuple[Change, ...]


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
    document, base = given.document, given.edition
    if base is not None and base != current.number:
        document = _merged(given.document, base, current, store)
        hold_together(document, common)
    behind = base if base != current.number else None
    return Candidate(document, current, behind, difference(current.document, document))


def _merged(theirs: TerritoryDocument, number: int, current: Edition, store: Store) -> TerritoryDocument:
    base = store.edition(current.territory, number)
    if base is None:
        raise UnknownBaseError(current.territory, number, current.number)
    try:
        return merge(base.document, current.document, theirs)
    except ConflictsError as error:
        raise StaleError(error, number, current.number) from error
