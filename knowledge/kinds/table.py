"""The table of the kinds of questions: the rules that recognise them, in order, and what answers each."""

from collections.abc import Callable, Mapping

from knowledge.answers.actions import answer as tell_actions
from knowledge.answers.agenda import answer as tell_agenda
from knowledge.answers.bodies import answer as tell_bodies
from knowledge.answers.contacts import answer as tell_contacts
from knowledge.answers.fiche import answer as tell_fiche
from knowledge.answers.lists import fiches as tell_fiches
from knowledge.answers.lists import section as tell_section
from knowledge.answers.lists import sections as tell_sections
from knowledge.answers.naming import about as tell_about
from knowledge.answers.naming import schema as tell_schema
from knowledge.answers.naming import term as tell_term
from knowledge.answers.overviews import column as tell_column
from knowledge.answers.overviews import shares as tell_shares
from knowledge.answers.party import party as tell_party
from knowledge.answers.records import answer as tell_records
from knowledge.answers.records import glossary as tell_glossary
from knowledge.answers.records import priorities as tell_priorities
from knowledge.answers.scene import Answer, Scene
from knowledge.answers.subject import answer as tell_subject
from knowledge.kinds import sigles
from knowledge.query import Query, Topic
from knowledge.understanding.agenda import agenda, same_gathering
from knowledge.understanding.asked import Rule
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
from knowledge.understanding.objects import blanks, fiches, filled, set_apart, terms
from knowledge.understanding.overviews import overviews
from knowledge.understanding.parties import parties
from knowledge.understanding.records import best_record, counted, dated, of_kind, of_party
from knowledge.understanding.schema import dates_of_schema, signing, whole_schema
from knowledge.understanding.sections import section_by_name, sections
from knowledge.understanding.starting import then, years
from knowledge.understanding.subjects import how_often, subject
from knowledge.understanding.talk import elsewhere, never, talk
from knowledge.understanding.trends import trends
from knowledge.understanding.work import priorities, same_work, whose, work

# The first rule that recognises a question decides.
RULES: tuple[Rule, ...] = (
    never,
    elsewhere,
    talk,
    sigles.rule,
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
    then,
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
    set_apart,
    chosen_fiches,
    neighbour,
    same_aspects,
    same_fiches,
    fiches,
    sections,
    section_by_name,
    blanks,
    filled,
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

# By topic. A kind that stands in one module has a topic of its own there.
ANSWERS: Mapping[str, Callable[[Query, Scene], Answer]] = {
    Topic.FICHE: tell_fiche,
    Topic.FICHES: tell_fiches,
    Topic.SUBJECT: tell_subject,
    Topic.COLUMN: tell_column,
    Topic.SHARES: tell_shares,
    Topic.ACTIONS: tell_actions,
    Topic.PARTY: tell_party,
    Topic.TERM: tell_term,
    Topic.SECTION: tell_section,
    Topic.SECTIONS: tell_sections,
    Topic.SCHEMA: tell_schema,
    Topic.AGENDA: tell_agenda,
    Topic.CONTACTS: tell_contacts,
    Topic.RECORDS: tell_records,
    Topic.PRIORITIES: tell_priorities,
    Topic.BODIES: tell_bodies,
    Topic.GLOSSARY: tell_glossary,
    Topic.ABOUT: tell_about,
    sigles.TOPIC: sigles.answer,
}
