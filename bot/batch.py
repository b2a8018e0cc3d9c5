"""Questions as JSON lines, answered in order: the console's and the examiners' way in."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from time import perf_counter
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.query import Query
from knowledge.reply import Asker, Reply


class Question(BaseModel):
    """One line in. ``before`` are earlier questions of the same conversation, asked at the same ``now``."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Any = None
    q: str
    territory: str | None = None
    now: datetime | date | None = None
    before: tuple[str, ...] = ()

    @field_validator("before", mode="before")
    @classmethod
    def _none(cls, value: object) -> object:
        return () if value is None else value

    @field_validator("now", mode="before")
    @classmethod
    def _iso(cls, value: object) -> object:
        """A date or a date-time in ISO 8601; numbers are refused rather than read as seconds."""
        if value is None:
            return None
        if not isinstance(value, str):
            raise ValueError("a date or date-time is expected, such as 2026-03-02 or 2026-03-02T09:30")
        return datetime.fromisoformat(value)


class LineError(ValueError):
    """A line that is no question, with its number from 1."""

    def __init__(self, number: int, why: str) -> None:
        self.number, self.why = number, why
        super().__init__(f"line {number}: {why}")


@dataclass(frozen=True)
class Asking:
    """Asks the assistant and renders what it says, as plain text."""

    assistant: Assistant
    renderer: Renderer
    today: Callable[[], date]

    def answers(self, lines: Iterable[str], failed: Callable[[LineError], None]) -> Iterator[dict[str, object]]:
        """One answer a line, in order; a malformed line is told to ``failed`` and passed over."""
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                question = _question(number, line)
            except LineError as error:
                failed(error)
                continue
            yield self.answer(question)

    def answer(self, question: Question) -> dict[str, object]:
        """The answer to one question, after those before it."""
        now = question.now or self.today()
        day = now.date() if isinstance(now, datetime) else now
        asker = Asker(territory=question.territory)
        previous: Query | None = None
        for earlier in question.before:
            previous = self.assistant.reply(earlier, asker, day, previous).query or previous
        start = perf_counter()
        reply = self.assistant.reply(question.q, asker, day, previous)
        text = self.renderer.plain(reply)
        elapsed = (perf_counter() - start) * 1000
        return {"id": question.id, **as_json(reply, text), "ms": round(elapsed, 3)}

    def explained(self, question: Question) -> Iterator[str]:
        """How a question is understood, part by part."""
        asker = Asker(territory=question.territory)
        for each in self.assistant.explain(question.q, asker, self.today()):
            yield self.renderer.explained(each)


def as_json(reply: Reply, text: str) -> dict[str, object]:
    """A reply as the batch gives it. ``text`` has no button labels."""
    return {
        "status": reply.status,
        "reason": reply.reason,
        "kind": reply.kind,
        "text": text,
        "choices": [choice.label for choice in reply.choices] if reply.status == "clarify" else [],
        "sources": [{"document": cited.document.title, "section": cited.section} for cited in reply.sources],
    }


def _question(number: int, line: str) -> Question:
    try:
        return Question.model_validate(json.loads(line))
    except json.JSONDecodeError as error:
        raise LineError(number, f"this is not JSON ({error.msg}, column {error.colno})") from error
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        why = detail["msg"].removeprefix("Value error, ")
        raise LineError(number, f"{'.'.join(map(str, detail['loc'])) or 'line'}: {why}") from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, ten thousand brackets
        raise LineError(number, f"this cannot be read ({error})") from error
