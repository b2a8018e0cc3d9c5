"""What a schéma plans: its fiches or actions, and what it prints once for several of them."""

from typing import Literal

from knowledge.model.values import Mandate, ParentKey, PlanKey, Record, SchemaKey, ShortLabel, Sourced, Words
from knowledge.vague import Vague

Column = Literal[
    "context",
    "objectives",
    "continuing",
    "new",
    "planned",
    "calendar",
    "pilots",
    "partners",
    "results",
    "indicators",
]
COLUMNS: tuple[Column, ...] = (
    "context",
    "objectives",
    "continuing",
    "new",
    "planned",
    "calendar",
    "pilots",
    "partners",
    "results",
    "indicators",
)


class Action(Record):
    """Something the partners commit to; ``start`` only where the document makes it certain."""

    text: Words
    details: tuple[Words, ...] = ()
    start: Vague | None = None
    progress: tuple[Words, ...] = ()


class Indicator(Record):
    """What is counted to judge a fiche, and who is said to produce it."""

    text: Words
    producer: Words | None = None
    unit: Words | None = None
    doubt: Words | None = None


class Fiche(Sourced):
    """The unit that a schéma plans by: a fiche, or a numbered or unnumbered action (``label`` says which).

    A column that the schéma prints is either filled or listed as ``blank``. Actions stand under ``continuing`` and
    ``new`` where the document tells them apart, else under ``planned``. ``schedule`` is a calendar printed in words.
    """

    schema_key: SchemaKey
    number: Words | None
    label: Words
    title: Words
    short: ShortLabel
    aliases: tuple[Words, ...] = ()
    parents: tuple[ParentKey, ...]
    context: tuple[Words, ...] = ()
    objectives: tuple[Words, ...] = ()
    continuing: tuple[Action, ...] = ()
    new: tuple[Action, ...] = ()
    planned: tuple[Action, ...] = ()
    calendar: tuple[Vague, ...] = ()
    schedule: tuple[Words, ...] = ()
    pilots: tuple[Mandate, ...] = ()
    partners: tuple[Mandate, ...] = ()
    results: tuple[Words, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    blank: tuple[Column, ...] = ()

    @property
    def actions(self) -> tuple[Action, ...]:
        """All its actions, those to pursue first."""
        return self.continuing + self.new + self.planned


class Block(Sourced):
    """What a document prints once for several fiches or for a whole section: it holds for each of them.

    ``printed`` says for what, in the document's words (« Indicateurs actions 1-1-1 à 1-4-1 »).
    """

    printed: Words
    of: tuple[PlanKey, ...]
    calendar: tuple[Vague, ...] = ()
    schedule: tuple[Words, ...] = ()
    pilots: tuple[Mandate, ...] = ()
    partners: tuple[Mandate, ...] = ()
    results: tuple[Words, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    blank: tuple[Column, ...] = ()
