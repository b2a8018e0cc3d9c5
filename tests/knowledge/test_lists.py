"""Lists and totals: fiches of an engagement, of an organisation, of a year, of a subject, or with an empty column."""

import pytest

from tests.knowledge.conftest import FrontDoor

LISTS = (
    ("combien de fiches ?", ("30",)),
    ("combien d’engagements ?", ("13",)),
    ("quels sont les engagements ?", ("13", "Aller vers les parents")),
    ("how many sheets are there?", ("30",)),
    ("combien d’indicateurs en tout ?", ("30 fiches", "Indicateurs")),
    ("fiches de l’engagement 12", ("Fiche 24", "Fiche 25", "Fiche 26")),
    ("commitment 12", ("Fiche 24", "Fiche 25", "Fiche 26")),
    ("combien de fiches dans l’engagement 13 ?", ("4 fiches",)),
    ("qui pilote l’engagement 5 ?", ("Fiche 11", "Fiche 12", "Fiche 13", "SDJES")),
    ("fiches de l’engagement 12 avec la DDETS", ("26", "1 fiche")),
    ("fiches de l’engagement 1 où l’UDAF est pilote", ("aucune fiche", "UDAF")),
    ("quelles fiches la DDETS pilote-t-elle ?", ("3", "7", "8", "22")),
    ("which fiches does MSA pilot?", ("MSA", "through", "23")),
    ("dans quelles fiches est l’UDAF ?", ("4 fiches", "Fiche 19", "Fiche 22")),
    ("quelles fiches l’UDAF pilote ?", ("aucune", "partenaire", "19")),
    ("quelles fiches pilote le comité AVIP ?", ("aucune", "partenaire", "7")),
    ("fiches que la Caf et la MSA pilotent ensemble", ("Caf et MSA", "2", "22")),
    ("quelles fiches sans la MSA ?", ("Sans MSA", "14")),
    ("fiches sans calendrier", ("14", "21", "22")),
    ("quelles fiches n’ont pas de contexte ?", ("Aucune fiche",)),
    ("combien de fiches pilote le SDJES ?", ("SDJES", "11")),
    ("quelles actions démarrent en 2025 ?", ("3 actions", "Fiche 4", "Fiche 7", "Fiche 29")),
    ("quelles actions démarrent en 2019 ?", ("Aucune action", "2019")),
    ("quelles actions démarrent en 2023 ?", ("8, 16, 20", "sans dire pour quelle action")),
    ("actions de la ddets en 2025", ("1 action", "Fiche 7")),
    ("combien d’actions démarrent en 2025 dans la fiche 7 ?", ("1 action", "écoles maternelles")),
    ("which actions start in 2025?", ("3 ", "Fiche 29")),
    ("quelles actions depuis 2023 ?", ("47 actions nouvelles démarrent à partir de 2023",)),
    ("actions qui démarrent avant 2024", ("40 actions", "jusqu’en 2023", "citent aussi une date jusqu’en 2023")),
    ("quelles actions démarrent entre 2023 et 2025 ?", ("47 actions", "de 2023 à 2025")),
    ("quelles actions démarrent après 2024 ?", ("3 actions", "Fiche 4", "Fiche 7", "Fiche 29")),
    ("actions de 2024 à 2025", ("9 actions", "de 2024 à 2025")),
    ("actions nouvelles en 2024 et 2025", ("9 actions", "de 2024 à 2025")),
    ("actions d’ici 2027", ("Aucune action nouvelle ne démarre de 2026 à 2027",)),
    ("actions de la MSA à partir de 2024", ("6 actions", "Fiche 1", "MSA")),
    ("actions de l’engagement 3 depuis 2024", ("2 actions", "Fiche 7")),
    ("combien d’actions depuis 2024 dans la fiche 7 ?", ("2 actions", "à partir de 2024")),
    ("which actions start before 2023?", ("2 new actions start until 2022", "Fiche 23")),
    ("which actions between 2024 and 2025?", ("9 new actions start from 2024 to 2025",)),
    ("fiches sur le handicap", ("Fiche 6", "Fiche 13")),
    ("fiches about disability", ("Fiche 6", "Fiche 13")),
    ("fiches qui parlent de parentalité", ("Fiche 17", "Fiche 18")),
    ("assmat", ("Fiche",)),
    ("le schéma couvre quelles années ?", ("2022", "2026")),
)


@pytest.mark.parametrize(("said", "facts"), LISTS)
def test_a_list_or_a_total_is_right(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_the_list_of_fiches_is_the_table_of_contents(door: FrontDoor) -> None:
    door.ask("liste des fiches").holds("30 fiches")


def test_where_somebody_takes_part_everywhere_no_fiche_is_without(door: FrontDoor) -> None:
    door.ask("quelles fiches sans la Caf ?").holds("Caf", "0 fiche|aucune fiche")


YEARS = (
    ("quelles actions démarrent cette année ?", "2026"),
    ("quelles actions l’année prochaine ?", "2027"),
    ("which actions started last year?", "2025"),
)


@pytest.mark.parametrize(("said", "year"), YEARS)
def test_this_year_is_that_of_the_asker(said: str, year: str, door: FrontDoor) -> None:
    door.ask(said).holds(year)


LINES = (
    ("combien de centres sociaux ?", ("8 centres sociaux|centres sociaux : 8", "2022", "Fiche action n°27")),
    ("le forum petite enfance, c’est quand ?", ("À partir de 2023", "forum")),
    ("qui pilote le label AVIP ?", ("DDETS", "fiche 7")),
    ("quel est le taux de couverture ?", ("63,3",)),
    ("qui pilote l’accueil des enfants en situation de handicap ?", ("État", "Caf", "CD")),
    ("partenaires de la fiche pedt", ("Francas",)),
    ("mutuacm", ("Fiche 11",)),
)


@pytest.mark.parametrize(("said", "facts"), LINES)
def test_a_subject_leads_to_its_line_or_its_fiche(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_among_lines_as_good_the_one_with_a_date_says_when(door: FrontDoor) -> None:
    door.ask("quand démarre le label AVIP ?").holds("2023")


THEN = (
    (("à l’automne 2016, quels travaux devaient partir ?",), ("3 actions", "en automne 2016", "TISF")),
    (("quelles actions démarrent en juin 2016 ?",), ("1 action", "en juin 2016", "Action 1-1")),
    (("les nouvelles actions de 2016", "lesquelles à l’automne ?"), ("3 actions", "automne 2016")),
    (("parmi les nouvelles actions de 2016, laquelle ne démarrait pas à l’automne ?",), ("juin 2016", "1-1")),
)


@pytest.mark.parametrize(("texts", "facts"), THEN)
def test_actions_start_in_a_month_or_season(texts: tuple[str, ...], facts: tuple[str, ...], door: FrontDoor) -> None:
    door.told("38", *texts).holds(*facts)
