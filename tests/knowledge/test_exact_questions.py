"""Questions whose least word changes the answer: negations, « seulement », ranges, half-known, included services."""

import pytest

from tests.knowledge.conftest import FrontDoor

ASKED = (
    ("quelles fiches la MSA ne pilote pas ?", "14 fiches"),
    ("la Caf ne pilote pas quelles fiches ?", "aucune fiche"),
    ("fiches pilotées uniquement par la Caf", "3 fiches"),
    ("fiches sans la MSA", "8 fiches"),
    ("combien de fiches n'ont pas d'actions nouvelles ?", "3 fiches"),
    ("fiches 7 à 9 pilotes", "Fiche 8"),
    ("pilotes des fiches 3, 7 et 31", "pas de fiche 31"),
    ("pilotes et téléphone de la fiche 7", "Je n’ai pas de numéro de téléphone"),
    ("les fiches des engagements 2 et 3", "6 fiches"),
    ("actions de l'engagement 3 en 2024", "1 action nouvelle"),
    ("quand finit le schéma ?", "2022 à 2026"),
    ("la fiche 7 a un calendrier ?", "Calendrier de la fiche 7"),
    ("la MSA n'est pas dans la fiche 7 ?", "ni pilote ni partenaire"),
    ("combien de pilotes en tout ?", "13"),
    ("schéma 63", "2022-2026"),
)
FOLLOWED = (
    ("qui siège au copil AVS ?", "et la DDETS ?", "Non"),
    ("MSA dans quelles fiches ?", "et en 2024 ?", "5 actions"),
    ("MSA dans quelles fiches ?", "et depuis 2024 ?", "6 actions"),
    ("quelles actions démarrent en 2025 ?", "et depuis 2024 ?", "9 actions"),
    ("quelles actions depuis 2024 ?", "et en 2023 ?", "38 actions"),
    ("fiche 14", "et la suivante ?", "Fiche 15"),
    ("fiche 30", "et la suivante ?", "pas d’autre fiche"),
    ("fiches de l'engagement 3", "et les pilotes ?", "Fiche 8"),
)
NEVER_DENIED = ("l'Etat pilote la fiche 7 ?", "la caf siège au groupe d'appui départemental ?")


@pytest.mark.parametrize(("said", "answered"), ASKED)
def test_the_least_word_counts(said: str, answered: str, door: FrontDoor) -> None:
    assert answered in door.ask(said).text


@pytest.mark.parametrize(("first", "then", "answered"), FOLLOWED)
def test_and_then(first: str, then: str, answered: str, door: FrontDoor) -> None:
    assert answered in door.ask(first, then).text


@pytest.mark.parametrize("said", NEVER_DENIED)
def test_what_may_be_true_is_not_denied(said: str, door: FrontDoor) -> None:
    assert "Non" not in door.ask(said).text


def test_years_that_are_no_span_of_time_are_asked_back_one_by_one(door: FrontDoor) -> None:
    assert door.ask("quelles actions démarrent en 2023 et en 2025 ?").reply.status == "clarify"
    assert door.ask("quelles actions se terminent en 2025 ?").reply.status == "clarify"


def test_one_figure_is_no_count_of_figures(door: FrontDoor) -> None:
    answer = door.ask("combien d'EVS ?")
    answer.holds("13 espaces de vie sociale|espaces de vie sociale : 13", "2022")
    answer.lacks("J’en connais")
