"""Bringing together what was changed on both sides since an edition: record by record, and never one over the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.editions.rows import Row, Rows, flatten, order, rebuild
from knowledge.model import TerritoryDocument


@dataclass(frozen=True)
class Conflict:
    """A record changed on both sides, not to the same: as it is in each; ``None`` where it was removed."""

    key: str
    base: Row | None
    current: Row | None
    theirs: Row | None


class ConflictsError(ValueError):
    """What nobody but a person can decide: every record changed on both sides."""

    def __init__(self, conflicts: tuple[Conflict, ...], current: TerritoryDocument, theirs: TerritoryDocument) -> None:
        self.conflicts, self.current, self.theirs = conflicts, current, theirs
        super().__init__(", ".join(conflict.key for conflict in conflicts))


def merge(base: TerritoryDocument, current: TerritoryDocument, theirs: TerritoryDocument) -> TerritoryDocument:
    """The current document with what ``theirs`` changed of ``base``; raise ``ConflictsError`` with every conflict.

    The records are those of documents that hold together; whether what they name is still there is to be checked.
    """
    old, ours, new = flatten(base), flatten(current), flatten(theirs)
    conflicts = tuple(_conflicts(old, ours, new))
    if conflicts:
        raise ConflictsError(conflicts, current, theirs)
    return rebuild({key: row for key in _keys(old, ours, new) if (row := _taken(key, old, ours, new))})


def _taken(key: str, old: Rows, ours: Rows, new: Rows) -> Row | None:
    """The side that changed it."""
    return new.get(key) if ours.get(key) == old.get(key) else ours.get(key)


def _conflicts(old: Rows, ours: Rows, new: Rows) -> Iterator[Conflict]:
    for key in dict.fromkeys((*ours, *new)):
        was, here, there = old.get(key), ours.get(key), new.get(key)
        if here != there and was not in (here, there):
            yield Conflict(key, was, here, there)
            continue
        row = _taken(key, old, ours, new)
        # Something new inside a record that the other side removed.
        if row and row.owner and _taken(row.owner, old, ours, new) is None:
            yield Conflict(key, was, here, there)


def _keys(old: Rows, ours: Rows, new: Rows) -> list[str]:
    """Every key, in the order of the side that changed it; each key of the other side after the one it follows."""
    lead, other = (ours, new) if _same_order(old, new) else (new, ours)
    keys = list(lead)
    before = ""
    for key in other:
        if key not in lead:
            keys.insert(keys.index(before) + 1, key)
        before = key
    return keys


def _same_order(one: Rows, other: Rows) -> bool:
    ones, others = order(one), order(other)
    return all(
        _common(keys, others.get(place, [])) == _common(others.get(place, []), keys) for place, keys in ones.items()
    )


def _common(keys: list[str], others: list[str]) -> list[str]:
    kept = set(others)
    return [key for key in keys if key in kept]
