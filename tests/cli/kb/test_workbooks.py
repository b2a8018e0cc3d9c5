"""A coordinator's workbook from the command line: exported, changed, published, gone on with."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from knowledge.model import Note
from tests.cli.conftest import Terminal
from tests.cli.kb.conftest import MOVED, changed, said
from tests.knowledge.editions.demo import DEMO, added, edited
from tests.knowledge.workbook.desk import Desk


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


def copied(path: Path) -> Path:
    """A copy that somebody has kept."""
    return Path(shutil.copy(path, path.with_stem("copie")))


def test_a_cell_of_a_workbook_changes_that_and_nothing_else(terminal: Terminal, tmp_path: Path) -> None:
    path = workbook(terminal, tmp_path / "demo.xlsx")
    assert said(terminal, "kb", "diff", path) == "aucune différence\n"
    fill(path, "Réunions", "Quand", "12 mai 2026", "19 mai 2026")
    assert said(terminal, "kb", "publish", path).startswith(MOVED + "Démo : édition 2 publiée, 2 fiches.\n")


def test_a_workbook_of_an_older_edition_is_brought_together_or_refused(
    terminal: Terminal, folder: Path, tmp_path: Path
) -> None:
    path = workbook(terminal, tmp_path / "demo.xlsx")
    older = copied(path)
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "places", value="131")))
    fill(path, "Réunions", "Quand", "12 mai 2026", "19 mai 2026")
    lines = said(terminal, "kb", "publish", path).splitlines()
    assert lines[0] == "L’édition 2 a été publiée depuis l’édition 1, dont ceci est parti : les deux sont réunies."
    assert lines[1:3] == [MOVED.strip(), "Démo : édition 3 publiée, 2 fiches."]

    fill(older, "Chiffres", "Valeur", "120", "140")
    lines = said(terminal, "kb", "publish", older, code=1).splitlines()
    assert lines[0] == "chiffre « Places », Démo, valeur : « 131 » dans l’édition 3, « 140 » dans votre fichier."
    assert lines[1].startswith("Rien n’est publié : ces enregistrements ont changé des deux côtés depuis l’édition 1.")


def test_a_workbook_says_what_to_look_after(terminal: Terminal, tmp_path: Path) -> None:
    rows = list(load_workbook(workbook(terminal, tmp_path / "demo.xlsx"))["État"].values)
    assert rows[0] == ("Constat", "Où", "Que faire")
    assert len(rows) == 1 + len(json.loads(said(terminal, "kb", "health", "99", "--json")))


def test_one_goes_on_in_the_workbook_that_was_published(terminal: Terminal, tmp_path: Path) -> None:
    desk = Desk(workbook(terminal, tmp_path / "demo.xlsx"))
    desk.type("Réunions", 4, Instance="comité petite enfance", Quand="12 octobre 2026")
    told = said(terminal, "kb", "publish", desk.path).splitlines()
    assert told[-1].startswith(f"{desk.path} est maintenant le classeur de l’édition 2, avec les clés des nouvelles")
    assert (desk.hand_in().edition, desk.document().meetings[2].key) == (2, "comite-petite-enfance")
    desk.type("Réunions", 4, Quand="13 octobre 2026")
    told = said(terminal, "kb", "publish", desk.path).splitlines()
    assert told[:2] == [
        "réunion du comité petite enfance : 12 octobre → 13 octobre 2026",
        "Démo : édition 3 publiée, 2 fiches.",
    ]


def test_a_copy_that_still_lacks_the_keys_brings_nothing_twice(terminal: Terminal, tmp_path: Path) -> None:
    desk = Desk(workbook(terminal, tmp_path / "demo.xlsx"))
    desk.type("Réunions", 4, Instance="Ludothèque", Quand="12 octobre 2026")
    desk.type("Instances", 4, Nom="Ludothèque du Lac", Nom_court="Ludothèque")
    copy = copied(desk.path)
    said(terminal, "kb", "publish", desk.path)
    before = copy.read_bytes()
    same = "Démo : aucune différence avec l’édition 2, rien n’est publié.\n"
    assert said(terminal, "kb", "diff", copy).splitlines()[-1] == "aucune différence"
    assert said(terminal, "kb", "publish", copy) == same
    assert copy.read_bytes() == before


def test_where_the_workbook_cannot_be_written_the_edition_is_published(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(terminal, tmp_path / "demo.xlsx")
    fill(path, "Réunions", "Quand", "12 mai 2026", "19 mai 2026")
    monkeypatch.setattr(Path, "replace", locked)
    done = terminal("kb", "publish", str(path))
    assert (done.exit_code, done.stdout) == (0, MOVED + "Démo : édition 2 publiée, 2 fiches.\n")
    assert done.stderr.startswith(f"L’édition 2 est publiée, mais {path} n’a pas pu être mis à jour (")
    assert "kb export 99 --xlsx" in done.stderr
    assert Desk(path).hand_in().edition == 1
    assert list(tmp_path.glob("*.part")) == []


def locked(*_: object) -> None:
    """As where another program holds the file."""
    raise PermissionError("locked")


def test_a_text_that_no_cell_holds_is_said_and_nothing_written(
    terminal: Terminal, folder: Path, tmp_path: Path
) -> None:
    note = Note(key="longue", title="Longue", text=("mot " * 10_000,))
    said(terminal, "kb", "publish", changed(folder, added(DEMO, "notes", note)))
    told = said(terminal, "kb", "export", "99", "--xlsx", tmp_path / "demo.xlsx", code=1)
    assert told.startswith(
        "feuille Notes : un texte de 39999 signes ne tient pas dans une cellule, qui en contient 32767"
    )
    assert told.count("\n") == 1
    assert list(tmp_path.glob("*.xlsx*")) == []


def new_territory(terminal: Terminal, path: Path) -> Desk:
    """The workbook of a new territory, in which a coordinator has begun."""
    told = said(terminal, "kb", "new", "98", "Aube-sur-Mer", "--xlsx", path).splitlines()
    assert told[0] == f"Aube-sur-Mer : classeur à remplir dans {path}."
    assert "« schéma d’Aube-sur-Mer »" in told[1]
    desk = Desk(path)
    desk.type("Instances", 2, Nom="Comité des rives", Nom_court="Comité des rives")
    desk.type("Réunions", 2, Instance="comité des rives", Quand="8 octobre 2026")
    return desk


def test_the_workbook_of_a_new_territory_is_published_and_gone_on_with(terminal: Terminal, tmp_path: Path) -> None:
    desk = new_territory(terminal, tmp_path / "98.xlsx")
    assert "Aube-sur-Mer : édition 1 publiée, 0 fiches.\n" in said(terminal, "kb", "publish", desk.path)
    desk.change(lambda book: book["Réunions"].delete_rows(2))
    told = said(terminal, "kb", "publish", desk.path).splitlines()
    assert told[:2] == [
        "retrait : réunion du comité des rives, 8 octobre 2026",
        "Aube-sur-Mer : édition 2 publiée, 0 fiches.",
    ]


def test_a_copy_of_it_without_number_is_brought_together_and_takes_nothing_away(
    terminal: Terminal, tmp_path: Path
) -> None:
    desk = new_territory(terminal, tmp_path / "98.xlsx")
    copy = Desk(copied(desk.path))
    said(terminal, "kb", "publish", desk.path)
    assert said(terminal, "kb", "publish", copy.path).endswith(
        "aucune différence avec l’édition 1, rien n’est publié.\n"
    )
    copy.type("Réunions", 2, Quand="9 octobre 2026")
    copy.type("Contacts", 2, Fonction="Référente des rives", Valable="depuis 2026")
    copy.change(lambda book: book["Schémas"].delete_rows(2))
    told = said(terminal, "kb", "diff", copy.path).splitlines()
    assert told[0].startswith("1 enregistrement(s) publié(s) ne sont pas dans ce classeur, qui ne porte pas de numéro")
    assert told[1:] == [
        "ajout : contact « Référente des rives »",
        "réunion du comité des rives : 8 octobre → 9 octobre 2026",
    ]


def test_what_the_program_brings_is_not_changed_by_a_workbook_without_number(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = workbook(terminal, tmp_path / "demo.xlsx")
    fill(path, "Territoire", "Édition", "1", "")
    told = said(terminal, "kb", "publish", path, code=1)
    assert told.startswith("Ce classeur ne porte pas de numéro d’édition, et le territoire 99 en est à l’édition 1 :")


def test_whom_one_forgot_does_not_come_back_with_a_copy_that_lacks_the_keys(terminal: Terminal, tmp_path: Path) -> None:
    desk = Desk(workbook(terminal, tmp_path / "demo.xlsx"))
    desk.type("Contacts", 4, Fonction="Appui aux rives", Personne="Ilse Vandermeer", Valable="depuis 2026")
    copy = copied(desk.path)
    said(terminal, "kb", "publish", desk.path)
    said(terminal, "kb", "forget", "Ilse Vandermeer")
    told = said(terminal, "kb", "publish", copy, code=1)
    assert told.startswith("contact « Appui aux rives » (appui-aux-rives-2) : cette personne a demandé à être oubliée.")
    assert "Vandermeer" not in told
