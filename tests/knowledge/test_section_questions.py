"""Parts of a schéma at any depth, and actions by number under them: where a number is several, it is asked back."""

import pytest

from tests.knowledge.conftest import FrontDoor

SECTIONS = (
    ("38", "orientation 1", ("14 actions", "Objectif général 1", "Objectif général 3")),
    ("38", "orientation stratégique n° 3", ("16 actions", "Prévenir les conduites à risques")),
    ("38", "objectif général 2 de l’orientation 1", ("4 actions", "Objectif opérationnel 2-1", "handicap")),
    ("38", "objectif opérationnel 1-5 de l’orientation 1", ("accompagnement de la parentalité", "1-5-1")),
    ("38", "orientation 6", ("Améliorer l’information", "par erreur", "4")),
    ("38", "combien d’orientations ?", ("6 orientations",)),
    ("38", "combien d’actions ?", ("61",)),
    ("38", "combien d’objectifs généraux en tout ?", ("14 objectifs",)),
    ("93", "les 5 axes stp", ("5 axes", "accompagnement des parents")),
    ("38", "combien d’actions dans l’orientation 2 ?", ("8 actions",)),
    ("38", "quelles actions dans l’orientation 6 ?", ("6 actions",)),
    ("92", "quels sont les axes stratégiques ?", ("Accès aux services", "Inclusion")),
    ("92", "orientations de l’axe inclusion", ("accès aux droits", "publics précaires", "handicap")),
    ("92", "garantir un maillage équilibré", ("Maisons d’Assistantes Maternelles", "parcours de séparation")),
    ("92", "combien d’actions ?", ("18",)),
    ("92", "action pacte de coopération", ("CPO", "comité départemental")),
    ("93", "axe 5", ("ingénierie sociale", "Fiche 5")),
    ("93", "axe 2", ("attractivité des métiers",)),
    ("93", "combien d’axes ?", ("5 axes",)),
    ("93", "which axis is fiche 1.1 in?", ("Axe 1", "rééquilibrage territorial")),
    ("38", "orientation 4 in English please", ("Proposer une offre de service de qualité",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), SECTIONS)
def test_a_part_of_a_schema_is_told(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


@pytest.mark.parametrize(
    ("code", "said", "known"),
    [("38", "orientation 7", "6"), ("93", "axe 6", "5"), ("63", "engagement 14", "13")],
)
def test_a_part_that_there_is_not_is_absent(code: str, said: str, known: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.reason == "absent"
    answer.holds(known)


def test_a_part_that_the_one_named_has_not_is_absent(door: FrontDoor) -> None:
    answer = door.told("38", "c’est quoi l’objectif général 3 de l’orientation 2 ?")
    assert answer.reply.reason == "absent"
    answer.holds("Objectif général 3", "Orientation stratégique 2")


def test_numbers_that_come_back_under_each_part_are_no_range(door: FrontDoor) -> None:
    door.told("38", "action 9-9-9").lacks("vont de")


ACTIONS = (
    ("indicateurs des actions 1-1-1 à 1-4-1", ("1-4-1", "micro-crèches")),
    ("l’action 2-1-1 sur les conduites addictives", ("Orientation stratégique 3",)),
    ("partenaires de l’aide à domicile (2-2-1)", ("MSA", "Caf", "associations d’aide à domicile")),
    ("action 1-1-1 de l’orientation 1", ("CAF / PMI",)),
    ("action 1-1-1 de l’orientation 2", ("circuit d’information", "réseau départemental")),
    ("orientation 4, action 1-1-1", ("assistantes maternelles|assistants maternels", "RAM")),
    ("o3 1.1.1", ("état des lieux", "jeunesse")),
    ("action 4-3-1", ("raccrochage scolaire", "SESAME", "Orientation stratégique 3")),
    ("action 1-2 de l’orientation 5", ("Articuler l’ensemble des instances",)),
    ("action 3-1 de l’orientation 6", ("nouvelles technologies",)),
    ("action 3-2-1 de l’orientation 3", ("à définir",)),
    ("l’action sur la mobilité des jeunes", ("3-1-2", "mixité")),
    ("qui porte l’action 1-1 de l’orientation 6 ?", ("Caf",)),
    ("qui pilote la promotion des formations TISF ?", ("Département", "Caf")),
    ("qui porte l’état des lieux sur l’éducation aux médias ?", ("Udaf 38",)),
    ("partenaires de l’action 1-1-2 de l’orientation 2", ("laep", "Département")),
)


@pytest.mark.parametrize(("said", "facts"), ACTIONS)
def test_an_action_is_found_by_its_number_under_its_orientation(
    said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told("38", said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


AMBIGUOUS = (("action 1-1-1", 4), ("action 2-2-2", 2), ("partenaires de l’action 1-2-1", 4), ("1-1-2", 3))


@pytest.mark.parametrize(("said", "how_many"), AMBIGUOUS)
def test_a_number_that_several_orientations_use_is_asked_back(said: str, how_many: int, door: FrontDoor) -> None:
    answer = door.told("38", said)
    assert answer.reply.status == "clarify"
    labels = [choice.label for choice in answer.reply.choices]
    assert len(labels) == len(set(labels)) == how_many, labels
    for choice in answer.reply.choices:
        assert door.tap(choice.query).reply.status != "clarify"


def test_a_number_is_asked_back_with_what_was_asked_of_it(door: FrontDoor) -> None:
    for choice in door.told("38", "partenaires de l’action 1-2-1").reply.choices:
        door.tap(choice.query).holds("Partenaires|ne le précise pas")


def test_an_action_that_there_is_not_is_absent(door: FrontDoor) -> None:
    answer = door.told("38", "action 9-9-9")
    assert answer.reply.reason == "absent"
    answer.holds("9-9-9")
    answer.lacks("fiche")


def test_what_of_a_partial_schema_is_not_known_is_not_denied(door: FrontDoor) -> None:
    answer = door.told("93", "fiche 2.1")
    assert answer.reply.reason == "absent"
    answer.holds("Je ne connais pas de fiche 2.1")
