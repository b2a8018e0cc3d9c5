"""What differs between two documents, record by record and field by field, as frozen values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from knowledge.editions.rows import Row, Rows, flatten, order
from knowledge.model import PARTS, TerritoryDocument

Kind = Literal["added", "removed", "changed", "moved", "reordered"]

# Where the records inside others are told: with the part that their owner stands in.
PLACES = {part: place for place, part in enumerate(("territory", *PARTS))}


@dataclass(frozen=True)
class Change:
    """One difference: of a whole record, of one of its fields, of its place, or of the order of a list.

    ``row`` is the record as it is now, or as it was where it is gone; of a list that is in another order, its first.
    """

    kind: Kind
    key: str
    row: Row
    field: str = ""
    before: object = None
    after: object = None


def difference(before: TerritoryDocument, after: TerritoryDocument) -> tuple[Change, ...]:
    """What turns one document into another, in the order of the parts; nothing where they are the same."""
    old, new = flatten(before), flatten(after)
    changes = [*_gone(old, new), *_records(old, new), *_orders(old, new)]
    owners = old | new
    return tuple(sorted(changes, key=lambda change: _place(change.row, owners)))


def _place(row: Row, rows: Rows) -> int:
    return PLACES[rows[row.owner].part if row.owner else row.part]


def _gone(old: Rows, new: Rows) -> Iterator[Change]:
    """The records that are no more; what stood inside one of them went with it."""
    for key, row in old.items():
        if key not in new and (row.owner is None or row.owner in new):
            yield Change("removed", key, row)


def _records(old: Rows, new: Rows) -> Iterator[Change]:
    for key, row in new.items():
        was = old.get(key)
        if was is None:
            if row.owner is None or row.owner in old:
                yield Change("added", key, row)
        elif type(was.record) is not type(row.record):
            yield from (Change("removed", key, was), Change("added", key, row))
        elif was != row:
            yield from _fields(key, was, row)


def _fields(key: str, was: Row, row: Row) -> Iterator[Change]:
    if (was.part, was.owner) != (row.part, row.owner):
        yield Change("moved", key, row, before=(was.owner, was.part), after=(row.owner, row.part))
    for field in type(row.record).model_fields:
        before, after = getattr(was.record, field), getattr(row.record, field)
        if before != after:
            yield Change("changed", key, row, field, before, after)


def _orders(old: Rows, new: Rows) -> Iterator[Change]:
    """The lists whose common records stand in another order."""
    before, after = order(old), order(new)
    for place, keys in after.items():
        common = set(keys) & set(before.get(place, ()))
        if [key for key in keys if key in common] != [key for key in before.get(place, ()) if key in common]:
            yield Change("reordered", keys[0], new[keys[0]])
