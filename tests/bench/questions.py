"""The questions that people wrote by hand, each with who asks and what was said before."""

from dataclasses import dataclass

from knowledge.reply import Asker
from tests.questions.scoring import FOLDER, TODAY
from tests.questions.scoring import questions as scored

__all__ = ["TODAY", "Written", "questions"]

# A partner of the territory that the files of questions are about.
ASKER = Asker(territory="63")


@dataclass(frozen=True)
class Written:
    """A question as typed, after those before it in the same conversation."""

    text: str
    before: tuple[str, ...] = ()
    asker: Asker = ASKER


def questions() -> tuple[Written, ...]:
    """Every distinct question of every file, in order."""
    files = sorted(file.name for file in FOLDER.glob("*.yaml"))
    return tuple(dict.fromkeys(Written(question.q, question.before) for name in files for question in scored(name)))
