"""Figures as they are printed: of what, where, when, from whom; and a number asked for is that number."""

import pytest

from tests.knowledge.conftest import FrontDoor

ASKED = (
    ("92", "combien de places AVIP en 2025 ?", ("204",)),
    ("92", "combien de places AVIP en 2024 ?", ("187",)),
    ("92", "combien de postes de référents insertion en 2024 ?", ("5 postes",)),
    ("92", "le nombre de places AVIP a-t-il baissé ?", ("204", "187")),
    ("92", "évolution du nombre de référents insertion", ("7 postes", "5 postes")),
    ("92", "avip 2024 2025", ("204", "187")),
    ("92", "combien de référents techniques par comité thématique ?", ("2 à 4",)),
    ("63", "combien d’EVS agréés d’après la fiche 24 ?", ("8",)),
    ("92", "nombre de postes de référents insertion financés en 2025", ("7 postes",)),
    ("92", "combien de centres de PMI ?", ("45", "2025")),
    ("92", "combien de centres sociaux ont un pacte de coopération en cours de signature ?", ("10",)),
    ("92", "how many PMI centres?", ("45",)),
    ("93", "combien d’EAJE à Saint-Denis ?", ("34", "2023", "CD93")),
    ("93", "combien d’EAJE dans le département ?", ("446",)),
    ("93", "nombre d’EAJE : Saint-Denis / 93 ?", ("34", "446")),
    ("93", "combien de gardes à domicile à Saint-Denis ?", ("35", "2021", "CAF")),
    ("93", "nombre d’enfants inscrits dans les crèches du département", ("25 912",)),
    ("93", "part d’enfants pauvres dans les crèches à Saint-Denis", ("44,9 %",)),
    ("38", "combien d’habitants ?", ("1 263 850", "1er janvier 2013")),
    ("38", "combien de communes de moins de 5 000 habitants ?", ("514",)),
    ("38", "combien de communes en Isère ?", ("532",)),
    ("38", "combien de contrats de ville ?", ("7",)),
    ("38", "combien de quartiers prioritaires ?", ("26", "18 communes")),
    ("38", "combien d’associations familiales ?", ("184",)),
    ("63", "taux de couverture", ("63,3 %", "2020")),
    ("63", "what was the coverage rate?", ("63,3", "2020")),
)


@pytest.mark.parametrize(("code", "said", "facts"), ASKED)
def test_a_figure_is_told_as_printed(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    assert answer.reply.sources


EXACT = (
    ("92", "combien de places AVIP en 2025 ?", "187"),
    ("92", "combien de places AVIP en 2024 ?", "204"),
    ("38", "combien d’habitants ?", "J’en connais"),
    ("38", "combien d’habitants ?", "514"),
    ("93", "EAJE à Saint-Denis", "446"),
    ("93", "combien d’EAJE en Seine-Saint-Denis ?", "34"),
    ("93", "combien de crèches à Saint-Ouen ?", "34"),
    ("63", "combien de centres sociaux en 2022 ?", "J’en connais"),
)


@pytest.mark.parametrize(("code", "said", "other"), EXACT)
def test_another_place_year_or_measure_is_not_told_with_it(code: str, said: str, other: str, door: FrontDoor) -> None:
    door.told(code, said).lacks(other)


SEVERAL = (
    ("92", "combien de places AVIP ?", ("204", "2025", "187", "2024")),
    ("93", "combien d’EAJE ?", ("34", "446", "Saint-Denis (commune)", "Seine-Saint-Denis (département)")),
)


@pytest.mark.parametrize(("code", "said", "facts"), SEVERAL)
def test_where_place_or_year_is_not_said_each_is_told_with_its_own(
    code: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    door.told(code, said).holds(*facts)


def test_a_value_that_the_document_does_not_have_is_told_as_it_prints_it(door: FrontDoor) -> None:
    door.told("93", "combien d’EAJE en France ?").holds("n.r.", "à la place d’une valeur")


OTHER_YEAR = (("63", "taux de couverture en 2024", "2020"), ("93", "combien d’EAJE à Saint-Denis en 2025 ?", "2023"))


@pytest.mark.parametrize(("code", "said", "known"), OTHER_YEAR)
def test_of_a_year_that_is_not_known_the_one_that_is_known_is_said_to_be_another(
    code: str, said: str, known: str, door: FrontDoor
) -> None:
    answer = door.told(code, said)
    answer.holds(known)
    assert answer.reply.status == "unknown" or "Je ne connais pas" in answer.text, answer.text
