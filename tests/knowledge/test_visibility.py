"""A record that is not public is never shown: asked for, listed, counted, found by a word, or by an old button."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Literal

import pytest

from bot.local_chat.html_text import parse_html
from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.model import Call, Collection, Contact, Event, Figure, Link, Meeting, Note, TerritoryDocument
from knowledge.query import Query, Topic
from knowledge.store import Store
from tests.knowledge.conftest import FrontDoor
from tests.knowledge.editions.demo import DEMO

Hidden = Literal["invited", "members", "secretariat"]
SECRETS = ("Brumaire", "Ondine Valcourt", "Fructidor", "Salle Nivôse")


def keeping(who: Hidden) -> TerritoryDocument:
    """The Démo with a record of each kind that not everybody may see, and a word in each that stands nowhere else."""
    meeting = Meeting(key="m9", body="cpe", when="2026-03-05", place="Salle Nivôse", visibility=who)
    event = Event(key="e9", title="Rencontre Brumaire", short="Brumaire", when="2026-03-06", visibility=who)
    contact = Contact(
        key="c9",
        function="Médiatrice Fructidor",
        person="Ondine Valcourt",
        organisation="caf",
        valid="2024/..",
        visibility=who,
    )
    more = {
        "meetings": (meeting,),
        "events": (event,),
        "contacts": (contact,),
        "collections": (Collection(key="o9", title="Enquête Brumaire", short="Brumaire", when="2026", visibility=who),),
        "calls": (Call(key="a9", title="Appel à projets Brumaire", short="Brumaire", year="2026", visibility=who),),
        "figures": (Figure(key="x9", measure="Places Brumaire", place="Démo", value="7", visibility=who),),
        "links": (Link(key="l9", title="Site Brumaire", url="https://brumaire.example/", visibility=who),),
        "notes": (Note(key="n9", title="Note Brumaire", text=("Fructidor.",), about=("cpe",), visibility=who),),
    }
    return DEMO.model_copy(update={part: getattr(DEMO, part) + records for part, records in more.items()})


@pytest.fixture(scope="module", params=["invited", "members", "secretariat"])
def guarded(request: pytest.FixtureRequest, renderer: Renderer) -> Iterator[FrontDoor]:
    """A département that keeps some records for some people."""
    store = Store.open(None)
    store.publish(keeping(request.param), at=datetime(2026, 3, 1, tzinfo=UTC), author="test", origin="test")
    yield FrontDoor(Assistant(store), renderer)
    store.close()


ASKED = (
    "prochaine réunion",
    "prochaine réunion du comité petite enfance",
    "toutes les réunions",
    "qu’y a-t-il cette semaine ?",
    "réunions du 5 mars 2026",
    "c’est quand la rencontre Brumaire ?",
    "qui contacter ?",
    "qui contacter à la Caf ?",
    "qui est Ondine Valcourt ?",
    "mail de la médiatrice Fructidor",
    "quelles collectes ?",
    "enquête Brumaire",
    "quels appels à projets ?",
    "appel à projets Brumaire",
    "combien de places Brumaire ?",
    "quels liens ?",
    "site Brumaire",
    "note Brumaire",
    "qu’a fait le comité petite enfance ?",
    "que fait le comité petite enfance ?",
    "Brumaire",
    "Fructidor",
    "Nivôse",
)


@pytest.mark.parametrize("said", ASKED)
def test_no_question_shows_it(said: str, guarded: FrontDoor) -> None:
    answer = guarded.told("99", said)
    typed = {word for word in SECRETS if word.lower() in said.lower()}
    answer.lacks(*(word for word in SECRETS if word not in typed), "https://brumaire")
    assert not any(word in choice.label for choice in answer.reply.choices for word in SECRETS)
    assert answer.reply.status != "answered" or not typed, answer.text


HELD = (
    Query(Topic.AGENDA, "99", records=("m9",)),
    Query(Topic.AGENDA, "99", records=("e9",)),
    Query(Topic.CONTACTS, "99", records=("c9",)),
    *(Query(Topic.RECORDS, "99", records=(key,)) for key in ("o9", "a9", "x9", "l9", "n9")),
)


@pytest.mark.parametrize("query", HELD, ids=Query.pack)
def test_no_button_shows_it(query: Query, guarded: FrontDoor) -> None:
    reply = guarded.assistant.answer(query, "fr", date(2026, 3, 2))
    text = parse_html(guarded.renderer.html(reply)).text
    assert text
    assert not any(word in text for word in SECRETS)
    assert reply.reason == "absent"


def test_it_is_not_counted(guarded: FrontDoor) -> None:
    guarded.told("99", "combien de réunions du comité petite enfance ?").lacks("2")


def test_what_is_public_is_shown_all_the_same(guarded: FrontDoor) -> None:
    guarded.told("99", "prochaine réunion du comité petite enfance").holds("12 mai 2026")
    guarded.told("99", "qui contacter ?").holds("Zélie Quatremarre")
