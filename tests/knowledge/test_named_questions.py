"""Questions that are the very name of a record, or of what an organisation expects."""

import pytest

from tests.knowledge.conftest import FrontDoor

NAMED = (
    ("38", "annexe 5", ("Tableau des territoires prioritaires",)),
    ("38", "que contient l’annexe 4 ?", ("juin 2016", "Udaf 38")),
    ("38", "c’est quoi l’annexe 6 ?", ("Outil d’évaluation",)),
    ("38", "rôle du porteur", ("relance les travaux",)),
    ("38", "à quoi sert le porteur d’une action ?", ("relance les travaux",)),
    ("38", "on attend quoi du porteur d’une action ?", ("relance les travaux",)),
    ("38", "évaluation du schéma", ("présentation annuelle",)),
    ("38", "budget du schéma", ("ne prévoit pas de moyens financiers supplémentaires",)),
    ("93", "actualités nationales", ("CMG",)),
    ("93", "rôle des EPT", ("échelon intercommunal",)),
    ("93", "quelles propositions pour l’axe 5 ?", ("compétences des EPT",)),
    ("93", "c’est quoi l’AMI accueil pour tous ?", ("territoire démonstrateur",)),
    ("38", "qu’attend la MSA du schéma ?", ("Les attentes de la MSA",)),
    ("38", "what does the Département expect from the scheme?", ("Les attentes du Département",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), NAMED)
def test_a_record_called_so_answers(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_no_money_is_not_confirmed(door: FrontDoor) -> None:
    door.told("38", "est-ce que le schéma prévoit des sous en plus ?").lacks("Oui")


def test_how_often_is_told_by_the_line_that_says_it(door: FrontDoor) -> None:
    door.told("38", "tous les combien analyse-t-on les besoins des territoires ?").holds("tous les 6 mois")
    door.told("93", "le plan de contrôle des crèches, présenté à quel rythme ?").holds("chaque année")


def test_an_event_that_is_only_planned_is_not_another_one(door: FrontDoor) -> None:
    answer = door.told("93", "forum parentalité, c’est quand ?")
    answer.holds("forum")
    answer.lacks("Experice")
