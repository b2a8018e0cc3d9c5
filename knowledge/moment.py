"""When something takes place: a vague date, and the hours or half of the day where they are known."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator

from knowledge.vague import Interval
from knowledge.vague import parse as parse_date

HALVES = ("morning", "afternoon", "evening")
HOURS = re.compile(r"(?P<start>\d{2}:\d{2})(?:-(?P<end>\d{2}:\d{2}))?")

Half = Literal["morning", "afternoon", "evening"]


@dataclass(frozen=True)
class When:
    """A date and, where known, from which hour to which, or in which half of the day."""

    text: str
    date: Interval
    start: time | None = None
    end: time | None = None
    half: Half | None = None

    @property
    def edtf(self) -> str:
        """The date alone, as text."""
        return self.text.partition(" ")[0]


def parse(text: str) -> When:
    """Read « 2026-05-04 09:30-16:00 », « 2022-06-22 morning » or a vague date; raise ``ValueError`` otherwise."""
    day, _, rest = text.partition(" ")
    date = parse_date(day)
    if not rest:
        return When(text, date)
    if date.first != date.last:
        raise ValueError(f"« {text} »: only a day has hours")
    if rest in HALVES:
        return When(text, date, half=rest)  # type: ignore[arg-type]
    match = HOURS.fullmatch(rest)
    if match is None:
        raise ValueError(f"« {text} »: write the hours as 09:30 or 09:30-16:00, or morning, afternoon, evening")
    start, end = (time.fromisoformat(match[name]) if match[name] else None for name in ("start", "end"))
    if start and end and end <= start:
        raise ValueError(f"« {text} » ends before it begins")
    return When(text, date, start, end)


def _checked(text: str) -> str:
    parse(text)
    return text


# YAML reads a bare 2023 as a number and 2026-05-04 as a date: both are the text they look like.
Moment = Annotated[str, BeforeValidator(str), AfterValidator(_checked)]
