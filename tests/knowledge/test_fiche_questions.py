"""What is asked of a fiche, in French and in English: the fact stands in the answer."""

import pytest

from tests.knowledge.conftest import FrontDoor

Facts = tuple[str, ...]

IN_FRENCH: tuple[tuple[str, Facts], ...] = (
    ("qui pilote la fiche 7 ?", ("DDETS", "Caf", "CD", "Pilotage / Coordination", "SDSF 63")),
    ("fiche 14, qui coordonne ?", ("Caf", "DSDEN", "SDJES", "DDEE")),
    ("partenaires de la fiche 7", ("AVIP", "Missions locales", "Professionnels de terrain")),
    ("avec qui travaille-t-on sur la fiche 14 ?", ("Francas", "CEMEA", "UFCV", "AROEVEN")),
    ("actions de la fiche 9", ("porteurs de projets", "territoires prioritaires")),
    ("quelles sont les actions nouvelles de la fiche 16 ?", ("permis", "16-18 ans")),
    ("que poursuit la fiche 25 ?", ("SENACS", "plaidoyer")),
    ("quel est le calendrier de la fiche 9 ?", ("2024", "territoires prioritaires")),
    ("quand démarre la fiche 29 ?", ("2023", "2025")),
    ("quels résultats attend-on de la fiche 10 ?", ("fermetures de places",)),
    ("indicateurs de la fiche 3", ("AM agréés", "stagiaires accueillis")),
    ("contexte de la fiche 9", ("63,3", "2020")),
    ("quel est le titre de la fiche 8 ?", ("Lever les freins",)),
    ("dans quel engagement est la fiche 7 ?", ("Engagement 3", "accessibilité")),
    ("combien d’indicateurs dans la fiche 3 ?", (": 4",)),
    ("combien de pilotes pour la fiche 22 ?", (": 6",)),
    ("montre-moi la fiche 30", ("dynamiques associatives", "MAIA", "perdu le numéro")),
    ("7", ("modes d’accueil innovants", "Pilotes")),
    ("pilotes et partenaires de la fiche 7", ("DDETS", "Missions locales")),
    ("pilotes des fiches 3, 7 et 8", ("Fiche 3", "Fiche 7", "Fiche 8", "DDETS")),
    ("calendrier des fiches 14 et 7", ("non précisé", "2023", "2025")),
    ("combien d’indicateurs pour les fiches 3 et 4 ?", ("Fiche 3", ": 4", "Fiche 4", ": 2")),
    ("indicateurs des fiches 3 et 4", ("AM agréés", "Nombre d’APP")),
    ("quel engagement pour les fiches 7 et 9 ?", ("Engagement 3", "Engagement 4")),
    ("qui pilote la fiche 24 ?", ("Comité technique AVS", "Allier")),
    ("ki pilote la fich 7", ("DDETS",)),
    ("partenires fiche 7", ("Missions locales",)),
    ("f7 indicateurs", ("AVIP",)),
    ("QUI PILOTE LA FICHE 7", ("DDETS",)),
)


@pytest.mark.parametrize(("said", "facts"), IN_FRENCH)
def test_a_question_in_french_has_its_fact(said: str, facts: Facts, door: FrontDoor) -> None:
    answer = door.ask(said)
    assert (answer.reply.status, answer.reply.language) == ("answered", "fr")
    answer.holds(*facts)
    assert answer.reply.sources


IN_ENGLISH: tuple[tuple[str, Facts], ...] = (
    ("who pilots fiche 7?", ("Pilots", "DDETS", "Caf", "CD")),
    ("who is in charge of sheet 14?", ("Caf", "DSDEN")),
    ("who are the partners of fiche 7?", ("AVIP", "Missions locales")),
    ("what are the new actions of sheet 16?", ("permis", "16-18 ans")),
    ("what are the ongoing actions of sheet 25?", ("SENACS",)),
    ("when does fiche 9 start?", ("From 2024",)),
    ("expected results of fiche 10", ("fermetures",)),
    ("what are the indicators of sheet 3", ("AM agréés",)),
    ("what is the background of fiche 9?", ("63,3",)),
    ("what is the title of sheet 8?", ("Lever les freins",)),
    ("how many indicators in sheet 3?", (": 4",)),
    ("show me sheet 30", ("dynamiques associatives", "Pilots")),
    ("who pilots fiches 7 and 8?", ("Fiche 7", "Fiche 8", "DDETS")),
    ("which commitment is fiche 7 in?", ("3", "accessibilité")),
)


@pytest.mark.parametrize(("said", "facts"), IN_ENGLISH)
def test_a_question_in_english_has_its_fact(said: str, facts: Facts, door: FrontDoor) -> None:
    answer = door.ask(said)
    assert (answer.reply.status, answer.reply.language) == ("answered", "en")
    answer.holds(*facts)


SHORT = ("qui pilote la fiche 7 ?", "partenaires de la fiche 7", "indicateurs de la fiche 3", "fiche 8", "fiche 30")


@pytest.mark.parametrize("said", SHORT)
def test_an_answer_fits_a_phone(said: str, door: FrontDoor) -> None:
    assert len(door.ask(said).text) <= 900


@pytest.mark.parametrize("said", SHORT)
def test_an_answer_leads_to_its_neighbours(said: str, door: FrontDoor) -> None:
    assert len(door.ask(said).reply.choices) >= 4


def test_a_doubt_of_the_document_is_said(door: FrontDoor) -> None:
    door.ask("partenaires de la fiche 1").holds("MSE", "sans doute la MSA")
    door.ask("qui pilote la fiche 24 ?").holds("autre département")


CONFIRMED = (
    ("la fiche 3 prévoit-elle un forum ?", ("Oui", "forum départemental", "2023")),
    ("la fiche 7 mentionne-t-elle des horaires atypiques ?", ("Oui", "horaires atypiques")),
    ("la fiche 4 prévoit-elle un forum départemental ?", ("fiche 3", "forum départemental")),
)


@pytest.mark.parametrize(("said", "facts"), CONFIRMED)
def test_whether_a_fiche_says_something_is_answered_by_its_line(said: str, facts: Facts, door: FrontDoor) -> None:
    door.ask(said).holds(*facts)


def test_a_word_beside_a_fiche_shows_the_lines_that_hold_it(door: FrontDoor) -> None:
    door.ask("fiche 7 halte-garderie").holds("halte-garderie itinérante")


@pytest.mark.parametrize("said", ["titres des fiches 3 et 4", "titles of fiches 3 and 4"])
def test_titles_side_by_side_stand_on_lines_of_their_own(said: str, door: FrontDoor) -> None:
    lines = door.ask(said).text.splitlines()
    assert [line[:7] for line in lines if line.startswith("Fiche")] == ["Fiche 3", "Fiche 4"]
