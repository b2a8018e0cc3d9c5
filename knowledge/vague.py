"""Dates as people give them: EDTF (ISO 8601-2) text, compared as intervals of days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

# EDTF numbers seasons 21-24 (spring to winter) and quarters 33-36; each is given here as (first month, last month).
PARTS_OF_YEAR = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[?~%]?)")

# The dates of some territories, which every question compares again.
DATES_KEPT = 4_000


@dataclass(frozen=True)
class Point:
    """One EDTF date: a year, a month or part of the year, or a day, and whether it is approximate."""

    year: int
    month: int | None
    day: int | None
    approximate: bool

    @property
    def first(self) -> date:
        """The first day it can mean."""
        month = PARTS_OF_YEAR[self.month][0] if self.month in PARTS_OF_YEAR else self.month
        return date(self.year, month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        if self.day:
            return self.first
        month = PARTS_OF_YEAR[self.month][1] if self.month in PARTS_OF_YEAR else self.month or 12
        year, month = self.year + (month - 1) // 12, (month - 1) % 12 + 1
        return date(year, month, monthrange(year, month)[1])


@dataclass(frozen=True)
class Interval:
    """From one point to another; ``None`` is an open end. A single date has the same point twice."""

    start: Point | None
    end: Point | None

    @property
    def first(self) -> date:
        """The first day, or the smallest date there is."""
        return self.start.first if self.start else date.min

    @property
    def last(self) -> date:
        """The last day, or the greatest date there is."""
        return self.end.last if self.end else date.max

    def holds(self, day: date) -> bool:
        """Whether a day lies within."""
        return self.first <= day <= self.last

    def starts_in(self, year: int) -> bool:
        """Whether its beginning is known and certain to lie in a year."""
        return self.start is not None and self.start.first.year == year and self.start.last.year == year


@lru_cache(DATES_KEPT)
def parse(text: str) -> Interval:
    """Read the part of EDTF that schémas need; raise ``ValueError`` naming what cannot be read."""
    first, slash, last = text.partition("/")
    if not slash:
        point = _point(first)
        return Interval(point, point)
    start, end = _end(first), _end(last)
    if start is None and end is None:
        raise ValueError(f"« {text} » has no end that is known")
    if start and end and end.last < start.first:
        raise ValueError(f"« {text} » ends before it begins")
    return Interval(start, end)


def _end(text: str) -> Point | None:
    return None if text == ".." else _point(text)


def _point(text: str) -> Point:
    match = POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"« {text} » is not a date: write 2023, 2023-05, 2023-05-04, 2023/.. (from 2023) or 2023-33")
    month, day = (int(match[name]) if match[name] else None for name in ("month", "day"))
    point = Point(int(match["year"]), month, day, bool(match["mark"]))
    if month is not None and month not in PARTS_OF_YEAR and not 1 <= month <= 12:
        raise ValueError(f"« {text} »: there is no month {month}")
    if day is not None and (month in PARTS_OF_YEAR or not 1 <= day <= monthrange(point.year, month or 1)[1]):
        raise ValueError(f"« {text} »: there is no such day")
    return point


def _checked(text: str) -> str:
    parse(text)
    return text


# YAML reads a bare 2023 as a number and 2026-05-04 as a date: both are the EDTF text they look like.
Vague = Annotated[str, BeforeValidator(str), AfterValidator(_checked)]
