"""Taps: in place or below, acknowledged always, dead ones kindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.keyboards import DATA_BYTES, HALF_ROW, Button, keyboard, territory_keyboard
from knowledge.query import PackError, Query, Topic
from knowledge.reply import Choice
from tests.conftest import House, Phone, settled

FICHE = Query(Topic.FICHE, "63", records=("fiche-7",))


@pytest.mark.anyio
async def test_browsing_goes_on_in_one_message(phone: Phone) -> None:
    await phone.say("/fiches")
    for label, seen in (
        ("Engagement 3", "Faciliter l’accessibilité des modes d’accueil"),
        ("7", "DDETS"),
        ("Partenaires", "Missions locales"),
        ("Toute la fiche 7", "Faciliter l’insertion des familles"),
        ("Engagement 3", "Faciliter l’accessibilité des modes d’accueil"),
    ):
        (screen,) = await phone.tap(label)
        assert seen in screen
    await phone.tap("7")
    assert len(phone.written()) == 1
    (answer,) = await phone.say("et ses partenaires ?")
    assert "Missions locales" in answer


@pytest.mark.anyio
async def test_an_answer_to_a_question_stays_when_its_buttons_are_tapped(phone: Phone) -> None:
    await phone.say("qui pilote la fiche 7 ?")
    (answer,) = await phone.tap("Partenaires")
    assert "Missions locales" in answer
    assert len(phone.written()) == 2
    await phone.tap("Toute la fiche 7")
    assert len(phone.written()) == 2


@pytest.mark.anyio
async def test_a_question_back_is_replaced_by_what_is_chosen(phone: Phone) -> None:
    await phone.say("c'est qui le pilote ?")
    await phone.tap(phone.labels()[0])
    assert len(phone.written()) == 1


@pytest.mark.anyio
async def test_a_second_tap_on_the_same_button_changes_nothing(phone: Phone) -> None:
    await phone.say("/fiches")
    message = phone.visitor.messages()[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(2):
        phone.visitor.tap(message["message_id"], data)
    await settled(phone.telegram)
    (section,) = phone.written().values()
    assert "Accompagner les familles" in section["text"]


DEAD = "Ce bouton est trop ancien. Écrivez votre question, ou touchez /fiches."


@pytest.mark.anyio
@pytest.mark.parametrize(
    "held", [{"data": "autre:chose"}, {"data": "menu"}, {"data": "territory:99"}, {"game_short_name": "chess"}]
)
async def test_an_old_or_foreign_button_gets_a_kind_word_in_passing(house: House, held: dict[str, str]) -> None:
    phone = house.phone()
    tap_id = house.telegram.store.add_tap(phone.visitor.person.id, house.telegram.now())
    async with house.open():
        assert await phone.receive("callback_query", id=str(tap_id), chat_instance="1", **held) == []
    assert phone.toasts() == [DEAD]


@pytest.mark.anyio
@pytest.mark.parametrize("date", [0, 1])
async def test_a_tap_on_a_message_that_is_gone_is_answered_below(phone: Phone, date: int) -> None:
    """Also when the tap itself is too old to be acknowledged, and the message too old to be shown."""
    await phone.say("/start")
    gone = {"message_id": 999, "date": date, "chat": phone.visitor.person.as_chat(), "text": "?"}
    (card,) = await phone.receive("callback_query", id="77", chat_instance="1", data=FICHE.pack(), message=gone)
    assert "Faciliter l’insertion des familles" in card


@given(st.text(max_size=80))
def test_any_text_is_a_button_or_is_refused(data: str) -> None:
    try:
        button = Button.unpack(data)
    except PackError:
        return
    assert Button.unpack(button.pack()) == button


def test_a_button_fits_with_its_mark_or_goes_without() -> None:
    assert Button(FICHE, below=True).pack() == "+" + FICHE.pack()
    long = FICHE.but(records=("f" * (DATA_BYTES - len("fiche:63:")),))
    assert Button(long, below=True).pack() == long.pack()
    assert Button.unpack(Button(FICHE, below=True).pack()) == Button(FICHE, below=True)


def test_short_labels_stand_two_by_two_and_what_fits_no_button_is_left_out() -> None:
    labels = ("Pilotes", "Partenaires", "Calendrier", "x" * (HALF_ROW + 1), "Indicateurs")
    unfit = Choice("trop", FICHE.but(topic=Topic.SUBJECT, words="parentalité"))
    rows = keyboard([*(Choice(label, FICHE) for label in labels), unfit])
    assert rows
    assert [len(row) for row in rows.inline_keyboard] == [2, 1, 1, 1]
    assert keyboard([unfit]) is None
    assert territory_keyboard([]) is None
