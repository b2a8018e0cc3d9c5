"""What has a date: meetings, events, collections of data, calls for projects."""

from typing import Literal

from knowledge.model.values import BodyKey, LinkKey, PartyKey, ShortLabel, Sourced, Visibility, Words
from knowledge.moment import Moment
from knowledge.vague import Vague

Status = Literal["planned", "held", "cancelled"]


class Gathering(Sourced):
    """What a meeting and an event share. ``place_pending``: the document says that the place is not decided yet."""

    aliases: tuple[Words, ...] = ()
    when: Moment
    status: Status = "planned"
    place: Words | None = None
    place_pending: bool = False
    agenda: tuple[Words, ...] = ()
    outcome: tuple[Words, ...] = ()
    links: tuple[LinkKey, ...] = ()
    visibility: Visibility = "public"


class Meeting(Gathering):
    """A meeting of a body; ``guests`` where the list is its own."""

    body: BodyKey
    title: Words | None = None
    guests: tuple[Words, ...] = ()


class Event(Gathering):
    """A day, a forum, a seminar session: open beyond a body."""

    title: Words
    short: ShortLabel
    organisers: tuple[PartyKey, ...] = ()
    audience: Words | None = None
    registration: Words | None = None


class Collection(Sourced):
    """Data or answers that are asked of people: what, of whom, when, where to send it, who helps."""

    title: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    what: tuple[Words, ...] = ()
    owed_by: tuple[Words, ...] = ()
    when: Moment
    deadline: Vague | None = None
    send_to: Words | None = None
    help: Words | None = None
    visibility: Visibility = "public"


class Call(Sourced):
    """A call for projects (appel à projets, appel à manifestation d'intérêt)."""

    title: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    year: Vague | None = None
    funders: tuple[PartyKey, ...] = ()
    applicants: Words | None = None
    purpose: tuple[Words, ...] = ()
    opens: Vague | None = None
    closes: Vague | None = None
    apply_at: Words | None = None
    outcome: tuple[Words, ...] = ()
    bodies: tuple[BodyKey, ...] = ()
    visibility: Visibility = "public"
