"""A damaged workbook: everything that is wrong is said at once, by sheet, row and column; nothing comes in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.common import common
from knowledge.incoming import incoming
from knowledge.problems import ProblemsError
from knowledge.words import words
from knowledge.workbook.sheets import FORMAT
from tests.knowledge.workbook.damage import FILES, FORM, OTHER, ROWS, TYPED, Typed, apply, form, other
from tests.knowledge.workbook.desk import Desk


@pytest.fixture(scope="module")
def said(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a workbook with every damage of the table."""
    path = tmp_path_factory.mktemp("damage") / "99.xlsx"
    path.write_bytes(written)
    desk = Desk(path)
    desk.change(lambda book: apply(book, other, TYPED))
    return desk.said()


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: f"{typed.sheet}, {typed.heading}: {typed.value}")
def test_what_is_wrong_with_a_cell_is_said_where_it_is(typed: Typed, said: list[str]) -> None:
    assert not typed.said or any(line.startswith(typed.where) and typed.said in line for line in said), "\n".join(said)


@pytest.mark.parametrize("start", OTHER)
def test_what_is_wrong_around_cells_is_said_where_it_is(start: str, said: list[str]) -> None:
    assert any(line.startswith(start) for line in said), "\n".join(said)


def test_nothing_else_is_said_and_no_secret(said: list[str]) -> None:
    assert len(said) == len([typed for typed in TYPED if typed.said]) + len(OTHER), "\n".join(said)
    assert not [line for line in said if "Xyzzy42" in line]


def test_missing_sheets_and_columns_are_said_before_all_else(desk: Desk) -> None:
    desk.change(lambda book: apply(book, form, [typed for typed in TYPED if typed.sheet == "Réunions"]))
    found = desk.said()
    assert [line for line in FORM if line not in found] == []
    assert not [line for line in found if "enfence" in line]


@pytest.mark.parametrize(("damage", "sentence"), [each[1:] for each in FILES], ids=[each[0] for each in FILES])
def test_a_file_that_cannot_be_read_is_said_to_be_so(damage: Callable[[Path], None], sentence: str, desk: Desk) -> None:
    damage(desk.path)
    (line,) = desk.said()
    assert sentence in line


def test_a_workbook_with_macros_by_its_name(desk: Desk) -> None:
    desk.path = desk.path.rename(desk.path.with_suffix(".xlsm"))
    assert [problem.kind for problem in desk.problems()] == ["macros"]


def test_a_path_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        incoming(tmp_path / "absent.xlsx", common())
    (problem,) = caught.value.problems
    assert problem.said(words("fr")) == f"{tmp_path / 'absent.xlsx'} : ce fichier n’existe pas."


def test_the_workbook_of_a_newer_program(desk: Desk) -> None:
    desk.type("Territoire", 2, Format=str(FORMAT + 1))
    (line,) = desk.said()
    assert "ce classeur vient d’une version plus récente du programme" in line


def test_two_territories(desk: Desk) -> None:
    desk.type("Territoire", 3, Nom="Autre")
    assert "feuille Territoire : cette feuille a exactement une ligne sous les titres." in desk.said()


def test_two_sheets_that_differ_by_an_accent(desk: Desk) -> None:
    desk.change(lambda book: book.create_sheet("Reunions"))
    assert [line.split(" ; ")[0] for line in desk.said()] == ["feuille Reunions : cette feuille n’est pas connue"]


def test_fiches_are_checked_as_those_of_a_folder(desk: Desk) -> None:
    desk.type("Fiches", 2, Objectifs="Un objectif", Numéro="1.1", **{"Au-dessous de": "Ouvrir des places"})
    desk.type("Fiches", 3, Contexte="Un constat")
    desk.type("Rôles", 7, Rôle="partenaire", Qui="Caf", **{"Schéma, fiche ou bloc": "1.1 [fiche-2]"})
    found = desk.said()
    for start in (
        "feuille Fiches, ligne 2, colonne Objectifs : le schéma n’imprime pas de colonne « objectifs » (voir",
        "feuille Fiches, ligne 2, colonne Numéro : le numéro « 1.1 » sert à une autre fiche",
        "feuille Rôles, ligne 7 : le schéma n’imprime pas de colonne « partenaire »",
        "feuille Fiches, ligne 3, colonne Rubriques vides : « contexte » est rempli, et pourtant noté vide ici.",
    ):
        assert any(line.startswith(start) for line in found), "\n".join(found)


def test_a_sheet_of_fifty_thousand_rows_is_refused_in_one_word(desk: Desk) -> None:
    next(damage for name, damage, _ in FILES if name == "too many rows")(desk.path)
    assert len(desk.problems()) == 1, ROWS
