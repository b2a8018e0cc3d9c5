"""Whose schéma: the asker's, the one that the question names, or the only one there is."""

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


@pytest.fixture(scope="module")
def two(two_territories: Store, renderer: Renderer) -> FrontDoor:
    """A bot that knows the Puy-de-Dôme and the Cantal."""
    return FrontDoor(Assistant(two_territories), renderer)


@pytest.fixture
def empty(renderer: Renderer) -> Iterator[FrontDoor]:
    """A bot that knows nothing."""
    store = Store.open(None)
    yield FrontDoor(Assistant(store), renderer)
    store.close()


def test_somebody_of_none_is_answered_from_the_only_schema_and_told_which(door: FrontDoor) -> None:
    answer = door.ask(QUESTION, asker=STRANGER)
    answer.holds("DDETS", "Puy-de-Dôme")
    assert answer.reply.territory_name == "Puy-de-Dôme"


def test_somebody_of_a_known_territory_is_not_told_which(door: FrontDoor) -> None:
    assert door.ask(QUESTION).reply.territory_name is None


def test_somebody_of_an_unknown_territory_is_told_so(door: FrontDoor) -> None:
    answer = door.ask(QUESTION, asker=OF_HAUTS_DE_SEINE)
    assert answer.reply.reason == "outside"
    answer.holds("Hauts-de-Seine")
    assert [choice.label for choice in answer.reply.choices] == ["Puy-de-Dôme"]


def test_a_greeting_is_a_greeting_everywhere(door: FrontDoor, two: FrontDoor) -> None:
    assert door.ask("bonjour", asker=OF_HAUTS_DE_SEINE).reply.status == "answered"
    assert two.ask("bonjour", asker=STRANGER).reply.status == "answered"


OTHERS = (
    ("qui pilote la fiche 7 en Isère ?", "Isère"),
    ("le schéma de l’Isère", "Isère"),
    ("dans le 92, qui pilote la fiche 7 ?", "Hauts-de-Seine"),
    ("who pilots fiche 7 in Haute-Loire?", "Haute-Loire"),
)


@pytest.mark.parametrize(("said", "name"), OTHERS)
def test_a_question_about_another_departement_is_never_answered_from_ours(
    said: str, name: str, door: FrontDoor
) -> None:
    answer = door.ask(said)
    assert answer.reply.reason == "outside"
    answer.holds(name)
    answer.lacks("DDETS")


OURS = ("dans le Puy-de-Dôme, qui pilote la fiche 7 ?", "fiche 7 du 63, les pilotes", "who pilots fiche 7, Puy de Dome")


@pytest.mark.parametrize("said", OURS)
def test_our_own_name_changes_nothing(said: str, door: FrontDoor) -> None:
    door.ask(said).holds("DDETS")


@pytest.mark.parametrize(
    "said", ["la Fédération des CS de l’Allier est-elle pilote de la fiche 24 ?", "la somme des actions"]
)
def test_a_name_that_holds_a_departement_is_not_one(said: str, door: FrontDoor) -> None:
    assert door.ask(said).text.count("département (") == 0


def test_of_two_territories_a_stranger_is_asked_which(two: FrontDoor) -> None:
    answer = two.ask(QUESTION, asker=STRANGER)
    assert answer.reply.status == "clarify"
    assert {choice.label for choice in answer.reply.choices} == {"Cantal", "Puy-de-Dôme"}
    answer.holds("département")


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
