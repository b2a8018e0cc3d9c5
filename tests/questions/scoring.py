"""Scores the assistant on questions: right, silent where an answer was due, or wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.fold import fold
from knowledge.query import Query
from knowledge.reply import Asker, Reply, Status

FOLDER = Path(__file__).parent
TODAY = date(2026, 3, 2)
FICHE = re.compile(r"fiche (\d+)")

Score = Literal["right", "silent", "wrong"]


class Question(BaseModel):
    """One question, what stood before it, and what its answer must (``has``) and must not (``hasnt``) say.

    ``a|b`` in ``has`` is either; « fiche 7 » is that number wherever the answer lists it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    q: str
    territory: str = "63"  # of whoever asks; empty where it is not known
    now: date = TODAY
    before: tuple[str, ...] = ()
    status: Status
    reason: tuple[str, ...] | str | None = None
    has: tuple[str, ...] = ()
    hasnt: tuple[str, ...] = ()
    style: str


@dataclass(frozen=True)
class Result:
    """A question, what was said, and everything that is not as expected."""

    question: Question
    said: str
    status: Status
    faults: tuple[str, ...]

    @property
    def score(self) -> Score:
        """Wrong only where an answer was given that is not the right one."""
        if not self.faults:
            return "right"
        return "wrong" if self.status == "answered" else "silent"


def questions(name: str) -> tuple[Question, ...]:
    """The questions of a file."""
    entries: list[dict[str, Any]] = YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8"))
    return tuple(Question(**entry) for entry in entries)


def result(question: Question, assistant: Assistant, renderer: Renderer) -> Result:
    """Ask one question as a partner of its territory, on its day."""
    asker, previous = Asker(territory=question.territory or None), None
    for earlier in question.before:
        previous = _query(assistant.reply(earlier, asker, question.now, previous), previous)
    reply = assistant.reply(question.q, asker, question.now, previous)
    said = renderer.plain(reply)
    return Result(question, said, reply.status, tuple(_faults(question, reply, fold(said))))


def _query(reply: Reply, previous: Query | None) -> Query | None:
    return reply.query or previous


def _faults(question: Question, reply: Reply, said: str) -> Iterator[str]:
    reasons = (question.reason,) if isinstance(question.reason, str) else question.reason
    if reply.status != question.status:
        yield f"{reply.status} ({reply.reason}) instead of {question.status}"
    elif reasons and reply.reason not in reasons:
        yield f"{reply.reason} instead of {reasons}"
    if question.status == "answered":
        yield from (f"lacks « {fact} »" for fact in question.has if not _says(said, fact))
    yield from (f"says « {fact} »" for fact in question.hasnt if fold(fact) in said)


def _says(said: str, fact: str) -> bool:
    return any(_is_in(said, fold(way)) for way in fact.split("|"))


def _is_in(said: str, way: str) -> bool:
    number = FICHE.fullmatch(way)
    return re.search(rf"\b{number[1]}\b", said) is not None if number else way in said
