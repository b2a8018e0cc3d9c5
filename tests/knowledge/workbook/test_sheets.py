"""The workbook as a coordinator meets it: every field has its column, its help and its list; nothing is converted."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from knowledge.common import common
from knowledge.model import PARTS, Territory, TerritoryDocument
from knowledge.workbook.cells import TooLongError
from knowledge.workbook.looks import LONGEST_HELP, help_of, list_of
from knowledge.workbook.sheets import Sheet, label, sheets
from knowledge.workbook.writing import write
from tests.knowledge.workbook.desk import Desk, cell


@pytest.fixture(scope="module")
def book(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("sheets") / "99.xlsx"
    path.write_bytes(written)
    return load_workbook(path)


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.name)
def test_every_column_has_a_heading_of_its_own_and_a_help(sheet: Sheet) -> None:
    headings = [column.heading for column in sheet.fields]
    assert len(set(headings)) == len(headings)
    for column in sheet.fields:
        assert column.heading != column.name, "a field without words"
        assert 0 < len(help_of(sheet, column)) <= LONGEST_HELP
        assert len({label(column.path[-1], choice) for choice in column.form.choices}) == len(column.form.choices)


def test_every_field_of_the_model_stands_in_a_column_or_on_a_sheet() -> None:
    kinds = {sheet.kind for sheet in sheets()}
    assert kinds >= {Territory, *PARTS.values()}
    for sheet in sheets():
        columns = {column.path[0] for column in sheet.fields}
        inside = {field for each in sheets() for part, field in each.slots if part == sheet.name}
        assert set(sheet.kind.model_fields) <= columns | inside, sheet.name


def test_the_sheets_stand_in_the_order_of_a_reader(book: Any) -> None:
    first, *data, lists, health = book.sheetnames
    assert (first, lists, health) == ("Lisez-moi", "Listes", "État")
    assert data == [sheet.title for sheet in sheets()]
    assert all(sheet.sheet_state == "visible" and len(sheet.title) <= 31 for sheet in book.worksheets)


def test_headings_stay_in_sight_and_cells_stay_texts(book: Any) -> None:
    for sheet in sheets():
        assert book[sheet.title].freeze_panes == "B2"
        assert all(dimension.number_format == "@" for dimension in book[sheet.title].column_dimensions.values())
        assert all(each.number_format == "@" for row in book[sheet.title].iter_rows() for each in row if each.value)


def test_a_cell_is_chosen_from_the_lists_that_everybody_sees(book: Any) -> None:
    found = {each.promptTitle: each for each in book["Réunions"].data_validations.dataValidation}
    where = found["Instance"].formula1
    sheet, _, cells = where.replace("$", "").rpartition("!")
    assert sheet == "'Listes'"
    assert [each.value for (each,) in book["Listes"][cells]] == ["Comité petite enfance"]
    assert found["Lieu à définir"].formula1 == '"oui"'
    assert "4 mai 2026 9h30-16h" in found["Quand"].prompt
    assert not any(each.showErrorMessage for each in found.values())


def test_every_single_choice_has_a_list(book: Any) -> None:
    for sheet in sheets():
        lists = {each.promptTitle for each in book[sheet.title].data_validations.dataValidation if each.formula1}
        assert {column.heading[:32] for column in sheet.fields if list_of(column) and not column.form.many} <= lists


def test_rows_read_as_people_write(book: Any) -> None:
    assert [each.value for each in book["Réunions"][2]][:4] == [
        "Comité petite enfance",
        None,
        "4 mai 2026 9h30-16h",
        "prévue",
    ]
    assert cell(book["Rôles"], 6, "Schéma, fiche ou bloc").value == "Fiche 1.1 · Aider les parents"
    assert cell(book["Rôles"], 6, "Qui").value == "La Ruche"
    assert cell(book["Actions"], 3, "Début").value == "à partir de 2024"
    assert cell(book["Fiches"], 2, "Calendrier").value == "à partir de 2024\nseptembre 2025"
    assert cell(book["Territoire"], 2, "Édition").value == "3"


def test_the_state_of_health_has_a_sheet(small: TerritoryDocument, tmp_path: Path) -> None:
    path = tmp_path / "99.xlsx"
    write(small, common(), path, edition=3, health=[("Sans pilote", "Fiche 1", "Indiquez-le.")])
    book = load_workbook(path)
    assert [each.value for each in book["État"][2]] == ["Sans pilote", "Fiche 1", "Indiquez-le."]


def test_a_workbook_that_cannot_be_written_leaves_the_one_before(small: TerritoryDocument, desk: Desk) -> None:
    before = desk.path.read_bytes()
    note = small.notes[0].model_copy(update={"text": ("x" * 40_000,)})
    with pytest.raises(TooLongError, match="Notes, 40000"):
        write(small.model_copy(update={"notes": (note,)}), common(), desk.path, edition=3)
    assert desk.path.read_bytes() == before
    assert list(desk.path.parent.iterdir()) == [desk.path]
