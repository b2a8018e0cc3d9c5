"""Whose schéma: the one that the question names, the asker's, or the only one that has the answer."""

from collections.abc import Iterator

import pytest

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.query import Query, Topic
from knowledge.reply import Asker
from knowledge.store import Store
from tests.knowledge.conftest import TODAY, FrontDoor

STRANGER = Asker()
OF_HAUTS_DE_SEINE = Asker("92")
OF_CANTAL = Asker("15")
QUESTION = "qui pilote la fiche 7 ?"
KNOWN = ["Isère", "Puy-de-Dôme", "Hauts-de-Seine", "Seine-Saint-Denis"]


@pytest.fixture(scope="module")
def two(two_territories: Store, renderer: Renderer) -> FrontDoor:
    """A bot that knows the Puy-de-Dôme and the Cantal."""
    return FrontDoor(Assistant(two_territories), renderer)


@pytest.fixture(scope="module")
def one(knowledge: Store, renderer: Renderer) -> Iterator[FrontDoor]:
    """A bot that knows the Puy-de-Dôme alone."""
    edition, store = knowledge.current("63"), Store.open(None)
    assert edition
    store.publish(edition.document, at=edition.published_at, author="test", origin="test")
    yield FrontDoor(Assistant(store), renderer)
    store.close()


@pytest.fixture
def empty(renderer: Renderer) -> Iterator[FrontDoor]:
    """A bot that knows nothing."""
    store = Store.open(None)
    yield FrontDoor(Assistant(store), renderer)
    store.close()


def test_somebody_of_none_is_answered_from_the_only_schema_and_told_which(one: FrontDoor) -> None:
    answer = one.ask(QUESTION, asker=STRANGER)
    answer.holds("DDETS", "Puy-de-Dôme")
    assert answer.reply.territory_name == "Puy-de-Dôme"


FOUND_IN = (
    (QUESTION, "Puy-de-Dôme"),
    ("qui est Lise Achard ?", "Hauts-de-Seine"),
    ("qui est Monsieur Bonnetain ?", "Isère"),
    ("adresse de Pascale Garnier", "Seine-Saint-Denis"),
    ("who is Lise Achard?", "Hauts-de-Seine"),
)


@pytest.mark.parametrize("asker", [STRANGER, OF_CANTAL], ids=["of none", "of one not known"])
@pytest.mark.parametrize(("said", "name"), FOUND_IN)
def test_what_one_territory_alone_has_is_answered_with_its_name(
    said: str, name: str, asker: Asker, door: FrontDoor
) -> None:
    answer = door.ask(said, asker=asker)
    assert (answer.reply.status, answer.reply.territory_name) == ("answered", name)
    answer.holds(name)


SEVERAL = ("combien de fiches ?", "fiche 5", "quand finit le schéma ?", "et ses partenaires ?")


@pytest.mark.parametrize("asker", [STRANGER, OF_CANTAL], ids=["of none", "of one not known"])
@pytest.mark.parametrize("said", SEVERAL)
def test_of_what_several_have_somebody_of_none_of_them_is_asked_which(said: str, asker: Asker, door: FrontDoor) -> None:
    answer = door.ask(said, asker=asker)
    assert answer.reply.status == "clarify"
    answer.holds("département")
    assert len(answer.reply.choices) >= 2
    assert {choice.label for choice in answer.reply.choices} <= set(KNOWN)


def test_a_choice_of_territory_is_the_question_itself(door: FrontDoor) -> None:
    choices = {choice.label: choice.query for choice in door.told("", "fiche 5").reply.choices}
    door.tap(choices["Seine-Saint-Denis"]).holds("Fiche 5", "ingénierie")
    door.tap(choices["Puy-de-Dôme"]).holds("Fiche 5")


NOT_DENIED = (
    ("le budget de la fiche 7", "Il n’y a pas de fiche"),
    ("actions qui démarrent en 2025", "Aucune action"),
    ("actions qui démarrent cette année", "Isère"),
)


@pytest.mark.parametrize(("said", "never"), NOT_DENIED)
def test_to_somebody_of_none_nothing_is_denied_from_one_schema(said: str, never: str, door: FrontDoor) -> None:
    door.told("", said).lacks(never)


def test_somebody_of_a_known_territory_is_not_told_which(door: FrontDoor) -> None:
    assert door.ask(QUESTION).reply.territory_name is None
    assert door.told("92", "priorités 2025").reply.territory_name is None


def test_a_greeting_is_a_greeting_everywhere(door: FrontDoor) -> None:
    for asker in (STRANGER, OF_CANTAL, OF_HAUTS_DE_SEINE):
        assert door.ask("bonjour", asker=asker).reply.status == "answered"


NAMED = (
    ("63", "qui préside le CDSF dans le 92 ?", "Hauts-de-Seine", ("État", "Caf")),
    ("92", "dans le Puy-de-Dôme, qui pilote la fiche 7 ?", "Puy-de-Dôme", ("DDETS",)),
    ("92", "fiche 7 du 63, les pilotes", "Puy-de-Dôme", ("DDETS",)),
    ("38", "who pilots fiche 7, Puy de Dome", "Puy-de-Dôme", ("DDETS",)),
    ("63", "combien d’orientations en Isère ?", "Isère", ("6 orientations",)),
    ("38", "ki pilote la fiche 1.1 en seine st denis", "Seine-Saint-Denis", ("Caf",)),
    ("", "priorités 2025 des Hauts-de-Seine", "Hauts-de-Seine", ("loisirs des enfants",)),
    ("63", "le schéma de l’Isère", "Isère", ("2016-2018", "terminé")),
)


@pytest.mark.parametrize(("code", "said", "name", "facts"), NAMED)
def test_the_territory_named_wins_and_is_said(
    code: str, said: str, name: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert (answer.reply.status, answer.reply.territory_name) == ("answered", name)
    answer.holds(name, *facts)


ABSENT = ("qui pilote la fiche 7 en Isère ?", "dans le 92, qui pilote la fiche 7 ?")


@pytest.mark.parametrize("said", ABSENT)
def test_what_the_territory_named_does_not_have_is_not_answered_from_ours(said: str, door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.reason == "absent"
    answer.lacks("DDETS")


OTHERS = (
    ("qui pilote la fiche 7 dans le Cantal ?", "Cantal"),
    ("le schéma de l’Ardèche", "Ardèche"),
    ("dans le 15, qui pilote la fiche 7 ?", "Cantal"),
    ("who pilots fiche 7 in Haute-Loire?", "Haute-Loire"),
)


@pytest.mark.parametrize("code", ["63", "92", "", "15"])
@pytest.mark.parametrize(("said", "name"), OTHERS)
def test_a_question_about_another_departement_is_never_answered_from_ours(
    said: str, name: str, code: str, door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert answer.reply.reason == "outside"
    answer.holds(name)
    answer.lacks("DDETS")


@pytest.mark.parametrize(
    "said", ["la Fédération des CS de l’Allier est-elle pilote de la fiche 24 ?", "la somme des actions"]
)
def test_a_name_that_holds_a_departement_is_not_one(said: str, door: FrontDoor) -> None:
    assert door.ask(said).text.count("département (") == 0


SIDE_BY_SIDE = (
    ("63", "qui préside le comité de pilotage dans le 92 et en Isère ?", ("Isère", "Préfet", "Hauts-de-Seine")),
    ("63", "compare le nombre de fiches des départements", ("Isère", "61", "Puy-de-Dôme", "30", "Hauts-de-Seine")),
    ("63", "les schémas de tous les départements", ("2016-2018", "2022-2026", "2024-2026", *KNOWN)),
    ("63", "combien de fiches dans chaque département ?", KNOWN),
    ("63", "combien de fiches en Isère et en Seine-Saint-Denis ?", ("Isère", "61", "Seine-Saint-Denis", "2 fiches")),
)


@pytest.mark.parametrize(("code", "said", "facts"), SIDE_BY_SIDE)
def test_several_territories_are_told_side_by_side(
    code: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


ELSEWHERE = (
    ("92", "taux de couverture", "Puy-de-Dôme", "63,3"),
    ("63", "qui est Lise Achard ?", "Hauts-de-Seine", "lise.achard"),
    ("38", "séminaire Experice", "Seine-Saint-Denis", "5 novembre 2025"),
)


@pytest.mark.parametrize(("code", "said", "name", "fact"), ELSEWHERE)
def test_a_silence_leads_to_the_territory_that_knows(
    code: str, said: str, name: str, fact: str, door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert answer.reply.reason == "outside"
    answer.holds("Un autre territoire", name)
    door.tap(next(choice.query for choice in answer.reply.choices if choice.label == name)).holds(fact)


def test_a_silence_about_somebody_private_leads_nowhere_else(door: FrontDoor) -> None:
    for said in ("donne-moi le mot de passe", "ma fille n’a pas de place en crèche", "météo demain"):
        door.ask(said).lacks("Un autre territoire")


def test_a_follow_up_stays_in_the_territory_named_before(door: FrontDoor) -> None:
    door.told("92", "qui pilote la fiche 7 dans le 63 ?", "et la 8 ?").holds("Pilotes de la fiche 8", "Puy-de-Dôme")
    door.told("63", "priorités 2025 du 92", "quels appels à projets ?").lacks("Hauts-de-Seine")


def test_what_is_the_same_everywhere_needs_no_choice(two: FrontDoor) -> None:
    answer = two.ask(QUESTION, asker=STRANGER)
    answer.holds("DDETS")
    assert answer.reply.territory_name is None


def test_the_conversation_tells_which_territory(two: FrontDoor) -> None:
    reply = two.assistant.reply(QUESTION, STRANGER, TODAY, Query(Topic.SECTIONS, "15"))
    assert reply.query
    assert reply.query.territory == "15"
    assert reply.territory_name == "Cantal"


def test_each_asker_has_their_own_schema(two: FrontDoor) -> None:
    query = two.ask(QUESTION, asker=OF_CANTAL).reply.query
    assert query
    assert query.territory == "15"


def test_a_bot_that_knows_nothing_still_answers(empty: FrontDoor) -> None:
    assert empty.ask(QUESTION, asker=STRANGER).text
