"""What is asked, whole and typed: the same value whether it came from words, a button or a follow-up."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.periods import ANY_YEAR, is_period


class Topic(StrEnum):
    """What kind of thing is asked about; one module of ``knowledge.answers`` answers each."""

    FICHE = "fiche"  # a card, or some aspects, of the fiches named in ``records``
    FICHES = "fiches"  # the fiches of a section, of a party, of a year, with a blank column, or all of them
    SUBJECT = "subject"  # the fiches, actions and figures that speak of ``words``
    COLUMN = "column"  # ``aspects`` of all fiches, or of those of a section, of parties or of a year
    SHARES = "shares"  # who has a role in which fiches
    ACTIONS = "actions"  # the actions that start in ``year`` or ``period``
    PARTY = "party"  # an organisation or body: who it is, what it pilots and joins
    TERM = "term"  # a sigle or term of the trade
    SECTION = "section"  # an engagement (axe, orientation …): its title and fiches
    SECTIONS = "sections"  # the schéma's table of contents
    SCHEMA = "schema"  # the schéma itself: title, years
    AGENDA = "agenda"  # meetings and events: of bodies, in a period, the next, the last, or all
    CONTACTS = "contacts"  # whom to turn to, now or at a date
    RECORDS = "records"  # records that are answers in themselves: figures, calls, notes …
    PRIORITIES = "priorities"  # what the bodies set themselves for a year
    BODIES = "bodies"  # the list of committees and groups
    GLOSSARY = "glossary"  # the list of terms
    ABOUT = "about"  # the bot itself, greetings, thanks, help


class Aspect(StrEnum):
    """What is asked of a record: a column of a fiche, or a part of any other record."""

    CONTEXT = "context"
    OBJECTIVES = "objectives"
    CONTINUING = "continuing"
    NEW = "new"
    PLANNED = "planned"
    ACTIONS = "actions"
    CALENDAR = "calendar"
    PILOTS = "pilots"
    PARTNERS = "partners"
    RESULTS = "results"
    INDICATORS = "indicators"
    TITLE = "title"
    SECTION = "section"
    MEMBERS = "members"  # of a body
    MISSIONS = "missions"
    RHYTHM = "rhythm"
    WORKING = "working"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    ANIMATOR = "animator"
    REFERENTS = "referents"
    OCCASIONAL = "occasional"
    PLACE = "place"  # of a meeting or event
    HOURS = "hours"
    PROGRAMME = "programme"
    OUTCOME = "outcome"
    LINKS = "links"
    REGISTRATION = "registration"
    AUDIENCE = "audience"
    OWED_BY = "owed-by"  # of a collection or call
    DEADLINE = "deadline"
    SEND_TO = "send-to"
    EMAIL = "email"  # of a contact
    TEXT = "text"  # what a record says, to search
    PARTIES = "parties"  # whom a record names, to search


class Role(StrEnum):
    """How a party takes part in a fiche."""

    PILOT = "pilots"
    PARTNER = "partners"


class Form(StrEnum):
    """What shape of answer is wanted."""

    WHAT = "what"
    WHETHER = "whether"
    COUNT = "count"
    NEXT = "next"
    LAST = "last"
    FIRST = "first"
    MOST = "most"
    FEWEST = "fewest"
    TREND = "trend"
    OPEN = "open"


# What a topic may be called.
TOPIC = re.compile(r"[a-z]+")


class PackError(ValueError):
    """A text that is no packed query, or a query that a button cannot hold."""


# What a question needs one of, by its topic.
NEEDED: Mapping[str, tuple[str, ...]] = {
    Topic.FICHE: ("records",),
    Topic.TERM: ("records",),
    Topic.SECTION: ("records",),
    Topic.SUBJECT: ("records",),
    Topic.RECORDS: ("records",),
    Topic.PARTY: ("parties",),
    Topic.FICHES: ("parties", "aspects"),
    Topic.COLUMN: ("aspects",),
    Topic.ABOUT: ("words",),
}


@dataclass(frozen=True)
class Condition:
    """Another party that must take part in a fiche as well, or must not: « mais sans la MSA »."""

    party: str
    role: Role | None = None
    absent: bool = False

    def pack(self) -> str:
        """As text for a button."""
        return ("-" if self.absent else "") + self.party + (f".{self.role.value}" if self.role else "")

    @classmethod
    def unpack(cls, packed: str) -> "Condition":
        """Read what ``pack`` wrote."""
        party, _, role = packed.removeprefix("-").partition(".")
        return cls(party, Role(role) if role else None, packed.startswith("-"))


@dataclass(frozen=True)
class Query:
    """One question about one territory. Records, parties and sections are named by key."""

    topic: str  # a ``Topic``, or that of a kind which stands in one module
    territory: str
    records: tuple[str, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    parties: tuple[str, ...] = ()
    role: Role | None = None
    without: bool = False
    only: bool = False
    either: bool = False  # of several parties, one is enough
    missing: tuple[str, ...] = ()  # asked as well and not to be had: « phone », or a fiche's number
    year: int | None = None
    period: str = ""  # the time asked about, as EDTF or XXXX-…
    words: str = ""
    form: Form = Form.WHAT
    also: tuple[Condition, ...] = ()  # what else must be true of the fiches of the parties

    @property
    def whole(self) -> bool:
        """Whether it has all that its topic needs, and a time that is one; a forged button may not."""
        return self._has_its_object and (not self.period or is_period(self.period))

    @property
    def _has_its_object(self) -> bool:
        if self.topic is Topic.ACTIONS:
            return self.year is not None or (bool(self.period) and not self.period.startswith(ANY_YEAR))
        needed = NEEDED.get(self.topic, ())
        return not needed or any(getattr(self, name) for name in needed)

    def but(self, **changes: object) -> "Query":
        """The same question with some parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def for_a_button(self) -> "Query":
        """The question as a button holds it: without free words; of too many records, all of the kind or the first."""
        bare = self if self.topic == Topic.ABOUT else self.but(words="")
        try:
            bare.pack()
        except PackError:
            every = bare.but(records=())
            return every if every.whole else bare.but(records=bare.records[:1])
        return bare

    def pack(self) -> str:
        """As text for a button, at most 64 bytes; raise ``PackError`` if it does not fit or holds free words."""
        if self.words and self.topic is not Topic.ABOUT:
            raise PackError("free words do not go into a button")
        parts = [
            self.topic,
            self.territory,
            ",".join(self.records),
            ",".join(self.aspects),
            ",".join(self.parties),
            self.role or "",
            "-" if self.without else "=" if self.only else "|" if self.either else "",
            str(self.year or ""),
            self.words,
            "" if self.form is Form.WHAT else self.form.value,
            self.period,
            ",".join(condition.pack() for condition in self.also),
        ]
        packed = ":".join(parts).rstrip(":")
        if len(packed.encode()) > 64:
            raise PackError(f"« {packed} » is longer than a button can hold")
        return packed

    @classmethod
    def unpack(cls, packed: str) -> "Query":
        """Read what ``pack`` wrote; raise ``PackError`` for anything else."""
        parts = packed.split(":")
        if not 2 <= len(parts) <= 12:
            raise PackError(f"« {packed} » is no query")
        parts += [""] * (12 - len(parts))
        topic, territory, records, aspects, parties, role, without, year, words, form, period, also = parts
        try:
            return cls(
                topic=_topic(topic),
                territory=territory,
                records=_listed(records),
                aspects=tuple(Aspect(aspect) for aspect in _listed(aspects)),
                parties=_listed(parties),
                role=Role(role) if role else None,
                without=without == "-",
                only=without == "=",
                either=without == "|",
                year=int(year) if year else None,
                words=words,
                form=Form(form) if form else Form.WHAT,
                period=period,
                also=tuple(Condition.unpack(condition) for condition in _listed(also)),
            )
        except ValueError as error:
            raise PackError(f"« {packed} » is no query") from error


def _topic(text: str) -> str:
    """A topic, whether or not any kind of question has it; raise ``ValueError`` for what is no name."""
    if not TOPIC.fullmatch(text):
        raise ValueError(text)
    return text


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
