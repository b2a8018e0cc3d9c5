"""How a sheet looks: widths, headings that stay, texts that stay texts, lists to choose from and help beside cells."""

from collections.abc import Mapping
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from knowledge.workbook.cells import escaped
from knowledge.workbook.forms import Form, Kind
from knowledge.workbook.sheets import FRENCH, Field, Sheet, said

# A help beside a cell holds no longer text.
LONGEST_HELP = 250
# The rows that are prepared for new records, beyond those filled.
PREPARED_ROWS = 2_000

TEXT_FORMAT = "@"  # what is typed stays as typed: no date is made of « 1.1 », no number of « 07 »
WRAPPED = Alignment(vertical="top", wrap_text=True)
BOLD, WHITE_BOLD = Font(bold=True), Font(bold=True, color="FFFFFF")
PLAIN_FILL, REQUIRED_FILL = (PatternFill("solid", fgColor=color) for color in ("5B7A99", "1F3B57"))
WIDE, MEDIUM, NARROW = 55, 28, 16
WIDE_FIELDS = {"title", "text", "meaning", "question", "condition", "measure", "printed", "function"}
NARROW_FIELDS = {"number", "sigle", "year", "unit", "key", "code", "edition", "format", "label"}


def text_cell(sheet: Any, text: str) -> Any:
    """A cell that holds a text, whatever it looks like; a blank one looks as its column does."""
    if not text:
        return None
    cell = WriteOnlyCell(sheet, escaped(text))
    cell.data_type = "s"  # « =3 » is a text too
    cell.number_format, cell.alignment = TEXT_FORMAT, WRAPPED
    return cell


def heading_cell(sheet: Any, text: str, required: bool = False) -> Any:
    """A heading; that of a column that must be filled is darker."""
    cell = text_cell(sheet, text)
    cell.font, cell.fill = WHITE_BOLD, REQUIRED_FILL if required else PLAIN_FILL
    return cell


def prepare(worksheet: Any, sheet: Sheet, lists: Mapping[tuple[str, Form], str]) -> None:
    """Set up a sheet before its rows: widths, what stays in sight, and what its cells may hold."""
    worksheet.freeze_panes = "B2"
    last = get_column_letter(len(sheet.fields))
    worksheet.auto_filter.ref = f"A1:{last}{PREPARED_ROWS}"
    for place, column in enumerate(sheet.fields, 1):
        letter = get_column_letter(place)
        worksheet.column_dimensions[letter].width = _width(column)
        worksheet.column_dimensions[letter].number_format = TEXT_FORMAT
        worksheet.column_dimensions[letter].alignment = WRAPPED
        choices = _choices(column, lists)
        choices.promptTitle, choices.prompt = column.heading[:32], help_of(sheet, column)[:LONGEST_HELP]
        choices.add(f"{letter}2:{letter}{PREPARED_ROWS}")
        worksheet.data_validations.append(choices)


def help_of(sheet: Sheet, column: Field) -> str:
    """What a coordinator should know of a column."""
    many = "_many" if column.form.many else ""
    own = said("help", sheet.name, column.name)
    return own or FRENCH(f"workbook.form.{column.form.kind.value}{many}")


def list_of(column: Field) -> tuple[str, Form] | None:
    """Which list a cell of a column is chosen from; lists of names are the same everywhere."""
    if column.form.kind is Kind.NAME:
        return "", Form(Kind.NAME, parts=column.form.parts)
    if column.form.kind is Kind.CHOICE:
        return column.path[-1], Form(Kind.CHOICE, choices=column.form.choices)
    return None


def _choices(column: Field, lists: Mapping[tuple[str, Form], str]) -> DataValidation:
    """The list of a column, from which other texts are taken too: several items stand in a cell one a line."""
    named = list_of(column)
    source = lists.get(named) if named and not column.form.many else None
    if column.form.kind is Kind.FLAG:
        source = f'"{FRENCH("workbook.yes")}"'
    found = DataValidation(type="list" if source else None, formula1=source, allow_blank=True)
    found.showErrorMessage, found.showInputMessage = False, True
    return found


def _width(column: Field) -> int:
    if column.name in NARROW_FIELDS or column.form.kind in (Kind.FLAG, Kind.NUMBER):
        return NARROW
    return WIDE if (column.form.kind is Kind.TEXT and column.form.many) or column.name in WIDE_FIELDS else MEDIUM
