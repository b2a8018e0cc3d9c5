"""The days, months and seasons that a question names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.lexicon import Lexicon
from knowledge.passages import YEAR
from knowledge.periods import ANY_YEAR


@dataclass(frozen=True)
class Spoken:
    """A period as EDTF, and the words that say it."""

    period: str
    start: int
    end: int


def spoken(words: Sequence[str], lexicon: Lexicon) -> tuple[Spoken, ...]:
    """Every period named by a month, a season or a date in figures, in order."""
    found: list[Spoken] = []
    place = 0
    while place < len(words):
        period = _at(words, place, lexicon)
        if period:
            found.append(period)
        place = period.end if period else place + 1
    return tuple(found)


def _at(words: Sequence[str], place: int, lexicon: Lexicon) -> Spoken | None:
    return (
        _figures(words, place)
        or _named(words, place, lexicon.months, lexicon)
        or _season(words, place, lexicon.seasons)
    )


def _figures(words: Sequence[str], place: int) -> Spoken | None:
    """« 04/05/2026 », « 2026-05-04 »."""
    parts = words[place].replace(".", "-").split("-")
    end = place + 1
    if len(parts) == 1 and place + 2 < len(words) and YEAR.fullmatch(words[place + 2]):
        parts, end = list(words[place : place + 3]), place + 3
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    day, month, year = parts if YEAR.fullmatch(parts[2]) else parts[::-1]
    if not (YEAR.fullmatch(year) and 1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return Spoken(f"{year}-{int(month):02}-{int(day):02}", place, end)


def _named(words: Sequence[str], place: int, months: Mapping[str, int], lexicon: Lexicon) -> Spoken | None:
    """« mai », « 4 mai 2026 », « May 4 »; a month that is also another word needs a number or a preposition."""
    if words[place] not in months:
        return None
    month = f"-{months[words[place]]:02}"
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    day = next((each for each in (before, after) if each.isdigit() and 1 <= int(each) <= 31), "")
    day = day or ("1" if before in lexicon.markers["first_day"] else "")
    start = place - 1 if day and before in {day, *lexicon.markers["first_day"]} else place
    end = place + 2 if day and day == after else place + 1
    year = words[end] if end < len(words) and YEAR.fullmatch(words[end]) else ""
    if words[place] in lexicon.markers["month_or_word"] and not (day or year or before in lexicon.markers["in"]):
        return None
    whole = (year or ANY_YEAR[:-1]) + month + (f"-{int(day):02}" if day else "")
    return Spoken(whole, start, end + bool(year))


def _season(words: Sequence[str], place: int, seasons: Mapping[str, int]) -> Spoken | None:
    """« printemps 2026 »: of a year only, since « été » is also a verb."""
    after = words[place + 1] if place + 1 < len(words) else ""
    if words[place] in seasons and YEAR.fullmatch(after):
        return Spoken(f"{after}-{seasons[words[place]]}", place, place + 2)
    return None
