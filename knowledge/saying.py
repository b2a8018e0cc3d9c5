"""Vague dates in words: said exactly as far as they are known."""

from knowledge.vague import PARTS_OF_YEAR, Point, parse
from knowledge.words import Words


def when(text: str, words: Words) -> str:
    """An EDTF date as a person says it: « à partir de 2023 », « mai 2026 »; raise ``ValueError`` for no date."""
    interval = parse(text)
    if interval.start and interval.end:
        if interval.start == interval.end:
            return _point(interval.start, words)
        return words("date.between", start=_point(interval.start, words), end=_point(interval.end, words))
    if interval.start:
        return words("date.from", date=_point(interval.start, words))
    assert interval.end is not None, "parse refuses an interval with two open ends"
    return words("date.until", date=_point(interval.end, words))


def _point(point: Point, words: Words) -> str:
    said = _exact(point, words)
    return words("date.around", date=said) if point.approximate else said


def _exact(point: Point, words: Words) -> str:
    if point.month is None:
        return words("date.year", year=point.year)
    if point.month in PARTS_OF_YEAR:
        return words(f"date.part_{point.month}", year=point.year)
    month = words("date.months").split("|")[point.month - 1]
    if point.day is None:
        return words("date.month", month=month, year=point.year)
    day = words("date.first_day") if point.day == 1 else str(point.day)
    return words("date.day", day=day, month=month, year=point.year)
