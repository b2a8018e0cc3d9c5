"""The sheets beside the data: what the workbook is, the lists its cells choose from, and the state of health."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from openpyxl.utils import get_column_letter

from knowledge.workbook.cells import labels
from knowledge.workbook.forms import Form, Kind
from knowledge.workbook.looks import BOLD, heading_cell, help_of, list_of, text_cell
from knowledge.workbook.names import Names
from knowledge.workbook.sheets import FRENCH, GUIDE, HEALTH, LISTS, sheets, title

# Every list by what its cells hold, and where it stands as a formula names it.
Lists = dict[tuple[str, Form], str]


def write_guide(book: Any) -> None:
    """How to use the workbook, and what every sheet and column is for."""
    sheet = book.create_sheet(title(GUIDE))
    for letter, width in zip("ABC", (24, 28, 90), strict=True):
        sheet.column_dimensions[letter].width = width
    for line in FRENCH("workbook.guide.intro").split("|"):
        sheet.append([None, None, text_cell(sheet, line)])
    sheet.append([])
    sheet.append([heading_cell(sheet, FRENCH(f"workbook.guide.{name}")) for name in ("sheet", "column", "about")])
    for each in sheets():
        name = text_cell(sheet, each.title)
        name.font = BOLD
        sheet.append([name, None, text_cell(sheet, FRENCH(f"workbook.about.{each.name}"))])
        for column in each.fields:
            needed = FRENCH("workbook.required") + " " if column.required else ""
            sheet.append([None, *(text_cell(sheet, text) for text in (column.heading, needed + help_of(each, column)))])


def write_lists(book: Any, names: Names) -> Lists:
    """All names with their keys, then each list that a column is chosen from; give where each stands."""
    sheet = book.create_sheet(title(LISTS))
    sheet.freeze_panes = "A2"
    keys = list(names.keys())
    headings = [FRENCH("workbook.all"), FRENCH("workbook.all_key")]
    columns: list[Sequence[str]] = [[names.said(key) for key in keys], keys]
    where: Lists = {}
    for each in sheets():
        for column in each.fields:
            wanted = list_of(column)
            if wanted and wanted not in where:
                items = _items(wanted, names)
                headings.append(f"{column.heading} ({each.title})")
                columns.append(items)
                letter = get_column_letter(len(columns))
                where[wanted] = f"'{title(LISTS)}'!${letter}$2:${letter}${max(len(items), 1) + 1}"
    for place in range(1, len(columns) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = 32
    sheet.append([heading_cell(sheet, heading) for heading in headings])
    for row in zip_longest(*columns, fillvalue=""):
        sheet.append([text_cell(sheet, text) for text in row])
    return where


def write_health(book: Any, lines: Sequence[Sequence[str]]) -> None:
    """What to look after: what was found, where, and what to do."""
    sheet = book.create_sheet(title(HEALTH))
    sheet.freeze_panes = "A2"
    for letter in "ABC":
        sheet.column_dimensions[letter].width = 60
    sheet.append([heading_cell(sheet, FRENCH(f"workbook.state.{name}")) for name in ("what", "where", "do")])
    for line in lines:
        sheet.append([text_cell(sheet, text) for text in line])


def _items(wanted: tuple[str, Form], names: Names) -> Sequence[str]:
    name, form = wanted
    return names.listed(form.parts) if form.kind is Kind.NAME else labels(form.choices, name)
