"""Documents of made-up records, drawn field by field from the model."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from knowledge.model import PARTS, Synonym, Territory, TerritoryDocument, Value
from knowledge.workbook.forms import Kind, form, least, shape

# What a spreadsheet, or a reader of names, could take for something else.
TRAPS = (
    "=1+1",
    "_x0041_",
    "_x005F_",
    "#N/A",
    "oui",
    "007",
    "1.10",
    "3/4",
    "'a",
    "a [b]",
    "Caf",
    "x [caf]",
    "-",
    "« a »",
)

words = st.one_of(
    st.sampled_from(TRAPS),
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), max_size=8
    ).map(lambda text: text.strip() or "x"),
)
days = st.dates(date(1950, 1, 1), date(2099, 12, 31))
dates = st.sampled_from(
    ["2023", "2026-05", "2026-05-04", "2023/..", "../2024-21", "2022/2026", "2017-01~", "2023?", "2025-33"]
)
moments = st.one_of(dates, st.sampled_from(["2026-05-04 09:30-16:00", "2026-05-04 09:00", "2022-06-22 evening"]))
OWN = {
    "code": st.sampled_from(["99", "2A", "974"]),
    "email": st.sampled_from(["a.b@example.org", "é@caf99.example"]),
    "url": st.sampled_from(["https://example.org/a?b=1&c", "http://example.org"]),
    "expansion": st.just("printed"),  # a usual meaning has no source
}

PLAIN: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: words,
    Kind.DATE: dates,
    Kind.MOMENT: moments,
    Kind.DAY: days,
    Kind.NUMBER: st.integers(1990, 2050),
    Kind.FLAG: st.booleans(),
}

# Of these a synonym has one.
MEANINGS = ("means", "aspect", "record")

Keys = dict[str, list[str]]


@st.composite
def documents(draw: st.DrawFn) -> TerritoryDocument:
    """A document with up to two records of every kind; what it says need not make sense."""
    keys: Keys = {part: [f"{part[:9]}-{place}" for place in range(draw(st.integers(1, 2)))] for part in PARTS}
    territory = draw(value(Territory, keys, "t"))
    parts: dict[str, Any] = {part: [draw(value(PARTS[part], keys, key)) for key in keys[part]] for part in PARTS}
    return TerritoryDocument.model_validate({"territory": territory, **parts})


@st.composite
def value(draw: st.DrawFn, kind: type[Value], keys: Keys, key: str) -> dict[str, Any]:
    """The fields of one value, some of those that may be left out left out."""
    found: dict[str, Any] = {"key": key} if "key" in kind.model_fields else {}
    for name, field in kind.model_fields.items():
        if name != "key" and (field.is_required() or draw(st.booleans())):
            found[name] = draw(content(kind, name, keys, f"{key}-{name[:2]}"))
    if kind is Synonym:
        found = {name: found[name] for name in found if name not in MEANINGS}
        one = draw(st.sampled_from(MEANINGS))
        found[one] = draw(content(kind, one, keys, key)) or ["x"]
    return found


@st.composite
def content(draw: st.DrawFn, kind: type[Value], name: str, keys: Keys, key: str) -> Any:
    """What one field holds."""
    found = shape(kind.model_fields[name])
    if found.value and not found.many:
        return draw(value(found.value, keys, key))
    if found.value:
        return [draw(value(found.value, keys, f"{key}{place}")) for place in range(draw(st.integers(0, 2)))]
    one = OWN[name] if name in OWN else _one(kind, name, keys)
    items = st.lists(one, min_size=least(kind.model_fields[name]), max_size=2)
    return draw(items if found.many else one)


def _one(kind: type[Value], name: str, keys: Keys) -> st.SearchStrategy[Any]:
    held = form(shape(kind.model_fields[name]))
    if held.kind is Kind.NAME:
        return st.sampled_from([key for part in held.parts for key in keys[part]])
    return st.sampled_from(held.choices) if held.kind is Kind.CHOICE else PLAIN[held.kind]
