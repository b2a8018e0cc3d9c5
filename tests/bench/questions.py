"""The questions that people wrote by hand, each with who asks and what was said before."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from knowledge.reply import Asker
from tests.questions.scoring import FOLDER, TODAY
from tests.questions.scoring import questions as scored

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
    """Every distinct question of every file, in order."""
    files = sorted(file.name for file in FOLDER.glob("*.yaml"))
    found = (
        Written(question.q, question.before, Asker(territory=question.territory or None))
        for name in files
        for question in scored(name)
    )
    return tuple(dict.fromkeys(found))
