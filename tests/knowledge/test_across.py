"""Several territories at once: told side by side, or one that knows where another does not."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.common import common
from knowledge.model import Territory, TerritoryDocument
from knowledge.store import Store
from knowledge.thresholds import ACROSS
from tests.knowledge.conftest import FrontDoor

KNOWN = ("Isère", "Puy-de-Dôme", "Hauts-de-Seine", "Seine-Saint-Denis")
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


@pytest.fixture(scope="module")
def many(document: TerritoryDocument, renderer: Renderer) -> Iterator[FrontDoor]:
    """A bot that knows more territories than it asks at once, alike but for the last: that one has a ludobus."""
    store, codes = Store.open(None), list(common().departements)[: ACROSS + 3]
    for code in codes:
        name = common().departements[code]
        alike = document.model_copy(update={"territory": Territory(code=code, name=name, of_name=name)})
        store.publish(
            alike if code != codes[-1] else _with_a_ludobus(alike), at=datetime.now(UTC), author="test", origin="test"
        )
    yield FrontDoor(Assistant(store), renderer)
    store.close()


def _with_a_ludobus(document: TerritoryDocument) -> TerritoryDocument:
    first, *others = document.fiches
    fiche = first.model_copy(update={"title": "Faire rouler le ludobus des montagnes", "short": "Ludobus"})
    return document.model_copy(update={"fiches": (fiche, *others)})


BEYOND = ("c’est quoi le ludobus ?", "qui pilote le ludobus ?", "fiche ludobus", "ludobus")


@pytest.mark.parametrize("said", BEYOND)
def test_a_territory_beyond_those_asked_first_is_found_where_it_alone_knows(said: str, many: FrontDoor) -> None:
    last = many.assistant.territories()[-1].name
    silence = many.told("01", said)
    assert silence.reply.status == "unknown"
    assert [choice.label for choice in silence.reply.choices] == [last]
    many.tap(silence.reply.choices[0].query).holds("ludobus")
    found = many.told("", said)
    assert (found.reply.status, found.reply.territory_name) == ("answered", last)


def test_of_many_territories_so_many_are_told_side_by_side(many: FrontDoor) -> None:
    assert many.told("", "combien de fiches dans chaque département ?").text.count("30 fiches") == ACROSS


MOVED = (
    (("92", "le copil se réunit combien de fois par an ?", "et en Isère ?"), ("Annuel", "1 fois par an")),
    (("63", "combien de fiches pilote la MSA ?", "et en Isère ?"), ("MSA : aucune fiche en tant que pilote", "36")),
    (("63", "qui pilote le plus de fiches ?", "et en Isère ?"), ("Caf : 3",)),
    (("", "combien de fiches ?", "en Isère"), ("61 actions",)),
    (("", "combien de fiches ?", "38"), ("61 actions",)),
    (("", "qui pilote la fiche 7 ?", "Puy-de-Dôme"), ("Pilotes de la fiche 7", "DDETS")),
)


@pytest.mark.parametrize(("said", "facts"), MOVED)
def test_a_question_is_taken_to_the_territory_that_is_named(
    said: tuple[str, ...], facts: tuple[str, ...], door: FrontDoor
) -> None:
    code, *texts = said
    answer = door.told(code, *texts)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_a_fiche_is_not_taken_elsewhere(door: FrontDoor) -> None:
    assert door.ask("qui pilote la fiche 7 ?", "et en Isère ?").reply.status == "unknown"
