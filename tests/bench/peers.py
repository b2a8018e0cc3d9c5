"""What a plain search would do in place of understanding: the full-text index alone, or fuzzy names alone."""

from collections.abc import Callable

from rapidfuzz import fuzz, process

from knowledge.fold import fold, stems
from knowledge.model import TerritoryDocument
from knowledge.store import Store
from tests.bench.questions import ASKER, Written

Peer = Callable[[Written], object]

NAMES_FOUND = 5


def full_text(store: Store) -> Peer:
    """SQLite FTS5 over what is said of every record, by the stems of the question."""

    def search(written: Written) -> object:
        words = sorted(set(stems(written.text)))
        return store.speaking_of([word] for word in words) if words else ()

    return search


def fuzzy_names(store: Store) -> Peer:
    """rapidfuzz over the titles of the fiches, the names and the aliases."""
    names = {edition.territory: _names(edition.document) for edition in store.all_current()}

    def search(written: Written) -> object:
        return process.extract(fold(written.text), names[_territory(written)], scorer=fuzz.WRatio, limit=NAMES_FOUND)

    return search


def _territory(written: Written) -> str:
    """Where a plain search looks; it could not tell that somebody's territory is not known."""
    return written.asker.territory or str(ASKER.territory)


def _names(document: TerritoryDocument) -> list[str]:
    titles = [name for fiche in document.fiches for name in (fiche.title, fiche.short, *fiche.aliases)]
    organisations = [name for party in document.organisations for name in (party.name, *party.aliases)]
    bodies = [name for body in document.bodies for name in (body.name, *body.aliases)]
    return [fold(name) for name in (*titles, *organisations, *bodies)]
