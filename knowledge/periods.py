"""Periods that a question names, as EDTF; a time of no year in particular is written XXXX-05, XXXX-05-04 …"""

from datetime import date
from typing import Literal

from knowledge.vague import Interval, parse

State = Literal["past", "now", "coming"]

ANY_YEAR = "XXXX-"
# Of a leap year, since « 29 février » is a day of some years.
SOME_YEAR = 2000


def meets(interval: Interval, period: str) -> bool:
    """Whether something that takes place within an interval may fall in a period."""
    if not period.startswith(ANY_YEAR):
        asked = parse(period)
        return interval.first <= asked.last and asked.first <= interval.last
    if interval.start is None or interval.end is None:
        return False
    years = range(interval.first.year - 1, interval.last.year + 1)  # a winter begins the year before
    return any(meets(interval, there) for year in years if (there := in_year(period, year)))


def surely(interval: Interval, period: str) -> bool:
    """Whether something that takes place within an interval falls in a period, or over it, as far as is known.

    An event of several days falls on each of them; something « in May » does not fall on the 4th.
    """
    if period.startswith(ANY_YEAR):
        years = (interval.first.year - 1, interval.first.year)
        return any(surely(interval, there) for year in years if (there := in_year(period, year)))
    asked = parse(period)
    exact = interval.start is not None and interval.start.day is not None
    inside = asked.first <= interval.first and interval.last <= asked.last
    return inside or (exact and meets(interval, period))


def surely_starts(interval: Interval, period: str) -> bool:
    """Whether the beginning of an interval is known, and certain to fall in a period."""
    return interval.start is not None and surely(Interval(interval.start, interval.start), period)


def state(interval: Interval, today: date) -> State:
    """Whether it is past, now or still to come; a vague date is past only when all of it is."""
    if interval.last < today:
        return "past"
    return "now" if interval.first <= today == interval.last or interval.first == today else "coming"


def in_year(period: str, year: int) -> str | None:
    """A period of any year in one of them, where that year has it; « de novembre à février » ends in the next one."""
    start, slash, end = period.partition("/")
    for last_year in (year, year + 1):
        there = start.replace(ANY_YEAR, f"{year}-") + slash + end.replace(ANY_YEAR, f"{last_year}-")
        try:
            parse(there)
        except ValueError:
            continue
        return there
    return None


def in_one_year(period: str) -> bool:
    """Whether all of a period lies in the same year."""
    asked = parse(period)
    return asked.first.year == asked.last.year


def is_period(text: str) -> bool:
    """Whether a text is a period: a vague date, or one of any year."""
    return in_year(text, SOME_YEAR) is not None
