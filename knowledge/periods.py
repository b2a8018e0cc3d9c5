"""Periods that a question names, as EDTF; a month or day of no year is written XXXX-05 or XXXX-05-04."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from knowledge.vague import Interval, parse

State = Literal["past", "now", "coming"]

ANY_YEAR = "XXXX-"


def meets(interval: Interval, period: str) -> bool:
    """Whether something that takes place within an interval may fall in a period."""
    if not period.startswith(ANY_YEAR):
        asked = parse(period)
        return interval.first <= asked.last and asked.first <= interval.last
    if interval.start is None or interval.end is None:
        return False
    years = range(interval.first.year, interval.last.year + 1)
    return any(meets(interval, f"{year}-{period.removeprefix(ANY_YEAR)}") for year in years if _exists(year, period))


def surely(interval: Interval, period: str) -> bool:
    """Whether something that takes place within an interval falls in a period, or over it, as far as is known.

    An event of several days falls on each of them; something « in May » does not fall on the 4th.
    """
    if period.startswith(ANY_YEAR):
        year = interval.first.year
        return _exists(year, period) and surely(interval, f"{year}-{period.removeprefix(ANY_YEAR)}")
    asked = parse(period)
    exact = interval.start is not None and interval.start.day is not None
    inside = asked.first <= interval.first and interval.last <= asked.last
    return inside or (exact and meets(interval, period))


def _exists(year: int, period: str) -> bool:
    try:
        parse(f"{year}-{period.removeprefix(ANY_YEAR)}")
    except ValueError:  # 29 February
        return False
    return True


def state(interval: Interval, today: date) -> State:
    """Whether it is past, now or still to come; a vague date is past only when all of it is."""
    if interval.last < today:
        return "past"
    return "now" if interval.first <= today == interval.last or interval.first == today else "coming"


def spans_of(today: date) -> Mapping[str, str]:
    """What « aujourd'hui », « cette semaine », « le mois prochain » … mean on a day."""
    monday, day = today - timedelta(days=today.weekday()), timedelta(days=1)
    first_of_next = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return {
        "today": today.isoformat(),
        "tomorrow": (today + day).isoformat(),
        "this_week": f"{monday}/{monday + 6 * day}",
        "next_week": f"{monday + 7 * day}/{monday + 13 * day}",
        "this_month": f"{today:%Y-%m}",
        "next_month": f"{first_of_next:%Y-%m}",
        "last_month": f"{today.replace(day=1) - day:%Y-%m}",
    }
