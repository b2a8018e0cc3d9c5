"""What is known beside the plan: priorities, figures, rules, terms, links and notes."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from knowledge.model.values import AnyKey, BodyKey, Expansion, Record, Source, Sourced, Url, Visibility, Words
from knowledge.vague import Vague


class Priority(Sourced):
    """What a body set itself for a year."""

    year: int
    body: BodyKey | None = None
    text: Words
    aliases: tuple[Words, ...] = ()


class Figure(Sourced):
    """A value as printed (« 44,9 % »), of a measure, at a place, in a period, by a producer.

    A ``value`` of « n.r. » is what the document prints where it has none.
    """

    measure: Words
    aliases: tuple[Words, ...] = ()
    place: Words
    value: Words
    unit: Words | None = None
    period: Vague | None = None
    producer: Words | None = None
    about: tuple[AnyKey, ...] = ()
    visibility: Visibility = "public"


class Rule(Sourced):
    """A rule with its condition as printed: it is quoted, never applied to a case."""

    title: Words
    aliases: tuple[Words, ...] = ()
    condition: Words
    text: tuple[Words, ...] = ()


class Term(Record):
    """A sigle or a term of the trade, expanded and explained. Two terms may share a sigle."""

    term: Words
    meaning: Words
    expansion: Expansion = "printed"
    aliases: tuple[Words, ...] = ()
    remarks: tuple[Words, ...] = ()
    source: Source | None = None

    @model_validator(mode="after")
    def _printed_needs_source(self) -> "Term":
        if self.expansion == "usual" and self.source is not None:
            raise PydanticCustomError("usual_with_source", "a usual meaning has no source")
        return self


class Link(Sourced):
    """A resource: a site, a page, a tool, a document to read; its address where it is printed."""

    title: Words
    aliases: tuple[Words, ...] = ()
    url: Url | None = None
    text: tuple[Words, ...] = ()
    about: tuple[AnyKey, ...] = ()
    visibility: Visibility = "public"


class Note(Sourced):
    """Anything else worth knowing: what a committee did in a year, national news, proposals, method.

    ``about`` names the bodies, fiches and sections concerned; ``date`` the time it speaks of.
    """

    title: Words
    aliases: tuple[Words, ...] = ()
    text: Annotated[tuple[Words, ...], Field(min_length=1)]
    date: Vague | None = None
    about: tuple[AnyKey, ...] = ()
    visibility: Visibility = "public"


class Witness(Record):
    """A question asked before every publication, and words that its answer must still hold.

    ``on`` is the day it is asked on, where that matters.
    """

    question: Words
    expected: Annotated[tuple[Words, ...], Field(min_length=1)]
    on: date | None = None
