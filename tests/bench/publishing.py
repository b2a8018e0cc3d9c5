"""How long a territory takes to publish from a workbook in which one thing was changed: the largest that is shipped."""

import os
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter

from openpyxl import load_workbook

from bot.knowledge_base import handed_in, knowledge
from bot.publishing import Signature, publish
from bot.workbooks import write
from tests.bench.figures import Measure, Section
from tests.bench.processes import script
from tests.bench.questions import MOMENT

ROUNDS = 3


def measure(home: Path) -> Section:
    """Each round in a copy of the data folder: what the command does alone, then the whole command."""
    with knowledge(home, MOMENT) as store:
        largest = max(store.all_current(), key=lambda edition: edition.size)
    steps: list[Sequence[float]] = []
    whole: list[float] = []
    for number in range(ROUNDS):
        with TemporaryDirectory() as folder:
            copy, book = Path(copytree(home, Path(folder) / "home")), Path(folder) / "book.xlsx"
            write(largest.document, book, largest.number)
            _change(book, f"{number}")
            steps.append(_steps(copy, book))
            _change(book, f"{number} bis")
            whole.append(_command(copy, book))
    names = ("read and checked", "compared and stored", "written back with its keys")
    return Section(
        f"A territory published from a workbook: {largest.document.territory.name}, {largest.size} records",
        [
            *(Measure(name, list(times), "s") for name, times in zip(names, zip(*steps, strict=True), strict=True)),
            Measure("all three", [sum(each) for each in steps], "s", "< 2 s"),
            Measure("sdsf-bot kb publish, from the start of Python to its end", whole, "s"),
        ],
    )


def _change(book: Path, text: str) -> None:
    """Name the territory otherwise."""
    workbook = load_workbook(book)
    sheet = workbook["Territoire"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Autres façons de dire")
    sheet.cell(2, column).value = text
    workbook.save(book)


def _steps(home: Path, book: Path) -> Sequence[float]:
    """The seconds of each step, in this process."""
    times = [perf_counter()]
    given = handed_in(book, home)
    times.append(perf_counter())
    with knowledge(home, MOMENT) as store:
        done = publish(given, store, Signature("bench", MOMENT, "bench"))
    times.append(perf_counter())
    write(done.candidate.document, book, done.number)
    times.append(perf_counter())
    return [after - before for before, after in pairwise(times)]


def _command(home: Path, book: Path) -> float:
    """The seconds of the whole command."""
    began = perf_counter()
    words = [script("sdsf-bot"), "kb", "publish", str(book)]
    run(words, env=os.environ | {"SDSF_HOME": str(home)}, check=True, capture_output=True)
    return perf_counter() - began
