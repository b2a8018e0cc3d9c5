"""What is said where there is nothing to tell, or a word is lacking, and of the bot itself."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from knowledge.contents.content import Content
from knowledge.contents.plan import RecordCard
from knowledge.contents.records import PrioritiesAnswer
from knowledge.model import Fiche

Reason = Literal["absent", "blank", "outside"]


@dataclass(frozen=True)
class AboutAnswer(Content):
    """A curated word of the bot about itself: greeting, help, who sees my questions."""

    kind: ClassVar[str] = "about"
    topic: str


@dataclass(frozen=True)
class WhichAnswer(Content):
    """The question lacks something: what, and the likeliest completions as choices."""

    kind: ClassVar[str] = "which"
    lacking: Literal["fiche", "territory", "party", "subject", "year", "number", "sense"]
    words: str = ""


@dataclass(frozen=True)
class UnknownAnswer(Content):
    """An honest silence: why, and about what."""

    kind: ClassVar[str] = "unknown"
    reason: Reason
    about: str = ""
    words: str = ""
    fiche: Fiche | None = None
    known: tuple[str, ...] = ()  # the numbers that there are, where one that there is not was asked for
    label: str = ""  # what a section is called in this schéma
    complete: bool = True  # whether the schéma's fiches are all known
    others: tuple[Fiche, ...] = ()  # further fiches it is true of
    remarks: tuple[str, ...] = ()  # what a reader must know of the blank
    card: RecordCard | None = None  # the nearest thing that is known
    nearest: PrioritiesAnswer | None = None  # those of the nearest year
    elsewhere: tuple[str, ...] = ()  # the territories that have an answer
