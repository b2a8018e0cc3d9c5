"""Scores an answer to a question: right, silent where an answer was due, or wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.contents import Reason
from knowledge.fold import fold
from knowledge.query import Query
from knowledge.reply import Asker, Reply, Status
from tests.questions.question import Question

FICHE = re.compile(r"fiche (\d+)")

Score = Literal["right", "wrong", "silent"]


@dataclass(frozen=True)
class Answer:
    """What somebody or something said to a question; a search box gives no reason for its silence."""

    said: str
    status: Status
    reason: Reason | None = None


@dataclass(frozen=True)
class Result:
    """A question, its answer, and everything that is not as expected."""

    question: Question
    answer: Answer
    faults: tuple[str, ...]

    @property
    def score(self) -> Score:
        """Wrong only where an answer was given that is not the right one."""
        if not self.faults:
            return "right"
        return "wrong" if self.answer.status == "answered" else "silent"


def judged(question: Question, answer: Answer) -> Result:
    """A question with the faults of its answer."""
    return Result(question, answer, tuple(_faults(question, answer, fold(answer.said))))


def result(question: Question, assistant: Assistant, renderer: Renderer) -> Result:
    """Ask one question as a partner of its territory, on its day."""
    asker, previous = Asker(territory=question.territory or None), None
    for earlier in question.before:
        previous = _query(assistant.reply(earlier, asker, question.now, previous), previous)
    reply = assistant.reply(question.q, asker, question.now, previous)
    return judged(question, Answer(renderer.plain(reply), reply.status, reply.reason))


def _query(reply: Reply, previous: Query | None) -> Query | None:
    return reply.query or previous


def _faults(question: Question, answer: Answer, said: str) -> Iterator[str]:
    if answer.status not in question.status:
        yield f"{answer.status} ({answer.reason}) instead of {' or '.join(question.status)}"
    elif answer.reason and question.reason and answer.reason not in question.reason:
        yield f"{answer.reason} instead of {' or '.join(question.reason)}"
    if answer.status == "answered":
        yield from (f"lacks « {fact} »" for fact in question.has if not _says(said, fact))
    yield from (f"says « {fact} »" for fact in question.hasnt if fold(fact) in said)


def _says(said: str, fact: str) -> bool:
    return any(_is_in(said, fold(way)) for way in fact.split("|"))


def _is_in(said: str, way: str) -> bool:
    number = FICHE.fullmatch(way)
    return re.search(rf"\b{number[1]}\b", said) is not None if number else way in said
