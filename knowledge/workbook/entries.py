"""Rows on their way to records: their columns known, their cells read one after another."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from knowledge.fault import Fault, fault
from knowledge.model import Value
from knowledge.problems import Cell, Problem, nearest
from knowledge.workbook.cells import Content, read
from knowledge.workbook.forms import Kind
from knowledge.workbook.grid import Grid, Text
from knowledge.workbook.names import Names, folded
from knowledge.workbook.sheets import OWNER, SLOT, Field, Sheet

# What a spreadsheet may hold as a date of its own.
DATED = {Kind.DATE, Kind.MOMENT, Kind.DAY}


@dataclass
class Entry:
    """One row: its cells, the values read from them so far, and the columns of which something wrong was told."""

    sheet: Sheet
    row: int
    cells: dict[Field, Text]
    wrong: set[Field]
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The key of its record, given or made."""
        return str(self.values.get("key", ""))

    def place(self, column: Field | None) -> Cell:
        """A cell of the row, or the whole row."""
        return Cell(self.sheet.title, self.row, column.heading if column else "")

    def tell(self, column: Field | None, found: Fault) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(Problem(self.place(column), found.kind, found.value, found.near))
        if column:
            self.wrong.add(column)

    def fill(self, kinds: Collection[Kind], names: Names) -> None:
        """Read the cells of some kinds."""
        for column, text in self.cells.items():
            if column.form.kind in kinds:
                content = _content(column, text, names)
                for found in content.faults:
                    self.tell(column, found)
                if content.value is not None and column not in self.wrong:
                    _put(self.values, column.path, content.value)
        for column in self.sheet.fields:
            if column.outright and column.form.kind in kinds:
                self.values.setdefault(column.path[0], () if column.form.many else None)

    def validated(self) -> Value | None:
        """The value of the row, or nothing and its problems."""
        given = {name: value for name, value in self.values.items() if name in self.sheet.kind.model_fields}
        try:
            value = self.sheet.kind.model_validate(given)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                column = self.sheet.field(detail["loc"])
                # What is wrong with a row as a whole is known once every cell of it could be read.
                if column not in self.wrong and (column or not self.wrong):
                    self.tell(column, fault(detail, self.sheet.kind))
            return None
        return None if self.wrong else value

    def owned(self, slots: Sequence[str]) -> str | None:
        """In which of its owner's lists the value stands; nothing, and its problem, where that is not said."""
        column = self.sheet.field(SLOT)
        slot = self.values.get("slot") or (slots[0] if len(slots) == 1 else None)
        if slot in slots or (column and column in self.wrong):
            return slot if slot in slots else None
        self.tell(column, Fault("not_a_choice", self.cells[column].text) if column in self.cells else Fault("missing"))
        return None

    def lacks_owner(self) -> bool:
        """Whether it does not say, readably, which record it belongs to; that is told."""
        column = self.sheet.field(OWNER)
        if "owner" not in self.values and column not in self.wrong:
            self.tell(column, Fault("missing"))
        return "owner" not in self.values


def entries(grid: Grid, sheet: Sheet) -> list[Entry]:
    """The rows of a sheet, under the columns that the workbook knows."""
    columns = {folded(column.heading): column for column in sheet.fields}
    found = []
    for row in grid.rows:
        cells = {columns[name]: text for heading, text in row.cells.items() if (name := folded(heading)) in columns}
        wrong = {columns[name] for heading in row.unread if (name := folded(heading)) in columns}
        found.append(Entry(sheet, row.number, cells, wrong))
    return found


def heading_problems(grid: Grid, sheet: Sheet) -> Iterator[Problem]:
    """What is wrong with the first row of a sheet."""
    known = {folded(column.heading): column.heading for column in sheet.fields}
    given = Counter(folded(heading) for heading in grid.headings if heading)
    if not given:
        yield Problem(Cell(sheet.title), "no_headings")
        return
    for name, heading in known.items():
        if name not in given:
            yield Problem(Cell(sheet.title), "missing_column", heading)
    for heading in dict.fromkeys(filter(None, grid.headings)):
        if folded(heading) not in known:
            near = nearest(folded(heading), set(known) - set(given))
            yield Problem(Cell(sheet.title, 1, heading), "unknown_column", near=known[near] if near else None)
        elif given[folded(heading)] > 1:
            yield Problem(Cell(sheet.title, 1, heading), "duplicate_column")


def _content(column: Field, text: Text, names: Names) -> Content:
    """The content of a cell; the spreadsheet may have made of a text what its writer did not mean."""
    if text.dated and column.form.kind not in DATED:
        return Content(None, (Fault("date_as_text"),))
    if text.truth and column.form.kind is not Kind.FLAG:
        return Content(None, (Fault("truth_as_text"),))
    return read(column, text.text, names)


def _put(values: dict[str, Any], path: Sequence[str], value: Any) -> None:
    """Set a value at its place, inside another one if need be."""
    for step in path[:-1]:
        values = values.setdefault(step, {})
    values[path[-1]] = value
