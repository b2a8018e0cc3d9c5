"""Looking after a territory's knowledge from the command line: what is typed, what is said, what is then there."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from knowledge import shipped
from knowledge.editions.exporting import export_yaml
from knowledge.model import Note, TerritoryDocument
from tests.cli.conftest import Terminal
from tests.knowledge.editions.demo import DEMO, added, edited

MOVED = "réunion du comité petite enfance : 12 mai → 19 mai 2026\n"


@pytest.fixture
def ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program ships: the Démo alone."""
    monkeypatch.setattr(shipped, "FOLDER", tmp_path / "shipped")
    export_yaml(DEMO, tmp_path / "shipped" / "99-demo")
    return tmp_path / "shipped" / "99-demo"


@pytest.fixture
def terminal(ship: Path, tmp_path: Path) -> Terminal:
    """A terminal on a new data folder."""
    assert ship.is_dir()
    return Terminal(tmp_path / "a home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A YAML folder of the Démo, to change at will."""
    export_yaml(DEMO, tmp_path / "99")
    return tmp_path / "99"


def said(terminal: Terminal, *words: object, code: int = 0) -> str:
    """What a command says: on standard output if it does what is asked, else on standard error, and nothing more."""
    done = terminal(*map(str, words))
    assert done.exit_code == code, done.output
    quiet, loud = (done.stdout, done.stderr) if code else (done.stderr, done.stdout)
    assert quiet == ""
    return loud


def changed(folder: Path, document: TerritoryDocument) -> Path:
    export_yaml(document, folder)
    return folder


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


def test_editions_are_listed_the_newest_first(terminal: Terminal, folder: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-19")), "--by", "Awa")
    newest, first = said(terminal, "kb", "editions", "99").splitlines()
    assert re.fullmatch(r"édition 2 \(en vigueur\), .* 20\d\d, \d+h\d*, Awa \(kb publish\), 18 enregistrements", newest)
    assert re.fullmatch(r"édition 1, .*, sdsf-bot \(shipped:\w+\), 18 enregistrements", first)


def test_an_edition_is_shown_with_what_it_changed(terminal: Terminal, folder: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-19")))
    lines = said(terminal, "kb", "show", "99").splitlines()
    assert lines[0].startswith("édition 2 (en vigueur)")
    assert "réunions : 2" in lines
    assert lines[-2:] == ["Depuis l’édition 1 :", "  " + MOVED.strip()]
    assert "Depuis" not in said(terminal, "kb", "show", "99", "--edition", "1")
    assert TerritoryDocument.model_validate_json(said(terminal, "kb", "show", "99", "--edition", "1", "--json")) == DEMO


def test_undo_publishes_the_edition_before_again(terminal: Terminal, folder: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-19")))
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-26")))
    back = "réunion du comité petite enfance : 26 mai → 19 mai 2026\nDémo : édition 4 publiée, 2 fiches.\n"
    assert said(terminal, "kb", "undo", "99", "--by", "Awa") == back
    assert "Awa (undo)" in said(terminal, "kb", "editions", "99").splitlines()[0]
    assert said(terminal, "kb", "undo", "99", "--to", "1").endswith("édition 5 publiée, 2 fiches.\n")
    assert "rien n’est publié" in said(terminal, "kb", "undo", "99", "--to", "1")


def test_an_edition_of_an_older_program_is_not_come_back_to(terminal: Terminal, folder: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-19")))
    with closing(sqlite3.connect(terminal.home / "knowledge.db")) as db, db:
        db.execute("UPDATE editions SET document = json_set(document, '$.unknown', 1) WHERE number = 1")
    told = said(terminal, "kb", "undo", "99", code=1)
    assert told.startswith("L’édition 1 du territoire 99 a été écrite par une version plus ancienne du programme")
    assert len(said(terminal, "kb", "editions", "99").splitlines()) == 2


REFUSED = (
    (["undo", "99"], "Le territoire 99 n’a qu’une édition : il n’y a rien à défaire.\n"),
    (["undo", "99", "--to", "7"], "Le territoire 99 n’a pas d’édition 7 ; il en a de 1 à 1.\n"),
    (["show", "99", "--edition", "0"], "Le territoire 99 n’a pas d’édition 0 ; il en a de 1 à 1.\n"),
    (["editions", "07"], "Le territoire 07 n’est pas connu ; territoires connus : 99.\n"),
    (["health", "07"], "Le territoire 07 n’est pas connu ; territoires connus : 99.\n"),
    (["diff", "--shipped", "07"], "Le programme n’apporte pas le territoire 07.\n"),
    (["forget", "Personne"], "Aucun contact ne répond à « Personne ».\n"),
    (["export", "99", "--xlsx", "demo.ods"], "demo.ods : un fichier .xlsx est attendu.\n"),
    (
        ["new", "99", "Démo", "--xlsx", "x.xlsx"],
        "Le territoire 99 existe déjà : exportez-le (kb export 99 --xlsx …).\n",
    ),
)


@pytest.mark.parametrize(("words", "why"), REFUSED, ids=[" ".join(words) for words, _ in REFUSED])
def test_what_cannot_be_done_is_refused_with_what_to_do(terminal: Terminal, words: list[str], why: str) -> None:
    assert said(terminal, "kb", *words, code=1) == why


def test_an_export_to_yaml_is_the_folder_itself(terminal: Terminal, folder: Path, tmp_path: Path) -> None:
    told = said(terminal, "kb", "export", "99", "--yaml", tmp_path / "out")
    assert told == f"Démo : édition 1 exportée dans {tmp_path / 'out'}.\n"
    assert contents(tmp_path / "out") == contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_an_export_over_other_files_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").touch()
    told = said(terminal, "kb", "export", "99", "--yaml", tmp_path, code=1)
    assert told == f"{tmp_path} contient d’autres fichiers YAML (mine.yaml) : choisissez un dossier vide.\n"


def workbook(terminal: Terminal, path: Path) -> Path:
    assert said(terminal, "kb", "export", "99", "--xlsx", path) == f"Démo : édition 1 exportée dans {path}.\n"
    return path


def fill(path: Path, sheet: str, heading: str, old: str, new: str) -> None:
    """Change one cell of a workbook."""
    book = load_workbook(path)
    headings = [cell.value for cell in book[sheet][1]]
    (column,) = (place for place, text in enumerate(headings, start=1) if text == heading)
    (cell,) = (row[column - 1] for row in book[sheet].iter_rows(min_row=2) if row[column - 1].value == old)
    cell.value = new
    book.save(path)


def test_a_cell_of_a_workbook_changes_that_and_nothing_else(terminal: Terminal, tmp_path: Path) -> None:
    path = workbook(terminal, tmp_path / "demo.xlsx")
    assert said(terminal, "kb", "diff", path) == "aucune différence\n"
    fill(path, "Réunions", "Quand", "12 mai 2026", "19 mai 2026")
    assert said(terminal, "kb", "publish", path) == MOVED + "Démo : édition 2 publiée, 2 fiches.\n"


def test_a_workbook_of_an_older_edition_is_brought_together_or_refused(
    terminal: Terminal, folder: Path, tmp_path: Path
) -> None:
    path = workbook(terminal, tmp_path / "demo.xlsx")
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "places", value="131")))
    fill(path, "Réunions", "Quand", "12 mai 2026", "19 mai 2026")
    lines = said(terminal, "kb", "publish", path).splitlines()
    assert lines[0] == "L’édition 2 a été publiée depuis l’édition 1, dont ceci est parti : les deux sont réunies."
    assert lines[1:] == [MOVED.strip(), "Démo : édition 3 publiée, 2 fiches."]

    fill(path, "Chiffres", "Valeur", "120", "140")
    lines = said(terminal, "kb", "publish", path, code=1).splitlines()
    assert lines[0] == "chiffre « Places », Démo, valeur : « 131 » dans l’édition 3, « 140 » dans votre fichier."
    assert lines[1].startswith("Rien n’est publié : ces enregistrements ont changé des deux côtés depuis l’édition 1.")


def test_a_workbook_says_what_to_look_after(terminal: Terminal, tmp_path: Path) -> None:
    rows = list(load_workbook(workbook(terminal, tmp_path / "demo.xlsx"))["État"].values)
    assert rows[0] == ("Constat", "Où", "Que faire")
    assert len(rows) == 1 + len(json.loads(said(terminal, "kb", "health", "99", "--json")))


def test_the_workbook_of_a_new_territory_is_published_once(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "98.xlsx"
    assert (
        said(terminal, "kb", "new", "98", "Aube-sur-Mer", "--xlsx", path)
        == f"Aube-sur-Mer : classeur à remplir dans {path}.\n"
    )
    assert said(terminal, "kb", "publish", path).endswith("Aube-sur-Mer : édition 1 publiée, 0 fiches.\n")
    told = said(terminal, "kb", "publish", path, code=1)
    assert told.startswith("Ce classeur ne porte pas de numéro d’édition, et le territoire 98 en est à l’édition 1 :")


def test_a_lost_answer_stops_the_publication_unless_it_is_accepted(terminal: Terminal, folder: Path) -> None:
    changed(folder, edited(DEMO, "f1", pilots=[{"who": "msa"}]))
    assert said(terminal, "kb", "publish", folder, code=1).splitlines() == [
        "question témoin « qui pilote la fiche 1 ? » : la réponse ne dit plus « Caf », « petite enfance ».",
        "Rien n’est publié : 1 réponse(s) perdue(s). Corrigez, ou publiez tout de même avec --accept.",
    ]
    assert said(terminal, "kb", "publish", folder, "--accept").endswith("Démo : édition 2 publiée, 2 fiches.\n")


def test_what_the_program_brings_is_offered_to_whom_has_edited(terminal: Terminal, folder: Path, ship: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-19")))
    changed(ship, edited(DEMO, "places", value="131"))
    assert "« kb diff --shipped 99 » dit ce qu’elle change." in said(terminal, "kb", "editions", "99").splitlines()[-1]
    lines = said(terminal, "kb", "diff", "--shipped", "99").splitlines()
    assert lines[1:] == ["chiffre « Places », Démo, valeur : « 120 » → « 131 »"]
    said(terminal, "kb", "publish", "--shipped", "99")
    document = json.loads(said(terminal, "kb", "show", "99", "--json"))
    assert (document["figures"][0]["value"], document["meetings"][0]["when"]) == ("131", "2026-05-19")


def test_what_nobody_edited_is_replaced_by_what_the_program_brings(terminal: Terminal, ship: Path) -> None:
    said(terminal, "kb", "editions", "99")
    changed(ship, edited(DEMO, "places", value="131"))
    assert said(terminal, "kb", "editions", "99").startswith("édition 2 (en vigueur)")


def test_the_state_of_health_says_what_to_do(terminal: Terminal, folder: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "f2", pilots=[])))
    assert "fiche 2 : pas de pilote. Demandez au comité qui pilote, et inscrivez-le.\n" in said(
        terminal, "kb", "health", "99"
    )
    first = json.loads(said(terminal, "kb", "health", "99", "--json"))[0]
    assert (first["kind"], first["key"], first["what"]) == ("no_pilot", "f2", "pas de pilote")


def test_a_person_is_forgotten_and_does_not_come_back(terminal: Terminal, folder: Path) -> None:
    note = Note(key="merci", title="Départ", text=("Merci à Zélie Quatremarre.",))
    said(terminal, "kb", "publish", changed(folder, added(DEMO, "notes", note)))
    assert said(terminal, "kb", "forget", "Zélie Quatremarre").splitlines() == [
        "Contact « Coordination du schéma » (99, coord) : personne et adresse effacées, 2 édition(s).",
        "Le nom ou l’adresse se lit encore ailleurs ; corrigez puis publiez :",
        "  99, édition 2 : notes.merci.text",
        "  99, édition 3 : notes.merci.text",
    ]
    assert "Quatremarre" not in said(terminal, "kb", "show", "99", "--edition", "1", "--json")
    told = said(terminal, "kb", "publish", folder, code=1)
    assert told.startswith("contact « Coordination du schéma » (coord) : cette personne a demandé à être oubliée.")
    assert "Quatremarre" not in told
    assert said(terminal, "kb", "undo", "99", "--to", "1").endswith("édition 4 publiée, 2 fiches.\n")
