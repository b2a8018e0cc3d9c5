"""The state of health of a document on a day: what is missing, past, near, old or contradictory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Literal

from knowledge.blocks import covering
from knowledge.common import Common
from knowledge.editions.contradictions import contradictions
from knowledge.editions.sigles import unexpanded
from knowledge.model import Contact, Fiche, Gathering, Record, TerritoryDocument
from knowledge.moment import parse as parse_moment
from knowledge.vague import Interval
from knowledge.vague import parse as parse_date

# A vague date so near must be made exact; a contact is checked at least so often.
NEAR = timedelta(days=60)
OLD = timedelta(days=365)

Kind = Literal[
    "no_pilot",
    "blank_calendar",
    "no_next_meeting",
    "past_planned",
    "vague_soon",
    "unconfirmed",
    "unexpanded",
    "contradiction_figure",
    "contradiction_day",
    "contradiction_person",
    "held_ahead",
]


@dataclass(frozen=True)
class Finding:
    """One thing to look at: its kind says what and what to do, ``value`` what stands there now."""

    kind: Kind
    record: Record
    value: str = ""


def findings(document: TerritoryDocument, common: Common, today: date) -> tuple[Finding, ...]:
    """Everything that a coordinator should look at, in the order of the parts of the document."""
    return tuple(
        chain(
            _fiches(document),
            _bodies(document, today),
            _dates(document, today),
            _contacts(document.contacts, today),
            (Finding("unexpanded", record, sigle) for sigle, record in unexpanded(document, common)),
            (Finding(kind, record, value) for kind, record, value in contradictions(document, today)),
        )
    )


def _fiches(document: TerritoryDocument) -> Iterator[Finding]:
    sections = {section.key: section for section in document.sections}
    printed = {schema.key: {heading.column for heading in schema.columns} for schema in document.schemas}
    for fiche in document.fiches:
        columns = printed.get(fiche.schema_key)
        over: Sequence[Fiche | object] = (fiche, *covering(fiche, document.blocks, sections))
        if not any(getattr(each, "pilots", ()) for each in over) and (not columns or "pilots" in columns):
            yield Finding("no_pilot", fiche)
        if "calendar" in fiche.blank:
            yield Finding("blank_calendar", fiche)


def _bodies(document: TerritoryDocument, today: date) -> Iterator[Finding]:
    ahead = {
        meeting.body
        for meeting in document.meetings
        if meeting.status == "planned" and _days(meeting.when).last >= today
    }
    for body in document.bodies:
        if body.key not in ahead:
            yield Finding("no_next_meeting", body)


def _dates(document: TerritoryDocument, today: date) -> Iterator[Finding]:
    gatherings: Iterable[Gathering] = (*document.meetings, *document.events)
    for gathering in gatherings:
        if gathering.status == "planned":
            yield from _planned(gathering, _days(gathering.when), gathering.when, today)
    for collection in document.collections:
        text = collection.deadline or collection.when
        yield from _vague(collection, _days(text), text, today)
    for call in document.calls:
        if call.closes:
            yield from _vague(call, parse_date(call.closes), call.closes, today)


def _planned(gathering: Gathering, days: Interval, text: str, today: date) -> Iterator[Finding]:
    if days.last < today:
        yield Finding("past_planned", gathering, text)
    yield from _vague(gathering, days, text, today)


def _vague(record: Record, days: Interval, text: str, today: date) -> Iterator[Finding]:
    """A date that is no day yet, and may be soon."""
    if days.first != days.last and days.last >= today and days.first <= today + NEAR:
        yield Finding("vague_soon", record, text)


def _contacts(contacts: Iterable[Contact], today: date) -> Iterator[Finding]:
    for contact in contacts:
        seen = contact.confirmed or contact.valid
        interval = parse_date(seen)
        point = interval.start if contact.confirmed is None else interval.end
        ended = parse_date(contact.valid).last < today
        if (contact.person or contact.email) and not ended and point and point.last < today - OLD:
            yield Finding("unconfirmed", contact, seen)


def _days(text: str) -> Interval:
    return parse_moment(text).date
