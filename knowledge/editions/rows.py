"""A document as rows, and back: every record under its key, those inside fiches and blocks too."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from knowledge.model import PARTS, Record, Territory, TerritoryDocument, Value

# The key of the territory's own row, where it is always: no record has an empty key.
TERRITORY = ""


@dataclass(frozen=True)
class Row:
    """One record without those inside it. ``part`` is the list it stands in, of ``owner`` where that is a record."""

    part: str
    record: Record | Territory
    owner: str | None = None


Rows = Mapping[str, Row]


@cache
def inside(kind: type[Value]) -> tuple[str, ...]:
    """The fields of a kind of record that hold records of their own: the actions and indicators of a fiche."""
    return tuple(name for name, field in kind.model_fields.items() if _holds_records(field.annotation))


def _holds_records(annotation: object) -> bool:
    kinds = [kind for kind in get_args(annotation) if isinstance(kind, type)]
    return any(issubclass(kind, Record) for kind in kinds)


def flatten(document: TerritoryDocument) -> dict[str, Row]:
    """The rows of a document in the order written, those inside a record after it."""
    rows = {TERRITORY: Row("territory", document.territory)}
    for part, kind in PARTS.items():
        for record in getattr(document, part):
            columns = inside(kind)
            rows[record.key] = Row(part, record.model_copy(update=dict.fromkeys(columns, ())))
            for column in columns:
                rows |= {inner.key: Row(column, inner, record.key) for inner in getattr(record, column)}
    return rows


def rebuild(rows: Rows) -> TerritoryDocument:
    """The document of some rows; every owner is among them."""
    lists: dict[tuple[str | None, str], list[Record]] = {}
    territory = rows[TERRITORY].record
    for row in rows.values():
        if isinstance(row.record, Record):
            lists.setdefault((row.owner, row.part), []).append(row.record)
    parts = {part: tuple(_whole(record, lists) for record in lists.get((None, part), ())) for part in PARTS}
    return TerritoryDocument(territory=territory, **parts)


def _whole(record: Record, lists: Mapping[tuple[str | None, str], list[Record]]) -> Record:
    columns = {column: tuple(lists.get((record.key, column), ())) for column in inside(type(record))}
    return record.model_copy(update=columns) if columns else record


def order(rows: Rows) -> dict[tuple[str | None, str], list[str]]:
    """The keys of each list, in order."""
    found: dict[tuple[str | None, str], list[str]] = {}
    for key, row in rows.items():
        found.setdefault((row.owner, row.part), []).append(key)
    return found
