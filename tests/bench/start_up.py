"""How long `sdsf-bot run` takes to answer, and the memory that it holds after a hundred questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.figures import Measure, Section
from tests.bench.phone import Phone
from tests.bench.processes import line_of, memory, script, started
from tests.bench.questions import ASKER
from tests.bench.understanding import FIRST

ROUNDS = 3
QUESTIONS = 100


@dataclass(frozen=True)
class Start:
    """One start, in seconds from its first instruction, and its memory in MB where the system tells."""

    printed: float
    answered: float
    memory: Sequence[float]


def measure(texts: Sequence[str]) -> Section:
    """Starts with an empty SDSF_HOME, each followed by a second one there."""
    firsts, seconds = [], []
    for _ in range(ROUNDS):
        with TemporaryDirectory() as home:
            firsts.append(_start(Path(home), texts[:QUESTIONS]))
            seconds.append(_start(Path(home), texts[:QUESTIONS]))
    measures = [*_lines("first start", firsts), *_lines("second start", seconds)]
    return Section("sdsf-bot run, with the local chat in the same process", measures)


def _start(home: Path, texts: Sequence[str]) -> Start:
    settings = {"SDSF_HOME": str(home), "SDSF_PORT": "0", "SDSF_TERRITORY": str(ASKER.territory)}
    began = perf_counter()
    with started([script("sdsf-bot"), "run"], home / "bench.log", settings) as process:
        page = line_of(process)
        printed = perf_counter() - began
        with Phone(page) as phone:
            phone.ask(FIRST)
            answered = perf_counter() - began
            for text in texts:
                phone.ask(text)
            return Start(printed, answered, memory(process))


def _lines(name: str, starts: Sequence[Start]) -> list[Measure]:
    return [
        Measure(f"{name}: address printed", [start.printed for start in starts], "s"),
        Measure(f"{name}: first question answered", [start.answered for start in starts], "s", "< 2 s"),
        Measure(
            f"{name}: memory (RSS) after {QUESTIONS} questions",
            [value for start in starts for value in start.memory],
            "MB",
            "< 120 MB",
        ),
    ]
