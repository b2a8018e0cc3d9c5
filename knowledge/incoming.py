"""A document handed in, as a YAML folder or a workbook: read, checked in form and references, and through customs."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.checking import Written, faults
from knowledge.common import Common
from knowledge.customs import flagged, refused
from knowledge.model import TerritoryDocument
from knowledge.problems import Line, Problem, ProblemsError
from knowledge.reading import read

# What stands in a message in place of what nobody should read.
HIDDEN = "…"


@dataclass(frozen=True)
class Incoming:
    """A document that holds together, the edition it was made from if it says one, and what to look at in it.

    A folder says none and stands for itself; ``new`` is the workbook of a territory that had no edition yet.
    """

    document: TerritoryDocument
    edition: int | None = None
    warnings: tuple[Problem, ...] = ()
    new: bool = False


def nothing(_: str) -> frozenset[str]:
    """No key was ever used."""
    return frozenset()


def incoming(path: Path, common: Common, taken: Callable[[str], frozenset[str]] = nothing) -> Incoming:
    """What a folder or a workbook holds; raise ``ProblemsError`` with everything that is wrong with it.

    ``taken`` gives the keys that were ever used in a territory: those made for new rows are others. In the workbook of
    a new territory they are always the same, so that it may be handed in again.
    """
    if path.is_dir():
        return _folder(path, common)
    if not path.is_file():
        raise ProblemsError([Problem(Line(path), "no_path")])
    from knowledge.workbook import reading  # noqa: PLC0415 (openpyxl takes long to load)

    book = reading.read(path, common, taken)
    return replace(_passed(book, common, book.worded), edition=book.edition, new=book.edition is None)


def _folder(path: Path, common: Common) -> Incoming:
    """A folder's document; where there is anything to say of it, it is read again for the lines."""
    with suppress(ProblemsError):
        given = _passed(read(path, lines=False), common)
        if not given.warnings:
            return given
    return _passed(read(path), common)


def _as_it_is(problem: Problem) -> Problem:
    return problem


def _passed(written: Written, common: Common, worded: Callable[[Problem], Problem] = _as_it_is) -> Incoming:
    texts = tuple(written.texts())
    secret = tuple(refused(texts))
    problems = (*secret, *_without_secrets(map(worded, faults(written, common)), secret))
    if problems:
        raise ProblemsError(problems)
    return Incoming(TerritoryDocument(**dict(written.document)), warnings=tuple(flagged(texts)))


def _without_secrets(problems: Iterable[Problem], secret: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, with nothing said of the text where a secret stands."""
    places = {problem.place.order for problem in secret}
    for problem in problems:
        hide = problem.place.order in places and problem.value
        yield replace(problem, value=HIDDEN, near=None) if hide else problem
