"""A territory, its documents, its schémas and their parts."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from knowledge.model.plan import Column
from knowledge.model.values import (
    Mandate,
    Record,
    SchemaKey,
    SectionKey,
    ShortLabel,
    Source,
    Sourced,
    Url,
    Value,
    Words,
)
from knowledge.vague import Vague

# The kinds of record that a schéma can say it holds entirely.
RecordKind = Literal[
    "section",
    "fiche",
    "action",
    "indicator",
    "body",
    "meeting",
    "event",
    "collection",
    "call",
    "contact",
    "priority",
    "figure",
    "rule",
    "link",
    "note",
]


class Territory(Value):
    """A département: its official code and the forms its name takes in a sentence."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9AB][0-9]?$")]
    name: Words
    of_name: Words
    aliases: tuple[Words, ...] = ()


class Document(Record):
    """A document the knowledge comes from."""

    title: Words
    short: ShortLabel
    publisher: Words | None = None
    date: Vague
    url: Url | None = None


class Heading(Value):
    """A column that the fiches of a schéma print, and its title there."""

    column: Column
    title: Words


class Schema(Record):
    """A schéma départemental des services aux familles, and the kinds of record it is complete for.

    ``columns`` are those its fiches print; ``terms`` say what it states of its own duration, revision and end.
    """

    title: Words
    period: Vague
    adopted: Vague | None = None
    predecessor: Words | None = None
    complete: tuple[RecordKind, ...] = ()
    columns: tuple[Heading, ...] = ()
    signatories: tuple[Mandate, ...] = ()
    objectives: tuple[Words, ...] = ()
    terms: tuple[Words, ...] = ()
    remarks: tuple[Words, ...] = ()
    source: Source | None = None


class Section(Sourced):
    """A part of a schéma above its fiches: axe, engagement, orientation, objectif; of any depth by ``parent``."""

    schema_key: SchemaKey
    label: Words
    number: Words | None
    title: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    parent: SectionKey | None = None
