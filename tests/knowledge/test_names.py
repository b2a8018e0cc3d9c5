"""Names: who an organisation or a committee is, what a sigle means, and which of several is meant."""

import pytest

from tests.knowledge.conftest import FrontDoor

NAMES = (
    ("c’est quoi la DDETS ?", ("Direction départementale de l’emploi", "usuel")),
    ("la Carsat ?", ("Carsat", "23")),
    ("l’UDAF", ("Union départementale", "Partenaire", "Fiche 19")),
    ("les Francas", ("Francas", "14")),
    ("comité AVIP", ("label AVIP", "7", "8")),
    ("comité de pilotage AVS", ("Caf", "SDJES", "25")),
    ("comité des financeurs", ("financements", "22")),
    ("qui siège au comité technique AVS ?", ("Fiche 23", "Fiche 28", "Fédération des CS")),
    ("who sits on the AVS steering committee?", ("Caf", "CD", "MSA", "SDJES")),
    ("c’est quoi AVIP ?", ("Vocation d’Insertion Professionnelle", "7")),
    ("what is AVIP?", ("Vocation d’Insertion Professionnelle",)),
    ("REAAP", ("Réseaux d’écoute", "17")),
    ("c’est quoi un EVS et un CS ?", ("Espace de vie sociale", "Centre social")),
    ("que veut dire VAE ?", ("expérience", "usage")),
    ("quel schéma ?", ("2022", "2026", "2016-2019")),
)


@pytest.mark.parametrize(("said", "facts"), NAMES)
def test_a_name_is_explained(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_a_name_with_several_meanings_asks_which_one(door: FrontDoor) -> None:
    answer = door.ask("qui siège au comité technique ?")
    assert answer.reply.status == "clarify"
    assert {"Comité technique AVS", "Comité technique EAJE"} <= {choice.label for choice in answer.reply.choices}
    assert door.tap(answer.reply.choices[0].query).reply.status == "answered"


def test_on_a_fiche_a_name_means_the_one_that_stands_there(door: FrontDoor) -> None:
    answer = door.ask("le comité technique est-il partenaire de la fiche 10 ?")
    answer.holds("Oui", "EAJE")


def test_a_subject_of_several_fiches_asks_which_one(door: FrontDoor) -> None:
    answer = door.ask("indicateurs parentalité")
    assert answer.reply.status == "clarify"
    assert len(answer.reply.choices) >= 2
    for choice in answer.reply.choices:
        door.tap(choice.query).holds("Indicateurs")


def test_a_committee_whose_members_are_not_printed_says_so(door: FrontDoor) -> None:
    answer = door.ask("qui siège au comité AVIP ?")
    assert answer.reply.reason == "blank"
    answer.holds("composition", "AVIP")


ABOUT = (
    ("bonjour", "Bonjour"),
    ("merci beaucoup", "plaisir"),
    ("au revoir", "bientôt"),
    ("aide", "Posez"),
    ("t’es un robot ?", "robot"),
    ("qui voit mes questions ?", "retiens"),
    ("d’où viennent tes réponses ?", "document"),
    ("stop", "réponds seulement|écris jamais"),
    ("t’es nul", "désolé"),
    ("il y a une erreur", "signaler"),
    ("oublie, autre chose", "autre chose|question"),
    ("parlez-vous anglais ?", "anglais"),
    ("ça va ?", "question"),
    ("hello", "Hello"),
    ("who are you?", "robot"),
    ("thanks", "question|pleasure|welcome"),
)


@pytest.mark.parametrize(("said", "fact"), ABOUT)
def test_what_is_said_to_the_bot_is_answered(said: str, fact: str, door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(fact)


def test_a_greeting_before_a_question_does_not_hide_it(door: FrontDoor) -> None:
    door.ask("Bonjour, qui pilote la fiche 7 ? Merci").holds("DDETS")
