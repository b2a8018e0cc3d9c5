"""Vague dates in words: said exactly as far as they are known."""

from knowledge.vague import PARTS_OF_YEAR, Point, parse
from knowledge.words import Words


def when(text: str, words: Words) -> str:
    """An EDTF date as a person says it: « à partir de 2023 », « mai 2026 »; raise ``ValueError`` for no date."""
    interval = parse(text)
    if interval.start and interval.start == interval.end:
        return _about(interval.start, words)
    if interval.start and interval.end:
        return _phrase("between", interval.start, words, end=_exact(interval.end, words), to=_to(interval.end, words))
    if interval.start:
        return _phrase("from", interval.start, words)
    assert interval.end is not None, "parse refuses an interval with two open ends"
    return _phrase("until", interval.end, words)


def _phrase(name: str, point: Point, words: Words, **places: str) -> str:
    """« à partir de », « jusqu'à », « de … à », as the precision of the date has it: « du 4 mai », « d'avril »."""
    forms = {"date": _exact(point, words), "of": _of(point, words), "to": _to(point, words)}
    return words(f"date.{name}_{_precision(point)}", **(forms | places))


def _about(point: Point, words: Words) -> str:
    said = _exact(point, words)
    return words("date.around", date=said) if point.approximate else said


def _precision(point: Point) -> str:
    if point.month is None:
        return "year"
    if point.month in PARTS_OF_YEAR:
        return "part"
    return "month" if point.day is None else "day"


def _exact(point: Point, words: Words) -> str:
    match _precision(point):
        case "year":
            return words("date.year", year=point.year)
        case "part":
            return words(f"date.part_{point.month}", year=point.year)
        case "month":
            return words("date.month", month=_month(point, words, "months"), year=point.year)
    day = words("date.first_day") if point.day == 1 else str(point.day)
    return words("date.day", day=day, month=_month(point, words, "months"), year=point.year)


def _of(point: Point, words: Words) -> str:
    """« d'avril 2026 », « du printemps 2025 »: with the article that its name takes."""
    if _precision(point) == "part":
        return words(f"date.of_{point.month}", year=point.year)
    if _precision(point) == "month":
        return words("date.month", month=_month(point, words, "of_months"), year=point.year)
    return _exact(point, words)


def _to(point: Point, words: Words) -> str:
    """« au printemps 2025 », « à mai 2026 »."""
    if _precision(point) == "part":
        return words(f"date.to_{point.month}", year=point.year)
    name = "to_day" if _precision(point) == "day" else "to"
    return words(f"date.{name}", date=_exact(point, words))


def _month(point: Point, words: Words, names: str) -> str:
    assert point.month is not None, "a month's name is asked of a date that has one"
    return words(f"date.{names}").split("|")[point.month - 1]
