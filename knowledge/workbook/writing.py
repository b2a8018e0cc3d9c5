"""Writing a territory's document as a workbook that reads back as the same."""

from collections.abc import Iterator, Mapping, Sequence
from os import getpid
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from knowledge.common import Common
from knowledge.model import PARTS, Record, TerritoryDocument, Value
from knowledge.workbook.beside import Lists, write_guide, write_health, write_lists
from knowledge.workbook.cells import LONGEST_TEXT, TooLongError, shown
from knowledge.workbook.looks import heading_cell, prepare, text_cell
from knowledge.workbook.names import Named, Names, named
from knowledge.workbook.sheets import EDITION, FORMAT, OWNER, SLOT, VERSION, Field, Sheet, sheets

# What stands in a row beside the fields of its value: whose it is, the edition.
Extra = Mapping[tuple[str, ...], object]


def write(
    document: TerritoryDocument,
    common: Common,
    path: Path,
    *,
    edition: int | None,
    health: Sequence[Sequence[str]] = (),
) -> None:
    """Write a document, the lists its cells choose from and the state of its health; the file is whole or not there.

    Raise ``TooLongError`` for a text that no cell can hold.
    """
    names = Names(_named(document, common))
    tables = [(sheet, _texts(document, sheet, edition, names)) for sheet in sheets()]
    book = Workbook(write_only=True)
    write_guide(book)
    worksheets = [(book.create_sheet(sheet.title), sheet, rows) for sheet, rows in tables]
    lists = write_lists(book, names)
    for worksheet, sheet, rows in worksheets:
        _write_sheet(worksheet, sheet, rows, lists)
    write_health(book, health)
    _save(book, path)


def _named(document: TerritoryDocument, common: Common) -> Iterator[Named]:
    own = {each.key for part in PARTS for each in getattr(document, part)}
    yield from (named(each.key, part, dict(each)) for part in PARTS for each in getattr(document, part))
    yield from (named(each.key, "organisations", dict(each)) for each in common.organisations if each.key not in own)


def _rows(document: TerritoryDocument, sheet: Sheet, edition: int | None) -> Iterator[tuple[Value, Extra]]:
    """The values of a sheet, and what else stands in their rows."""
    if sheet.name in PARTS:
        for record in getattr(document, sheet.name):
            yield record, {}
    elif not sheet.slots:
        yield document.territory, {EDITION: edition, VERSION: FORMAT}
    for part in dict.fromkeys(part for part, _ in sheet.slots):
        slots = [field for owner, field in sheet.slots if owner == part]
        for record in getattr(document, part):
            for slot in slots:
                for value in getattr(record, slot):
                    yield value, {OWNER: record.key, SLOT: slot}


def _texts(document: TerritoryDocument, sheet: Sheet, edition: int | None, names: Names) -> list[list[str]]:
    """The cells of a sheet; raise ``TooLongError`` for a text that none can hold."""
    rows = [
        [shown(column, _value(value, extra, column), names) for column in sheet.fields]
        for value, extra in _rows(document, sheet, edition)
    ]
    for text in (text for row in rows for text in row if len(text) > LONGEST_TEXT):
        raise TooLongError(sheet.title, text)
    return rows


def _write_sheet(worksheet: Any, sheet: Sheet, rows: Sequence[Sequence[str]], lists: Lists) -> None:
    prepare(worksheet, sheet, lists)
    worksheet.append([heading_cell(worksheet, column.heading, column.required) for column in sheet.fields])
    for row in rows:
        worksheet.append([text_cell(worksheet, text) for text in row])


def _value(value: Value | Record, extra: Extra, column: Field) -> object:
    """What a column shows of a value."""
    if column.path in extra:
        return extra[column.path]
    found: object = value
    for step in column.path:
        found = getattr(found, step, None)
    return found


def _save(book: Workbook, path: Path) -> None:
    """Put the file there at once: a failure in the middle leaves the one before."""
    draft = path.with_name(f".{path.name}.{getpid()}.part")
    try:
        book.save(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
