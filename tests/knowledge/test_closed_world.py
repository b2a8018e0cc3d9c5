"""What is not known is not denied: « je ne connais que … », unless the schéma is known entirely."""

import pytest

from tests.knowledge.conftest import FrontDoor

NOT_DENIED = (
    ("93", "fiche 2.1", "Je ne connais pas de fiche 2.1"),
    ("93", "combien de fiches ?", "Je ne connais que|Je connais|J’en connais"),
    ("92", "combien d’appels à projets ?", "J’en connais|Je connais"),
    ("92", "combien d’instances ?", "Je connais"),
    ("92", "qui pilote la fiche 7 ?", "Je ne connais pas"),
    ("92", "réunions d’août 2026", "Je ne connais"),
    ("93", "fiches sans pilote", "je connais|Fiche 5"),
)


@pytest.mark.parametrize(("code", "said", "wording"), NOT_DENIED)
def test_where_not_all_is_known_nothing_is_denied(code: str, said: str, wording: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    answer.holds(wording)
    answer.lacks("Il n’y a pas", "n’existe pas", "Aucune fiche", "aucune fiche")


DENIED = (
    ("63", "fiche 31", "Il n’y a pas de fiche 31"),
    ("63", "quelles fiches pilote l’UDAF ?", "aucune fiche"),
    ("63", "combien de fiches ?", "30 fiches"),
    ("38", "orientation 7", "il n’y en a pas"),
)


@pytest.mark.parametrize(("code", "said", "wording"), DENIED)
def test_where_all_is_known_it_is_said_plainly(code: str, said: str, wording: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    answer.holds(wording)
    answer.lacks("je ne connais", "à ma connaissance")


DOUBTS = (
    ("63", "partenaires de la fiche 1", ("MSE", "sans doute la MSA")),
    ("38", "partenaires de l’action 1-1-1 de l’orientation 4", ("Directt", "sans doute la Direccte")),
    ("38", "rythme du comité technique", ("On ne sait pas lequel",)),
    ("92", "rythme du CDSF", ("l’extraction ayant aplati",)),
    ("93", "qui pilote la fiche 5 ?", ("ne le précise pas",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), DOUBTS)
def test_a_doubt_is_told_with_the_answer(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    door.told(code, said).holds(*facts)
