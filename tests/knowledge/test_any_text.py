"""Whatever a person types, a polite answer comes back in its language, and Telegram accepts it."""

from typing import get_args

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.local_chat.html_text import parse_html
from handlers.pages import LIMIT, pages, size
from knowledge.query import Query
from knowledge.reply import Asker, Reply, Status
from tests.knowledge.conftest import PARTNER, TODAY, FrontDoor

ENGLISH = Asker("63", "en")
# What people do type, to be shuffled into questions that nobody has written.
TYPED = """
qui pilote la fiche 7 30 31 bis et à partenaires msa caf comité technique avs engagement 12 2025 combien de quand
sans toutes fiches les indicateurs handicap parentalité crèche siège est-elle who what which about sheets of the
pilots new actions start in how many not suivante précédente budget mail bonjour merci isère 63 schéma c’est quoi
depuis avant entre jusqu’en 2023 2024 lundi prochain dernier mi mai fin été rentrée réunion le 4 T1 semaine demain
avip tout ses ? : « » , <b> & * " OR NEAR( 😀 ça où œuvre 1.1 3-5
"""
WORDS = TYPED.split()
QUESTIONS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
TEXTS = st.text(max_size=200)
NASTY = (
    "",
    " ",
    "😀👨‍👩‍👧",
    'l\'école "a" OR *',
    "<b>fiche</b> & <script>",
    "NEAR(a b) AND territory:63",
    "é" * 4096,
    "mot " * 1024,
    "7 " * 2048,
    "кто ведёт карточку 7",
    "من يقود البطاقة",
    "誰がフィッシュ7を",
    "\x00\u202e\ufffd\u200d",
    "²³½ ٧ Ⅶ ７",
    "fiche 1 à 999",
    "fiches 1 à 30 pilotes partenaires actions indicateurs résultats contexte calendrier",
    "fiche " + "9" * 4000,
    "fiche 99999999999999999999",
    "-" * 100,
    "İıſß ﬁche ﬀ",
)


def accepted(reply: Reply, door: FrontDoor) -> None:
    """One of the three statuses, and pages that Telegram takes."""
    assert reply.status in get_args(Status)
    found = pages(door.renderer.html(reply))
    assert found
    for page in found:
        assert parse_html(page).text.strip()
        assert size(page) <= LIMIT


def tapped(reply: Reply, door: FrontDoor) -> None:
    """Every choice fits a button, and answers."""
    for choice in reply.choices:
        query = Query.unpack(choice.query.pack())
        assert query == choice.query
        accepted(door.assistant.answer(query, reply.language, TODAY), door)


def conversation(door: FrontDoor, texts: tuple[str, ...], asker: Asker) -> None:
    """Each text answered after the one before it."""
    previous: Query | None = None
    for text in texts:
        reply = door.assistant.reply(text, asker, TODAY, previous)
        accepted(reply, door)
        previous = reply.query or previous
    tapped(reply, door)


SETTINGS = settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_nasty_texts_are_answered(door: FrontDoor) -> None:
    for text in NASTY:
        conversation(door, ("qui pilote la fiche 7 ?", text), PARTNER)
        conversation(door, (text,), ENGLISH)


@SETTINGS
@given(text=TEXTS)
def test_any_text_is_answered(text: str, door: FrontDoor) -> None:
    conversation(door, (text,), PARTNER)


@SETTINGS
@example(first="", second="", third="")
@given(first=QUESTIONS, second=QUESTIONS, third=QUESTIONS)
def test_any_conversation_is_answered(first: str, second: str, third: str, door: FrontDoor) -> None:
    conversation(door, (first, second, third), PARTNER)
