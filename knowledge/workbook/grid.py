"""The cells of a workbook as texts under their headings, with the place of all that is no text of its own."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from knowledge.problems import Cell, Line, Problem, ProblemsError
from knowledge.workbook.cells import unescaped
from knowledge.workbook.dates import of_clock

# More filled rows on a sheet than any territory has, and more rows in all than a sheet that is only formatted.
MOST_ROWS, LAST_ROW = 10_000, 100_000
# The formats of a number that show it as it is stored.
PLAIN_NUMBERS = {"General", "@", "0", "0.0", "0.00", "#,##0", "# ##0"}
# All that a file which is a package but no sound workbook makes the library raise.
UNREADABLE = (InvalidFileException, ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError)


@dataclass(frozen=True)
class Text:
    """What a cell says; ``dated`` where the spreadsheet itself holds a date."""

    text: str
    dated: bool = False
    truth: bool = False


@dataclass(frozen=True)
class Row:
    """One filled row, by the headings of its columns; those of ``unread`` hold what is no text."""

    number: int
    cells: dict[str, Text]
    unread: frozenset[str]


@dataclass
class Grid:
    """One sheet: its headings as they are written, its filled rows, and what cannot be read."""

    title: str
    headings: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class UnreadableCellError(ValueError):
    """A cell whose content is no text: a formula, an error, a number that is shown otherwise than it is stored."""

    def __init__(self, kind: str, value: str = "") -> None:
        self.kind, self.value = kind, value
        super().__init__(kind)


def grids(path: Path) -> tuple[Grid, ...]:
    """Every sheet of a workbook; raise ``ProblemsError`` where the file is none."""
    try:
        # The library leaves a file open that it cannot read.
        with warnings.catch_warnings(), path.open("rb") as file:
            warnings.simplefilter("ignore")  # parts that the library does not keep are none that are read
            book = load_workbook(file, read_only=True)
            try:
                return tuple(_grid(sheet) for sheet in book.worksheets)
            finally:
                book.close()
    except UNREADABLE as error:
        raise ProblemsError([Problem(Line(path), "not_a_workbook")]) from error


def _grid(sheet: Any) -> Grid:
    grid = Grid(sheet.title)
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number == 1:
            grid.headings = [_heading(cell) for cell in cells]
            continue
        _add_row(grid, number, cells)
        if len(grid.rows) > MOST_ROWS or number > LAST_ROW:
            grid.problems.append(Problem(Cell(grid.title, number), "too_many_rows", str(MOST_ROWS)))
            break
    return grid


def _heading(cell: Any) -> str:
    return " ".join(unescaped(str(cell.value)).split()) if cell.value is not None else ""


def _add_row(grid: Grid, number: int, cells: Sequence[Any]) -> None:
    """Add a row that holds anything, readable or not."""
    texts: dict[str, Text] = {}
    unread, filled = set(), False
    for place, cell in enumerate(cells):
        if cell.value is None or (isinstance(cell.value, str) and not cell.value.strip()):
            continue
        filled = True
        heading = grid.headings[place] if place < len(grid.headings) else ""
        if not heading:
            letter = f"{get_column_letter(place + 1)}{number}"
            grid.problems.append(Problem(Cell(grid.title, number), "untitled", letter))
            continue
        try:
            texts[heading] = _text(cell)
        except UnreadableCellError as error:
            grid.problems.append(Problem(Cell(grid.title, number, heading), error.kind, error.value))
            unread.add(heading)
    if filled:
        grid.rows.append(Row(number, texts, frozenset(unread)))


def _text(cell: Any) -> Text:
    """The text of a filled cell; raise ``UnreadableCellError`` for one that has none."""
    value = cell.value
    match cell.data_type:
        case "f":
            raise UnreadableCellError("formula")
        case "e":
            raise UnreadableCellError("error_value", str(value))
        case "b":
            return Text(str(value).lower(), truth=True)
        case "n":
            return Text(_number(value, cell.number_format))
    if isinstance(value, date | datetime):
        return Text(of_clock(value), dated=True)
    if not isinstance(value, str):
        raise UnreadableCellError("not_a_duration")
    return Text(unescaped(value).strip())


def _number(value: float, number_format: str) -> str:
    """A number as it is shown: 7, and not 7.0."""
    if number_format not in PLAIN_NUMBERS:
        raise UnreadableCellError("formatted_number", number_format)
    return str(int(value)) if value == int(value) else f"{value:.15g}"
