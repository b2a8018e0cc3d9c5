"""The one table that the bench prints."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from tests.bench.figures import Section

NARROWEST = 110


def show(sections: Sequence[Section], slowest: Sequence[str], machine: str) -> None:
    """Print every line, section by section, then the slowest questions."""
    console = Console(highlight=False, markup=False)
    console.width = max(console.width, NARROWEST)
    table = Table(title=f"make bench: {machine}", title_justify="left", caption_justify="left")
    table.caption = "A figure is the median of its rounds. Ratio: ours to this line's. Goals are not enforced."
    table.add_column("measured")
    for column in ("median", "rounds", "goal", "ratio"):
        table.add_column(column, justify="right", no_wrap=True)
    for section in sections:
        table.add_section()
        table.add_row(section.title, style="bold")
        for measure in section.measures:
            table.add_row(f"  {measure.name}", measure.median, measure.range, measure.goal, measure.ratio)
    console.print(table)
    console.print("Slowest questions, reply alone:", *slowest, sep="\n  ")
