"""A workbook that nobody changed reads back as the same document, whatever stands in it."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from knowledge.common import common
from knowledge.incoming import incoming
from knowledge.model import TerritoryDocument
from knowledge.store import Store
from knowledge.workbook.writing import write
from tests.knowledge.workbook.desk import Desk


def test_a_document_comes_back_the_same_with_its_edition(desk: Desk, small: TerritoryDocument) -> None:
    given = desk.hand_in()
    assert given.document == small
    assert (given.edition, given.warnings) == (3, ())


@pytest.mark.parametrize("code", ["38", "63", "92", "93"])
def test_what_is_shipped_comes_back_the_same(code: str, knowledge: Store, tmp_path: Path) -> None:
    edition = knowledge.current(code)
    assert edition
    path = tmp_path / f"{code}.xlsx"
    write(edition.document, common(), path, edition=None)
    given = incoming(path, common())
    assert given.document == edition.document
    assert (given.edition, given.warnings) == (None, ())


def test_a_workbook_saved_by_another_program_comes_back_the_same(desk: Desk, small: TerritoryDocument) -> None:
    desk.change(lambda _: None)  # shared strings, and no longer what streaming wrote
    assert desk.document() == small


def test_a_workbook_without_any_style_comes_back_the_same(desk: Desk, small: TerritoryDocument) -> None:
    book, bare = load_workbook(desk.path), load_workbook(desk.path)
    for sheet in bare.worksheets:
        bare.remove(sheet)
    for sheet in book.worksheets:
        copy = bare.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    copy.cell(cell.row, cell.column).value = cell.value
                    copy.cell(cell.row, cell.column).data_type = "s"
    bare.save(desk.path)
    assert desk.document() == small


def test_columns_and_rows_may_stand_in_any_order(desk: Desk, small: TerritoryDocument) -> None:
    def shuffle(book: Any) -> None:
        sheet = book["Organisations"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        for number, row in enumerate(rows, 1):
            for place, value in enumerate(reversed(row), 1):
                sheet.cell(number, place).value = value

    desk.change(shuffle)
    assert desk.document() == small
