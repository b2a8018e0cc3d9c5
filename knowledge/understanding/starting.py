"""Questions for the actions that start at a time: « quelles actions démarrent en 2024 ? », « à l'automne 2016 ? »."""

from knowledge import periods
from knowledge.contents import WhichAnswer
from knowledge.query import Aspect, Topic
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.aspects import STARTS
from knowledge.understanding.parties import named_parties
from knowledge.vague import parse

# A question of so few words that holds a year asks for the actions of that year.
SHORT_QUESTION = 3
# What is under way is no gathering.
UNDER_WAY = {"work"}
# The letters of a year, and of a month or season of one.
YEAR, MONTH = 4, 7


def then(asked: Asked) -> Decision | None:
    """« à l'automne 2016, quels travaux devaient partir ? »: where actions are known to start in a month or season."""
    period = _period(asked)
    dated = len(period) == MONTH and period[:YEAR].isdigit() and not asked.numbers and not asked.bodies
    if not dated or set(asked.frame.tagged("kinds")) - UNDER_WAY or asked.details:
        return None
    if any(not idea.light for idea in asked.frame.subject) or set(asked.frame.aspects) - STARTS:
        return None
    if not any(periods.surely_starts(parse(start), period) for start in _all_starts(asked)):
        return None
    query = asked.about(Topic.ACTIONS, parties=named_parties(asked), role=asked.role, form=asked.form)
    if asked.frame.says("without"):  # the calendars of that year show which do not
        return query.but(topic=Topic.COLUMN, aspects=(Aspect.CALENDAR,), year=int(period[:YEAR]))
    return query.but(period=period)


def _period(asked: Asked) -> str:
    """The month or season named, of the year that is named apart or was spoken of before."""
    period = asked.frame.periods[0].period if asked.frame.periods else ""
    before = asked.previous.year if asked.previous and asked.previous.topic is Topic.ACTIONS else None
    year = next(iter(asked.frame.references.years), before)
    return f"{year}{period[YEAR:]}" if len(period) == MONTH and year and period[:YEAR].isdigit() else period


def years(asked: Asked) -> Decision | None:
    """« quelles actions démarrent en 2024 ? », « depuis 2023 », « entre 2023 et 2025 »."""
    if not asked.years:
        return None
    actions = set(asked.frame.aspects) & (STARTS - {Aspect.CALENDAR})
    if asked.frame.subject and (asked.hits or not actions):
        return None
    short = asked.frame.length <= SHORT_QUESTION
    if not (set(asked.frame.aspects) & STARTS or asked.frame.says("which") or short):
        return None
    if "schema" in asked.frame.tagged("nouns") and not set(asked.frame.aspects) & STARTS:
        return None
    query = asked.about(Topic.ACTIONS, parties=named_parties(asked), role=asked.role, form=asked.form)
    timed = asked.starting(query)
    if not timed.period and (len(asked.years) > 1 or asked.frame.says("relative")):
        known = sorted({date.start.year for start in _all_starts(asked) if (date := parse(start)).start})
        return Silence(WhichAnswer("year"), near=tuple(query.but(year=year) for year in known))
    return timed


def _all_starts(asked: Asked) -> list[str]:
    """When the actions of the schéma start."""
    fiches = asked.catalogue.fiches.values()
    return [action.start for fiche in fiches for action in fiche.actions if action.start]
