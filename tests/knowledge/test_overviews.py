"""Many fiches at once: a column of each, who has most, and what a phone has room for."""

import pytest

from tests.knowledge.conftest import FrontDoor

COLUMNS = (
    ("63", "liste des fiches avec leurs pilotes", ("30 fiches", "Recherche d’un mode d’accueil : Caf, CD", "Fiche 30")),
    ("63", "tableau pilotes par fiche", ("30 fiches", "Engagement 1", "Fiche 14")),
    ("63", "tous les indicateurs", ("Indicateurs : 104 (30 fiches)", "Engagement 3", "7 : 4")),
    ("63", "indicateurs des fiches pilotées par la DDETS", ("4 fiches : DDETS comme pilote", "Nombre d’AM agréés")),
    ("63", "indicateurs des fiches de la MSA", ("Indicateurs : 78", "22 fiches : MSA")),
    ("63", "indicateurs des fiches 1 à 10", ("10 fiches", "10 : 2")),
    ("63", "calendrier de toutes les fiches", ("Fiche 14", "non précisé par le document", "à partir de 2023")),
    ("63", "qui pilote les actions qui démarrent en 2025 ?", ("2025", "Fiche 4", "Fiche 7", "Fiche 29", "DDETS")),
    ("63", "pilotes des deux premiers engagements", ("5 fiches", "Engagement 1", "Engagement 2")),
    ("63", "list of sheets with their pilots", ("Pilots (30 fiches)",)),
    ("38", "tableau des actions nouvelles de 2016 avec lancement et coordinateur", ("juin 2016", "Udaf 38", "DSDEN")),
    ("38", "tous les critères d’évaluation", ("61 actions", "1-1-1, 1-1-2 : 5")),
    ("93", "pilotes par fiche", ("1.1", "Caf", "non précisé par le document")),
)


@pytest.mark.parametrize(("code", "said", "facts"), COLUMNS)
def test_a_column_of_many_fiches(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_what_a_phone_has_no_room_for_is_one_tap_away(door: FrontDoor) -> None:
    answer = door.ask("tous les indicateurs")
    assert len(answer.reply.choices) == 13
    of_one = door.tap(answer.reply.choices[2].query)
    of_one.holds("Indicateurs (3 fiches, engagement 3)", "Nombre de crèches labellisées AVIP")
    of_one.lacks("Nombre d’AM agréés")


SHARES = (
    ("tous les indicateurs par pilote", ("Caf : 30", "indicateurs : 104", "DDETS : 4 (indicateurs : 14)")),
    ("qui pilote quoi ?", ("DDETS : 4 (3, 7, 8, 22)",)),
    ("qui pilote le plus de fiches ?", ("les plus présents d’abord", "Caf : 30, dont 6 via un comité")),
    ("tous les partenaires", ("Partenaires (41)", "UDAF : 4 (19, 20, 21, 22)", "autres")),
)


@pytest.mark.parametrize(("said", "facts"), SHARES)
def test_who_has_which_fiches(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    door.ask(said).holds(*facts)


RANKED = (
    ("quelle fiche a le plus de partenaires ?", ("5 au plus", "Fiche 3", "Fiche 21")),
    ("quelle fiche a le moins d’indicateurs ?", ("2 au moins", "Fiche 4", "Fiche 30")),
    ("which sheet has the most partners?", ("5 at most", "Fiche 3")),
    ("quel engagement a le plus de fiches ?", ("30 fiches, 13 engagements",)),
)


@pytest.mark.parametrize(("said", "facts"), RANKED)
def test_which_fiche_has_most_of_something(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    door.ask(said).holds(*facts)


def test_of_fiches_just_listed_a_column_is_asked_for(door: FrontDoor) -> None:
    door.ask("fiches de la MSA", "et leurs indicateurs ?").holds("Indicateurs : 78 (22 fiches : MSA)")


def test_all_the_indicators_of_the_fiche_spoken_of_are_its_own(door: FrontDoor) -> None:
    door.ask("fiche 7", "tous les indicateurs").holds("Indicateurs de la fiche 7")


def test_a_column_that_a_schema_does_not_print_is_blank(door: FrontDoor) -> None:
    answer = door.told("92", "qui pilote quoi ?")
    assert answer.reply.reason == "blank"


TRENDS = (
    ("nb de places avip : ça a monté entre 2024 et 2025 ?", ("En hausse", "187 (2024) → 204 (2025)")),
    ("comment expliquer que les places AVIP aient reculé en 2025 ?", ("En hausse", "204")),
    ("did AVIP places increase?", ("Up: 187",)),
)


@pytest.mark.parametrize(("said", "facts"), TRENDS)
def test_a_figure_is_compared_with_itself_at_another_time(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    door.told("92", said).holds(*facts)


def test_a_figure_known_at_one_time_alone_is_told(door: FrontDoor) -> None:
    answer = door.ask("pourquoi le taux de couverture est-il descendu à 53 % en 2020 ?")
    answer.holds("63,3 %", "2020")
    answer.lacks("En baisse")
