"""Programs in processes of their own: started, looked at, and stopped by id whatever happens."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import TextIO

ROOT = Path(__file__).parents[2]
# A process that hangs is killed after so many seconds, so that nobody waits for its next line for ever.
LONGEST_LIFE = 150
LONGEST_STOP = 10
LONGEST_NOTE = 3000

Process = subprocess.Popen[str]


class ProcessError(Exception):
    """A process cannot be started, or ended before it said what was waited for."""


@contextmanager
def started(command: Sequence[str], log: Path, settings: Mapping[str, str] | None = None) -> Iterator[Process]:
    """A process, stopped when the block ends. Of the bot's own variables it sees ``settings`` only.

    If the block fails, the error carries the end of what the process said of errors.
    """
    others = {name: value for name, value in os.environ.items() if not name.startswith(("SDSF_", "TELEGRAM_"))}
    with log.open("w", encoding="utf-8") as errors, _popen(command, errors, others | dict(settings or {})) as process:
        watchdog = threading.Timer(LONGEST_LIFE, process.kill)
        watchdog.start()
        try:
            yield process
        except Exception as error:
            error.add_note(f"{command[0]} ({process.poll()}): {log.read_text(encoding='utf-8')[-LONGEST_NOTE:]}")
            raise
        finally:
            watchdog.cancel()
            _stop(process)


def line_of(process: Process) -> str:
    """The next line that a process says."""
    assert process.stdout
    line = process.stdout.readline()
    if not line:
        raise ProcessError(f"process {process.pid} has ended")
    return line.strip()


def script(name: str) -> str:
    """A command that is installed beside this Python."""
    found = which(name, path=str(Path(sys.executable).parent))
    if found is None:
        raise ProcessError(f"{name} is not installed beside {sys.executable}")
    return found


def module(name: str) -> list[str]:
    """The command that runs a module of this package with this Python."""
    return [sys.executable, "-m", f"tests.bench.{name}"]


def memory(process: Process) -> list[float]:
    """The resident memory of a process in MB; nothing where the system does not tell."""
    status = Path(f"/proc/{process.pid}/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return [int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")]


def cpu_seconds(process: Process) -> list[float]:
    """The processor time that a process has taken; nothing where the system does not tell."""
    stat = Path(f"/proc/{process.pid}/stat")
    if not stat.exists():
        return []
    user, system = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return [(int(user) + int(system)) / os.sysconf("SC_CLK_TCK")]


def _popen(command: Sequence[str], errors: TextIO, environment: Mapping[str, str]) -> Process:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        encoding="utf-8",
        bufsize=1,
    )


def _stop(process: Process) -> None:
    process.terminate()
    try:
        process.wait(LONGEST_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
