"""What the commands say when they refuse: which record, why, and what to do, in French."""

from collections.abc import Iterator

from bot.publishing import LostError
from knowledge.common import common
from knowledge.edition import UnreadableError
from knowledge.editions.candidate import StaleError, UnknownBaseError
from knowledge.editions.exporting import ForeignFilesError
from knowledge.editions.forgetting import SeveralError
from knowledge.editions.forgotten import ForgottenError
from knowledge.editions.naming import cut
from knowledge.editions.telling import Teller
from knowledge.problems import ProblemsError
from knowledge.words import words
from knowledge.workbook.cells import LONGEST_TEXT, TooLongError

WORDS = words("fr")


class RefusedError(Exception):
    """A command that cannot do what is asked: a name among the words, and what fills it."""

    def __init__(self, name: str, /, **places: object) -> None:
        super().__init__(WORDS(f"kb.{name}", **places))


REFUSALS = (
    ForeignFilesError,
    ForgottenError,
    LostError,
    ProblemsError,
    RefusedError,
    SeveralError,
    StaleError,
    TooLongError,
    UnknownBaseError,
    UnreadableError,
)


def said(error: Exception) -> Iterator[str]:
    """The lines of a refusal."""
    match error:
        case ProblemsError():
            yield from (problem.said(WORDS) for problem in error.problems)
        case StaleError():
            yield from _stale(error)
        case LostError():
            yield from _lost(error)
        case ForgottenError():
            for contact in error.contacts:
                label = WORDS("record.contact", function=contact.function)
                yield WORDS("kb.forgotten_again", label=label, key=contact.key)
        case SeveralError():
            yield WORDS("kb.forgot_several", who=error.who, territories=", ".join(error.territories))
        case UnknownBaseError():
            yield WORDS("kb.unknown_number", base=error.base, code=error.territory, number=error.current)
        case UnreadableError():
            yield WORDS("kb.unreadable_edition", code=error.territory, number=error.number)
        case ForeignFilesError():
            yield WORDS("kb.foreign_files", path=error.folder, files=", ".join(error.files))
        case TooLongError():
            yield WORDS(
                "kb.too_long", sheet=error.sheet, count=len(error.text), most=LONGEST_TEXT, text=cut(error.text)
            )
        case _:
            yield str(error)


def _stale(error: StaleError) -> Iterator[str]:
    conflicts = error.conflicts
    teller = Teller(conflicts.current, conflicts.theirs, common(), WORDS)
    for conflict in conflicts.conflicts:
        yield from teller.conflict(conflict, error.current)
    code = conflicts.current.territory.code
    yield WORDS("conflict.advice", base=error.base, number=error.current, code=code)


def _lost(error: LostError) -> Iterator[str]:
    for lost in error.lost:
        missing = ", ".join(WORDS("value.text", text=text) for text in lost.missing)
        yield WORDS(f"witness.{'lost' if lost.before else 'failed'}", question=lost.witness.question, missing=missing)
    yield WORDS("witness.advice", count=len(error.lost))
