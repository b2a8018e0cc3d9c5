"""Reading a workbook into one document, with the sheet, row and column of everything that is wrong."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from knowledge.common import Common
from knowledge.fault import Fault
from knowledge.model import PARTS, Territory
from knowledge.problems import Cell, Line, Problem, ProblemsError, nearest
from knowledge.workbook.book import Book
from knowledge.workbook.entries import Entry, entries, heading_problems
from knowledge.workbook.forms import Kind
from knowledge.workbook.grid import Grid, grids
from knowledge.workbook.keys import made, numbered
from knowledge.workbook.names import Named, Names, folded, named
from knowledge.workbook.package import inspect
from knowledge.workbook.sheets import FORMAT, FRENCH, GUIDE, HEALTH, LISTS, sheets, title

# With one of these, what stands on a sheet is not known, and every name of it elsewhere would seem wrong.
STRUCTURAL = {"missing_sheet", "missing_column", "duplicate_column", "no_headings", "too_many_rows", "newer_format"}
Taken = Callable[[str], frozenset[str]]


def read(path: Path, common: Common, taken: Taken) -> Book:
    """Everything in a workbook that can be read; raise ``ProblemsError`` where it does not have the form of one.

    ``taken`` gives the keys that were ever used in a territory: those made for new rows are others, unless the workbook
    is that of a new territory.
    """
    around, every = inspect(path), grids(path)
    found = {folded(grid.title): grid for grid in reversed(every)}
    doubles = [Problem(Cell(each.title), "unknown_sheet") for each in every if found[folded(each.title)] is not each]
    known = [found[folded(sheet.title)] for sheet in sheets() if folded(sheet.title) in found]
    book = Book(path, known)
    book.tell([*around, *doubles, *_structure(found), *(problem for grid in known for problem in grid.problems)])
    if any(problem.kind in STRUCTURAL for problem in book.problems):
        raise ProblemsError(book.problems)
    book.entries = [entry for sheet in sheets() for entry in entries(found[folded(sheet.title)], sheet)]
    _fill(book, common, taken, _former(found.get(folded(title(LISTS)))))
    _nest(book)
    _validate(book)
    return book


def _structure(found: dict[str, Grid]) -> Iterator[Problem]:
    """Sheets and columns that are missing or not known."""
    titles = {folded(sheet.title): sheet for sheet in sheets()}
    for name, sheet in titles.items():
        if name in found:
            yield from heading_problems(found[name], sheet)
        else:
            yield Problem(Cell(sheet.title), "missing_sheet", sheet.title)
    beside = {folded(title(name)) for name in (GUIDE, LISTS, HEALTH)}
    for name in found.keys() - titles.keys() - beside:
        if found[name].rows or any(found[name].headings):
            missing = {each: titles[each].title for each in titles.keys() - found.keys()}
            near = nearest(name, missing)
            yield Problem(Cell(found[name].title), "unknown_sheet", near=missing[near] if near else None)


def _former(lists: Grid | None) -> list[tuple[str, str]]:
    """The names that the workbook was written with, and their keys: a record that was renamed since keeps its own."""
    names, keys = FRENCH("workbook.all"), FRENCH("workbook.all_key")
    cells = [row.cells for row in lists.rows] if lists else []
    return [(each[names].text, each[keys].text) for each in cells if names in each and keys in each]


def _fill(book: Book, common: Common, taken: Taken, former: Iterable[tuple[str, str]]) -> None:
    """Read every cell: the plain ones, the keys they make, then those that name records by what was read."""
    nobody = Names(())
    for entry in book.entries:
        entry.fill({Kind.TEXT}, nobody)
    _territory(book)
    code = book.values["territory"].code if book.values.get("territory") else ""
    used = (
        set(taken(code) if book.edition else ())
        | {each.key for each in common.organisations}
        | {each.key for each in book.entries}
    )
    for entry in book.entries:
        if entry.sheet.name in PARTS and not entry.key:
            entry.values["key"] = made(_called(entry), used)
            used.add(entry.key)
    names = Names(_named(book, common), former)
    for entry in book.entries:
        entry.fill(set(Kind) - {Kind.TEXT}, names)
        if entry.sheet.keyed and not entry.key:
            base = f"{entry.values.get('owner', '')}-{(entry.values.get('slot') or entry.sheet.name)[0]}"
            entry.values["key"] = numbered(base.strip("-"), used)
            used.add(entry.key)


def _territory(book: Book) -> None:
    """The one row of the territory, and the workbook's own edition and format."""
    rows = [entry for entry in book.entries if entry.sheet.kind is Territory]
    if len(rows) != 1:
        book.tell([Problem(Cell(sheets()[0].title), "one_row")])
        return
    (entry,) = rows
    for name in ("edition", "format"):
        text = str(entry.values.get(name, "0"))
        if not text.isdecimal():
            entry.tell(entry.sheet.field((name,)), Fault("not_a_number", text))
        elif name == "format" and int(text) > FORMAT:
            raise ProblemsError([Problem(Line(book.path), "newer_format")])
        elif name == "edition":
            book.edition = int(text) or None
    book.values["territory"] = entry.validated()


def _called(entry: Entry) -> str:
    """What a key is made of: the number, or the first words of the row."""
    number = entry.values.get("number")
    if number:
        return f"{entry.values.get('label', '')} {number}"
    return next((text.text for column, text in entry.cells.items() if column.path != ("schema_key",)), entry.sheet.name)


def _named(book: Book, common: Common) -> Iterator[Named]:
    """Every record that a cell may name; the territory's own organisations win over the common ones."""
    parts = [entry for entry in book.entries if entry.sheet.name in PARTS]
    own = {entry.key for entry in parts}
    yield from (named(entry.key, entry.sheet.name, entry.values) for entry in parts)
    for each in common.organisations:
        if each.key not in own:
            yield named(each.key, "organisations", dict(each))


def _nest(book: Book) -> None:
    """Put what stands in lists of records where it belongs; a record of which some is wrong is broken."""
    owners = {entry.key: entry for entry in reversed(book.entries) if entry.sheet.name in PARTS}
    for entry in book.entries:
        if not entry.sheet.slots or entry.lacks_owner():
            continue
        owner = owners[entry.values["owner"]]
        slot = entry.owned([field for part, field in entry.sheet.slots if part == owner.sheet.name])
        value = entry.validated()
        if slot is None or value is None:
            book.broken.add(owner.key)
            continue
        values = owner.values.setdefault(slot, [])
        book.inside[owner.key, slot, len(values)] = entry
        values.append(value)
        if entry.sheet.keyed:
            book.rows.setdefault(entry.key, []).append(entry)


def _validate(book: Book) -> None:
    for entry in book.entries:
        if entry.sheet.name in PARTS:
            book.rows.setdefault(entry.key, []).append(entry)
            value = entry.validated()
            if value is None:
                book.broken.add(entry.key)
            elif entry.key not in book.broken:
                book.values[entry.sheet.name].append(value)
