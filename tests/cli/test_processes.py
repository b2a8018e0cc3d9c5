"""The command as the system runs it: streams, exit codes, signals, and a token that nobody sees."""

import json
import os
import subprocess
import time
from pathlib import Path

import httpx
import pytest
from anyio import to_thread

from bot.local_chat import LocalTelegram, serving
from tests.bench.processes import Process, line_of, script, started

SECRET = "AAH-nobody-may-read-this"
PATIENCE = 20


@pytest.fixture
def variables(published: Path) -> dict[str, str]:
    """What every process sees: the filled data folder, and any free port."""
    return {"SDSF_HOME": str(published), "SDSF_PORT": "0"}


def sdsf_bot(variables: dict[str, str], *words: str, said: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A command that ends by itself."""
    command, environment = [script("sdsf-bot"), *words], os.environ | variables
    return subprocess.run(command, input=said, capture_output=True, env=environment, timeout=PATIENCE, check=False)


def test_answers_and_complaints_go_different_ways(variables: dict[str, str]) -> None:
    lines = b'\xef\xbb\xbf{"id": "\\ud800", "q": "qui pilote la fiche \\ud8007 ?"}\nnothing\n{"id": 2, "q": "merci"}'
    done = sdsf_bot(variables | {"PYTHONIOENCODING": "ascii"}, "ask", "--batch", "-", said=lines)
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["\ud800", 2]
    assert done.stderr == b"line 2: this is not JSON (Expecting value, column 1)\n"


def test_answers_that_nobody_reads_are_no_failure_to_tell(variables: dict[str, str], tmp_path: Path) -> None:
    log = tmp_path / "log"
    with started([script("sdsf-bot"), "ask", "--batch", "-"], log, variables) as process:
        assert process.stdin
        assert process.stdout
        process.stdout.close()
        process.stdin.write('{"q": "merci"}\n')
        process.stdin.close()
        process.wait(PATIENCE)
    assert log.read_text(encoding="utf-8") == ""


def test_a_signal_ends_the_local_chat(variables: dict[str, str], tmp_path: Path) -> None:
    with started([script("sdsf-bot"), "run"], tmp_path / "log", variables) as process:
        page = line_of(process)
        assert httpx.get(page).status_code == 200
        told = time.monotonic()
        process.terminate()
        assert process.wait(PATIENCE) == 0
        assert time.monotonic() - told < 3
        assert process.stdout
        assert process.stdout.read() == ""


@pytest.mark.anyio
async def test_a_refused_token_is_shown_nowhere(variables: dict[str, str], tmp_path: Path) -> None:
    async with serving(LocalTelegram(":memory:")) as address:
        told = {"TELEGRAM_API_URL": address.page, "TELEGRAM_BOT_TOKEN": f"1001:{SECRET}"}
        with started([script("sdsf-bot"), "run"], tmp_path / "log", variables | told) as process:
            shown = await to_thread.run_sync(command_lines, process)
            assert process.wait(PATIENCE) == 1
            assert process.stdout
            assert process.stdout.read() == ""
    errors = (tmp_path / "log").read_text(encoding="utf-8")
    assert "TELEGRAM_BOT_TOKEN: " in errors
    assert errors.count("\n") == 1
    assert SECRET not in shown + errors


def command_lines(process: Process) -> str:
    """What the process list shows of a process until it ends; nothing where the system has no /proc."""
    file, shown = Path(f"/proc/{process.pid}/cmdline"), ""
    while process.poll() is None:
        shown += file.read_text(encoding="utf-8") if file.exists() else ""
        time.sleep(0.05)
    return shown
