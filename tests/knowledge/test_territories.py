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


@pytest.mark.parametrize(("said", "name"), FOUND_IN)
def test_what_one_territory_alone_has_is_answered_with_its_name(said: str, name: str, door: FrontDoor) -> None:
    answer = door.ask(said, asker=STRANGER)
    assert (answer.reply.status, answer.reply.territory_name) == ("answered", name)
    answer.holds(name)


SEVERAL = ("combien de fiches ?", "fiche 5", "quand finit le schéma ?", "et ses partenaires ?")


@pytest.mark.parametrize("said", SEVERAL)
def test_of_what_several_have_somebody_of_none_is_asked_which(said: str, door: FrontDoor) -> None:
    answer = door.ask(said, asker=STRANGER)
    assert answer.reply.status == "clarify"
    answer.holds("département")
    assert len(answer.reply.choices) >= 2
    assert {choice.label for choice in answer.reply.choices} <= set(KNOWN)


def test_a_choice_of_territory_is_the_question_itself(door: FrontDoor) -> None:
    choices = {choice.label: choice.query for choice in door.told("", "fiche 5").reply.choices}
    door.tap(choices["Seine-Saint-Denis"]).holds("Fiche 5", "ingénierie")
    door.tap(choices["Puy-de-Dôme"]).holds("Fiche 5")


BLANK_IN = (
    ("le budget de la fiche 7", "Puy-de-Dôme"),
    ("calendrier de la fiche 14", "Puy-de-Dôme"),
)


@pytest.mark.parametrize(("said", "name"), BLANK_IN)
def test_what_one_territory_alone_leaves_blank_is_blank_there(said: str, name: str, door: FrontDoor) -> None:
    answer = door.told("", said)
    assert (answer.reply.status, answer.reply.territory_name) == ("unknown", name)


NOT_DENIED = (
    ("fiche 31", "dans ce schéma"),
    ("actions qui démarrent en 2025", "Aucune action"),
    ("actions qui démarrent cette année", "Aucune action"),
)


@pytest.mark.parametrize(("said", "never"), NOT_DENIED)
def test_to_somebody_of_none_nothing_is_denied_from_one_schema(said: str, never: str, door: FrontDoor) -> None:
    door.told("", said).lacks(never)


def test_somebody_of_a_known_territory_is_not_told_which(door: FrontDoor) -> None:
    assert door.ask(QUESTION).reply.territory_name is None
    assert door.told("92", "priorités 2025").reply.territory_name is None


def test_somebody_of_an_unknown_territory_is_told_so(door: FrontDoor) -> None:
    for said in (QUESTION, "combien de fiches ?", "le schéma", "qui est Lise Achard ?"):
        answer = door.ask(said, asker=OF_CANTAL)
        assert answer.reply.reason == "outside"
        answer.holds("Cantal")
        assert [choice.label for choice in answer.reply.choices] == KNOWN


def test_somebody_of_an_unknown_territory_may_ask_about_one_that_is_known(door: FrontDoor) -> None:
    door.ask("dans le 63, qui pilote la fiche 7 ?", asker=OF_CANTAL).holds("DDETS", "Puy-de-Dôme")


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
