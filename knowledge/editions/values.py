"""The values of fields in words: names instead of keys, dates as people say them, long texts cut."""

import re
from itertools import takewhile
from typing import Literal, get_args

from knowledge.editions.naming import Names, cut, quoted, say_date
from knowledge.model import Value
from knowledge.model.references import references
from knowledge.moment import parse
from knowledge.words import Words

# The fields whose text is a date; « year » is one in a call and a number in a priority.
DATES = frozenset(
    (
        "when",
        "start",
        "calendar",
        "period",
        "adopted",
        "valid",
        "confirmed",
        "deadline",
        "year",
        "opens",
        "closes",
        "date",
    )
)
YEAR = re.compile(r" ?\b(?:19|20)\d\d\b")
# A text longer than this is told by what changed in it, with so many words around.
LONG, AROUND = 60, 3


class Values:
    """Says what stands in a field."""

    def __init__(self, names: Names, words: Words) -> None:
        self._names, self._words = names, words

    def said(self, kind: type[Value], field: str, value: object) -> str:
        """One value of a field of a kind of record; a list is said entry by entry."""
        match value:
            case tuple():
                return ", ".join(self.said(kind, field, each) for each in value)
            case Value():
                return self._compound(value)
            case bool():
                return self._words("value.yes" if value else "value.no")
            case str():
                return self._text(kind, field, value)
        return str(value)

    def _text(self, kind: type[Value], field: str, text: str) -> str:
        if field in references(kind):
            return self._names.short(text)
        if field in DATES:
            return say_date(text, self._words)
        if field == "aspect":
            return self._words(f"aspect.{text}")
        if is_choice(kind, field):
            return self._words(f"value.{text.replace('-', '_')}")
        return self._words("value.text", text=quoted(cut(text)))

    def entry(self, kind: type[Value], field: str, value: object) -> str:
        """The same after « ajout de »: « à partir de 2025 » needs its guillemets there."""
        said = self.said(kind, field, value)
        return self._words("value.text", text=said) if field in DATES else said

    def pair(self, kind: type[Value], field: str, before: str, after: str) -> tuple[str, str]:
        """Two texts of one field side by side: the year said once, and of long texts only what changed."""
        said = self.said(kind, field, before), self.said(kind, field, after)
        if field in DATES:
            return _year_once(before, *said)
        quoted = field not in references(kind) and not is_choice(kind, field)
        if quoted and max(len(before), len(after)) > LONG:
            old, new = _changed(before.split(" "), after.split(" "))
            return self._words("value.text", text=old), self._words("value.text", text=new)
        return said

    def _compound(self, value: Value) -> str:
        """« Caf (imprimé : « CAF 63 ») »: the first field names it, what else is filled follows."""
        kind = type(value)
        filled = [name for name, field in kind.model_fields.items() if getattr(value, name) != field.default]
        first, *others = (
            self._words(f"attribute.{name}")
            if getattr(value, name) is True
            else self.said(kind, name, getattr(value, name))
            for name in filled
        )
        return f"{first} ({', '.join(others)})" if others else first


def is_choice(kind: type[Value], field: str) -> bool:
    """Whether the values of a field are chosen from a list."""
    return _has_literal(kind.model_fields[field].annotation)


def _has_literal(annotation: object) -> bool:
    origin = getattr(annotation, "__origin__", None)
    return origin is Literal or any(_has_literal(part) for part in get_args(annotation))


def _year_once(date: str, before: str, after: str) -> tuple[str, str]:
    """« 12 mai → 19 mai 2026 »: a year that both have is said in the second, where the first says more than it."""
    point = parse(date).date
    years = {year.strip() for said in (before, after) for year in YEAR.findall(said)}
    if len(years) == 1 and point.start == point.end and point.start and point.start.month:
        return YEAR.sub("", before), after
    return before, after


def _changed(before: list[str], after: list[str]) -> tuple[str, str]:
    """The words that are not the same in two texts, with some around them."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return _middle(before, start, end), _middle(after, start, end)


def _alike(ones: list[str], others: list[str]) -> int:
    """How many words two lists begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(ones, others, strict=False)))


def _middle(words: list[str], start: int, end: int) -> str:
    first, last = max(start - AROUND, 0), min(len(words) - end + AROUND, len(words))
    said = cut(" ".join(words[first:last]), 2 * LONG)
    return ("… " if first else "") + said + (" …" if last < len(words) else "")
