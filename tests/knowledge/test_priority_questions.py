"""What the bodies set themselves for a year: of all, of one, and of a year that is not known."""

import pytest

from tests.knowledge.conftest import FrontDoor

ASKED = (
    ("priorités 2025", ("Petite enfance", "Parentalité", "référentiel conjoint", "cellule de veille")),
    ("quelles sont les priorités du CDSF pour 2025 ?", ("loisirs des enfants", "pactes de coopération")),
    ("priorités 2025 du comité petite enfance", ("référentiel conjoint", "attractivité des métiers")),
    ("priorités du comité AVS", ("Priorités 2025", "modes de garde alternatifs")),
    ("combien de priorités pour le comité parentalité ?", ("2", "1000 premiers jours", "parents d’adolescents")),
    ("la santé mentale est-elle une priorité ?", ("Soutenir les acteurs", "santé mentale", "Enfance-Jeunesse")),
    ("what are the priorities of the AVS committee?", ("pactes de coopération",)),
)


@pytest.mark.parametrize(("said", "facts"), ASKED)
def test_the_priorities_are_told_by_body(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told("92", said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


OF_ONE = ("priorités 2025 du comité petite enfance", "what are the priorities of the early childhood committee?")


@pytest.mark.parametrize("said", OF_ONE)
def test_those_of_one_body_are_not_mixed_with_others(said: str, door: FrontDoor) -> None:
    answer = door.told("92", said)
    answer.holds("référentiel conjoint")
    answer.lacks("pactes de coopération", "loisirs")


def test_whether_something_is_a_priority(door: FrontDoor) -> None:
    answer = door.told("92", "la santé mentale est-elle une priorité en 2025 ?")
    assert answer.text.startswith("Oui")
    answer.lacks("pactes de coopération")


@pytest.mark.parametrize("said", ["priorités 2026", "priorités 2026 du comité parentalité", "priorities for 2024"])
def test_of_a_year_that_is_not_known_the_nearest_is_shown_and_said_to_be_another(said: str, door: FrontDoor) -> None:
    answer = door.told("92", said)
    answer.holds("Je ne connais pas les priorités 2026|I do not know the priorities", "2025")


def test_where_a_body_set_itself_nothing_that_is_known_others_are_not_shown_as_its_own(door: FrontDoor) -> None:
    door.told("92", "priorités du comité de pilotage").holds("Je ne connais pas|ne le précise pas|CDSF")


@pytest.mark.parametrize("code", ["63", "38", "93"])
def test_where_no_priorities_are_known_nothing_else_is_passed_for_them(code: str, door: FrontDoor) -> None:
    answer = door.told(code, "priorités 2025")
    assert answer.reply.status == "unknown"
