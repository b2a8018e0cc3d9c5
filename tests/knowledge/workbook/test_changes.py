"""A coordinator changes cells, as people type: that changes, and nothing else."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

from knowledge.model import TerritoryDocument
from tests.knowledge.workbook.desk import Desk, cell


@dataclass(frozen=True)
class Change:
    """What is typed into a cell; where that stands in the document, and what it becomes."""

    sheet: str
    row: int
    heading: str
    typed: object
    path: tuple[str | int, ...]
    value: object


CHANGES = (
    Change("Territoire", 2, "Nom", "Demo", ("territory", "name"), "Demo"),
    Change("Réunions", 2, "Quand", "19 mai 2026", ("meetings", 0, "when"), "2026-05-19"),
    Change("Réunions", 2, "Quand", "lundi 4 mai 2026 de 9h30 à 17h", ("meetings", 0, "when"), "2026-05-04 09:30-17:00"),
    Change("Réunions", 2, "Quand", datetime(2026, 5, 19), ("meetings", 0, "when"), "2026-05-19"),  # noqa: DTZ001
    Change("Réunions", 2, "Quand", datetime(2026, 5, 19, 14, 0), ("meetings", 0, "when"), "2026-05-19 14:00"),  # noqa: DTZ001
    Change("Réunions", 2, "Quand", date(2026, 5, 19), ("meetings", 0, "when"), "2026-05-19"),
    Change("Réunions", 2, "Quand", "2026", ("meetings", 0, "when"), "2026"),
    Change("Réunions", 2, "Quand", 2026, ("meetings", 0, "when"), "2026"),
    Change("Réunions", 2, "Lieu", "Préfecture,\nsalle 2", ("meetings", 0, "place"), "Préfecture, salle 2"),
    Change("Réunions", 2, "Lieu", "_x0041_", ("meetings", 0, "place"), "A"),  # as Excel writes a character it escapes
    Change("Réunions", 2, "Lieu à définir", None, ("meetings", 0, "place_pending"), False),
    Change("Réunions", 3, "Lieu à définir", "X", ("meetings", 1, "place_pending"), True),
    Change("Réunions", 3, "Lieu à définir", True, ("meetings", 1, "place_pending"), True),
    Change("Réunions", 3, "État", "Annulée", ("meetings", 1, "status"), "cancelled"),
    Change("Réunions", 3, "État", None, ("meetings", 1, "status"), "planned"),
    Change("Réunions", 2, "Ordre du jour", "Bilan\r\n\n Suites ", ("meetings", 0, "agenda"), ("Bilan", "Suites")),
    Change("Fiches", 2, "Numéro", 7, ("fiches", 0, "number"), "7"),
    Change("Fiches", 2, "Numéro", 7.0, ("fiches", 0, "number"), "7"),
    Change("Fiches", 2, "Numéro", 1.2, ("fiches", 0, "number"), "1.2"),
    Change("Fiches", 2, "Numéro", None, ("fiches", 0, "number"), None),
    Change("Fiches", 2, "Au-dessous de", "CPE\naxe 1", ("fiches", 0, "parents"), ("comite", "axe-1")),
    Change("Rôles", 4, "Qui", "caisse d'allocations familiales", ("fiches", 0, "pilots", 0, "who"), "caf"),
    Change("Rôles", 4, "Qui", "la ruche bleue", ("fiches", 0, "pilots", 0, "who"), "ruche"),
    Change("Rôles", 4, "Qui", "La Ruche [ruche-2]", ("fiches", 0, "pilots", 0, "who"), "ruche-2"),
    Change("Rôles", 4, "Qui", "ruche-2", ("fiches", 0, "pilots", 0, "who"), "ruche-2"),
    Change("Actions", 3, "Début", "dès septembre 2025", ("fiches", 0, "new", 1, "start"), "2025-09/.."),
    Change("Contacts", 2, "Visible par", None, ("contacts", 0, "visibility"), "public"),
    Change("Priorités", 2, "Année", 2027, ("priorities", 0, "year"), 2027),
    Change("Lexique", 2, "On dit", "bambins\nminots", ("lexicon", 0, "words"), ("bambins", "minots")),
    Change("Lexique", 3, "ou la rubrique", "Indicateurs", ("lexicon", 1, "aspect"), "indicators"),
    Change("Lexique", 4, "ou l’élément", "Fiche 1.1", ("lexicon", 2, "record"), "fiche-2"),
    Change("Lexique", 4, "ou l’élément", "animatrice du comité", ("lexicon", 2, "record"), "animatrice"),
    Change("Lexique", 4, "ou l’élément", "caf", ("lexicon", 2, "record"), "caf"),
    Change("Questions témoins", 2, "Posée le", "04/05/2026", ("witnesses", 0, "on"), date(2026, 5, 4)),
)


def changed(value: Any, path: tuple[Any, ...], new: object) -> Any:
    """A value in which one thing is another."""
    if not path:
        return new
    step, *rest = path
    if isinstance(value, tuple):
        return tuple(changed(each, tuple(rest), new) if place == step else each for place, each in enumerate(value))
    return value.model_copy(update={step: changed(getattr(value, step), tuple(rest), new)})


def rounds() -> list[list[Change]]:
    """The changes in as few workbooks as they fit in: each cell once in each."""
    cells = Counter[tuple[str, int, str]]()
    found: list[list[Change]] = []
    for change in CHANGES:
        cells[change.sheet, change.row, change.heading] += 1
        place = cells[change.sheet, change.row, change.heading] - 1
        found += [[]] if place == len(found) else []
        found[place].append(change)
    return found


@pytest.mark.parametrize("changes", rounds(), ids=lambda changes: str(len(changes)))
def test_a_cell_changes_that_and_nothing_else(changes: list[Change], desk: Desk, small: TerritoryDocument) -> None:
    expected = small
    for change in changes:
        expected = changed(expected, change.path, change.value)
    desk.change(lambda book: put(book, changes))
    assert desk.document() == expected


def put(book: Any, changes: list[Change]) -> None:
    """Type into cells."""
    for change in changes:
        cell(book[change.sheet], change.row, change.heading).value = change.typed


def test_a_renamed_record_is_still_meant_by_its_old_name_elsewhere(desk: Desk, small: TerritoryDocument) -> None:
    desk.type("Instances", 2, Nom_court="Comité des tout-petits")
    assert desk.document() == changed(small, ("bodies", 0, "short"), "Comité des tout-petits")


def test_a_name_that_passed_to_another_record_is_not_guessed(desk: Desk) -> None:
    desk.type("Organisations", 2, Sigle="La Ruche bleue")
    desk.type("Organisations", 4, Nom="LR")
    assert any("peut désigner plusieurs lignes" in said for said in desk.said())


def test_new_rows_have_keys_that_were_never_used(desk: Desk) -> None:
    desk.type("Réunions", 5, Instance="comité petite enfance", Quand="12 octobre 2026")
    desk.type("Organisations", 6, Nom="Café des parents")
    desk.type("Actions", 6, Fiche="1.1", Rubrique="nouvelle", Texte="Réunir")
    document = desk.hand_in(lambda code: frozenset({"cafe-des-parents", "fiche-2-n2"} if code == "99" else ())).document
    assert document.meetings[-1].key == "comite-petite-enfance"
    assert document.meetings[-1].when == "2026-10-12"
    assert document.organisations[-1].key == "cafe-des-parents-2"
    assert [action.key for action in document.fiches[1].new] == ["fiche-2-n1", "fiche-2-n3"]


def test_a_new_row_may_be_named_by_others_before_it_has_a_key(desk: Desk) -> None:
    desk.type("Organisations", 6, Nom="Café des parents")
    desk.type("Rôles", 4, Qui="café des parents")
    assert desk.document().fiches[0].pilots[0].who == "cafe-des-parents"


def test_a_row_taken_away_is_gone_with_nothing_else(desk: Desk, small: TerritoryDocument) -> None:
    desk.change(lambda book: book["Réunions"].delete_rows(3))
    assert desk.document() == small.model_copy(update={"meetings": small.meetings[:1]})


def test_a_workbook_that_counts_its_days_from_1904_keeps_its_dates(desk: Desk, small: TerritoryDocument) -> None:
    def of_1904(book: Any) -> None:
        book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 (a spreadsheet has no zones)
        cell(book["Réunions"], 2, "Quand").value = date(2026, 5, 19)

    desk.change(of_1904)
    assert desk.document() == changed(small, ("meetings", 0, "when"), "2026-05-19")


def test_the_sheets_beside_the_data_may_be_changed_or_missing(desk: Desk, small: TerritoryDocument) -> None:
    desk.change(lambda book: [book.remove(book[name]) for name in ("Lisez-moi", "État", "Listes")])
    assert desk.document() == small


def test_an_empty_sheet_that_a_spreadsheet_adds_is_nothing(desk: Desk, small: TerritoryDocument) -> None:
    desk.change(lambda book: book.create_sheet("Feuil1"))
    assert desk.document() == small
