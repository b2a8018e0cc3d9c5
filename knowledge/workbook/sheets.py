"""The sheets of a workbook and their columns, derived from the fields of the model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.model import PARTS, Record, Territory, Value
from knowledge.words import words
from knowledge.workbook.forms import Form, Kind, form, least, shape

FRENCH = words("fr")
TEXT = Form()
# What changes when an older program could not read a workbook any more.
FORMAT = 2

# The sheets that only a reader reads, and the one whose names stay valid after a record is renamed.
GUIDE, LISTS, HEALTH = "guide", "lists", "health"

# The columns that say which record a row belongs to, and in which of its lists it stands.
OWNER, SLOT = ("owner",), ("slot",)
# The columns of the territory's sheet that are the workbook's own.
EDITION, VERSION = ("edition",), ("format",)

# The fields that open a row, where the model's own order would begin with something less telling.
FIRST = ("title", "name", "function", "measure", "term", "question", "printed", "text", "who", "column", "short")
FIRST_OF = {
    "schemas": ("title", "period"),
    "sections": ("schema_key", "label", "number", "title", "short", "parent"),
    "fiches": ("schema_key", "label", "number", "title", "short", "parents"),
    "mandate": ("who", "printed"),
    "seat": ("who", "role", "printed"),
    "meetings": ("body", "title", "when", "status"),
    "priorities": ("year", "body", "text"),
}
# What every record may have stands after what is its own.
LAST = ("visibility", "remarks", "doubt", "source", "key")


@dataclass(frozen=True)
class Field:
    """One column: where its value stands in the record (« source », « document »), and what a cell of it holds."""

    path: tuple[str, ...]
    heading: str
    form: Form = TEXT
    required: bool = False
    outright: bool = False  # the model wants « none » said: a blank cell says it

    @property
    def name(self) -> str:
        """Its name in the words of the workbook."""
        return "_".join(self.path)


@dataclass(frozen=True)
class Sheet:
    """One sheet: the records of a part, or values that stand in lists of such records (``slots``: part and field)."""

    name: str
    title: str
    kind: type[Value]
    fields: tuple[Field, ...]
    slots: tuple[tuple[str, str], ...] = ()

    @property
    def keyed(self) -> bool:
        """Whether each row is a record with a key."""
        return issubclass(self.kind, Record)

    def field(self, path: Sequence[object]) -> Field | None:
        """The column that holds a path, or the part of it that has one."""
        return next((field for field in self.fields if tuple(path[: len(field.path)]) == field.path), None)


@cache
def sheets() -> tuple[Sheet, ...]:
    """Every sheet that holds data: the territory, each part, and what stands inside records after their last owner."""
    found = [_sheet("territory", Territory, extra=(EDITION, VERSION))]
    inner = list(dict.fromkeys(value for kind in PARTS.values() for value in _inner(kind)))
    for part, kind in PARTS.items():
        found.append(_sheet(part, kind))
        found += [_nested(value) for value in inner if slots(value)[-1][0] == part]
    return tuple(found)


def title(name: str) -> str:
    """The French name of a sheet."""
    return FRENCH(f"workbook.sheet.{name}")


def label(name: str, choice: str) -> str:
    """How a choice of a column is written; what may be asked of a record is called as in an answer."""
    if name == "aspect":
        return FRENCH(f"aspect.{choice}")
    return FRENCH(f"workbook.choice.{'column' if name in ('blank', 'slot') else name}.{choice}")


@cache
def slots(kind: type[Value]) -> tuple[tuple[str, str], ...]:
    """The lists in which a kind of value stands inside records: the part of the record, and its field."""
    return tuple(
        (part, name)
        for part, record in PARTS.items()
        for name, info in record.model_fields.items()
        if shape(info).many and shape(info).value is kind
    )


def _inner(kind: type[Value]) -> Iterator[type[Value]]:
    """The kinds of value that stand in lists inside a kind of record."""
    for info in kind.model_fields.values():
        found = shape(info)
        if found.many and found.value:
            yield found.value


def _sheet(name: str, kind: type[Value], extra: Sequence[tuple[str, ...]] = ()) -> Sheet:
    own = (Field(path, _heading(name, path)) for path in extra)
    return Sheet(name, title(name), kind, (*_fields(name, kind), *own))


def _nested(kind: type[Value]) -> Sheet:
    """The sheet of values inside records, which says first of which record, and in which list if there are several."""
    name, places = kind.__name__.lower(), slots(kind)
    parts, lists = (tuple(dict.fromkeys(each)) for each in zip(*places, strict=True))
    owner = Field(OWNER, _heading(name, OWNER), Form(Kind.NAME, parts=parts), required=True)
    slot = Field(SLOT, _heading(name, SLOT), Form(Kind.CHOICE, choices=lists))
    fields = (owner, *((slot,) if len(lists) > 1 else ()), *_fields(name, kind))
    return Sheet(name, title(name), kind, fields, places)


def _fields(name: str, kind: type[Value]) -> tuple[Field, ...]:
    """The columns of a kind of value, what tells it first, what every record may have last."""
    first = FIRST_OF.get(name, FIRST)
    names = [each for each in first if each in kind.model_fields]
    names += [each for each in kind.model_fields if each not in (*first, *LAST)]
    names += [each for each in LAST if each in kind.model_fields]
    return tuple(field for each in names for field in _columns(name, kind, (each,)))


def _columns(name: str, kind: type[Value], path: tuple[str, ...], whole: bool = True) -> Iterator[Field]:
    """The column of a field, or those of the value in it; a list of values stands on a sheet of its own."""
    info = kind.model_fields[path[-1]]
    found = shape(info)
    if found.value and not found.many:
        for each in found.value.model_fields:
            yield from _columns(name, found.value, (*path, each), whole=False)
    elif not found.value:
        blank = found.nullable or (found.many and not least(info))
        required = whole and info.is_required() and not blank and path != ("key",)
        outright = info.is_required() and blank
        yield Field(path, _heading(name, path), form(found), required, outright)


def _heading(sheet: str, path: tuple[str, ...]) -> str:
    return said("heading", sheet, "_".join(path)) or "_".join(path)


def said(group: str, sheet: str, name: str) -> str | None:
    """The words of a column: its own on that sheet, or those it has everywhere."""
    keys = (f"workbook.{group}.{sheet}_{name}", f"workbook.{group}.{name}")
    return next((FRENCH(key) for key in keys if key in FRENCH.names()), None)
