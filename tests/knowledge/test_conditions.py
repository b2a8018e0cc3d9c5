"""Which fiches: with some parties and without others, in one role and not in the other, among some fiches only."""

import pytest

from tests.knowledge.conftest import FrontDoor

CHOSEN = (
    ("fiches pilotées par la Caf mais sans la MSA", "8 fiches", ("4", "7", "8", "11", "12", "13", "14", "16")),
    ("fiches où la DDETS est pilote, pas juste partenaire", "4 fiches", ("3", "7", "8", "22")),
    ("dans quelles fiches la MSA n’est-elle que partenaire ?", "6 fiches", ("1", "3", "6", "17", "18", "21")),
    ("uniquement partenaire : MSA, quelles fiches ?", "6 fiches", ("1", "3", "6", "17", "18", "21")),
    ("sheets where the MSA is only a partner", "6 fiches", ("1", "3", "6", "17", "18", "21")),
    ("fiches où la MSA est pas pilote", "14 fiches", ("1", "3", "16", "21")),
    ("quelles fiches n’ont pas la MSA ?", "8 fiches", ("4", "7", "8")),
    ("toutes sauf la MSA", "8 fiches", ("4", "7", "8")),
    ("fiches sans la MSA ni le Département", "3 fiches", ("12", "13", "14")),
    ("dans les dix premières fiches, lesquelles sont sans la MSA ?", "3 fiches", ("4", "7", "8")),
    ("entre la 11 et la 16, lesquelles se pilotent sans le Département ?", "3 fiches", ("12", "13", "14")),
    ("fiches qui ont l’UDAF comme partenaire et que la MSA ne pilote pas", "1 fiche", ("21",)),
    ("fiches où la Caf est pilote et la MSA partenaire", "8 fiches", ("1", "3", "6", "17", "18", "21")),
    ("toutes les fiches pilotées par la DDETS ou la MSA", "19 fiches", ("2", "3", "7", "8", "23")),
    ("fiches de l’engagement 3 sans la MSA", "2 fiches", ("7", "8")),
    ("which sheets are led by the Caf but not by the MSA?", "14 fiches", ("1", "3", "21")),
    ("combien de fiches ont un calendrier ?", "27 fiches sur 30", ("1", "13", "15", "30")),
)


@pytest.mark.parametrize(("said", "total", "numbers"), CHOSEN)
def test_fiches_are_chosen_by_who_takes_part_and_who_does_not(
    said: str, total: str, numbers: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(total, *(f"Fiche {number} |{number}, |, {number}" for number in numbers))


def test_what_is_asked_of_the_fiches_is_said_again(door: FrontDoor) -> None:
    door.ask("fiches de la DDETS mais sans la MSA").holds("DDETS : 2 fiches, sans MSA (ni pilote ni partenaire)")
    door.ask("fiches où la Caf n’est pas partenaire et la MSA pas pilote").lacks("Caf et MSA")


NARROWED = (
    (("combien de fiches pilote la Caf ?", "et sans la MSA ?"), "Caf : 8 fiches, sans MSA"),
    (("combien de fiches pilote la MSA ?", "sur ce total, combien avec la DDETS ?"), "MSA : 3 fiches, avec DDETS"),
    (("combien de fiches avec la MSA ?", "et sur ce total ?"), "22 fiches sur 30"),
    (("combien de fiches avec la MSA ?", "et sur ce total, combien pilote-t-elle ?"), "16 fiches sur 30"),
    (("fiches de la MSA", "combien dans l’engagement 3 parmi elles ?"), "1 fiche sur 3 dans l’engagement 3"),
    (("fiches de la MSA", "lesquelles sans être pilote ?"), "MSA : 6 fiches, sans MSA comme pilote"),
    (("fiches sans la MSA", "et sans le Département ?"), "Sans MSA ni CD : 3 fiches"),
    (("engagement 3", "lesquelles sans la MSA ?"), "Sans MSA dans l’engagement 3 : 2 fiches"),
    (("quelles fiches pilote la Caf ?", "et celles de la DDETS ?"), "DDETS : 4 fiches"),
    (("quelles fiches pilote la Caf ?", "quelles fiches sans la MSA ?"), "Sans MSA : 8 fiches"),
)


@pytest.mark.parametrize(("texts", "fact"), NARROWED)
def test_a_list_is_narrowed_or_begun_anew(texts: tuple[str, ...], fact: str, door: FrontDoor) -> None:
    door.ask(*texts).holds(fact)


BESIDE = (
    ("qui pilote la 7 à part la Caf et le Département ?", "DDETS", "Caisse"),
    ("partenaires de la 6 sauf la MSA", "PRH", "Mutualité"),
    ("autres pilotes que la Caf, fiche 12", "SDJES", "Caisse"),
    ("qui pilote la 17 à part la Caf ?", "Personne d’autre", "Caisse"),
    ("who leads sheet 12 apart from the Caf?", "SDJES", "Caisse"),
)


@pytest.mark.parametrize(("said", "told", "left"), BESIDE)
def test_whoever_is_set_apart_is_left_out(said: str, told: str, left: str, door: FrontDoor) -> None:
    answer = door.ask(said)
    answer.holds(told)
    answer.lacks(left)


def test_actions_of_a_year_without_somebody(door: FrontDoor) -> None:
    door.ask("quelles actions de 2025 sans la MSA ?").holds("sans MSA", "Fiche 4")
    door.ask("quelles actions de 2025 sans la MSA ?").lacks("Fiche 29")
    door.ask("actions 2025 sans la Caf").holds("Aucune action nouvelle ne démarre en 2025, fiches sans Caf")


def test_a_section_without_somebody(door: FrontDoor) -> None:
    door.ask("engagement 3 sans la MSA").holds("Sans MSA dans l’engagement 3 : 2 fiches", "7, 8")


def test_actions_of_a_year_that_some_do_not_pilot(door: FrontDoor) -> None:
    said = "des nouvelles actions de 2016, y en a-t-il une que ni la Caf ni le Département ne coordonne ?"
    answer = door.told("38", said)
    answer.holds("1 action", "2-2-1", "Udaf 38", "automne 2016")
    answer.lacks("4-1-3", "TISF")
