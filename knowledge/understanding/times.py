"""What the words of a time mean on a day: « lundi prochain », « mi-mai », « avant l'été », « de 2022 à 2024 »."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from knowledge import reckoning
from knowledge.periods import ANY_YEAR, in_year, is_period
from knowledge.reckoning import Way

# « huit jours » are a week, and « quinze jours » two.
DAYS_OF_WEEKS = {8: 1, 15: 2}
# Nobody counts further than so many days, weeks or years.
FURTHEST = 100
# Which of the times that come round a word tells of: « depuis mars » is the one that has begun.
WAYS: dict[str, Way] = {"next": "next", "last": "last", "since": "begun", "before": "next"}

Names = tuple[str, ...]  # all that a phrase can mean


@dataclass(frozen=True)
class Time:
    """A period, or a time that comes round and of which one is meant."""

    period: str = ""  # as EDTF, or XXXX-…; empty where the words alone are no date (« lundi », « la rentrée »)
    round: Names = ()  # each time it comes round, or XXXX-… for every year
    years: tuple[int, ...] = ()  # the years said
    this: Way = "coming"  # which one « ce » means

    def on(self, day: date, way: Way = "coming") -> str:
        """The one that is meant on a day."""
        return reckoning.placed(self.round, day, way) if self.round else self.period


def same(_: date, time: Time) -> Time:
    """As the words by themselves have it."""
    return time


def coming(day: date, time: Time) -> Time:
    """« à la rentrée », « réunion lundi »: the next one, or the one that goes on."""
    return Time(time.on(day), years=time.years)


def of_year(_: date, year: int) -> Time:
    """« 2026 »."""
    return Time(str(year), years=(year,))


def of_figures(_: date, period: str) -> Time | None:
    """« 04/05/2026 »."""
    return Time(period, years=(int(period[:4]),)) if is_period(period) else None


def from_today(day: date, shift: Names) -> Time:
    """« demain »."""
    return Time(reckoning.around(day, "day", int(shift[0])))


def of_unit(day: date, unit: Names) -> Time | None:
    """« semaine », « année »: today's, and those beside it."""
    shifts = () if unit[0] == "day" else (-1, 0, 1)
    return Time(round=tuple(reckoning.around(day, unit[0], shift) for shift in shifts)) if shifts else None


def of_weekday(day: date, weekday: Names) -> Time:
    """« lundi »."""
    return Time(round=reckoning.weekly(int(weekday[0]), day))


def of_season(_: date, season: Names) -> Time:
    """« été », « la rentrée »; « les vacances » are several."""
    return Time(round=season, this="of_year")


def of_month(_: date, month: Names) -> Time:
    """« mai »: of any year, where nothing says which."""
    return Time(month[0], month)


def of_day(day: date, number: int, month: Names) -> Time | None:
    """« 4 mai »."""
    period = f"{month[0]}-{number:02}"
    return of_month(day, (period,)) if is_period(period) else None


def of_month_day(day: date, month: Names, number: int) -> Time | None:
    """« May 4 »."""
    return of_day(day, number, month)


def of_day_of_month(day: date, number: int) -> Time | None:
    """« le 4 »."""
    return Time(round=reckoning.monthly(number, day)) if 0 < number <= 31 else None


def of_weekday_number(day: date, _: Names, number: int) -> Time | None:
    """« lundi 4 »: the number says it all."""
    time = of_day_of_month(day, number)
    return coming(day, time) if time else None


def of_part(day: date, number: int, unit: Names) -> Time | None:
    """« 1er trimestre », « second semestre »."""
    parts = {"quarter": 4, "half": 2}.get(unit[0], 0)
    return of_month(day, (reckoning.numbered(unit[0], number),)) if 0 < number <= parts else None


def of_letter(day: date, unit: Names, number: int) -> Time | None:
    """« T1 », « Q1 »."""
    return of_part(day, number, unit)


def of_its_year(_: date, time: Time, year: Time) -> Time | None:
    """« mai 2026 », « 1er trimestre de l'année prochaine »."""
    there = in_year(time.round[0], year.years[0]) if year.years else None
    return Time(there, years=year.years) if there else None


def so_many(day: date, way: Names, number: int, units: Names) -> Time | None:
    """« dans deux semaines », « il y a trois mois », « d'ici 15 jours »."""
    if not 0 < number <= FURTHEST:
        return None
    unit = units[0]
    if unit == "day" and number in DAYS_OF_WEEKS:
        unit, number = "week", DAYS_OF_WEEKS[number]
    there = reckoning.around(day, unit, -number if way[0] in {"ago", "last"} else number)
    now = str(day.year) if unit == "year" else day.isoformat()
    ends = {"next": (now, there), "last": (there, now)}.get(way[0], (there,))
    years = tuple(map(int, ends)) if unit == "year" else ()
    return Time(reckoning.joined(*ends) if len(ends) > 1 else there, years=years)


def so_many_ago(day: date, number: int, unit: Names, way: Names) -> Time | None:
    """« two weeks ago »."""
    return so_many(day, way, number, unit)


def so_many_coming(day: date, number: int, way: Names, unit: Names) -> Time | None:
    """« les deux prochaines semaines »."""
    return so_many(day, way, number, unit)


def stepped(day: date, step: Names, time: Time) -> Time | None:
    """« cette semaine », « next Monday »; « this may » is no month."""
    if time.period and step[0] == "this":
        return None
    there = time.on(day, WAYS.get(step[0], time.this))
    return Time(there, years=(int(there),) if there.isdecimal() else ())


def stepped_after(day: date, time: Time, step: Names) -> Time | None:
    """« lundi prochain », « l'an dernier »."""
    return stepped(day, step, time)


def weeks_later(day: date, weekday: Time, weeks: Names) -> Time:
    """« lundi en huit »: a week after the next one."""
    return Time(reckoning.weeks_later(weekday.on(day, "next"), int(weeks[0])))


def said_year(_: date, time: Time) -> Time | None:
    """« l'année prochaine », and no other span of time."""
    return time if time.years else None


def week_of(day: date, time: Time) -> Time | None:
    """« la semaine du 4 mai »."""
    return Time(reckoning.week_of(time.on(day, "nearest")))


def third(day: date, name: Names, whole: Time) -> Time:
    """« mi-mai », « fin 2026 », « fin du mois »."""
    if whole.period.startswith(ANY_YEAR):
        return Time(reckoning.third(whole.period, name[0]), (reckoning.third(whole.period, name[0]),))
    return Time(reckoning.third(whole.on(day), name[0]), years=whole.years)


def by(day: date, time: Time) -> Time | None:
    """« avant la fin du mois »."""
    return related(day, ("by",), time)


def related(day: date, relation: Names, time: Time) -> Time | None:
    """« depuis 2023 », « d'ici juin », « avant l'été »: told from today where no year is said."""
    name = relation[0]
    # « après le 4 mai » may be of this year; « après les vacances » is said before they end.
    period = time.on(day, "nearest" if name == "after" and time.period else WAYS.get(name, "coming"))
    today = str(day.year) if period.isdecimal() else day.isoformat()
    opened = ".." if time.years else today
    since = reckoning.joined(period, "..")
    said = {
        "since": since,
        "from": since,
        "after": reckoning.joined(reckoning.after(period), ".."),
        "until": reckoning.joined(opened, period),
        "by": reckoning.joined(today, period),
        "before": reckoning.joined(opened, reckoning.before(period)),
    }
    # What was to come by a day that has passed came before it.
    found = next((each for each in (said[name], reckoning.joined("..", period)) if is_period(each)), None)
    return Time(found, years=time.years) if found else None


def from_to(day: date, first: Time, last: Time) -> Time | None:
    """« entre mars et juin », « de novembre 2025 à février », « 2022 à 2024 »."""
    spans = (reckoning.joined(start, end) for start, end in _both(first, last, day))
    found = next((span for span in spans if is_period(span)), None)
    return Time(found, years=first.years + last.years) if found else None


def _both(first: Time, last: Time, day: date) -> Iterator[tuple[str, str]]:
    """What two times may mean together, the likeliest first."""
    return product(_beside(first, last, day), _beside(last, first, day))


def _beside(time: Time, other: Time, day: date) -> Iterator[str]:
    """What a time may mean beside another: of no year where neither has one, else of its year, or of one beside."""
    if not time.period.startswith(ANY_YEAR):
        yield time.on(day)
    elif other.years:
        yield from (there for shift in (0, -1, 1) if (there := in_year(time.period, other.years[0] + shift)))
    else:
        yield time.period if other.period.startswith(ANY_YEAR) else time.on(day)


def of_days(_: date, number: int, last: Time) -> Time | None:
    """« du 4 au 8 mai »."""
    day = last.round[0] if last.round else last.period
    period = reckoning.joined(f"{day[: -len('-08')]}-{number:02}", day)
    return Time(period, years=last.years) if is_period(period) else None


def run(day: date, *times: Time) -> Time | None:
    """« 2023 et 2024 », « mai, juin et juillet »: one after the other."""
    whole = times[0]
    for time in times[1:]:
        spans = (reckoning.joined(*pair) for pair in _both(whole, time, day) if reckoning.follow(*pair))
        span = next(spans, None)
        if span is None:
            return None
        whole = Time(span, years=whole.years + time.years)
    return whole
