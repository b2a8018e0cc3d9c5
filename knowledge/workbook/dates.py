"""Dates as they are written in a cell: French words, as people type them, to and from EDTF."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time

from knowledge.fold import fold
from knowledge.moment import When
from knowledge.moment import parse as parse_moment
from knowledge.saying import when
from knowledge.saying_moments import say_hour
from knowledge.vague import parse
from knowledge.words import words

FRENCH = words("fr")
MONTHS = [fold(name) for name in FRENCH("date.months").split("|")]
WEEKDAYS = [fold(name) for name in FRENCH("date.weekdays").split("|")]
SEASONS = {"printemps": 21, "ete": 22, "automne": 23, "hiver": 24}
HALVES = {half: fold(FRENCH(f"date.{half}")) for half in ("morning", "afternoon", "evening")}

ARTICLES = re.compile(r"^(?:(?:de|du|des|au|aux|a|en|le|la) |[dl]')+")
ABOUT = re.compile(r"^(?:vers|environ|autour de) ")
FROM = re.compile(r"(?:a partir d(?:e |u |es |')|depuis |des )(?P<point>.+)")
UNTIL = re.compile(r"jusqu'(?:en|au|aux|a) (?P<point>.+)")
BETWEEN = re.compile(r" (?:a|au|aux|-) |(?<=\d)-(?=\d{4}$)")
BETWEEN_AND = re.compile(r"entre (?P<start>.+) et (?P<end>.+)")

DAY = re.compile(r"(?:(?P<weekday>[a-z]+) )?(?P<day>\d{1,2})(?:er)? (?P<name>[a-z]+)\.? (?P<year>\d{4}|\d\d)")
DAY_IN_FIGURES = re.compile(r"(?P<day>\d{1,2})(?:[/.](?P<month>\d{1,2})[/.]|-(\d{1,2})-)(?P<year>\d{4}|(?<!-)\d\d)")
MONTH = re.compile(r"(?P<name>[a-z]+)\.? (?P<year>\d{4}|\d\d)")
MONTH_IN_FIGURES = re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})")
QUARTER = re.compile(r"(?:t(?P<short>[1-4])|(?P<number>[1-4])(?:er|eme|e) trimestre) (?P<year>\d{4})")
# « 2022-24 » is winter 2022 in EDTF and two years to anybody else.
UNCERTAIN = re.compile(r"[12]\d{3}-(?:2[1-4]|3[3-6])")

HOUR = r"(\d{1,2}) ?(?:h ?(\d\d)?|:(\d\d))"
HOURS = re.compile(rf"(?P<day>.+?),?(?: de| a| des| a partir de)? {HOUR}(?: ?(?:-|a|jusqu'a) ?{HOUR})?")
HALF = re.compile(rf"(?P<day>.+?),?(?: le| au| en)? (?P<half>{'|'.join(HALVES.values())})")


def written(text: str) -> str:
    """A vague date or a moment in French; EDTF itself where French words would not read back as the same."""
    try:
        said = _said(parse_moment(text))
        return said if read_moment(said) == text else text
    except ValueError:
        return text


def read_moment(text: str) -> str:
    """The moment that a text means (« 4 mai 2026 9h30-16h », « mai 2026 »); raise ``ValueError`` for none."""
    if _is(parse_moment, text) and not UNCERTAIN.fullmatch(text):
        return text
    said = _plain(text)
    if match := HOURS.fullmatch(said):
        start, end = (_time(match.group(*places)) for places in ((2, 3, 4), (5, 6, 7)))
        return _valid(f"{read_date(match['day'])} {start}{f'-{end}' if end else ''}")
    if match := HALF.fullmatch(said):
        half = next(half for half, name in HALVES.items() if name == match["half"])
        return _valid(f"{read_date(match['day'])} {half}")
    return read_date(text)


def read_date(text: str) -> str:
    """The EDTF of a vague date (« mai 2026 », « à partir de 2023 »); raise ``ValueError`` for none."""
    if _is(parse, text) and not UNCERTAIN.fullmatch(text):
        return text
    said = _plain(text)
    if match := FROM.fullmatch(said):
        return _valid(f"{_point(match['point'])}/..")
    if match := UNTIL.fullmatch(said):
        return _valid(f"../{_point(match['point'])}")
    found = (_interval(start, end) for start, end in _ends(said))
    return next((interval for interval in found if interval), None) or _valid(_point(said))


def of_clock(value: datetime | date) -> str:
    """The moment of a cell that the spreadsheet holds as a date; midnight is no hour."""
    if isinstance(value, datetime) and value.time() != time(0):
        return f"{value:%Y-%m-%d %H:%M}"
    return f"{value:%Y-%m-%d}"


def _said(moment: When) -> str:
    """« 4 mai 2026 9h30-16h », without the day of the week: nobody has to change it with the date."""
    hours = "-".join(say_hour(hour, FRENCH) for hour in (moment.start, moment.end) if hour)
    half = FRENCH(f"date.{moment.half}") if moment.half else ""
    return " ".join(filter(None, (when(moment.edtf, FRENCH), hours, half)))


def _time(parts: tuple[str | None, ...]) -> str:
    """« 9h », « 9h30 », « 9:30 » as 09:30."""
    hour, minute, after_colon = parts
    return f"{int(hour):02}:{minute or after_colon or '00'}" if hour else ""


def _plain(text: str) -> str:
    """Folded, with one kind of space and of dash."""
    return re.sub("[‐-―]", "-", " ".join(fold(text).split()))


def _is(parser: Callable[[str], object], text: str) -> bool:
    try:
        parser(text)
    except ValueError:
        return False
    return True


def _valid(text: str) -> str:
    parse_moment(text)
    return text


def _ends(said: str) -> Iterator[tuple[str, str]]:
    """The ways a text parts into a beginning and an end."""
    if match := BETWEEN_AND.fullmatch(said):
        yield match["start"], match["end"]
    for match in BETWEEN.finditer(said):
        yield said[: match.start()], said[match.end() :]


def _interval(start: str, end: str) -> str | None:
    """« 4 », « 6 mai 2026 »: what the beginning leaves out stands at the end."""
    last = end.split(" ")
    for shared in range(min(len(last), 3)):
        full = " ".join([start, *last[len(last) - shared :]])
        try:
            return _valid(f"{_point(full)}/{_point(end)}")
        except ValueError:
            continue
    return None


def _point(said: str) -> str:
    """One date as EDTF, approximate after « vers »."""
    exact = ABOUT.sub("", said)
    return _exact(ARTICLES.sub("", exact)) + ("~" if exact != said else "")


def _exact(said: str) -> str:
    if _is(parse, said) and "/" not in said and not UNCERTAIN.fullmatch(said):
        return said
    if match := QUARTER.fullmatch(said):
        return f"{match['year']}-{32 + int(match['short'] or match['number'])}"
    if match := DAY.fullmatch(said):
        return _day(match, _named(match["name"]))
    if match := DAY_IN_FIGURES.fullmatch(said):
        return _day(match, int(match["month"] or match[3]))
    if match := MONTH.fullmatch(said):
        return f"{_year(match)}-{SEASONS.get(match['name']) or _named(match['name']):02}"
    if match := MONTH_IN_FIGURES.fullmatch(said):
        return f"{match['year']}-{int(match['month']):02}"
    raise ValueError(f"« {said} » is no date")


def _day(match: re.Match[str], month: int) -> str:
    day = date(_year(match), month, int(match["day"]))
    weekday = match.groupdict().get("weekday")
    if weekday and weekday != WEEKDAYS[day.weekday()]:
        raise ValueError(f"{day} is no {weekday}")
    return day.isoformat()


def _year(match: re.Match[str]) -> int:
    """« 26 » is 2026."""
    return int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)


def _named(name: str) -> int:
    """The number of a month, its name whole or cut short (« janv. »); « jui » could be two."""
    found = [number for number, month in enumerate(MONTHS, 1) if month.startswith(name) and len(name) >= 3]
    if len(found) != 1:
        raise ValueError(f"« {name} » is no month")
    return found[0]
