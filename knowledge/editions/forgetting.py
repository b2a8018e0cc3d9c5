"""Forgetting a person in every edition of every territory, down to the bytes of the file."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from knowledge.editions.forgotten import Json, Known, blank, digest, known, still_standing
from knowledge.model import TerritoryDocument
from knowledge.store import Store


@dataclass(frozen=True)
class Stored:
    """An edition as it is stored."""

    territory: str
    number: int
    origin: str
    current: bool
    document: Json


@dataclass(frozen=True)
class Standing:
    """A place outside the contact itself where the name or the address still stands."""

    territory: str
    edition: int
    current: bool
    place: str


@dataclass(frozen=True)
class Forgotten:
    """What was blanked, and what is left for a person to correct."""

    blanked: tuple[Known, ...]
    standing: tuple[Standing, ...]


class SeveralError(ValueError):
    """A key that stands for contacts of several territories: which one is meant?"""

    def __init__(self, who: str, found: Sequence[Known]) -> None:
        self.who = who
        self.territories = tuple(sorted({each.territory for each in found}))
        super().__init__(", ".join(self.territories))


def forget(store: Store, who: str, *, at: datetime, author: str, territory: str | None = None) -> Forgotten:
    """Blank the person and the address of the contacts meant by a key, a name or an address; tell what was done.

    A current edition that is blanked is published again, so that a running bot stops naming the person at its next
    answer. Raise ``SeveralError`` for a key that several territories use.
    """
    with store.writing():
        editions = [each for each in _stored(store) if territory in (None, each.territory)]
        found = [one for each in editions for one in known(each.territory, each.number, each.document, who)]
        if any(each.key == who for each in found) and len({each.territory for each in found}) > 1:
            raise SeveralError(who, found)
        for each in editions:
            keys = {one.key for one in found if (one.territory, one.edition) == (each.territory, each.number)}
            if keys:
                _blank(store, each, keys, at=at, author=author)
        _remember(store, found)
    if found:
        _shred(store)
    said = sorted({said for each in found for said in each.said})
    return Forgotten(tuple(found), tuple(_standing(store, said)))


def _stored(store: Store) -> Iterator[Stored]:
    sql = (
        "SELECT e.territory, e.number, e.origin, c.number IS NOT NULL, e.document FROM editions e"
        " LEFT JOIN current c ON c.territory = e.territory AND c.number = e.number ORDER BY e.territory, e.number"
    )
    for code, number, origin, current, document in store.db.conn.execute(sql).fetchall():
        yield Stored(code, number, origin, bool(current), json.loads(document))


def _blank(store: Store, edition: Stored, keys: set[str], *, at: datetime, author: str) -> None:
    blank(edition.document, keys)
    text = json.dumps(edition.document, ensure_ascii=False, separators=(",", ":"))
    where = (edition.territory, edition.number)
    store.db.table("editions").update(where, {"document": text})
    if edition.current:  # with its own origin: what nobody edited stays so
        store.add(TerritoryDocument.model_validate_json(text), at=at, author=author, origin=edition.origin)


def _remember(store: Store, found: Sequence[Known]) -> None:
    named = sorted({(each.territory, each.key, said) for each in found for said in each.said})
    store.db.table("forgotten").insert_all(
        ({"territory": code, "key": key, "digest": digest(code, key, said)} for code, key, said in named), ignore=True
    )


def _shred(store: Store) -> None:
    """Leave no byte of what was deleted: not in the full-text index, not in free pages, not in the log beside."""
    with store.writing():
        store.db.conn.execute("INSERT INTO subjects_fts(subjects_fts) VALUES ('rebuild')")
    store.db.conn.execute("VACUUM")
    store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _standing(store: Store, said: Sequence[str]) -> Iterator[Standing]:
    for each in _stored(store) if said else ():
        for place in still_standing(each.document, said):
            yield Standing(each.territory, each.number, each.current, place)
