"""What a plain search would do in place of understanding: the full-text index alone, or fuzzy names alone."""

from collections.abc import Callable

from rapidfuzz import fuzz, process

from knowledge.fold import fold, stems
from knowledge.model import TerritoryDocument
from knowledge.store import Store

Peer = Callable[[str], object]

NAMES_FOUND = 5


def full_text(store: Store, territory: str) -> Peer:
    """SQLite FTS5 over the same passages, by the stems of the question."""

    def search(text: str) -> object:
        words = sorted(set(stems(text)))
        return store.candidates(territory, words) if words else ()

    return search


def fuzzy_names(document: TerritoryDocument) -> Peer:
    """rapidfuzz over the titles of the fiches, the names and the aliases."""
    titles = [name for fiche in document.fiches for name in (fiche.title, fiche.short, *fiche.aliases)]
    organisations = [name for party in document.organisations for name in (party.name, *party.aliases)]
    bodies = [name for body in document.bodies for name in (body.name, *body.aliases)]
    names = [fold(name) for name in (*titles, *organisations, *bodies)]
    return lambda text: process.extract(fold(text), names, scorer=fuzz.WRatio, limit=NAMES_FOUND)
