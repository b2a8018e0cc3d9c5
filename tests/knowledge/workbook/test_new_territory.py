"""From an empty workbook to a territory, and from one schéma to the next: rows are filled, no key is written."""

from pathlib import Path

import pytest

from knowledge.common import common
from knowledge.model import Territory, TerritoryDocument
from knowledge.workbook.writing import write
from tests.knowledge.workbook.desk import Desk

NEW_FICHE = {
    "Schéma": "SDSF de la Démo 2028-2032",
    "Libellé": "Fiche",
    "Numéro": "1",
    "Titre": "Bâtir des crèches",
    "Nom court": "Crèches",
}


@pytest.fixture
def empty(tmp_path: Path) -> Desk:
    """The workbook of a territory of which nothing is known yet."""
    territory = Territory(code="98", name="Zèbrie", of_name="de la Zèbrie")
    path = tmp_path / "98.xlsx"
    write(TerritoryDocument(territory=territory, schemas=()), common(), path, edition=None)
    return Desk(path)


def test_a_territory_is_filled_row_by_row(empty: Desk) -> None:
    empty.type("Schémas", 2, Titre="SDSF de la Zèbrie", Période="2026-2030")
    empty.type("Fiches", 2, Schéma="SDSF de la Zèbrie", Libellé="Fiche", Numéro=12, Titre="Le Ludobus", Nom_court="Bus")
    empty.type("Rôles", 2, Rôle="pilote", Qui="Ludothèque du Lac", **{"Schéma, fiche ou bloc": "fiche 12"})
    empty.type("Organisations", 2, Nom="Ludothèque du Lac", Sigle="LDL")
    empty.type("Instances", 2, Nom="Comité des rives", Nom_court="Comité des rives")
    empty.type("Réunions", 2, Instance="comité des rives", Quand="jeudi 8 octobre 2026, 14h")
    empty.type("Contacts", 2, Fonction="Référente des rives", Valable="depuis 2026", Instances="Comité des rives")
    given = empty.hand_in()
    document = given.document
    assert (given.edition, given.new) == (None, True)
    assert document.fiches[0].key == "fiche-12"
    assert document.fiches[0].pilots[0].who == document.organisations[0].key
    assert document.meetings[0].body == document.contacts[0].bodies[0] == document.bodies[0].key == "comite-des-rives"
    assert document.meetings[0].when == "2026-10-08 14:00"


def test_a_schema_stands_beside_the_one_before(desk: Desk, small: TerritoryDocument) -> None:
    desk.type("Schémas", 3, Titre="SDSF de la Démo 2028-2032", Période="2028-2032")
    desk.type("Fiches", 4, **NEW_FICHE)
    desk.type("Actions", 5, Fiche="Fiche 1 · Crèches", Rubrique="nouvelle", Texte="Bâtir")
    document = desk.document()
    assert document.fiches[:2] == small.fiches
    assert [(fiche.key, fiche.schema_key) for fiche in document.fiches[2:]] == [("fiche-1-2", document.schemas[1].key)]
    assert [action.key for action in document.fiches[2].new] == ["fiche-1-2-n1"]


def test_a_number_that_two_schemas_use_is_not_guessed(desk: Desk) -> None:
    desk.type("Schémas", 3, Titre="SDSF de la Démo 2028-2032", Période="2028-2032")
    desk.type("Fiches", 4, **NEW_FICHE)
    desk.type("Actions", 5, Fiche="fiche 1", Rubrique="nouvelle", Texte="Bâtir")
    (line,) = desk.said()
    assert line.startswith("feuille Actions, ligne 5, colonne Fiche : « fiche 1 » peut désigner plusieurs lignes")
    assert "« Fiche 1 · Crèches », « Fiche 1 · Places d’accueil »" in line.replace("\u00a0", " ")
