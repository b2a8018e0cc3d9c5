"""The file of a workbook before its cells are read: is it one, and does it hold what is refused wherever it stands?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile
from zlib import error as BadDataError  # noqa: N812 (zlib names its error like nothing else)

from knowledge.problems import Cell, Line, Problem, ProblemsError

# A territory's workbook weighs half a megabyte, ten of them unpacked.
LARGEST = 100_000_000
MACROS = re.compile(r"vbaProject|xl/macrosheets/", re.IGNORECASE)

ATTRIBUTE = r"""\b{}\s*=\s*["']([^"']*)["']"""
SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
MERGED = re.compile(r"<(?:\w+:)?mergeCell\s[^>]*>")
COMMENT = re.compile(r"<(?:\w+:)?(?:comment|threadedComment)\s[^>]*>")


@dataclass(frozen=True)
class SheetFile:
    """One sheet: its title, whether it is shown, and the file that holds it."""

    title: str
    hidden: bool
    file: str


def inspect(path: Path) -> tuple[Problem, ...]:
    """What is wrong with the file around the cells; raise ``ProblemsError`` where there is no reading it at all."""
    try:
        with ZipFile(path) as package:
            return tuple(_problems(path, package))
    except ProblemsError:
        raise
    except (BadZipFile, BadDataError, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError) as error:
        raise ProblemsError([Problem(Line(path), "not_a_workbook")]) from error


def _problems(path: Path, package: ZipFile) -> Iterator[Problem]:
    names = package.namelist()
    if sum(entry.file_size for entry in package.infolist()) > LARGEST:
        raise ProblemsError([Problem(Line(path), "too_large")])
    if path.suffix.lower() == ".xlsm" or any(MACROS.search(name) for name in names):
        raise ProblemsError([Problem(Line(path), "macros")])
    for sheet in _sheets(package):
        if sheet.hidden:
            yield Problem(Cell(sheet.title), "hidden_sheet")
        merged = [_attribute(tag, "ref") for tag in MERGED.findall(_text(package, sheet.file))]
        if merged:
            yield Problem(Cell(sheet.title), "merged", ", ".join(merged[:5]))
        for ref in dict.fromkeys(_comments(package, sheet.file)):
            yield Problem(Cell(sheet.title, int(re.sub(r"\D", "", ref) or 0), re.sub(r"\d", "", ref)), "comment")


def _sheets(package: ZipFile) -> Iterator[SheetFile]:
    files = _related(package, "xl/workbook.xml")
    for tag in SHEET.findall(_text(package, "xl/workbook.xml")):
        relation = _attribute(tag, r"(?:\w+:)?id")
        yield SheetFile(_attribute(tag, "name"), "idden" in _attribute(tag, "state"), files.get(relation, ""))


def _comments(package: ZipFile, sheet: str) -> Iterator[str]:
    """The cells that have a comment."""
    for file in _related(package, sheet).values():
        if "omment" in file and file in package.namelist():
            for tag in COMMENT.findall(_text(package, file)):
                yield _attribute(tag, "ref")


def _related(package: ZipFile, file: str) -> dict[str, str]:
    """The files that one file of the package names, by the name of the relation."""
    here = PurePosixPath(file)
    rels = f"{here.parent}/_rels/{here.name}.rels"
    tags = RELATION.findall(_text(package, rels)) if rels in package.namelist() else []
    return {_attribute(tag, "Id"): _resolved(here, _attribute(tag, "Target")) for tag in tags}


def _resolved(file: PurePosixPath, target: str) -> str:
    steps: list[str] = []
    for step in (PurePosixPath("/") / file.parent / target).parts[1:]:
        if step == "..":
            del steps[-1:]
        else:
            steps.append(step)
    return "/".join(steps)


def _attribute(tag: str, name: str) -> str:
    match = re.search(ATTRIBUTE.format(name), tag)
    return unescape(match[1]) if match else ""


def _text(package: ZipFile, name: str) -> str:
    return package.read(name).decode("utf-8", errors="replace") if name else ""
