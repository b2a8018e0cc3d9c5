"""What is said of bodies, meetings, contacts, figures, terms and the other records."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from knowledge.contents.content import Content
from knowledge.contents.plan import FicheGroup, PartyLine, RecordCard
from knowledge.model import Body, Fiche, Organisation, Priority, Term
from knowledge.query import Aspect, Form

# Who sits in a body, by role.
Seats = tuple[tuple[str, tuple[PartyLine, ...]], ...]


@dataclass(frozen=True)
class RecordsAnswer(Content):
    """Records that are answers in themselves: figures, calls, collections, rules, links, notes."""

    kind: ClassVar[str] = "records"
    cards: tuple[RecordCard, ...]
    aspects: tuple[Aspect, ...]
    form: Form
    of: Body | None = None
    total: int = 0
    complete: bool = False
    inhabitants: tuple[int, int] | None = None  # how many a commune has, and above how many a rule holds
    trend: Literal["up", "down", "same", ""] = ""  # from the first figure to the last


@dataclass(frozen=True)
class AgendaAnswer(Content):
    """Meetings and events: those to come first, then those past."""

    kind: ClassVar[str] = "agenda"
    coming: tuple[RecordCard, ...]
    past: tuple[RecordCard, ...]
    form: Form
    aspects: tuple[Aspect, ...]
    parties: tuple[Organisation | Body, ...] = ()
    period: str = ""
    total: int = 0
    complete: bool = False
    elsewhen: bool = False  # nothing is known of the time asked about: this is all that is known


@dataclass(frozen=True)
class ContactsAnswer(Content):
    """Whom to turn to on a day; ``others`` held the function before, or will."""

    kind: ClassVar[str] = "contacts"
    holding: tuple[RecordCard, ...]
    heirs: tuple[RecordCard, ...]  # who holds it in place of those asked about
    others: tuple[RecordCard, ...]
    form: Form
    period: str = ""
    matched: bool = True
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class PriorityGroup:
    """What one body set itself, or the schéma as a whole."""

    body: Body | None
    priorities: tuple[Priority, ...]


@dataclass(frozen=True)
class PrioritiesAnswer(Content):
    """The priorities of a year."""

    kind: ClassVar[str] = "priorities"
    year: int
    groups: tuple[PriorityGroup, ...]


@dataclass(frozen=True)
class Composition:
    """Who sits in a body as one fiche prints it."""

    fiche: Fiche
    members: tuple[Organisation | Body, ...]
    doubt: str | None = None
    open: bool = False  # the printed list may not be the whole


@dataclass(frozen=True)
class PartyAnswer(Content):
    """An organisation or body: its name, its composition where printed, and its fiches."""

    kind: ClassVar[str] = "party"
    party: Organisation | Body
    compositions: tuple[Composition, ...]
    groups: tuple[FicheGroup, ...]
    aspects: tuple[Aspect, ...] = ()
    seats: Seats = ()
    actions: tuple[Fiche, ...] = ()  # those that name the body as their parent
    next_meeting: RecordCard | None = None
    sits_in: tuple[tuple[Body, str], ...] = ()  # the bodies an organisation sits in, and as what
    member: Organisation | Body | None = None
    sits: bool = False  # in the part that is asked about
    held: tuple[str, ...] = ()  # the parts it has


@dataclass(frozen=True)
class BodiesAnswer(Content):
    """The committees and groups, under their headings."""

    kind: ClassVar[str] = "bodies"
    groups: tuple[tuple[str, tuple[Body, ...]], ...]
    form: Form
    total: int
    complete: bool = False
    aspects: tuple[Aspect, ...] = ()  # what is asked of each
    seats: tuple[tuple[str, Seats], ...] = ()  # of each body, by its key
    member: Organisation | Body | None = None  # who has such a seat in them
    without: bool = False  # or has none
    only: bool = False  # or has it alone
    of: int = 0  # among so many whose seats are printed


@dataclass(frozen=True)
class GlossaryAnswer(Content):
    """The terms that are explained."""

    kind: ClassVar[str] = "glossary"
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class TermLine:
    """A sigle or term, and the fiches that use it."""

    term: Term
    fiches: tuple[Fiche, ...]


@dataclass(frozen=True)
class TermAnswer(Content):
    """What sigles or terms stand for."""

    kind: ClassVar[str] = "term"
    terms: tuple[TermLine, ...]
