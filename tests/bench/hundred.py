"""How the assistant does where a hundred territories are known: the shipped ones, and copies of them.

As a program: opens the knowledge file of a folder, asks what one JSON line says, and answers with one of figures.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle, product
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

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
ASKERS = {"known": ASKER.territory, "unknown": None}
# What is asked in turn: one question, many, the same many again, and one of every territory.
TURNS = ("first", "all", "again", "each")


@dataclass(frozen=True)
class Round:
    """The seconds of each answer in one process, by turn and asker, and the memory in MB after each turn."""

    seconds: Mapping[str, Mapping[str, Sequence[float]]]
    memory: Mapping[str, Sequence[float]]


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
        seconds, held = {}, {}
        for turn in TURNS:
            process.stdin.write(json.dumps({"turn": turn, "texts": texts}) + "\n")
            process.stdin.flush()
            seconds[turn] = json.loads(line_of(process))
            held[turn] = memory(process)
        return Round(seconds, held)


def _lines(rounds: Sequence[Round]) -> list[Measure]:
    def over(turn: str, asker: str, share: float) -> list[float]:
        return in_ms([percentile(each.seconds[turn][asker], share) for each in rounds])

    said = {"all": "asked for the first time", "again": "asked again"}
    measures = [Measure(f"territory {asker}, first answer of all", over("first", asker, 1.0)) for asker in ASKERS]
    for turn, asker, (name, share) in product(said, ASKERS, {"p50": 0.5, "p99": 0.99}.items()):
        goal = "< 20 ms" if (turn, name) == ("again", "p99") else ""
        measures.append(Measure(f"territory {asker}, {said[turn]}, {name}", over(turn, asker, share), goal=goal))
    measures.append(Measure("first question of each territory, p50", over("each", "known", 0.5)))
    after = {"first": "the first answers", "again": f"{4 * QUESTIONS} answers", "each": "a question to every territory"}
    for turn, name in after.items():
        held = [value for each in rounds for value in each.memory[turn]]
        measures.append(Measure(f"memory (RSS) after {name}", held, "MB"))
    return measures


def answer(home: Path) -> None:
    """Ask what standard input says until it ends."""
    store = Store.open(home / FILE)
    assistant = Assistant(store)

    def seconds(text: str, territory: str | None) -> float:
        return timed(partial(assistant.reply, text, Asker(territory=territory), TODAY))

    for line in sys.stdin:
        order = json.loads(line)
        match order["turn"]:
            case "each":
                taken = {"known": [seconds(FIRST, header.code) for header in store.headers()]}
            case turn:
                texts = [FIRST] if turn == "first" else order["texts"]
                taken = {name: [seconds(text, code) for text in texts] for name, code in ASKERS.items()}
        sys.stdout.write(json.dumps(taken) + "\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    answer(Path(sys.argv[1]))
