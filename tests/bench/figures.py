"""What was measured, round by round, and what is said of it: medians, percentiles, ratios."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

Rounds = Sequence[float]


@dataclass(frozen=True)
class Measure:
    """One line of the table: a figure for each round; a peer's line also has ours, to set beside it."""

    name: str
    rounds: Rounds
    unit: str = "ms"
    goal: str = ""
    ours: Rounds | None = None

    @property
    def median(self) -> str:
        """The middle of the rounds, with its unit."""
        return f"{_said(median(self.rounds))} {self.unit}" if self.rounds else "n/a"

    @property
    def range(self) -> str:
        """The least and the most of the rounds."""
        return f"{_said(min(self.rounds))} – {_said(max(self.rounds))}" if len(self.rounds) > 1 else ""

    @property
    def ratio(self) -> str:
        """How many times ours makes of the peer's, in the middle round."""
        if not self.ours or not self.rounds:
            return ""
        ratios = [ours / peers for ours, peers in zip(self.ours, self.rounds, strict=True) if peers]
        return f"× {_said(median(ratios))}" if ratios else ""


@dataclass(frozen=True)
class Section:
    """Lines that belong together."""

    title: str
    measures: Sequence[Measure]


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that this share of all does not exceed."""
    return sorted(values)[max(ceil(share * len(values)) - 1, 0)]


def in_ms(seconds: Sequence[float]) -> list[float]:
    """The same times in milliseconds."""
    return [1000 * value for value in seconds]


def _said(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
