"""Numbers in a question: which are fiches, sections or years, and which only count something."""

import pytest

from knowledge.common import common
from knowledge.fold import tokens
from knowledge.understanding.references import NumberReader, References

NO_LABELS: dict[str, frozenset[str]] = {"fiche": frozenset(), "section": frozenset()}
Table = tuple[tuple[str, list[str]], ...]


def read(text: str) -> References:
    """The references of a question."""
    words = tokens(text)
    return NumberReader(words, common().lexicon, [False] * len(words), NO_LABELS).read()


FICHES: Table = (
    ("qui pilote la fiche 7 ?", ["7"]),
    ("f7", ["7"]),
    ("F.7", ["7"]),
    ("fiche07", ["7"]),
    ("fiche n° 12", ["12"]),
    ("fiche objectif n°20", ["20"]),
    ("fiche action n°27", ["27"]),
    ("fiches 3, 7 et 8", ["3", "7", "8"]),
    ("fiches 3 et la 7", ["3", "7"]),
    ("les fiches 3 à 5", ["3", "4", "5"]),
    ("de la fiche 3 à la 5", ["3", "4", "5"]),
    ("de la fiche 3 à la fiche 5", ["3", "4", "5"]),
    ("sheets 3 to 5", ["3", "4", "5"]),
    ("pilotes des fiches de 3 à 5", ["3", "4", "5"]),
    ("de la fiche 3 à la fiche 5", ["3", "4", "5"]),
    ("les cinq premières fiches", ["1", "2", "3", "4", "5"]),
    ("the first three sheets", ["1", "2", "3"]),
    ("la fiche 7 a 12 indicateurs ?", ["7"]),
    ("quelle différence entre la fiche 3 et la fiche 6 ?", ["3", "6"]),
    ("fiche sept", ["7"]),
    ("fiche vingt et un", ["21"]),
    ("fiche 7 bis", ["7 bis"]),
    ("fiche 7bis", ["7 bis"]),
    ("fiche 1.1", ["1.1"]),
    ("fiche 7 et 3 partenaires", ["7"]),
    ("fiche 7 et 2025", ["7"]),
    ("sheet number 4", ["4"]),
    ("objectif 9", ["9"]),
    ("la fiche handicap", []),
    ("fiche 2023", []),
)


@pytest.mark.parametrize(("text", "fiches"), FICHES)
def test_numbers_after_a_marker_are_fiches(text: str, fiches: list[str]) -> None:
    assert read(text).fiches == fiches


SECTIONS: Table = (
    ("engagement 12", ["12"]),
    ("engagement n°12", ["12"]),
    ("les engagements 3 et 4", ["3", "4"]),
    ("axe deux", ["2"]),
    ("les trois premiers engagements", ["1", "2", "3"]),
    ("commitment 5", ["5"]),
    ("engagement des jeunes", []),
)


@pytest.mark.parametrize(("text", "sections"), SECTIONS)
def test_numbers_after_an_engagement_are_sections(text: str, sections: list[str]) -> None:
    references = read(text)
    assert [each.number for each in references.sections] == sections
    assert not references.fiches


def test_a_section_and_a_fiche_are_told_apart() -> None:
    references = read("la fiche 7 est-elle dans l’engagement 3 ?")
    assert (references.fiches, [each.number for each in references.sections]) == (["7"], ["3"])


BARE: Table = (
    ("et la 8 ?", ["8"]),
    ("et la huit ?", ["8"]),
    ("la septième", ["7"]),
    ("pour la septième, on travaille avec qui ?", ["7"]),
    ("de la 21 à la 23, qui pilote ?", ["21", "22", "23"]),
    ("entre la 11 et la 13, lesquelles …", ["11", "12", "13"]),
    ("entre la 11 et la 13, qui pilote ?", ["11", "13"]),
    ("qui pilote la septième fiche ?", ["7"]),
    ("the seventh sheet", ["7"]),
    ("la 7e fiche", ["7"]),
    ("qui pilote la 12 avec la caf ?", ["12"]),
    ("indic 22", ["22"]),
    ("7", ["7"]),
    ("0", []),
    ("200 places", []),
    ("combien de crèches ont ouvert 200 places", []),
    ("la 200 est-elle une fiche", ["200"]),
    ("les trois partenaires", []),
    ("les 5 axes", []),
    ("the four new actions", []),
    ("annexe 5", []),
    ("enfants de 0-5 ans", []),
)


@pytest.mark.parametrize(("text", "bare"), BARE)
def test_a_bare_number_is_a_fiche_only_where_it_can_be_one(text: str, bare: list[str]) -> None:
    references = read(text)
    assert references.bare == bare
    assert not references.fiches


def test_a_range_of_actions_is_known_by_its_ends() -> None:
    assert read("indicateurs des actions 1-1-1 à 1-4-1").spans == [("1-1-1", "1-4-1")]


YEARS: tuple[tuple[str, list[int]], ...] = (
    ("quelles actions démarrent en 2025 ?", [2025]),
    ("entre 2023 et 2024", [2023, 2024]),
    ("en 1998", [1998]),
    ("en 2125", []),
    ("fiche 3 en 2024", [2024]),
)


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_a_year_is_a_year(text: str, years: list[int]) -> None:
    assert read(text).years == years


def test_the_words_of_a_reference_are_taken_and_the_others_left() -> None:
    references = read("qui pilote la fiche n° 7 bis en 2024")
    assert references.taken == [False, False, False, True, True, True, True, False, True]
