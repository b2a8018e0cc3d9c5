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
    ("comment j’ajoute une réunion ?", "feuille « Réunions »"),
    ("comment modifier la fiche 7 ?", "secrétariat"),
    ("tu peux me prévenir la veille du 4 mai ?", "pas encore de rappel"),
    ("qui t’a fait ?", "logiciel libre"),
    ("c’est payant ?", "gratuit"),
    ("ça marche hors ligne ?", "Internet"),
    ("tu comprends les vocaux ?", "texte"),
    ("je veux parler à un humain", "/contacts"),
    ("comment changer de département ?", "/territoire"),
    ("comment signaler une erreur ?", "secrétariat"),
    ("d’où sortent vos réponses, on peut s’y fier ?", "document"),
    ("franchement t nul comme machin", "désolé"),
    ("how do I add a meeting?", "sheet “Réunions”"),
    ("are you ChatGPT?", "robot"),
    ("is it free?", "free"),
    ("hello", "Hello"),
    ("who are you?", "robot"),
    ("thanks", "question|pleasure|welcome"),
)


@pytest.mark.parametrize(("said", "fact"), ABOUT)
def test_what_is_said_to_the_bot_is_answered(said: str, fact: str, door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(fact)


def test_what_is_paid_for_after_a_seminar_is_the_seminar(door: FrontDoor) -> None:
    answer = door.told("93", "prochain séminaire Experice ?", "c’est payant ?", on="2025-06-02")
    answer.lacks("me poser une question ne coûte rien")


def test_who_stands_behind_a_fiche_pilots_it(door: FrontDoor) -> None:
    door.ask("qui est derrière la fiche 7 ?").holds("Pilotes de la fiche 7")


def test_something_else_forgets_what_stood_before(door: FrontDoor) -> None:
    assert door.ask("qui pilote la fiche 7 ?", "merci", "et ses partenaires ?").reply.status == "answered"
    assert door.ask("qui pilote la fiche 7 ?", "autre chose", "et ses partenaires ?").reply.status == "clarify"


def test_a_greeting_before_a_question_does_not_hide_it(door: FrontDoor) -> None:
    door.ask("Bonjour, qui pilote la fiche 7 ? Merci").holds("DDETS")
