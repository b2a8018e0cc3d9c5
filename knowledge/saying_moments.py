"""When something takes place, in words: « lundi 4 mai 2026, 9h30-16h »."""

from datetime import time

from knowledge.moment import When, parse
from knowledge.saying import when
from knowledge.words import Words


def say_moment(text: str, words: Words) -> str:
    """A moment as a person says it; raise ``ValueError`` for a text that is none."""
    moment = parse(text)
    if span := _span(moment, words):
        return span
    return f"{_weekday(moment, words)}{when(moment.edtf, words)}{_hours(moment, words)}"


def _span(moment: When, words: Words) -> str:
    """« du 3 au 8 novembre 2025 »: the month and the year are said once."""
    start, end = moment.date.start, moment.date.end
    if not (start and end and start.day and end.day) or start == end:
        return ""
    if (start.year, start.month) != (end.year, end.month):
        return ""
    return words("date.days", first=start.day, last=when(moment.edtf.partition("/")[2], words))


def _weekday(moment: When, words: Words) -> str:
    date = moment.date
    if date.start != date.end or date.first != date.last:
        return ""
    return words("date.weekdays").split("|")[date.first.weekday()] + " "


def _hours(moment: When, words: Words) -> str:
    if moment.half:
        return ", " + words(f"date.{moment.half}")
    if moment.start and moment.end:
        return ", " + words("date.hours", start=say_hour(moment.start, words), end=say_hour(moment.end, words))
    return ", " + say_hour(moment.start, words) if moment.start else ""


def say_hour(hour: time, words: Words) -> str:
    """« 9h30 », « 16h »."""
    return words("date.hour" if hour.minute else "date.full_hour", hour=hour.hour, minute=f"{hour.minute:02}")
