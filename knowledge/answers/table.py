"""Which module answers which kind of question: one line each."""

from collections.abc import Callable, Mapping

from knowledge.answers import (
    actions,
    agenda,
    bodies,
    contacts,
    fiche,
    lists,
    naming,
    overviews,
    party,
    records,
    subject,
)
from knowledge.answers.scene import Answer, Scene
from knowledge.query import Query, Topic

ANSWERS: Mapping[Topic, Callable[[Query, Scene], Answer]] = {
    Topic.FICHE: fiche.answer,
    Topic.FICHES: lists.fiches,
    Topic.SUBJECT: subject.answer,
    Topic.COLUMN: overviews.column,
    Topic.SHARES: overviews.shares,
    Topic.ACTIONS: actions.answer,
    Topic.PARTY: party.party,
    Topic.TERM: naming.term,
    Topic.SECTION: lists.section,
    Topic.SECTIONS: lists.sections,
    Topic.SCHEMA: naming.schema,
    Topic.AGENDA: agenda.answer,
    Topic.CONTACTS: contacts.answer,
    Topic.RECORDS: records.answer,
    Topic.PRIORITIES: records.priorities,
    Topic.BODIES: bodies.answer,
    Topic.GLOSSARY: records.glossary,
    Topic.ABOUT: naming.about,
}
