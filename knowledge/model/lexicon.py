"""A territory's own words: what people say there, and what it means."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from knowledge.model.values import AnswerKey, Record, Words

# What may be asked of a record, as the common lexicon names it; parts of the schéma go by the schéma's own labels.
AspectName = Literal[
    "pilots",
    "partners",
    "context",
    "objectives",
    "actions",
    "continuing",
    "new",
    "calendar",
    "results",
    "indicators",
    "title",
    "missions",
    "rhythm",
    "working",
    "chair",
    "vice-chair",
    "animator",
    "referents",
    "occasional",
    "place",
    "hours",
    "programme",
    "outcome",
    "links",
    "registration",
    "audience",
    "owed-by",
    "deadline",
    "send-to",
    "email",
]


class Synonym(Record):
    """Ways to say one thing: words of the documents (``means``), what may be asked of a record, or a record."""

    words: Annotated[tuple[Words, ...], Field(min_length=1)]
    means: tuple[Words, ...] = ()
    aspect: AspectName | None = None
    record: AnswerKey | None = None

    @model_validator(mode="after")
    def _one_meaning(self) -> "Synonym":
        if sum(map(bool, (self.means, self.aspect, self.record))) != 1:
            raise PydanticCustomError("one_meaning", "a synonym has one meaning")
        return self
