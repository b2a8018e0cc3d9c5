"""A schéma beside another: answers follow the one in force on the day, name the other, and say which has ended."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.model import Fiche, Mandate, Schema, Section
from knowledge.query import Aspect, Query, Topic
from knowledge.store import Store
from tests.knowledge.conftest import FrontDoor
from tests.knowledge.editions.demo import DEMO, PAGE

TITLE, NEXT_TITLE = "Schéma de la Démo 2024-2028", "Schéma de la Démo 2029-2033"
NEXT = Schema(key="sdsf-2", title=NEXT_TITLE, period="2029/2033", predecessor=TITLE)
AXIS = Section(key="cap", schema_key="sdsf-2", label="Cap", number="1", title="Relier", short="Relier")
FICHE = Fiche(
    key="g1",
    source=PAGE,
    schema_key="sdsf-2",
    number="1",
    label="Fiche",
    title="Ouvrir des jardins partagés",
    short="Jardins",
    parents=("cap",),
    pilots=(Mandate(who="msa"),),
)


@pytest.fixture(scope="module")
def two(renderer: Renderer) -> Iterator[FrontDoor]:
    """A département with the schéma that is in force and the one that comes after it."""
    store = Store.open(None)
    changes = {"schemas": (*DEMO.schemas, NEXT), "sections": (*DEMO.sections, AXIS), "fiches": (*DEMO.fiches, FICHE)}
    store.publish(DEMO.model_copy(update=changes), at=datetime(2026, 3, 1, tzinfo=UTC), author="test", origin="test")
    yield FrontDoor(Assistant(store), renderer)
    store.close()


OF_ITSELF = (
    ("38", "2026-03-02", "le schéma est-il toujours valable ?", ("Non", "31 décembre 2018")),
    ("38", "2017-03-02", "toujours valable ?", ("Oui", "31 décembre 2018")),
    ("63", "2026-03-02", "le nouveau schéma c’est pour quand ?", ("Je ne connais pas le schéma suivant", "2026")),
    ("92", "2026-03-02", "le prochain schéma c’est pour quand ?", ("2027-2032",)),
    ("38", "2026-03-02", "combien de signataires ?", ("Signataires (10)",)),
    ("38", "2026-03-02", "la Région est-elle signataire ?", ("Non", "Région")),
    ("38", "2026-03-02", "did the MSA sign the schéma?", ("Yes", "MSA des Alpes du Nord")),
    ("38", "2026-03-02", "le préfet a-t-il signé ?", ("Oui", "Préfet de Département")),
    ("38", "2026-03-02", "qui a signé pour le Département ?", ("Président du Département",)),
)


@pytest.mark.parametrize(("code", "day", "said", "facts"), OF_ITSELF)
def test_a_schema_says_who_signs_it_and_whether_it_holds(
    code: str, day: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said, on=day)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


ON_A_DAY = (
    ("2026-03-02", "qui pilote la fiche 1 ?", ("Caf",), ("MSA",)),
    ("2028-12-31", "qui pilote la fiche 1 ?", ("Caf",), ("MSA", "terminé")),
    ("2029-01-01", "qui pilote la fiche 1 ?", ("MSA",), ("Caf", "terminé")),
    ("2029-01-01", "who pilots fiche 1?", ("MSA",), ("Caf",)),
    ("2026-03-02", "axe 2", ("Soutenir",), ("Relier",)),
    ("2030-06-01", "cap 1", ("Relier", "jardins"), ("Accueillir",)),
    ("2026-03-02", "combien de fiches ?", ("2 fiches",), ("Jardins",)),
    ("2030-06-01", "combien de fiches ?", ("1 fiche",), ("Parents",)),
    ("2034-01-01", "qui pilote la fiche 1 ?", ("MSA", "terminé"), ("Caf",)),
)


@pytest.mark.parametrize(("day", "said", "facts", "others"), ON_A_DAY)
def test_the_answer_is_that_of_the_schema_in_force_on_the_day(
    day: str, said: str, facts: tuple[str, ...], others: tuple[str, ...], two: FrontDoor
) -> None:
    answer = two.told("99", said, on=day)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    answer.lacks(*others)


@pytest.mark.parametrize(("day", "other"), [("2026-03-02", NEXT_TITLE), ("2030-06-01", TITLE)])
@pytest.mark.parametrize("said", ["qui pilote la fiche 1 ?", "combien de fiches ?", "le schéma"])
def test_the_other_schema_is_named(said: str, day: str, other: str, two: FrontDoor) -> None:
    two.told("99", said, on=day).holds("Autre schéma de ce territoire", other)


NAMED = (
    ("2026-03-02", "le prochain schéma", (NEXT_TITLE, "à venir")),
    ("2026-03-02", "qui pilote la fiche 1 du prochain schéma ?", ("MSA", "à venir")),
    ("2026-03-02", "who pilots fiche 1 of the next schéma?", ("MSA",)),
    ("2026-03-02", "le schéma 2029-2033", (NEXT_TITLE, "à venir")),
    ("2026-03-02", "fiche 1 du schéma 2029-2033", ("jardins partagés",)),
    ("2030-06-01", "fiche 1 du schéma 2024-2028", ("places d’accueil", "terminé")),
    ("2030-06-01", "qui pilotait la fiche 1 du schéma précédent ?", ("Caf", "terminé")),
    ("2030-06-01", "l’ancien schéma", (TITLE, "terminé")),
    ("2030-06-01", "le dernier schéma", (TITLE, "terminé")),
)


@pytest.mark.parametrize(("day", "said", "facts"), NAMED)
def test_the_schema_that_is_named_is_answered_from_and_its_time_is_said(
    day: str, said: str, facts: tuple[str, ...], two: FrontDoor
) -> None:
    answer = two.told("99", said, on=day)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


def test_a_button_of_a_schema_that_has_ended_still_answers(two: FrontDoor) -> None:
    query = Query(Topic.FICHE, "99", records=("f1",), aspects=(Aspect.PILOTS,))
    two.read(two.assistant.answer(query, "fr", date(2030, 6, 1))).holds("Caf", "terminé")


def test_a_follow_up_stays_in_the_schema_of_the_question_before(two: FrontDoor) -> None:
    two.told("99", "qui pilote la fiche 1 du prochain schéma ?", "et son titre ?").holds("jardins partagés")


ENDED = (
    "le schéma",
    "orientation 1",
    "action 4-3-1",
    "le schéma est-il encore en vigueur ?",
    "quand finit le schéma ?",
)


@pytest.mark.parametrize("said", ENDED)
def test_a_schema_that_has_ended_says_so(said: str, door: FrontDoor) -> None:
    door.told("38", said).holds("terminé", "31 décembre 2018")
    door.told("38", said, on="2017-05-01").lacks("Schéma terminé")


def test_the_schema_to_come_is_said_to_be_in_preparation(door: FrontDoor) -> None:
    for said in ("le prochain schéma", "quand commence le prochain schéma ?", "schéma 2027-2032"):
        door.told("92", said).holds("2027-2032", "préparation|élaboration")


@pytest.mark.parametrize("said", ["axes du prochain schéma", "combien de fiches dans le prochain schéma ?"])
def test_of_a_schema_that_is_not_written_yet_nothing_is_counted(said: str, door: FrontDoor) -> None:
    door.told("92", said).lacks("0 fiche", "0 action")


LATER = (("quels sont les axes ?", "Inclusion"), ("action pacte de coopération", "CPO"), ("combien d’axes ?", "2 axes"))


@pytest.mark.parametrize(("said", "fact"), LATER)
def test_until_the_next_schema_is_known_the_last_one_answers(said: str, fact: str, door: FrontDoor) -> None:
    door.told("92", said, on="2027-01-15").holds(fact, "terminé")
