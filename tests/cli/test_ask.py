"""One question from the console, and what is said of a wrong use or a wrong setting."""

import json
import logging
import socket

import pytest

from tests.cli.conftest import Terminal

PILOTS = "qui pilote la fiche 7 ?"
IN_63 = ("--territory", "63")


@pytest.mark.parametrize(
    ("words", "first_line"),
    [
        ([PILOTS], "Pilotes de la fiche 7"),
        (["who pilots fiche 7?"], "Pilots of fiche 7"),
        ([PILOTS, *IN_63], "Pilotes de la fiche 7"),
        (["combien de fiches ?"], "De quel département parlez-vous ?"),
        ([PILOTS, "--territory", "15"], "Je ne connais pas le schéma de ce département (Cantal)."),
        (["le schéma du Cantal"], "Je ne connais pas le schéma de ce département (Cantal)."),
        (["actions de cette année", "--on", "2025-06-01", *IN_63], "3 actions nouvelles démarrent en 2025"),
        (["fiche 31", *IN_63], "Il n’y a pas de fiche 31 dans ce schéma : les fiches vont de 1 à 30."),
        ([""], "Je ne réponds pas à cela."),
        (["🙂"], "Je ne réponds pas à cela."),
        ([*IN_63, "--", "--fiche 31"], "Il n’y a pas de fiche 31 dans ce schéma : les fiches vont de 1 à 30."),
    ],
)
def test_the_answer_is_on_standard_output(terminal: Terminal, words: list[str], first_line: str) -> None:
    done = terminal("ask", *words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == first_line


def test_json_is_one_line_as_in_a_batch(terminal: Terminal) -> None:
    done = terminal("ask", PILOTS, "--territory", "63", "--json")
    answer, (in_batch,) = json.loads(done.stdout), terminal.lines({"q": PILOTS, "territory": "63"})
    assert done.stdout.count("\n") == 1
    assert answer | {"ms": 0} == in_batch | {"ms": 0}
    assert "é" in done.stdout


def test_the_territory_of_the_settings_is_the_askers(terminal: Terminal) -> None:
    assert "DDETS" not in terminal("ask", PILOTS, SDSF_TERRITORY="92").stdout
    assert "DDETS" in terminal("ask", PILOTS, *IN_63, SDSF_TERRITORY="92").stdout


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["ask"], "give a question, or --batch FILE"),
        (["ask", PILOTS, "--batch", "-"], "give a question, or --batch FILE"),
        (["ask", PILOTS, "--on", "demain"], "a date is written 2026-03-02"),
        (["ask", PILOTS, "--on", "2026-02-30"], "a date is written 2026-03-02"),
        (["ask", "qui", "pilote"], "unexpected extra argument"),
        (["ask", PILOTS, "--day", "1"], "No such option"),
        (["serve"], "No such command"),
        (["kb", "revert"], "No such command"),
        (["kb", "undo"], "Missing argument"),
        (["kb", "check"], "Missing argument"),
    ],
)
def test_a_wrong_use_is_said_on_standard_error(terminal: Terminal, words: list[str], why: str) -> None:
    done = terminal(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert why in done.stderr


@pytest.mark.parametrize("words", [["--help"], ["ask", "--help"], ["run", "--help"], ["kb", "publish", "--help"]])
def test_help_is_a_result(terminal: Terminal, words: list[str]) -> None:
    done = terminal(*words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Usage" in done.stdout


def test_a_file_that_is_no_knowledge_is_one_line(terminal: Terminal) -> None:
    (terminal.home / "knowledge.db").write_text("Ceci n’est pas une base de données. " * 50, encoding="utf-8")
    for words in (["ask", PILOTS], ["ask", "--batch", "-"], ["run"]):
        done = terminal(*words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr == f"file is not a database (SDSF_HOME = {terminal.home})\n"


@pytest.mark.parametrize(
    ("variable", "value"),
    [("SDSF_PORT", "the moon"), ("SDSF_PORT", "65536"), ("TELEGRAM_API_URL", "telegram"), ("SDSF_HOME", "/dev/null/x")],
)
@pytest.mark.parametrize("words", [["run"], ["ask", PILOTS]])
def test_a_bad_setting_is_named_in_one_line(terminal: Terminal, words: list[str], variable: str, value: str) -> None:
    done = terminal(*words, **{variable: value})
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{variable} : ")
    assert done.stderr.count("\n") == 1


def test_a_busy_port_is_named_in_one_line(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    log = logging.getLogger()  # the bot takes it for itself
    monkeypatch.setattr(log, "handlers", log.handlers[:])
    monkeypatch.setattr(log, "level", log.level)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = terminal("run", SDSF_PORT=str(port))
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert f"SDSF_PORT: port {port} is busy" in done.stderr
