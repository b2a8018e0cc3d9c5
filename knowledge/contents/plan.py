"""What is said of fiches, actions, sections and the schéma itself."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from knowledge.contents.content import Content
from knowledge.model import Action, Body, Fiche, Link, Organisation, Schema, Section, Sourced
from knowledge.query import Aspect, Form, Role


@dataclass(frozen=True)
class PartyLine:
    """A pilot or partner as one fiche prints it."""

    party: Organisation | Body
    printed: str | None
    detail: str | None
    members: tuple[Organisation | Body, ...]
    doubt: str | None


@dataclass(frozen=True)
class Part:
    """One aspect of one fiche; nothing in it where the document leaves it blank."""

    aspect: Aspect
    lines: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    parties: tuple[PartyLine, ...] = ()
    dates: tuple[str, ...] = ()
    section: Section | None = None
    printed_for: tuple[str, ...] = ()  # for which fiches the document prints it once
    remarks: tuple[str, ...] = ()  # what a reader must know of it

    @property
    def size(self) -> int:
        """How many entries it has."""
        return len(self.lines or self.actions or self.parties or self.dates)

    @property
    def blank(self) -> bool:
        """Whether the document leaves this aspect empty."""
        return not (self.lines or self.actions or self.parties or self.dates or self.section)


@dataclass(frozen=True)
class Verdict:
    """Whether a party has a role in a fiche, through which body, and which other role it has there."""

    yes: bool
    party: Organisation | Body
    role: Role | None
    via: Body | None = None
    other_role: Role | None = None
    printed_here: bool = True
    denied: bool = False  # whether the question says that it has none


@dataclass(frozen=True)
class FicheParts:
    """Some aspects of one fiche."""

    fiche: Fiche
    parts: tuple[Part, ...]
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True)
class Claim:
    """What a question takes for granted of a fiche, a year or the number of a section, and how much of it is true."""

    said: str
    truth: float
    only: bool = False  # whether it is said of nothing else


@dataclass(frozen=True)
class FicheAnswer(Content):
    """Aspects of one or several fiches, or how many there are of each."""

    kind: ClassVar[str] = "fiche"
    fiches: tuple[FicheParts, ...]
    form: Form
    missing: tuple[str, ...] = ()
    same: bool | None = None  # whether they all print the same, where that is asked
    claim: Claim | None = None
    apart: tuple[Organisation | Body, ...] = ()  # who is left out of the parties told


@dataclass(frozen=True)
class CardAnswer(Content):
    """One fiche at a glance."""

    kind: ClassVar[str] = "card"
    fiche: Fiche
    path: tuple[Section, ...]  # the sections it stands under, the highest first
    pilots: tuple[PartyLine, ...]
    context: tuple[str, ...]
    excerpts: tuple[str, ...] = ()
    has_pilots: bool = True  # whether the schéma prints pilots at all


@dataclass(frozen=True)
class RecordCard:
    """A record with what its keys name: whom it names, the links it gives, and what it is about."""

    record: Sourced
    parties: tuple[Organisation | Body, ...] = ()
    links: tuple[Link, ...] = ()
    state: Literal["past", "now", "coming", ""] = ""

    @property
    def type(self) -> str:
        """The kind of record, which names its part of the template."""
        return type(self.record).__name__.lower()


@dataclass(frozen=True)
class FicheGroup:
    """Fiches that belong together in a list, and why: a role, through which committee, or a matching line each."""

    fiches: tuple[Fiche, ...]
    role: Role | None = None
    via: Body | None = None
    composition_printed: bool = True
    excerpts: tuple[str, ...] = ()


@dataclass(frozen=True)
class SectionLine:
    """A section and its fiches."""

    section: Section
    fiches: tuple[Fiche, ...]


@dataclass(frozen=True)
class AlsoAsked:
    """Another party that takes part in the fiches listed as well, or does not."""

    party: Organisation | Body
    role: Role | None
    absent: bool


@dataclass(frozen=True)
class FichesAnswer(Content):
    """A list of fiches: of a section, of parties in a role, about a subject, or with a blank column."""

    kind: ClassVar[str] = "fiches"
    groups: tuple[FicheGroup, ...]
    form: Form
    section: Section | None = None
    parts: tuple[SectionLine, ...] = ()  # the sections right under it
    unit: str = ""  # what its fiches are called
    notes: tuple[RecordCard, ...] = ()  # what is known of the section beside its fiches
    parties: tuple[Organisation | Body, ...] = ()
    role: Role | None = None
    without: bool = False
    column: Aspect | None = None  # that they have, or have left blank
    only: bool = False
    either: bool = False
    words: str = ""
    complete: bool = True  # whether all fiches of the schéma are known
    total: int = 0
    of: int = 0
    also: tuple[AlsoAsked, ...] = ()
    among: tuple[Fiche, ...] = ()  # the fiches that the question is limited to


@dataclass(frozen=True)
class DatedAction:
    """An action and the fiche it stands on."""

    action: Action
    fiche: Fiche


@dataclass(frozen=True)
class ActionsAnswer(Content):
    """Actions that start in a period, and the fiches whose dates the document does not tie to an action."""

    kind: ClassVar[str] = "actions"
    period: str
    actions: tuple[DatedAction, ...]
    untied: tuple[Fiche, ...]
    form: Form
    within: Fiche | None = None
    parties: tuple[Organisation | Body, ...] = ()
    role: Role | None = None
    without: bool = False
    also: tuple[AlsoAsked, ...] = ()
    schedule: tuple[str, ...] = ()  # what calendars printed in words say of the time


@dataclass(frozen=True)
class PassageAnswer(Content):
    """The very line that answers: an action, an indicator, a result or a statement of the context."""

    kind: ClassVar[str] = "passage"
    fiche: Fiche
    aspect: Aspect
    text: str
    action: Action | None
    asked_when: bool
    others: tuple[Fiche, ...] = ()
    confirms: bool = False
    not_in: Fiche | None = None


@dataclass(frozen=True)
class SectionsAnswer(Content):
    """The table of contents."""

    kind: ClassVar[str] = "sections"
    lines: tuple[SectionLine, ...]
    fiche_total: int
    unit: str  # what its fiches are called
    form: Form
    counted: tuple[tuple[Aspect, int], ...] = ()
    complete: bool = True  # whether all fiches of the schéma are known


@dataclass(frozen=True)
class SchemaAnswer(Content):
    """The schéma itself."""

    kind: ClassVar[str] = "schema"
    schema: Schema
    sections: int
    label: str  # what its highest sections are called
    fiches: int
    unit: str  # what its fiches are called
    signatories: tuple[PartyLine, ...] = ()
    signing: tuple[tuple[Organisation | Body, PartyLine | None], ...] = ()  # who is asked about, and how they sign
    form: Form = Form.WHAT
    state: Literal["past", "now", "coming"] = "now"
    claimed: int | None = None  # the year in which it is said to end
    ends: int = 0
