"""The questions that people wrote by hand, each with who asks and what was said before."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from knowledge.reply import Asker
from tests.questions.question import TODAY, files
from tests.questions.question import questions as scored

__all__ = ["ASKER", "MOMENT", "TODAY", "Written", "questions"]

# A partner of the first territory: what a start and a conversation cost is measured with such people's questions.
ASKER = Asker(territory="63")
MOMENT = datetime.combine(TODAY, time(9), UTC)


@dataclass(frozen=True)
class Written:
    """A question as typed, after those before it in the same conversation."""

    text: str
    before: tuple[str, ...]
    asker: Asker


def questions() -> tuple[Written, ...]:
    """Every distinct question that is worked with, in order."""
    found = (
        Written(question.q, question.before, Asker(territory=question.territory or None))
        for question in scored(*files(aside=False))
    )
    return tuple(dict.fromkeys(found))
