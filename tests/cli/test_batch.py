"""Questions as JSON lines: what goes in, what comes out, and what is said of a line that is no question."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal

PILOTS = {"q": "qui pilote la fiche 7 ?"}
KEYS = ["id", "status", "reason", "kind", "text", "choices", "sources", "ms"]
IN_63 = {"territory": "63"}
THIS_YEAR = "actions qui démarrent cette année"
STATUSES = {
    PILOTS["q"]: ("answered", None),
    "bonjour": ("answered", None),
    "c'est qui le pilote ?": ("clarify", None),
    "fiche 31": ("unknown", "absent"),
    "le budget de la fiche 7": ("unknown", "blank"),
    "quel temps fera-t-il demain ?": ("unknown", "outside"),
}
BESIDE: list[tuple[dict[str, Any], str]] = [
    ({"q": "et ses partenaires ?", "before": [PILOTS["q"]]}, "Partenaires de la fiche 7"),
    ({"q": "et la 9 ?", "before": [PILOTS["q"], "et la 8 ?"]}, "Pilotes de la fiche 9"),
    ({"q": "et la 9 ?", "before": [PILOTS["q"], "merci"]}, "Pilotes de la fiche 9"),
    ({"q": "who pilots fiche 7?", "before": None, "now": None}, "Pilots of fiche 7"),
    (IN_63 | {"q": THIS_YEAR, "now": "2025-06-01"}, "démarrent en 2025"),
    (IN_63 | {"q": THIS_YEAR, "now": "2024-12-31T23:59:59+01:00"}, "démarrent en 2024"),
    (IN_63 | {"q": "et ses partenaires ?"}, "De quelle fiche"),
    ({"q": "et ses partenaires ?"}, "De quel département"),
    (PILOTS | {"territory": None}, "Pilotes de la fiche 7"),
    (PILOTS | {"territory": "63"}, "Pilotes de la fiche 7"),
    ({"q": "combien de fiches ?"}, "De quel département"),
    (PILOTS | {"territory": "15"}, "Je ne connais pas le schéma"),
    (PILOTS | {"territory": "99"}, "Je ne connais pas le schéma"),
    ({"q": "le schéma du Cantal", "territory": "63"}, "Je ne connais pas le schéma"),
    (PILOTS | {"and": "other", "keys": [1]}, "Pilotes de la fiche 7"),
    ({"q": ""}, "Je ne réponds pas à cela"),
]


def test_every_answer_has_every_key(terminal: Terminal) -> None:
    for answer in terminal.lines(*({"q": asked} for asked in STATUSES)):
        assert list(answer) == KEYS
        assert isinstance(answer["kind"], str)
        assert isinstance(answer["ms"], float)
        assert answer["text"].strip()
        assert bool(answer["choices"]) == (answer["status"] == "clarify")
        assert all(list(source) == ["document", "section"] for source in answer["sources"])


def test_a_status_says_what_is_known(terminal: Terminal) -> None:
    answers = terminal.lines(*(IN_63 | {"q": asked} for asked in STATUSES))
    assert [(answer["status"], answer["reason"]) for answer in answers] == list(STATUSES.values())


def test_an_id_comes_back_as_it_was_given(terminal: Terminal) -> None:
    given = [7, "7", None, ["any", {"thing": 1.5}], "é 🙂"]
    assert [answer["id"] for answer in terminal.lines(*(PILOTS | {"id": each} for each in given))] == given


def test_an_answer_names_its_source(terminal: Terminal) -> None:
    (answer,) = terminal.lines(PILOTS)
    document = "Fiches objectif n°1 à 30 du schéma départemental des services aux familles 2022-2026"
    assert answer["sources"] == [{"document": document, "section": "Fiche objectif n°7, Pilotage / Coordination"}]
    assert answer["id"] is None


def test_the_order_is_kept(terminal: Terminal) -> None:
    answers = terminal.lines(*(IN_63 | {"id": 30 - number, "q": f"fiche {number}"} for number in range(1, 31)))
    assert [answer["id"] for answer in answers] == list(range(29, -1, -1))
    assert all(f"Fiche {number} ·" in answer["text"] for number, answer in enumerate(answers, 1))


def test_what_stands_beside_a_question_counts(terminal: Terminal) -> None:
    answers = terminal.lines(*(question for question, _ in BESIDE))
    for answer, (question, said) in zip(answers, BESIDE, strict=True):
        assert said in answer["text"].splitlines()[0], question


def test_the_settings_territory_is_not_the_askers(terminal: Terminal) -> None:
    (answer,) = terminal.lines(PILOTS, SDSF_TERRITORY="92")
    assert "DDETS" in answer["text"]


def test_a_day_for_the_questions_that_have_none(terminal: Terminal) -> None:
    line = '{"q": "%s", "territory": "63"%s}'
    lines = line % (THIS_YEAR, "") + "\n" + line % (THIS_YEAR, ', "now": "2024-01-01"')
    answers = terminal("ask", "--batch", "-", "--on", "2025-01-01", said=lines).stdout.splitlines()
    assert ["démarrent en 2025" in answer for answer in answers] == [True, False]


MALFORMED = [
    (b"qui pilote la fiche 7 ?", "this is not JSON"),
    (b'{"q": "qui', "this is not JSON"),
    (b'{"q": "latin-1 \xe9t\xe9"}', "this is not JSON"),
    (b"[1]", "line: "),
    (b"{}", "q: Field required"),
    (b'{"q": null}', "q: Input should be a valid string"),
    (b'{"q": "x", "territory": 63}', "territory: Input should be a valid string"),
    (b'{"q": "x", "before": "y"}', "before: Input should be a valid tuple"),
    (b'{"q": "x", "before": ["y", 1]}', "before.1: Input should be a valid string"),
    (b'{"q": "x", "now": "demain"}', "now: "),
    (b'{"q": "x", "now": "2026-02-30"}', "now: "),
    (b'{"q": "x", "now": 1772440000}', "now: a date or date-time is expected"),
    (b'{"q": "x", "id": ' + b"1" * 5000 + b"}", "this cannot be read"),
    (b"[" * 100_000, "this cannot be read"),
]


@pytest.mark.parametrize("in_a_file", [True, False])
def test_a_malformed_line_is_told_and_the_others_answered(terminal: Terminal, tmp_path: Path, in_a_file: bool) -> None:
    good = b'{"id": %d, "q": "bonjour"}\r\n \n%s\n'
    lines = b"\xef\xbb\xbf" + b"".join(good % (place, line) for place, (line, _) in enumerate(MALFORMED))
    (tmp_path / "asked.jsonl").write_bytes(lines)
    done = terminal("ask", "--batch", str(tmp_path / "asked.jsonl") if in_a_file else "-", said=lines)
    assert done.exit_code == 1
    assert [json.loads(answer)["id"] for answer in done.stdout.splitlines()] == list(range(len(MALFORMED)))
    said = done.stderr.splitlines()
    assert len(said) == len(MALFORMED)
    for place, (_, why) in enumerate(MALFORMED):
        assert said[place].startswith(f"line {3 * place + 3}: {why}")


def test_nothing_asked_is_nothing_answered(terminal: Terminal) -> None:
    assert terminal.lines() == []


def test_a_file_that_cannot_be_read_is_one_line(terminal: Terminal, tmp_path: Path) -> None:
    for path in (tmp_path / "missing.jsonl", tmp_path):
        done = terminal("ask", "--batch", str(path))
        assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert str(path) in done.stderr
        assert "SDSF_HOME" not in done.stderr
