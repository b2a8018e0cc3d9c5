"""The curated document of one territory, as values: what editors write and what an edition stores."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

from knowledge.vague import Vague

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ShortLabel = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]

# How far an expansion can be trusted: printed in the document, or only the usual one of the field.
Expansion = Literal["printed", "usual"]

# The kinds of record that a schéma can say it holds entirely.
RecordKind = Literal["section", "fiche", "action", "indicator"]


class Value(BaseModel):
    """A frozen value that accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Value):
    """Where a fact stands: a document of the territory and the section as it names itself."""

    document: Key
    section: Words


class Territory(Value):
    """A département: its official code and the forms its name takes in a sentence."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9AB][0-9]?$")]
    name: Words
    of_name: Words
    aliases: tuple[Words, ...] = ()


class Document(Value):
    """A document the knowledge comes from."""

    key: Key
    title: Words
    short: ShortLabel
    publisher: Words | None = None
    date: Vague


class Schema(Value):
    """A schéma départemental des services aux familles, and the kinds of record it is complete for."""

    key: Key
    title: Words
    period: Vague
    predecessor: Words | None = None
    complete: tuple[RecordKind, ...] = ()
    remarks: tuple[Words, ...] = ()
    source: Source


class Section(Value):
    """A part of a schéma above its fiches: axe, engagement, orientation, objectif."""

    key: Key
    schema_key: Key
    label: Words
    number: Words | None
    title: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    parent: Key | None = None
    remarks: tuple[Words, ...] = ()
    source: Source


class Organisation(Value):
    """An institution, an association, or a *category* of them (« collectivités territoriales »).

    ``loose_aliases`` are words of every day (« le département ») that mean it only where a role is asked about.
    """

    key: Key
    name: Words
    sigle: Words | None = None
    aliases: tuple[Words, ...] = ()
    loose_aliases: tuple[Words, ...] = ()
    expansion: Expansion = "printed"
    category: bool = False
    within: Key | None = None
    remarks: tuple[Words, ...] = ()


class Body(Value):
    """A committee or group. Its composition stands where it is printed: on the fiches that name it."""

    key: Key
    name: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    missions: tuple[Words, ...] = ()
    remarks: tuple[Words, ...] = ()
    source: Source


class Term(Value):
    """A sigle or a term of the trade, expanded and explained."""

    key: Key
    term: Words
    meaning: Words
    expansion: Expansion = "printed"
    aliases: tuple[Words, ...] = ()
    source: Source | None = None

    @model_validator(mode="after")
    def _printed_needs_source(self) -> "Term":
        if (self.expansion == "printed") != (self.source is not None):
            raise ValueError("a printed meaning names its source, a usual one has none")
        return self


class Mandate(Value):
    """An organisation or body that pilots or joins a fiche, with what the fiche prints about it there."""

    who: Key
    printed: Words | None = None
    detail: Words | None = None
    members: tuple[Key, ...] = ()
    open: bool = False  # the printed members may not be all (« autres membres … »)
    doubt: Words | None = None


class Action(Value):
    """Something the partners commit to; ``start`` only where the document makes it certain."""

    key: Key
    text: Words
    details: tuple[Words, ...] = ()
    start: Vague | None = None


class Indicator(Value):
    """What the fiche counts to judge itself."""

    key: Key
    text: Words


Column = Literal["context", "continuing", "new", "calendar", "pilots", "partners", "results", "indicators"]
COLUMNS: tuple[Column, ...] = (
    "context",
    "continuing",
    "new",
    "calendar",
    "pilots",
    "partners",
    "results",
    "indicators",
)


class Fiche(Value):
    """One fiche of a schéma; a column is either filled or listed as ``blank`` in the document."""

    key: Key
    schema_key: Key
    number: Words | None
    label: Words
    title: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    parents: tuple[Key, ...]
    context: tuple[Words, ...] = ()
    continuing: tuple[Action, ...] = ()
    new: tuple[Action, ...] = ()
    calendar: tuple[Vague, ...] = ()
    pilots: tuple[Mandate, ...] = ()
    partners: tuple[Mandate, ...] = ()
    results: tuple[Words, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    blank: tuple[Column, ...] = ()
    remarks: tuple[Words, ...] = ()
    source: Source

    @model_validator(mode="after")
    def _filled_or_blank(self) -> "Fiche":
        for column in COLUMNS:
            if bool(getattr(self, column)) == (column in self.blank):
                state = "filled, and listed as blank" if column in self.blank else "empty, and not listed as blank"
                raise ValueError(f"« {column} » is {state}")
        return self

    @property
    def actions(self) -> tuple[Action, ...]:
        """All its actions, those to pursue first."""
        return self.continuing + self.new


class TerritoryDocument(Value):
    """All that is known of one territory: the unit of validation and publication."""

    territory: Territory
    documents: tuple[Document, ...]
    schemas: tuple[Schema, ...]
    sections: tuple[Section, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    bodies: tuple[Body, ...] = ()
    terms: tuple[Term, ...] = ()
    fiches: tuple[Fiche, ...] = ()


Record = Schema | Section | Organisation | Body | Term | Fiche | Action | Indicator


def records(document: TerritoryDocument) -> Iterator[Record]:
    """Every record of a document that has a key of its own, in the order written."""
    yield from document.schemas
    yield from document.sections
    yield from document.organisations
    yield from document.bodies
    yield from document.terms
    for fiche in document.fiches:
        yield fiche
        yield from fiche.actions
        yield from fiche.indicators
