"""What a document prints once for a range of actions holds for each of them, and is said to be printed so."""

import pytest

from tests.knowledge.conftest import FrontDoor

PRINTED_ONCE = (
    ("partenaires de l’action 1-1-1 de l’orientation 1", ("Justice", "ACEPP", "à associer", "Imprimé pour")),
    ("partenaires de l’action 1-5-1 de l’orientation 1", ("Département", "Éducation nationale", "Imprimé pour")),
    ("indicateurs de l’action 1-3-1 de l’orientation 1", ("micro-crèches", "actions 1-1-1 à 1-4-1")),
    ("indicateurs de l’action 1-5-1 de l’orientation 1", ("Réaap", "CLAS")),
    ("indicateurs de l’action 2-1-3 de l’orientation 1", ("pôles ressources", "2-1-1 à 2-2-1")),
    ("calendrier de l’action 1-2-1 de l’orientation 2", ("début 2017", "établissements scolaires")),
    ("indicateurs de l’action 3-1-2 de l’orientation 3", ("PIJ et de BIJ", "3-1-1 à 3-1-3")),
    ("partenaires de l’action 2-1 de l’orientation 6", ("UDCCAS", "Udaf")),
    ("calendrier de l’action 1-2 de l’orientation 6", ("2017",)),
    ("indicateurs de l’objectif général 3 de l’orientation 4", ("accueils atypiques", "handicap")),
)


@pytest.mark.parametrize(("said", "facts"), PRINTED_ONCE)
def test_what_is_printed_for_several_is_told_for_each(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told("38", said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    answer.holds("Annexe 3")


NOT_THERE = (
    ("indicateurs de l’action 1-5-1 de l’orientation 1", "micro-crèches"),
    ("indicateurs de l’action 1-3-1 de l’orientation 1", "CLAS"),
    ("partenaires de l’action 1-1-1 de l’orientation 1", "UDCCAS"),
)


@pytest.mark.parametrize(("said", "other"), NOT_THERE)
def test_what_is_printed_for_others_is_not_told(said: str, other: str, door: FrontDoor) -> None:
    door.told("38", said).lacks(other)


DOUBTED = (
    ("partenaires de l’action 1-1-2 de l’orientation 4", "sans dire pour quelles actions"),
    ("partenaires de l’objectif opérationnel 1-1 de l’orientation 4", "sans dire pour quelles actions"),
    ("calendrier de l’objectif général 2 de l’orientation 1", "vaut peut-être aussi pour l’objectif général 2"),
    ("orientation 3 action 2-1-2 partenaires", "l’action 2-1-3 de l’annexe 3 est l’action 2-1-2"),
)


@pytest.mark.parametrize(("said", "doubt"), DOUBTED)
def test_what_is_doubtful_of_a_block_is_said_with_each_action(said: str, doubt: str, door: FrontDoor) -> None:
    door.told("38", said).holds(doubt)


def test_a_year_of_calendars_in_words_is_told_in_their_words(door: FrontDoor) -> None:
    answer = door.told("38", "quelles actions doivent démarrer en 2017 ?")
    answer.holds("établissements scolaires", "référentiels d’intervention")
    answer.lacks("aucune")


def test_a_doubt_inside_a_block_is_said(door: FrontDoor) -> None:
    door.told("38", "partenaires de l’action 2-1-2 de l’orientation 1").holds("« ACEPP ? »", "« CLV ? »")


BLANK = (
    ("partenaires de l’action 3-1-2 de l’orientation 3", "Partenaires"),
    ("qui pilote l’action 1-3-1 de l’orientation 2 ?", "Pilotes"),
    ("calendrier de l’action 1-1 de l’orientation 5", "Calendrier"),
    ("indicateurs de l’action 2-2 de l’orientation 5", "Indicateurs"),
)


@pytest.mark.parametrize(("said", "column"), BLANK)
def test_what_a_block_leaves_blank_is_blank(said: str, column: str, door: FrontDoor) -> None:
    answer = door.told("38", said)
    assert answer.reply.reason == "blank"
    answer.holds(column)
