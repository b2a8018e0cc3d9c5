"""Editions from the command line: listed, shown, undone, exported, looked after."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.model import Note, TerritoryDocument
from tests.cli.conftest import Terminal
from tests.cli.kb.conftest import MOVED, changed, said
from tests.knowledge.editions.demo import DEMO, added, edited


def test_editions_are_listed_the_newest_first(terminal: Terminal, folder: Path) -> None:
    said(terminal, "kb", "publish", changed(folder, edited(DEMO, "m1", when="2026-05-19")), "--by", "Awa")
    newest, first = said(terminal, "kb", "editions", "99").splitlines()
    assert re.fullmatch(r"édition 2 \(en vigueur\), .* 20\d\d, \d+h\d*, Awa \(publiée\), 18 enregistrements", newest)
    assert re.fullmatch(r"édition 1, .*, sdsf-bot \(livrée avec le programme\), 18 enregistrements", first)


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
    assert "Awa (retour à une édition antérieure)" in said(terminal, "kb", "editions", "99").splitlines()[0]
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
        "Les classeurs et les dossiers déjà exportés la nomment encore : supprimez-les, et exportez de nouveau.",
    ]
    assert "Quatremarre" not in said(terminal, "kb", "show", "99", "--edition", "1", "--json")
    told = said(terminal, "kb", "publish", folder, code=1)
    assert told.startswith("contact « Coordination du schéma » (coord) : cette personne a demandé à être oubliée.")
    assert "Quatremarre" not in told
    assert said(terminal, "kb", "undo", "99", "--to", "1").endswith("édition 4 publiée, 2 fiches.\n")
