"""A folder from the command line: checked, compared, published; what is typed, what is said, what is then there."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.cli.kb.conftest import MOVED, changed, said
from tests.knowledge.editions.demo import DEMO, edited


def test_a_good_folder_is_compared_and_published_as_the_next_edition(terminal: Terminal, folder: Path) -> None:
    assert said(terminal, "kb", "check", folder) == "Démo : 2 fiches, rien à corriger.\n"
    assert said(terminal, "kb", "diff", folder) == "aucune différence\n"
    changed(folder, edited(DEMO, "m1", when="2026-05-19"))
    assert said(terminal, "kb", "diff", folder) == MOVED
    assert said(terminal, "kb", "publish", folder, "--by", "Awa") == MOVED + "Démo : édition 2 publiée, 2 fiches.\n"
    assert said(terminal, "kb", "diff", folder) == "aucune différence\n"


def test_a_new_edition_answers(terminal: Terminal, folder: Path) -> None:
    assert "MSA" not in said(terminal, "ask", "qui pilote la fiche 1 ?")
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "f1", pilots=[{"who": "msa"}])), "--accept")
    assert "MSA" in said(terminal, "ask", "qui pilote la fiche 1 ?")


def test_what_changes_nothing_is_not_published(terminal: Terminal, folder: Path) -> None:
    told = said(terminal, "kb", "publish", folder)
    assert told == "Démo : aucune différence avec l’édition 1, rien n’est publié.\n"
    assert len(said(terminal, "kb", "editions", "99").splitlines()) == 1


def test_the_difference_as_json(terminal: Terminal, folder: Path) -> None:
    told = json.loads(said(terminal, "kb", "diff", changed(folder, edited(DEMO, "places", value="131")), "--json"))
    assert (told["territory"], told["edition"]) == ("99", 1)
    assert [(each["key"], each["before"], each["after"]) for each in told["changes"]] == [("places", "120", "131")]


def test_a_territory_that_is_new_is_counted(terminal: Terminal, tmp_path: Path) -> None:
    other = DEMO.model_copy(update={"territory": DEMO.territory.model_copy(update={"code": "98", "name": "Autre"})})
    path = changed(tmp_path / "98", other)
    assert "fiches : 2\n" in said(terminal, "kb", "diff", path)
    assert said(terminal, "kb", "publish", path).endswith("Autre : édition 1 publiée, 2 fiches.\n")


PROBLEMS = [
    ("fiches.yaml", "pilots:", "pilotes:", "f1.pilotes", "pilots"),
    ("fiches.yaml", "start: 2025/..", "start: bientôt", "f1.new.0.start", None),
    ("fiches.yaml", "parents: [axe-2]", "parents: [axe2]", "f2.parents", "axe-2"),
    ("meetings.yaml", "body: cpe", "body: cpee", "m1.body", "cpe"),
]


@pytest.mark.parametrize("command", ["check", "diff", "publish"])
def test_every_problem_is_said_at_once_and_nothing_published(terminal: Terminal, folder: Path, command: str) -> None:
    expected = [(replaced(folder / file, old, new) + key, near) for file, old, new, key, near in PROBLEMS]
    lines = said(terminal, "kb", command, folder, code=1).splitlines()
    for where, near in expected:
        assert [near is None or f"« {near} »" in line for line in lines if line.startswith(where)] == [True], where
    assert len(said(terminal, "kb", "editions", "99").splitlines()) == 1


def replaced(file: Path, old: str, new: str) -> str:
    """Change the first such words in a file; give its name and the number of the changed line."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return f"{file}, ligne {text[: text.index(old)].count(chr(10)) + 1}, "


@pytest.mark.parametrize(
    ("content", "where"),
    [("territory: [", ", ligne 1, "), ("- one\n- two\n", ", ligne 1, "), ("a: 1\n\tb: 2\n", ", ligne 2, ")],
)
def test_a_file_that_is_no_yaml(terminal: Terminal, tmp_path: Path, content: str, where: str) -> None:
    file = tmp_path / "broken" / "territory.yaml"
    file.parent.mkdir()
    file.write_text(content, encoding="utf-8")
    assert said(terminal, "kb", "check", file.parent, code=1).startswith(f"{file}{where}")


def test_a_path_that_leads_nowhere(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "missing", tmp_path / "empty"):
        assert said(terminal, "kb", "publish", path, code=1).startswith(str(path))


def test_a_knowledge_file_that_is_none_takes_no_edition(terminal: Terminal, folder: Path) -> None:
    terminal.home.mkdir()
    (terminal.home / "knowledge.db").write_bytes(b"no database" * 500)
    told = said(terminal, "kb", "publish", folder, code=1)
    assert told == f"file is not a database (SDSF_HOME = {terminal.home})\n"


def test_wrong_usage_has_an_exit_code_of_its_own(terminal: Terminal, folder: Path) -> None:
    for words in (
        ["diff"],
        ["diff", str(folder), "--shipped", "99"],
        ["export", "99"],
        ["new", "abc", "X", "--xlsx", "x.xlsx"],
    ):
        assert terminal("kb", *words).exit_code == 2


def test_a_lost_answer_stops_the_publication_unless_it_is_accepted(terminal: Terminal, folder: Path) -> None:
    changed(folder, edited(DEMO, "f1", pilots=[{"who": "msa"}]))
    assert said(terminal, "kb", "publish", folder, code=1).splitlines() == [
        "question témoin « qui pilote la fiche 1 ? » : la réponse ne dit plus « Caf », « petite enfance ».",
        "Rien n’est publié : 1 réponse(s) perdue(s). Corrigez, ou publiez tout de même avec --accept.",
    ]
    assert said(terminal, "kb", "publish", folder, "--accept").endswith("Démo : édition 2 publiée, 2 fiches.\n")
