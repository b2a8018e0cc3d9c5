"""Checking and publishing a territory's folder."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


def replaced(file: Path, old: str, new: str) -> str:
    """Change the first such words in a file; give its name and the number of the changed line."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return f"{file}, ligne {text[: text.index(old)].count(chr(10)) + 1}, "


def test_a_good_folder_is_published_as_the_next_edition(terminal: Terminal, folder: Path) -> None:
    checked = terminal("kb", "check", str(folder))
    assert (checked.exit_code, checked.stdout) == (0, "Puy-de-Dôme : 30 fiches, rien à corriger.\n")

    replaced(folder / "fiches" / "07.yaml", "title: Faciliter", "title: Rendre plus simple")
    assert "Rendre plus simple" not in terminal("ask", "fiche 7").stdout
    done = terminal("kb", "publish", str(folder), "--by", "Awa")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "Puy-de-Dôme : édition 2 publiée, 30 fiches.\n", "")
    assert terminal("ask", "fiche 7").stdout.startswith("Fiche 7 · Rendre plus simple")


Change = tuple[str, str, str, str, str | None]  # a file, words in it and what they become; the key, and what was meant

FORM: list[Change] = [
    ("fiches/07.yaml", "pilots:", "pilotes:", "fiche-7.pilotes", "pilots"),
    ("fiches/07.yaml", "    start: 2025/..", "    start: bientôt", "fiche-7.new.2.start", None),
    ("fiches/08.yaml", 'number: "8"', "number: 8", "fiche-8.number", None),
    ("territory.yaml", "documents:", "document:", "document", "documents"),
]
REFERENCES: list[Change] = [
    ("fiches/07.yaml", "- who: ddets", "- who: dets", "fiche-7.pilots", "ddets"),
    ("fiches/08.yaml", "[engagement-3]", "[engagemnt-3]", "fiche-8.parents", "engagement-3"),
    ("fiches/10.yaml", "key: fiche-10\n", "key: fiche-9\n", "fiche-9", None),
]


@pytest.mark.parametrize(("command", "changes"), [("check", FORM), ("publish", REFERENCES)])
def test_every_problem_is_said_at_once_and_nothing_published(
    terminal: Terminal, folder: Path, command: str, changes: list[Change]
) -> None:
    expected = [(replaced(folder / file, old, new) + key, near) for file, old, new, key, near in changes]
    done = terminal("kb", command, str(folder))
    said = done.stderr.splitlines()
    assert (done.exit_code, done.stdout) == (1, "")
    for where, near in expected:
        assert [near is None or f"« {near} »" in line for line in said if line.startswith(where)] == [True]
    assert "DDETS" in terminal("ask", "qui pilote la fiche 7 ?").stdout


@pytest.mark.parametrize(
    ("content", "where"),
    [("territory: [", ", ligne 1, "), ("- one\n- two\n", ", ligne 1, "), ("a: 1\n\tb: 2\n", ", ligne 2, ")],
)
def test_a_file_that_is_no_yaml(terminal: Terminal, tmp_path: Path, content: str, where: str) -> None:
    (tmp_path / "territory.yaml").write_text(content, encoding="utf-8")
    done = terminal("kb", "check", str(tmp_path))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{tmp_path / 'territory.yaml'}{where}")


def test_a_folder_that_is_none(terminal: Terminal, tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path / "a home" / "knowledge.db", tmp_path):
        done = terminal("kb", "publish", str(path))
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith(str(path))


def test_a_knowledge_file_that_is_none_takes_no_edition(terminal: Terminal, folder: Path) -> None:
    (terminal.home / "knowledge.db").write_bytes(b"no database" * 500)
    done = terminal("kb", "publish", str(folder))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == f"file is not a database (SDSF_HOME = {terminal.home})\n"
