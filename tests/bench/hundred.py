"""How the assistant does where a hundred territories are known: the shipped ones, and copies of them.

As a program: opens the knowledge file of a folder, asks what one JSON line says, and answers with one of figures.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from bot.knowledge_base import FILE, knowledge
from knowledge.assistant import Assistant
from knowledge.common import common
from knowledge.model import TerritoryDocument
from knowledge.reply import Asker
from knowledge.store import Store
from tests.bench.figures import Measure, Section, in_ms, percentile
from tests.bench.processes import line_of, memory, module, started
from tests.bench.questions import ASKER, MOMENT, TODAY, Written
from tests.bench.understanding import FIRST, timed

ROUNDS = 3
SEED = 100
TERRITORIES = 100
QUESTIONS = 200
# Who asks.
FIRSTS = {"known_first": ASKER.territory, "unknown_first": None}
ALL = {"known": ASKER.territory, "unknown": None}


@dataclass(frozen=True)
class Asked:
    """The seconds of the first answers, of those after them, and of one question to every territory."""

    known_first: float
    unknown_first: float
    known: Sequence[float]
    unknown: Sequence[float]
    each: Sequence[float]


@dataclass(frozen=True)
class Round:
    """What was asked in one process, and its memory in MB at three times, where the system tells."""

    asked: Asked
    memory: Sequence[Sequence[float]]


def measure(home: Path, written: Sequence[Written]) -> Section:
    """Rounds, each in a process of its own: first whoever's territory is known, then whoever's is not."""
    random = Random(SEED)
    texts = sorted({each.text for each in written if each.asker.territory and not each.before})
    with TemporaryDirectory() as folder:
        copy = Path(copytree(home, Path(folder) / "home"))
        with knowledge(copy, MOMENT) as store:
            _fill(store)
        rounds = [_round(copy, random.sample(texts, QUESTIONS)) for _ in range(ROUNDS)]
    return Section(f"Assistant.reply with {TERRITORIES} territories, {QUESTIONS} questions", _lines(rounds))


def _fill(store: Store) -> None:
    """Copies of the shipped territories under other codes, until there are a hundred."""
    shipped = [edition.document for edition in store.all_current()]
    codes = [code for code in common().departements if not store.current_number(code)]
    for code, document in zip(codes[: TERRITORIES - len(shipped)], cycle(shipped), strict=False):
        store.publish(_copy(document, code), at=MOMENT, author="bench", origin="bench")


def _copy(document: TerritoryDocument, code: str) -> TerritoryDocument:
    name = common().departements[code]
    names = {"code": code, "name": name, "of_name": name, "aliases": ()}
    return document.model_copy(update={"territory": document.territory.model_copy(update=names)})


def _round(home: Path, texts: Sequence[str]) -> Round:
    with started([*module("hundred"), str(home)], home / "bench.log") as process:
        assert process.stdin
        figures: dict[str, Any] = {}
        held = []
        for name in ("first", "all", "each"):
            process.stdin.write(json.dumps({"name": name, "texts": texts}) + "\n")
            process.stdin.flush()
            figures |= json.loads(line_of(process))
            held.append(memory(process))
        return Round(Asked(**figures), held)


def _lines(rounds: Sequence[Round]) -> list[Measure]:
    asked = [each.asked for each in rounds]
    shares = {"p50": 0.5, "p99": 0.99}
    measures = [
        Measure("first answer, asker's territory known", in_ms([each.known_first for each in asked])),
        Measure("first answer, territory unknown", in_ms([each.unknown_first for each in asked])),
    ]
    for name in ("known", "unknown"):
        for said, share in shares.items():
            times = in_ms([percentile(getattr(each, name), share) for each in asked])
            measures.append(Measure(f"territory {name}, {said}", times))
    measures.append(
        Measure("first question of each territory, p50", in_ms([percentile(each.each, 0.5) for each in asked]))
    )
    times_of = ("the first answers", f"{2 * QUESTIONS} answers", "a question to every territory")
    for place, said in enumerate(times_of):
        held = [value for each in rounds for value in each.memory[place]]
        measures.append(Measure(f"memory (RSS) after {said}", held, "MB"))
    return measures


def answer(home: Path) -> None:
    """Ask what standard input says until it ends."""
    store = Store.open(home / FILE)
    assistant = Assistant(store)

    def seconds(text: str, territory: str | None) -> float:
        return timed(partial(assistant.reply, text, Asker(territory=territory), TODAY))

    for line in sys.stdin:
        order = json.loads(line)
        match order["name"]:
            case "first":
                figures: dict[str, Any] = {name: seconds(FIRST, code) for name, code in FIRSTS.items()}
            case "all":
                figures = {name: [seconds(text, code) for text in order["texts"]] for name, code in ALL.items()}
            case _:
                figures = {"each": [seconds(FIRST, header.code) for header in store.headers()]}
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    answer(Path(sys.argv[1]))
