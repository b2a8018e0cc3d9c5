"""Answers that are records in themselves: figures, calls, collections, rules, links, notes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from knowledge import periods
from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import (
    GlossaryAnswer,
    PrioritiesAnswer,
    PriorityGroup,
    RecordCard,
    RecordsAnswer,
    UnknownAnswer,
)
from knowledge.inhabitants import above
from knowledge.model import Body, Call, Collection, Figure, Gathering, Link, Priority, Record, Rule, Sourced
from knowledge.model.references import named
from knowledge.moment import parse
from knowledge.passages import YEAR
from knowledge.query import Aspect, Form, Query
from knowledge.reply import Cited
from knowledge.thresholds import RECORDS_SHOWN
from knowledge.vague import parse as vague

# The fields that answer for an aspect of a call, a collection or a link.
FIELDS = {
    Aspect.DEADLINE: ("deadline", "closes", "when"),
    Aspect.SEND_TO: ("send_to", "apply_at"),
    Aspect.OWED_BY: ("owed_by", "applicants"),
}


def card(record: Record, scene: Scene) -> RecordCard:
    """A record with the names that its keys stand for."""
    assert isinstance(record, Sourced), "what stands in a record part has a source"
    catalogue = scene.catalogue
    keys = list(dict.fromkeys(key for place, key, _ in named(record) if place[0] != "source"))
    links = (catalogue.records.get(key) for key in keys)
    return RecordCard(
        record,
        tuple(catalogue.parties[key] for key in keys if key in catalogue.parties),
        tuple(link for link in links if isinstance(link, Link)),
        _state(record, scene),
    )


def _state(record: Sourced, scene: Scene) -> Literal["past", "now", "coming", ""]:
    if not isinstance(record, Gathering):
        return ""
    return periods.state(parse(record.when).date, scene.today)


def cited(cards: Iterable[RecordCard], scene: Scene) -> tuple[Cited, ...]:
    """Where some records stand."""
    return scene.catalogue.cited(*(card.record.source for card in cards))


def answer(query: Query, scene: Scene) -> Answer:
    """The records that a query names, each with all it says; many are named only."""
    found = [scene.catalogue.records[key] for key in query.records]
    found = _open(found, scene.today) if query.form is Form.OPEN else found
    cards = tuple(card(record, scene) for record in found)
    if query.period and all(_is_of_another_time(each.record, query.period) for each in cards):
        silence = UnknownAnswer("blank", about="value", card=cards[0])
        return Answer(silence, query, cited(cards[:1], scene))
    blank = [aspect for aspect in query.aspects if _is_lacking(aspect, cards[0].record)]
    if blank and len(cards) == 1 and len(blank) == len(query.aspects):
        silence = UnknownAnswer("blank", about=blank[0], words=buttons.name_of(found[0], scene), card=cards[0])
        return Answer(silence, query, cited(cards, scene))
    body = scene.catalogue.parties.get(query.parties[0]) if query.parties else None
    content = RecordsAnswer(
        cards,
        query.aspects,
        query.form,
        body if isinstance(body, Body) else None,
        len(cards),
        _is_complete(found, scene),
        _compared(query, found[0]),
        _trend(*found) if query.form is Form.TREND and len(found) > 1 else "",
    )
    choices = () if len(found) == 1 else tuple(buttons.to_record(record, scene) for record in found[:RECORDS_SHOWN])
    return Answer(content, query, cited(cards[:RECORDS_SHOWN], scene), choices)


def _compared(query: Query, record: Record) -> tuple[int, int] | None:
    """The inhabitants of a commune beside the number from which on a rule holds, where both are said."""
    limit = above(record) if isinstance(record, Rule) and query.words.isdigit() else None
    return (int(query.words), limit) if limit and limit != int(query.words) else None


def _trend(*found: Record) -> Literal["up", "down", "same", ""]:
    """Whether the last figure is above the first, where both are plain numbers."""
    first, last = (_number(each.value) if isinstance(each, Figure) else None for each in (found[0], found[-1]))
    if first is None or last is None:
        return ""
    return "up" if last > first else "down" if last < first else "same"


def _number(value: str) -> float | None:
    """« 44,9 % », « 1 200 »: the number, where there is one and nothing else."""
    plain = "".join(value.replace("%", "").replace(",", ".").split())
    return float(plain) if plain.replace(".", "", 1).isdecimal() else None


def _open(found: Sequence[Record], today: date) -> list[Record]:
    """The calls that close after a day; where no closing date is known, the latest of those that have any date."""
    calls = [each for each in found if isinstance(each, Call)]
    running = [call for call in calls if call.closes and vague(call.closes).last >= today]
    starts = {call.key: vague(date) for call in calls if (date := call.opens or call.year)}
    latest = max((start.last for start in starts.values()), default=None)
    return [*(running or [call for call in calls if call.key in starts and starts[call.key].last == latest] or found)]


def _is_of_another_time(record: Sourced, period: str) -> bool:
    """Whether a figure is of a time that is known and is not the one asked about."""
    return isinstance(record, Figure) and record.period is not None and not _meets(record.period, period)


def _meets(own: str, period: str) -> bool:
    return periods.meets(vague(own), period)


def _is_lacking(aspect: Aspect, record: Sourced) -> bool:
    """Whether a call or collection leaves blank what is asked for, or a rule prints no date."""
    if isinstance(record, Rule):
        return aspect is Aspect.DEADLINE and not YEAR.search(" ".join((record.condition, *record.text)))
    return isinstance(record, Call | Collection) and aspect in FIELDS and _is_blank(record, aspect)


def _is_blank(record: Sourced, aspect: Aspect) -> bool:
    """Whether a record has nothing in any of the fields that an aspect asks for."""
    return not any(getattr(record, field, None) for field in FIELDS[aspect])


def _is_complete(found: Sequence[Record], scene: Scene) -> bool:
    kinds = {type(record).__name__.lower() for record in found}
    return kinds <= set(scene.catalogue.schema.complete)


def priorities(query: Query, scene: Scene) -> Answer:
    """The priorities of a year, by body; of the nearest year known where that one is not."""
    known = [record for record in scene.catalogue.records.values() if isinstance(record, Priority)]
    if not known:
        return Answer(UnknownAnswer("outside", about="priorities"), query)
    named = {scene.catalogue.parties[key].key for key in query.parties}
    mine = [each for each in known if not named or each.body in named] or known
    years = sorted({each.year for each in mine})
    wanted = query.year or scene.today.year
    year = min(years, key=lambda each: (abs(each - wanted), -each))
    of_year = [each for each in mine if each.year == year]
    bodies = dict.fromkeys(each.body for each in of_year)
    groups = tuple(
        PriorityGroup(_body(key, scene), tuple(each for each in of_year if each.body == key)) for key in bodies
    )
    choices = tuple(buttons.to_body(key, scene) for key in bodies if key)
    nearest = PrioritiesAnswer(year, groups)
    content = (
        nearest if query.year in {None, year} else UnknownAnswer("blank", "year", str(query.year), nearest=nearest)
    )
    return Answer(content, query, scene.catalogue.cited(*(each.source for each in of_year)), choices)


def _body(key: str | None, scene: Scene) -> Body | None:
    found = scene.catalogue.parties.get(key or "")
    return found if isinstance(found, Body) else None


def glossary(query: Query, scene: Scene) -> Answer:
    """The terms that the territory's documents use, by name."""
    terms = sorted(scene.catalogue.terms.values(), key=lambda term: term.term.casefold())
    return Answer(GlossaryAnswer(tuple(terms)), query, (), ())
