"""The rules of understanding, in order: the first that recognises the question decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.contents import UnknownAnswer
from knowledge.understanding.agenda import agenda, same_gathering
from knowledge.understanding.asked import Asked, Decision, Rule, Silence
from knowledge.understanding.bodies import bodies, by_kind, by_mission, lists, same_body
from knowledge.understanding.conditions import chosen_fiches, narrowed
from knowledge.understanding.contacts import contacts
from knowledge.understanding.definitions import definitions
from knowledge.understanding.follow import (
    lone_aspect,
    lone_pointer,
    neighbour,
    same_aspects,
    same_fiches,
    same_number,
    same_records,
)
from knowledge.understanding.inhabitants import inhabitants
from knowledge.understanding.lacking import lacking
from knowledge.understanding.named import by_name, expected_by
from knowledge.understanding.objects import blanks, fiches, terms, years
from knowledge.understanding.overviews import overviews
from knowledge.understanding.parties import parties
from knowledge.understanding.records import best_record, counted, dated, of_kind, of_party
from knowledge.understanding.schema import dates_of_schema, signing, whole_schema
from knowledge.understanding.sections import section_by_name, sections
from knowledge.understanding.subjects import how_often, subject
from knowledge.understanding.talk import elsewhere, never, talk
from knowledge.understanding.trends import trends
from knowledge.understanding.work import priorities, same_work, whose, work

RULES: tuple[Rule, ...] = (
    never,
    elsewhere,
    talk,
    overviews,
    trends,
    definitions,
    inhabitants,
    by_name,
    expected_by,
    signing,
    dates_of_schema,
    same_work,
    same_body,
    same_gathering,
    same_records,
    same_number,
    priorities,
    by_mission,
    lists,
    how_often,
    bodies,
    whose,
    work,
    counted,
    contacts,
    agenda,
    of_kind,
    by_kind,
    lacking,
    narrowed,
    chosen_fiches,
    neighbour,
    same_aspects,
    same_fiches,
    fiches,
    sections,
    section_by_name,
    blanks,
    years,
    dated,
    of_party,
    parties,
    terms,
    best_record,
    subject,
    whole_schema,
    lone_aspect,
    lone_pointer,
)


@dataclass(frozen=True)
class Understood:
    """What a question asks, or why that cannot be told, and the rule that recognised it."""

    decision: Decision
    rule: str


def understand(asked: Asked) -> Understood:
    """What a question asks, by the first rule that recognises it."""
    return next(recognised(asked), Understood(Silence(UnknownAnswer("outside", about="nothing")), ""))


def recognised(asked: Asked) -> Iterator[Understood]:
    """What each rule that recognises a question makes of it, in order."""
    for rule in RULES:
        decision = rule(asked)
        if decision is not None:
            yield Understood(decision, rule.__name__)
