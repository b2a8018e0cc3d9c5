"""The tables that ``make questions`` prints."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from rich.console import Console
from rich.table import Table

from tests.questions.question import Kind, Style
from tests.questions.scoring import Result, Score

WIDTH = 110
CAPTION = (
    "Right, wrong, silent, in %. FTS5: full text by BM25; names: rapidfuzz over titles and aliases.\n"
    "Both show the best record whole: where it is beyond the best cutoff, or always."
)
SCORES: Sequence[Score] = get_args(Score)

# Who answered → what came of it, question by question.
Answerers = Mapping[str, Sequence[Result]]


@dataclass(frozen=True)
class Grouping:
    """What questions are told apart by, and the groups in their order."""

    name: str
    groups: Sequence[str]
    of: Callable[[Result], str]


GROUPINGS = (
    Grouping("kind", get_args(Kind), lambda result: result.question.kind),
    Grouping("style", get_args(Style), lambda result: result.question.style),
)


def show_answers(title: str, answerers: Answerers) -> None:
    """Print the shares of all questions, then by kind and by style."""
    table = Table(title=title, title_justify="left", caption=CAPTION, caption_justify="left")
    table.add_column("", no_wrap=True)
    table.add_column("questions", justify="right", no_wrap=True)
    for name in answerers:
        table.add_column(name, justify="right", no_wrap=True)
    table.add_row("all", *_cells(list(answerers.values())), style="bold")
    for grouping in GROUPINGS:
        table.add_section()
        for group in grouping.groups:
            found = [[each for each in results if grouping.of(each) == group] for results in answerers.values()]
            if found[0]:
                table.add_row(group, *_cells(found))
    _console().print(table)


def show_robustness(title: str, by_mutation: Mapping[str, Sequence[Result]]) -> None:
    """Print how many answers outlive each mutation."""
    table = Table(title=title, title_justify="left")
    table.add_column("mutation")
    for heading in ("questions", "kept, in %", "silent, in %", "wrong, in %"):
        table.add_column(heading, justify="right")
    everything = [each for results in by_mutation.values() for each in results]
    for name, results in (("all", everything), *by_mutation.items()):
        right, wrong, silent = shares(results)
        style = "bold" if results is everything else None
        table.add_row(name, str(len(results)), *(f"{share:.1f}" for share in (right, silent, wrong)), style=style)
    _console().print(table)


def say(title: str, lines: Sequence[str]) -> None:
    """Print lines under a title, if there are any."""
    if lines:
        _console().print(title, *(f"  {line}" for line in lines), "", sep="\n", soft_wrap=True)


def shares(results: Sequence[Result]) -> tuple[float, ...]:
    """How many in a hundred are right, wrong and silent."""
    counts = Counter(result.score for result in results)
    return tuple(100 * counts[score] / len(results) for score in SCORES)


def _cells(found: Sequence[Sequence[Result]]) -> list[str]:
    said = (" ".join(f"{share:3.0f}" for share in shares(results)) for results in found)
    return [str(len(found[0])), *said]


def _console() -> Console:
    console = Console(highlight=False, markup=False)
    console.width = max(console.width, WIDTH)
    return console
