"""What a document says in two ways that cannot both hold, or that a reader must be told of."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import Literal, TypeVar

from knowledge.fold import fold
from knowledge.model import Contact, Figure, Meeting, Record, TerritoryDocument
from knowledge.moment import parse
from knowledge.vague import parse as parse_date

AnyRecord = TypeVar("AnyRecord", bound=Record)
Kind = Literal["contradiction_figure", "contradiction_day", "contradiction_person", "held_ahead"]
Found = tuple[Kind, Record, str]


def contradictions(document: TerritoryDocument, today: date) -> Iterator[Found]:
    """Each contradiction once, at its first record, with what is said there and elsewhere."""
    for figures in _alike(document.figures, _figure):
        yield from _different("contradiction_figure", figures, lambda figure: figure.value)
    for meetings in _alike(_exact(document.meetings), lambda meeting: (meeting.body, parse(meeting.when).date.first)):
        yield "contradiction_day", meetings[0], parse(meetings[0].when).edtf
    now = (contact for contact in document.contacts if contact.person and parse_date(contact.valid).holds(today))
    for contacts in _alike(now, _function):
        yield from _different("contradiction_person", contacts, lambda contact: contact.person or "")
    for gathering in (*document.meetings, *document.events):
        if gathering.status == "held" and parse(gathering.when).date.first > today:
            yield "held_ahead", gathering, gathering.when


def _figure(figure: Figure) -> Hashable:
    return fold(figure.measure), fold(figure.place), fold(figure.unit or ""), figure.period


def _function(contact: Contact) -> Hashable:
    return fold(contact.function), contact.organisation, contact.scopes, contact.bodies


def _exact(meetings: Iterable[Meeting]) -> Iterator[Meeting]:
    """Those on a day, and not cancelled."""
    for meeting in meetings:
        days = parse(meeting.when).date
        if days.first == days.last and meeting.status != "cancelled":
            yield meeting


def _alike(records: Iterable[AnyRecord], about: Callable[[AnyRecord], Hashable]) -> Iterator[list[AnyRecord]]:
    """The records that speak of the same thing, where there are several."""
    groups: dict[Hashable, list[AnyRecord]] = defaultdict(list)
    for record in records:
        groups[about(record)].append(record)
    return (group for group in groups.values() if len(group) > 1)


def _different(kind: Kind, records: list[AnyRecord], said: Callable[[AnyRecord], str]) -> Iterator[Found]:
    values = list(dict.fromkeys(map(said, records)))
    if len(values) > 1:
        yield kind, records[0], " / ".join(values)
