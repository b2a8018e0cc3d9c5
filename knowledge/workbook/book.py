"""What was read of a workbook, and the sheet, row and column where each thing stands."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from knowledge.model import PARTS, TerritoryDocument
from knowledge.problems import Cell, Line, Place, Problem
from knowledge.workbook.entries import Entry
from knowledge.workbook.grid import Grid
from knowledge.workbook.sheets import label

# Sentences that name a column of fiches.
OF_COLUMNS = {"filled_and_blank", "neither_filled_nor_blank", "no_such_column"}


class Book:
    """What was read: the valid values, the row of each record, and the problems met."""

    whole = True  # a workbook whose references cannot be judged is refused before

    def __init__(self, path: Path, found: Sequence[Grid]) -> None:
        self.path = path
        self.edition: int | None = None
        self.values: dict[str, Any] = {part: [] for part in PARTS}
        self.broken: set[str] = set()
        self._grids = found
        self._problems: list[Problem] = []
        self.entries: list[Entry] = []
        self.rows: dict[str, list[Entry]] = {}  # the rows of each key
        self.inside: dict[tuple[str, str, int], Entry] = {}  # those of what stands in a record's lists

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with the form of its cells."""
        return [*self._problems, *(problem for entry in self.entries for problem in entry.problems)]

    def tell(self, problems: Iterable[Problem]) -> None:
        """Note what is wrong beyond single rows."""
        self._problems += problems

    @property
    def document(self) -> TerritoryDocument:
        """What could be read, as a document; only whole where there is no problem."""
        parts: dict[str, Any] = {name: tuple(self.values[name]) for name in PARTS}
        return TerritoryDocument.model_construct(None, territory=self.values.get("territory"), **parts)  # type: ignore[arg-type]

    def place(self, record: str, loc: Sequence[str | int], again: bool = False) -> Place:
        """The cell of a part of a record, or of the second one with its key."""
        found = self.rows.get(record, [])
        if not found:
            return Line(self.path, 0, record)
        entry, rest = found[1 if again and len(found) > 1 else 0], loc
        index = next((step for step in loc[1:2] if isinstance(step, int)), 0)
        inner = self.inside.get((record, str(loc[0]), index)) if loc else None
        if inner and not entry.sheet.field(loc):
            entry, rest = inner, loc[2:]
        return entry.place(entry.sheet.field(rest) if rest else None)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """Every text that was written, and where."""
        for grid in self._grids:
            for heading in filter(None, grid.headings):
                yield Cell(grid.title, 1, heading), heading
            for row in grid.rows:
                for heading, text in row.cells.items():
                    yield Cell(grid.title, row.number, heading), text.text

    def worded(self, problem: Problem) -> Problem:
        """A problem whose sentence names a column of fiches, with the name that it has in the workbook."""
        if problem.kind not in OF_COLUMNS:
            return problem
        return Problem(problem.place, problem.kind, label("column", problem.value), problem.near)
