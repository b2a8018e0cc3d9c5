"""What is wrong with a curated document, and where: every problem at once, in words an editor can act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from knowledge.words import Words

# Under this likeness (0 to 100) a suggestion would be a guess.
LIKE = 60


@dataclass(frozen=True)
class Problem:
    """One thing to mend: its kind names the sentence, its value fills it; ``near`` is what was probably meant."""

    file: Path
    line: int
    key: str
    kind: str
    value: str = ""
    near: str | None = None

    def said(self, words: Words) -> str:
        """The problem in a reader's language, beginning with where it is."""
        place = "problem.where" if self.line else "problem.where_folder"
        where = words(place, file=self.file, line=self.line, key=self.key)
        hint = words("problem.near", near=self.near) if self.near else ""
        return where + words(f"problem.{self.kind}", value=self.value) + hint


class ProblemsError(ValueError):
    """A document that cannot be published, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (str(problem.file), problem.line)))
        super().__init__(f"{len(self.problems)} problems")


def nearest(value: str, valid: Iterable[str]) -> str | None:
    """The valid value that a wrong one is most like, if it is like any."""
    found = process.extractOne(value, sorted(valid), scorer=fuzz.ratio, score_cutoff=LIKE)
    return str(found[0]) if found else None
