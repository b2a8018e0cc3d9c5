"""Measures everything on this machine and prints one table; it judges nothing."""

import os
import platform
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.knowledge_base import knowledge
from tests.bench import end_to_end, hostile, hundred, publishing, start_up, understanding
from tests.bench.figures import Section
from tests.bench.questions import ASKER, questions
from tests.bench.table import show


def main() -> None:
    """Measure everything, in temporary folders and on loopback only."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an exception, so that every process is stopped
    sections: list[Section] = []
    written, began = questions(), perf_counter()
    texts = [question.text for question in written if not question.before and question.asker == ASKER]
    with _said("start-up"):
        sections.append(start_up.measure(texts))
    with TemporaryDirectory() as home:
        with knowledge(Path(home), datetime.now(UTC)) as store:
            with _said("understanding"):
                section, slowest = understanding.measure(store, written)
            with _said("hostile texts"):
                sections += [section, hostile.measure(store, written)]
        with _said("publishing"):
            sections.append(publishing.measure(Path(home)))
        with _said("a hundred territories"):
            sections.append(hundred.measure(Path(home), written))
        with _said("end to end"):
            sections.append(end_to_end.measure(Path(home), texts))
    show(sections, slowest, _machine(perf_counter() - began))


@contextmanager
def _said(what: str) -> Iterator[None]:
    began = perf_counter()
    sys.stderr.write(f"{what} … ")
    sys.stderr.flush()
    yield
    sys.stderr.write(f"{perf_counter() - began:.0f} s\n")


def _machine(seconds: float) -> str:
    python, cores = platform.python_version(), os.cpu_count()
    return f"Python {python}, {platform.system()}, {cores} processors, measured in {seconds:.0f} s"


if __name__ == "__main__":
    main()
