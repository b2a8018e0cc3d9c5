"""One value ⇄ the text of one cell."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.fault import Fault
from knowledge.problems import nearest
from knowledge.workbook.dates import read_date, read_moment, written
from knowledge.workbook.forms import Kind
from knowledge.workbook.names import Names, folded
from knowledge.workbook.sheets import FRENCH, Field, label

# A cell of a workbook holds no longer text.
LONGEST_TEXT = 32_767
YES, NO = (FRENCH(f"workbook.{name}_words").split("|") for name in ("yes", "no"))
# A spreadsheet reads « _x0041_ » in a file as « A »: what only looks so is written with its own mark escaped.
MARK = r"x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_"  # half of a pair of codes is no character
ESCAPE, ESCAPED = re.compile(f"_(?={MARK})"), re.compile(f"_{MARK}")


class WrongCellError(ValueError):
    """A cell that cannot be read, and what is wrong with it."""

    def __init__(self, kind: str, value: str = "", near: str | None = None) -> None:
        self.fault = Fault(kind, value, near)
        super().__init__(kind)


class TooLongError(ValueError):
    """A text that no cell can hold, and the sheet it would stand on."""

    def __init__(self, sheet: str, text: str) -> None:
        self.sheet, self.text = sheet, text
        super().__init__(f"{sheet}, {len(text)}")


@dataclass(frozen=True)
class Content:
    """What a cell holds, as far as it can be read."""

    value: Any
    faults: tuple[Fault, ...] = ()


def shown(field: Field, value: Any, names: Names) -> str:
    """The text of a cell; nothing for no value."""
    if value is None:
        return ""
    if not field.form.many:
        return _shown(field, value, names)
    return "\n".join(_shown(field, item, names) for item in value)


def read(field: Field, text: str, names: Names) -> Content:
    """The value of a cell that is not blank, or of those of its lines that can be read."""
    # A line break inside a cell of one text is only where its writer wanted it to go on below.
    items = [line.strip() for line in text.splitlines()] if field.form.many else [" ".join(text.split("\n")).strip()]
    values, faults = [], []
    for item in filter(None, items):
        try:
            values.append(READERS[field.form.kind](field, item, names))
        except WrongCellError as error:
            faults.append(error.fault)
    return Content(tuple(values) if field.form.many else next(iter(values), None), tuple(faults))


def escaped(text: str) -> str:
    """A text as it stands in the file of a workbook."""
    return ESCAPE.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """A text as a spreadsheet shows it, whatever it marked the ends of its lines with."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def _shown(field: Field, value: Any, names: Names) -> str:
    match field.form.kind:
        case Kind.NAME:
            return names.said(value)
        case Kind.CHOICE:
            return label(field.path[-1], value)
        case Kind.DATE | Kind.MOMENT | Kind.DAY:
            return written(str(value))
        case Kind.FLAG:
            return FRENCH("workbook.yes") if value else ""
    return str(value)


def _name(field: Field, text: str, names: Names) -> str:
    found = names.find(text, field.form.parts)
    if not found:
        raise WrongCellError("unknown", text, names.near(text, field.form.parts))
    if len(found) > 1:
        raise WrongCellError("ambiguous", text, " », « ".join(sorted(map(names.said, found))))
    return found.pop()


def _choice(field: Field, text: str, _: Names) -> str:
    """A choice by its label, by the end of it (« nouvelle ») or by the model's own word."""
    labels = {folded(label(field.path[-1], choice)): choice for choice in field.form.choices}
    wanted = folded(text)
    ends = [choice for said, choice in labels.items() if said.endswith(f" {wanted}")]
    if wanted in labels:
        return labels[wanted]
    if text in field.form.choices or len(ends) == 1:
        return text if text in field.form.choices else ends[0]
    near = nearest(wanted, labels)
    raise WrongCellError("not_a_choice", text, label(field.path[-1], labels[near]) if near else None)


def _dated(reader: Callable[[str], str]) -> Callable[[Field, str, Names], str]:
    def read(field: Field, text: str, names: Names) -> str:  # noqa: ARG001 (every reader is called alike)
        try:
            return reader(text)
        except ValueError as error:
            raise WrongCellError("not_a_date", text) from error

    return read


def _day(text: str) -> str:
    return date.fromisoformat(read_date(text)).isoformat()


def _number(_: Field, text: str, __: Names) -> int:
    if not re.fullmatch(r"\d{1,9}", text):
        raise WrongCellError("not_a_number", text)
    return int(text)


def _flag(_: Field, text: str, __: Names) -> bool:
    if folded(text) not in (*YES, *NO):
        raise WrongCellError("not_yes_or_no", text)
    return folded(text) in YES


def _text(_: Field, text: str, __: Names) -> str:
    return text


READERS: dict[Kind, Callable[[Field, str, Names], Any]] = {
    Kind.TEXT: _text,
    Kind.NAME: _name,
    Kind.CHOICE: _choice,
    Kind.DATE: _dated(read_date),
    Kind.MOMENT: _dated(read_moment),
    Kind.DAY: _dated(_day),
    Kind.NUMBER: _number,
    Kind.FLAG: _flag,
}


def labels(choices: Iterable[str], name: str) -> list[str]:
    """The choices of a column as they are written."""
    return [label(name, choice) for choice in choices]
