"""Conversations: a question that leans on the one before, and one that has nothing to lean on."""

import pytest

from tests.knowledge.conftest import PARTNER, TODAY, FrontDoor

FOLLOWED = (
    (("qui pilote la fiche 7 ?", "et ses partenaires ?"), ("Partenaires de la fiche 7", "Missions locales")),
    (("qui pilote la fiche 7 ?", "et la 8 ?"), ("Pilotes de la fiche 8",)),
    (("qui pilote la fiche 7 ?", "et ses partenaires ?", "et la 8 ?"), ("Partenaires de la fiche 8",)),
    (("qui pilote la fiche 7 ?", "la suivante"), ("Pilotes de la fiche 8",)),
    (("fiche 8", "la fiche précédente"), ("Fiche 7",)),
    (("qui pilote la fiche 7 ?", "et la MSA ?"), ("Non", "MSA", "fiche 7")),
    (("partenaires de la fiche 6", "et la MSA ?"), ("Oui", "MSA est partenaire")),
    (("qui pilote la fiche handicap ?", "et la parentalité en milieu rural ?"), ("Pilotes de la fiche 19",)),
    (("qui pilote la fiche 7 ?", "c’est quelle fiche ?"), ("Faciliter l’insertion",)),
    (("engagement 3", "et ses pilotes ?"), ("Fiche 6", "Fiche 7", "Fiche 8", "DDETS")),
    (("engagement 3", "et le 4 ?"), ("Fiche 9", "Fiche 10")),
    (("engagement 3", "combien ?"), ("3 fiches",)),
    (("qui pilote la fiche 22 ?", "combien ?"), (": 6",)),
    (("quelles actions démarrent en 2025 ?", "et en 2024 ?"), ("2024", "parents employeurs")),
    (("combien d’actions en 2025 dans la fiche 7 ?", "et la 4 ?"), ("2025", "épuisement")),
    (("dans quelles fiches est la msa ?", "et comme partenaire ?"), ("MSA", "Partenaire", "Fiche 17")),
    (("quelles fiches la msa pilote-t-elle ?", "et la caf ?"), ("Caf",)),
    (("who pilots fiche 7?", "and its partners?"), ("Partners of fiche 7",)),
    (("who pilots fiche 7?", "what about 8?"), ("Pilots of fiche 8",)),
    (("qui pilote la fiche 7 ?", "bonjour", "et ses partenaires ?"), ()),
)


@pytest.mark.parametrize(("texts", "facts"), FOLLOWED)
def test_a_follow_up_leans_on_the_question_before(
    texts: tuple[str, ...], facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.ask(*texts)
    assert answer.reply.status == "answered" or not facts
    answer.holds(*facts)


WITHOUT = (
    "c’est qui le pilote ?",
    "et ses partenaires ?",
    "et ?",
    "celle-ci ?",
    "combien de partenaires ?",
    "who is the pilot?",
    "and its partners?",
    "qui siège ?",
)


@pytest.mark.parametrize("said", WITHOUT)
def test_without_a_question_before_the_object_is_asked_for(said: str, door: FrontDoor) -> None:
    assert door.ask(said).reply.status == "clarify"


def test_a_whole_question_does_not_lean(door: FrontDoor) -> None:
    door.ask("qui pilote la fiche 7 ?", "indicateurs de la fiche 3").holds("AM agréés")
    door.ask("qui pilote la fiche 7 ?", "dans quelles fiches est l’UDAF ?").holds("Fiche 19", "Fiche 22")


@pytest.mark.parametrize("texts", [("fiche 30", "la suivante"), ("fiche 1", "la précédente")])
def test_there_is_no_fiche_before_the_first_or_after_the_last(texts: tuple[str, ...], door: FrontDoor) -> None:
    assert door.ask(*texts).reply.reason == "absent"


def test_a_follow_up_in_another_territory_starts_afresh(door: FrontDoor) -> None:
    previous = door.ask("qui pilote la fiche 7 ?").reply.query
    assert previous
    reply = door.assistant.reply("et ses partenaires ?", PARTNER, TODAY, previous.but(territory="15"))
    assert reply.status == "clarify"


def test_a_follow_up_to_a_record_that_is_gone_is_still_answered(door: FrontDoor) -> None:
    previous = door.ask("qui pilote la fiche 7 ?").reply.query
    assert previous
    gone = previous.but(records=("fiche-99",))
    for text in ("la suivante", "et ses partenaires ?"):
        reply = door.assistant.reply(text, PARTNER, TODAY, gone)
        assert reply.reason == "absent"
        assert door.read(reply).text
