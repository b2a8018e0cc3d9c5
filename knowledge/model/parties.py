"""Who acts: organisations, bodies with their seats, and the people to contact."""

from typing import Literal

from knowledge.model.values import (
    BodyKey,
    Email,
    Expansion,
    Mandate,
    OrganisationKey,
    PartyKey,
    Record,
    ShortLabel,
    Sourced,
    Visibility,
    Words,
)
from knowledge.vague import Vague

SeatRole = Literal["chair", "vice-chair", "animator", "referent", "member", "occasional"]


class Organisation(Record):
    """An institution, an association, or a *category* of them (« collectivités territoriales »).

    ``loose_aliases`` are words of every day (« le département ») that mean it only where a role is asked about;
    ``formerly`` are the names it had before.
    """

    name: Words
    sigle: Words | None = None
    aliases: tuple[Words, ...] = ()
    loose_aliases: tuple[Words, ...] = ()
    formerly: tuple[Words, ...] = ()
    expansion: Expansion = "printed"
    category: bool = False
    within: OrganisationKey | None = None
    remarks: tuple[Words, ...] = ()


class Seat(Mandate):
    """A member of a body and the part it takes in it."""

    role: SeatRole = "member"


class Body(Sourced):
    """A committee, group or network.

    ``composition`` is what is printed of it beyond its seats (« 37 membres »); ``working`` how it works; ``group``
    the heading it stands under (« Famille, école et cadre de vie »). A composition may also stand on fiches.
    """

    name: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    formerly: tuple[Words, ...] = ()
    group: Words | None = None
    missions: tuple[Words, ...] = ()
    seats: tuple[Seat, ...] = ()
    composition: tuple[Words, ...] = ()
    rhythm: Words | None = None
    working: tuple[Words, ...] = ()


class Contact(Sourced):
    """Whom to turn to: the function first, the person who holds it second; professional data only.

    ``scopes`` are the subjects; ``valid`` is when the document says it holds; ``confirmed`` when last checked.
    """

    function: Words
    person: Words | None = None
    organisation: PartyKey | None = None
    email: Email | None = None
    scopes: tuple[Words, ...] = ()
    bodies: tuple[BodyKey, ...] = ()
    valid: Vague
    confirmed: Vague | None = None
    visibility: Visibility = "public"
