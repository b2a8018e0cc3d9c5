"""Polling: nothing is lost, nothing stops it, each chat keeps its order."""

import asyncio
import logging

import httpx
import pytest
from telegram import Update
from telegram.ext import TypeHandler

from bot.local_chat import PEOPLE, LocalTelegram, serving
from bot.polling import poll
from bot.retrying import persist
from handlers.context import Context
from handlers.routes import UPDATES
from reminders.state import open_state
from tests.conftest import House, settled

pytestmark = pytest.mark.anyio


async def test_an_update_that_cannot_be_read_is_passed_over(house: House, caplog: pytest.LogCaptureFixture) -> None:
    phone = house.phone()
    house.telegram.updates.put("message", {"message_id": 1, "chat": phone.visitor.person.as_chat()})
    async with house.open():
        assert await phone.say("la fiche 7")
    assert "cannot be read (KeyError) and is passed over" in caplog.text


async def test_what_was_in_hand_when_the_bot_was_killed_comes_again(house: House) -> None:
    phone, house.assistant.failure = house.phone(), Killed()
    phone.visitor.say("la fiche 7")
    with open_state(house.state_file) as state:
        async with house.build(state) as application:
            with pytest.raises(BaseExceptionGroup):
                await poll(application, asyncio.Event())
    assert phone.written() == {}
    house.assistant.failure = None
    async with house.open():
        await settled(house.telegram)
    assert len(phone.written()) == 1


class Killed(BaseException):
    """Passes every handler, as a kill does."""


async def test_a_stop_finishes_the_batch_in_hand_and_confirms_it(house: House) -> None:
    stop, phones = asyncio.Event(), [house.phone(person) for person in PEOPLE]

    async def stop_now(_: Update, __: Context) -> None:
        stop.set()

    for phone in phones:
        phone.visitor.say("/fiches")
        phone.visitor.say("la fiche 7")
    with open_state(house.state_file) as state:
        async with house.build(state) as application:
            application.add_handler(TypeHandler(Update, stop_now), group=-1)
            await poll(application, stop)
    assert [len(phone.written()) for phone in phones] == [2] * len(phones)
    assert house.telegram.store.updates(0, 1) == []


async def test_each_chat_keeps_its_order(house: House) -> None:
    said = [f"la fiche 7, {number}" for number in range(5)]
    for text in said:
        for person in PEOPLE:
            house.phone(person).visitor.say(f"{text} {person.first_name}")
    async with house.open():
        await settled(house.telegram)
    for person in PEOPLE:
        heard = [text for text, _ in house.assistant.heard if text.endswith(person.first_name)]
        assert heard == [f"{text} {person.first_name}" for text in said]


async def test_one_chat_that_waits_does_not_hold_up_the_others(house: House) -> None:
    everybody = asyncio.Barrier(len(PEOPLE))

    async def wait_for_the_others(_: Update, __: Context) -> None:
        await everybody.wait()

    for person in PEOPLE:
        house.phone(person).visitor.say("la fiche 7")
    with open_state(house.state_file) as state:
        async with house.build(state) as application:
            application.add_handler(TypeHandler(Update, wait_for_the_others), group=-1)
            stop = asyncio.Event()
            polling = asyncio.create_task(poll(application, stop))
            await settled(house.telegram)
            stop.set()
            await polling
    assert len(house.assistant.heard) == len(PEOPLE)


async def test_another_instance_is_named_and_outlived(
    house: House, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.retrying.CONFLICT_PAUSE", 0.01)
    async with house.open(), httpx.AsyncClient() as other:
        await house.phone().say("la fiche 7")
        await asyncio.sleep(0.05)
        await other.get(f"{house.url}/bot{house.telegram.token}/getUpdates")
        assert await house.phone().say("la fiche 7")
    assert caplog.text.count("Another instance polls this bot") == 1


async def test_only_what_is_handled_is_asked_for(house: House) -> None:
    async with house.open():
        await house.phone().say("la fiche 7")
    assert house.telegram.store.setting("allowed_updates") == list(UPDATES)


async def test_a_telegram_that_goes_and_comes_back_is_waited_for(
    house: House, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.WARNING)
    monkeypatch.setattr("bot.retrying.PAUSES", (0.05,) * 100)
    back = LocalTelegram(":memory:")
    async with serving(LocalTelegram(":memory:")) as address:
        gone = address
    house.telegram, house.url = back, gone.page
    with open_state(house.state_file) as state:
        application, stop = house.build(state), asyncio.Event()
        starting = asyncio.create_task(persist(application.initialize))
        while "cannot be reached" not in caplog.text:
            await asyncio.sleep(0.01)
        async with serving(back, gone.port):
            await starting
            polling = asyncio.create_task(poll(application, stop))
            assert await house.phone().say("la fiche 7")
            stop.set()
            await polling
        await application.shutdown()
    assert "answers again" in caplog.text


async def test_a_stop_that_cannot_confirm_says_so(house: House, caplog: pytest.LogCaptureFixture) -> None:
    telegram, stop = LocalTelegram(":memory:"), asyncio.Event()
    async with serving(telegram) as address:
        house.telegram, house.url = telegram, address.page
        house.phone().visitor.say("la fiche 7")
        with open_state(house.state_file) as state:
            application = house.build(state)
            await application.initialize()
            polling = asyncio.create_task(poll(application, stop))
            await settled(telegram)
    stop.set()
    await polling
    await application.shutdown()
    assert "could not be confirmed" in caplog.text
