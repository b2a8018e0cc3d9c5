"""What is wrong with a curated document, and where: every problem at once, in words an editor can act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

from rapidfuzz import fuzz, process

from knowledge.words import Words

# Under this likeness (0 to 100) a suggestion would be a guess.
LIKE = 60


class Place(Protocol):
    """Where something stands that an editor can find and change."""

    @property
    def medium(self) -> str:
        """What it stands in: a sentence may differ by it."""

    @property
    def order(self) -> tuple[str, int]:
        """Problems are told in the order of their places."""

    def said(self, words: Words) -> str:
        """The beginning of a sentence about it."""


@dataclass(frozen=True)
class Line:
    """A line of a YAML file and the key there; line 0 is the whole file or folder."""

    medium: ClassVar[str] = "line"
    file: Path
    line: int = 0
    key: str = ""

    @property
    def order(self) -> tuple[str, int]:
        """By file, then by line."""
        return str(self.file), self.line

    def said(self, words: Words) -> str:
        """« fiches.yaml, ligne 12, fiche-7.pilots : »."""
        where = "problem.where" if self.line else "problem.where_folder"
        return words(where, file=self.file, line=self.line, key=self.key)


@dataclass(frozen=True)
class Cell:
    """A cell of a workbook; without heading the whole row, with row 0 the whole sheet."""

    medium: ClassVar[str] = "cell"
    sheet: str
    row: int = 0
    heading: str = ""

    @property
    def order(self) -> tuple[str, int]:
        """By sheet, then by row."""
        return self.sheet, self.row

    def said(self, words: Words) -> str:
        """« feuille Réunions, ligne 12, colonne Instance : »."""
        where = "where_cell" if self.row and self.heading else "where_row" if self.row else "where_sheet"
        return words(f"problem.{where}", sheet=self.sheet, row=self.row, heading=self.heading)


@dataclass(frozen=True)
class Problem:
    """One thing to mend: its kind names the sentence, its value fills it; ``near`` is what was probably meant."""

    place: Place
    kind: str
    value: str = ""
    near: str | None = None

    def said(self, words: Words) -> str:
        """The problem in a reader's language, beginning with where it is."""
        own = f"problem.in_{self.place.medium}.{self.kind}"
        sentence = words(own if own in words.names() else f"problem.{self.kind}", value=self.value)
        hint = words("problem.near", near=self.near) if self.near else ""
        return self.place.said(words) + sentence + hint


class ProblemsError(ValueError):
    """A document that cannot be published, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.place.order))
        super().__init__(f"{len(self.problems)} problems")


def nearest(value: str, valid: Iterable[str]) -> str | None:
    """The valid value that a wrong one is most like, if it is like any."""
    found = process.extractOne(value, sorted(valid), scorer=fuzz.ratio, score_cutoff=LIKE)
    return str(found[0]) if found else None
