"""Which fields of a record name other records, read from their types."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from knowledge.model.values import Ref, Value

Place = tuple[str | int, ...]


@cache
def references(kind: type[Value]) -> dict[str, Ref]:
    """The fields of a kind of value that hold keys, and where the records they name may stand."""
    found = {name: _ref(field.annotation, field.metadata) for name, field in kind.model_fields.items()}
    return {name: ref for name, ref in found.items() if ref}


def named(value: Value) -> Iterator[tuple[Place, str, Ref]]:
    """Every key that a value names, inside it too: where it stands, the key, and where it may lead."""
    refs = references(type(value))
    for name in type(value).model_fields:
        content = getattr(value, name)
        for place, item in enumerate(content) if isinstance(content, tuple) else ((None, content),):
            here: Place = (name,) if place is None else (name, place)
            if isinstance(item, Value):
                yield from (((*here, *inner), key, ref) for inner, key, ref in named(item))
            elif item is not None and name in refs:
                yield here, item, refs[name]


def _ref(annotation: Any, metadata: list[Any]) -> Ref | None:
    """The reference that an annotation carries, whether optional or in a tuple."""
    own = next((mark for mark in metadata if isinstance(mark, Ref)), None)
    if own:
        return own
    marks = getattr(annotation, "__metadata__", ())
    own = next((mark for mark in marks if isinstance(mark, Ref)), None)
    return own or next((found for part in get_args(annotation) if (found := _ref(part, []))), None)
