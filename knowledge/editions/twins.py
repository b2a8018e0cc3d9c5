"""What a file brings again without a key: the same record, but for the key that was made for it when it came first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from knowledge.editions.rows import Row, Rows, flatten, rebuild
from knowledge.model import TerritoryDocument, Value
from knowledge.model.references import references

AnyValue = TypeVar("AnyValue", bound=Value)
Names = Mapping[str, str]


def recognised(
    base: TerritoryDocument, current: TerritoryDocument, theirs: TerritoryDocument, since: Iterable[TerritoryDocument]
) -> tuple[TerritoryDocument, TerritoryDocument]:
    """The document that a file was made from and its own, with what it has brought since under one key.

    ``since`` are the editions after the first, up to the current one. What stands in one of them just as the file
    brings it has its key from there; as long as it is still there it is no longer new, whoever changed it later.
    """
    ours = flatten(current)
    for later in since:
        old, new, found = flatten(base), flatten(theirs), flatten(later)
        added = {key: row for key, row in new.items() if key not in old and key not in found}
        names = twins(added, {key: row for key, row in found.items() if key not in old and key not in new})
        if names:
            base = rebuild(old | {key: found[key] for key in found if key in names.values() and key in ours})
            theirs = rebuild({names.get(key, key): _renamed_row(row, names) for key, row in new.items()})
    return base, theirs


def twins(ones: Rows, others: Rows) -> dict[str, str]:
    """For each key of some rows, that of the row among others which says the same; no key stands on both sides.

    Rows that name one another are the same where what they name is the same: all begin as one class, which is
    parted by what they say of one another until nothing parts them any more.
    """
    rows = {**ones, **others}
    classes, number = dict.fromkeys(rows, "#"), 1
    while rows:
        found: dict[Row, str] = {}
        classes = {key: found.setdefault(_renamed_row(row, classes), f"#{len(found)}") for key, row in rows.items()}
        if len(found) == number:
            break
        number = len(found)
    alike: dict[str, list[str]] = defaultdict(list)
    for key in others:  # a class begins with « # », as no key does
        alike[classes[key]].append(key)
    return {key: alike[classes[key]].pop(0) for key in ones if alike[classes[key]]}


def _renamed_row(row: Row, names: Names) -> Row:
    return Row(row.part, renamed(row.record, names), names.get(row.owner, row.owner) if row.owner else None)


def renamed(value: AnyValue, names: Names) -> AnyValue:
    """A value with other keys: its own, those it names, and those inside it."""
    named = {"key", *references(type(value))}
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return value.model_copy(
        update={name: _renamed(content, names, name in named) for name, content in fields.items() if content}
    )


def _renamed(content: object, names: Names, is_key: bool) -> object:
    match content:
        case tuple():
            return tuple(_renamed(each, names, is_key) for each in content)
        case Value():
            return renamed(content, names)
        case str() if is_key:
            return names.get(content, content)
    return content
