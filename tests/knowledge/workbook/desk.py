"""A coordinator at work on a workbook."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from knowledge.common import common
from knowledge.incoming import Incoming, incoming, nothing
from knowledge.model import TerritoryDocument
from knowledge.problems import Problem, ProblemsError
from knowledge.words import words


@dataclass
class Desk:
    """A coordinator's workbook: opened, changed and handed in."""

    path: Path

    def change(self, act: Callable[[Any], object]) -> None:
        """Open the workbook, change it, save it."""
        book = load_workbook(self.path)
        act(book)
        book.save(self.path)

    def type(self, sheet: str, row: int, **cells: object) -> None:
        """Type into the cells of a row, by heading (« Nom_court » is « Nom court »)."""

        def put(book: Any) -> None:
            for heading, value in cells.items():
                cell(book[sheet], row, heading).value = value

        self.change(put)

    def hand_in(self, taken: Callable[[str], frozenset[str]] = nothing) -> Incoming:
        """What comes in."""
        return incoming(self.path, common(), taken)

    def document(self) -> TerritoryDocument:
        """The document that comes in."""
        return self.hand_in().document

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""
        with pytest.raises(ProblemsError) as caught:
            self.hand_in()
        return caught.value.problems

    def said(self) -> list[str]:
        """The same in French."""
        return [problem.said(words("fr")) for problem in self.problems()]


def cell(sheet: Any, row: int, heading: str) -> Any:
    """A cell by the heading of its column."""
    column = next(each.column for each in sheet[1] if each.value == heading.replace("_", " "))
    return sheet.cell(row, column)
