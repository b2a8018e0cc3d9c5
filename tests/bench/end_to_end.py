"""How long a question takes through a Bot API: our bot beside a bare echo, each in a process, against the same one."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from bot.local_chat import LOCAL_TOKEN
from tests.bench.bot_api import PEOPLE
from tests.bench.figures import Measure, Section, in_ms, percentile
from tests.bench.processes import Process, cpu_seconds, line_of, memory, module, script, started
from tests.bench.questions import ASKER

ROUNDS = 5
SEED = 20
AT_ONCE = 200
PACED, PER_SECOND = 100, 20
OURS, ECHO = "sdsf-bot", "bare echo"

Starting = Callable[[], AbstractContextManager[Process]]


@dataclass(frozen=True)
class Api:
    """The Bot API's process, and how it is told what people ask."""

    process: Process
    page: str

    def ask(self, texts: Sequence[str], per_second: int = 0) -> None:
        assert self.process.stdin
        order = {"texts": list(texts), "pause": 1 / per_second if per_second else 0}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def took(self) -> list[float]:
        """The seconds that each answer to what was asked last took."""
        return list(json.loads(line_of(self.process)))


@dataclass(frozen=True)
class Run:
    """What one bot did in one round."""

    start: float  # seconds until the first answer
    per_second: float
    paced: Sequence[float]
    cpu: Sequence[float]  # seconds a question
    memory: Sequence[float]


def measure(home: Path, texts: Sequence[str]) -> Section:
    """Rounds in which each bot is asked the same, now one first and now the other."""
    log, random = home / "bot_api.log", Random(SEED)
    with started(module("bot_api"), log) as process:
        api = Api(process, line_of(process))
        bots = _bots(api.page, home)
        runs: dict[str, list[Run]] = {name: [] for name in bots}
        for number in range(ROUNDS):
            asked = random.sample(texts, AT_ONCE + PACED)
            for name in sorted(bots, reverse=bool(number % 2)):
                runs[name].append(_run(api, bots[name], asked))
    return Section(f"A question through a Bot API in its own process, {PEOPLE} people", _lines(runs[OURS], runs[ECHO]))


def _bots(page: str, home: Path) -> Mapping[str, Starting]:
    settings = {"TELEGRAM_API_URL": page, "TELEGRAM_BOT_TOKEN": LOCAL_TOKEN, "SDSF_HOME": str(home)}
    settings["SDSF_TERRITORY"] = str(ASKER.territory)
    return {
        OURS: partial(started, [script("sdsf-bot"), "run"], home / "bot.log", settings),
        ECHO: partial(started, [*module("echo"), page, LOCAL_TOKEN], home / "echo.log"),
    }


def _run(api: Api, starting: Starting, texts: Sequence[str]) -> Run:
    began = perf_counter()
    api.ask(texts[:1])
    with starting() as bot:
        api.took()
        start = perf_counter() - began
        _ask(api, texts[-PEOPLE:])  # so that everybody is known, and every road has been taken once
        before = cpu_seconds(bot)
        at_once = _ask(api, texts[:AT_ONCE])
        paced = _ask(api, texts[AT_ONCE:], PER_SECOND)
        cpu = [(now - then) / len(texts) for then, now in zip(before, cpu_seconds(bot), strict=True)]
        return Run(start, AT_ONCE / max(at_once), paced, cpu, memory(bot))


def _ask(api: Api, texts: Sequence[str], per_second: int = 0) -> list[float]:
    api.ask(texts, per_second)
    return api.took()


def _lines(ours: Sequence[Run], echoes: Sequence[Run]) -> list[Measure]:
    figures: tuple[tuple[str, str, Callable[[Run], Sequence[float]]], ...] = (
        ("from the start to the first answer", "s", lambda run: [run.start]),
        (f"{AT_ONCE} at once", "/s", lambda run: [run.per_second]),
        (f"{PER_SECOND} a second, p50", "ms", lambda run: in_ms([percentile(run.paced, 0.5)])),
        (f"{PER_SECOND} a second, p99", "ms", lambda run: in_ms([percentile(run.paced, 0.99)])),
        ("processor time for a question", "ms", lambda run: in_ms(run.cpu)),
        ("memory (RSS) after it", "MB", lambda run: run.memory),
    )
    measures = []
    for name, unit, read in figures:
        own, echo = ([value for run in runs for value in read(run)] for runs in (ours, echoes))
        measures.append(Measure(f"{OURS}, {name}", own, unit))
        measures.append(Measure(f"{ECHO}, {name}", echo, unit, ours=own))
    return measures
