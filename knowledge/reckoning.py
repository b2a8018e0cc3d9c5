"""Reckoning with dates: the weeks and months around a day, times that come round, and what lies beside a period."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from knowledge.periods import SOME_YEAR, in_year
from knowledge.vague import parse

# How one of several times that come round is meant, as seen from a day.
Way = Literal["coming", "next", "begun", "last", "nearest", "of_year"]

DAY = timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
# How many years and weeks around a day are looked at: 29 February comes round every eight years at worst.
YEARS, WEEKS = 8, 2
# The beginning, the middle and the end: the months of a year, and the days of a month, whose last one is its own.
THIRDS = {
    "early": ("{0}-01/{0}-03", "{0}-01/{0}-10"),
    "mid": ("{0}-05/{0}-08", "{0}-11/{0}-20"),
    "late": ("{0}-10/{0}-12", "{0}-21/{0}"),
}


def around(today: date, unit: str, shift: int) -> str:
    """The day, week, month … that is so many from today's."""
    if unit == "day":
        return (today + shift * DAY).isoformat()
    if unit in MONTHS:
        return _months(today, unit, shift)
    monday = today + (7 * shift - today.weekday()) * DAY
    return f"{monday + 5 * DAY if unit == 'weekend' else monday}/{monday + 6 * DAY}"


def _months(today: date, unit: str, shift: int) -> str:
    size = MONTHS[unit]
    year, month = divmod(((today.year * 12 + today.month - 1) // size + shift) * size, 12)
    return numbered(unit, month // size + 1).replace("XXXX", str(year))


def numbered(unit: str, number: int) -> str:
    """A month, quarter or half of any year by its number."""
    half = f"XXXX-{6 * number - 5:02}/XXXX-{6 * number:02}"
    return {"month": f"XXXX-{number:02}", "quarter": f"XXXX-{32 + number}", "half": half, "year": "XXXX"}[unit]


def weekly(weekday: int, today: date) -> tuple[str, ...]:
    """A weekday in the weeks around a day."""
    monday = today - today.weekday() * DAY
    return tuple((monday + (7 * week + weekday) * DAY).isoformat() for week in range(-WEEKS, WEEKS + 1))


def weeks_later(day: str, weeks: int) -> str:
    """The same day of a later week."""
    return (parse(day).first + 7 * weeks * DAY).isoformat()


def monthly(day: int, today: date) -> tuple[str, ...]:
    """« le 4 »: the day of that number in each of the months around a day that have it."""
    months = (around(today, "month", shift) for shift in range(-2, 4))
    return tuple(there for month in months if in_year(there := f"{month}-{day:02}", today.year))


def placed(times: Sequence[str], today: date, way: Way) -> str:
    """Of times that come round, the one that is meant on a day."""
    years = range(today.year - YEARS, today.year + YEARS + 1)
    periods = {there for each in times for year in years if (there := in_year(each, year))}
    spans = sorted((parse(period).first, parse(period).last, period) for period in periods)
    if way == "of_year":
        spans = [each for each in spans if today.year in {each[0].year, each[1].year}] or spans
    if way in {"nearest", "of_year"}:
        return min(spans, key=lambda each: max(each[0] - today, today - each[1], 0 * DAY))[2]
    fits = {
        "coming": [period for _, last, period in spans if last >= today],
        "next": [period for first, _, period in spans if first > today],
        "begun": [period for first, _, period in reversed(spans) if first <= today],
        "last": [period for _, last, period in reversed(spans) if last < today],
    }
    return fits[way][0]


def week_of(day: str) -> str:
    """The week that holds a day."""
    return around(parse(day).first, "week", 0)


def third(period: str, name: str) -> str:
    """The beginning, the middle or the end of a year or a month; of anything else, all of it."""
    of_year, of_month = THIRDS[name]
    if len(period) == len("2026"):
        return of_year.format(period)
    is_month = len(period) == len("2026-05") and period[5:] <= "12"
    return of_month.format(period) if is_month else period


def before(period: str) -> str:
    """The year, the month or the day just before a period."""
    return _beside(parse(period).first - DAY, period.partition("/")[0])


def after(period: str) -> str:
    """The year, the month or the day just after a period."""
    return _beside(parse(period).last + DAY, period.rpartition("/")[2])


def _beside(day: date, like: str) -> str:
    """A day as exactly as another date is known."""
    return day.isoformat()[: max(len(like), len("2026"))]


def follow(first: str, second: str) -> bool:
    """Whether a year or month comes right after another, or after a run of them."""
    start, end = in_year(second, SOME_YEAR), in_year(first, SOME_YEAR)
    alike = len(first.rpartition("/")[2]) == len(second)
    return bool(start and end and alike) and parse(start or "").first == parse(end or "").last + DAY


def joined(first: str, last: str) -> str:
    """From the beginning of one period to the end of another."""
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
