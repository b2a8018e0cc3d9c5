"""What a cell holds, read from the type of the field: text, a name of another record, a choice, a date …"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from knowledge.model import Value
from knowledge.model.values import Ref
from knowledge.moment import Moment
from knowledge.vague import Vague


class Kind(Enum):
    """The ways a value is written in a cell."""

    TEXT = "text"
    NAME = "name"
    CHOICE = "choice"
    DATE = "date"
    MOMENT = "moment"
    DAY = "day"
    NUMBER = "number"
    FLAG = "flag"


@dataclass(frozen=True)
class Form:
    """One kind of cell; a cell of ``many`` holds one item a line. ``parts`` is where a named record may stand."""

    kind: Kind = Kind.TEXT
    many: bool = False
    parts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shape:
    """What a field's type comes down to: its innermost type with its marks, in a tuple or not, optional or not."""

    inner: Any
    marks: tuple[Any, ...]
    many: bool
    nullable: bool

    @property
    def value(self) -> type[Value] | None:
        """The kind of value that stands inside, if it is one with fields of its own."""
        return self.inner if isinstance(self.inner, type) and issubclass(self.inner, Value) else None


def shape(field: FieldInfo) -> Shape:
    """The shape of a field of a model."""
    return _shape(field.annotation, tuple(field.metadata))


def least(field: FieldInfo) -> int:
    """How many items a list must have."""
    return max((getattr(mark, "min_length", None) or 0 for mark in field.metadata), default=0)


def form(shape: Shape) -> Form:
    """How a cell holds a value of such a shape."""
    ref = next((mark for mark in shape.marks if isinstance(mark, Ref)), None)
    if ref:
        return Form(Kind.NAME, shape.many, parts=ref.parts)
    if get_origin(shape.inner) is Literal:
        return Form(Kind.CHOICE, shape.many, choices=get_args(shape.inner))
    kinds = {bool: Kind.FLAG, int: Kind.NUMBER, date: Kind.DAY}
    if shape.inner in kinds:
        return Form(kinds[shape.inner], shape.many)
    dated = ((Vague, Kind.DATE), (Moment, Kind.MOMENT))
    return Form(next((kind for alias, kind in dated if get_args(alias)[-1] in shape.marks), Kind.TEXT), shape.many)


def _shape(annotation: Any, marks: tuple[Any, ...]) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*marks, *arguments[1:]))
    if origin in (Union, UnionType):
        inner = _shape(next(each for each in arguments if each is not NoneType), marks)
        return Shape(inner.inner, inner.marks, inner.many, nullable=True)
    if origin is tuple:
        inner = _shape(arguments[0], marks)
        return Shape(inner.inner, inner.marks, many=True, nullable=False)
    return Shape(annotation, marks, many=False, nullable=False)
