"""When something fails: the log is calm and holds no words of people, and the person hears of it once."""

import logging
from collections.abc import Callable
from functools import partial

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from tests.conftest import House

pytestmark = pytest.mark.anyio

APOLOGY = "Je n’ai pas réussi à vous répondre"


async def test_a_failure_is_said_once_and_logged_without_the_question(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.assistant.failure = RuntimeError("the assistant failed")
    async with house.open():
        (answer,) = await house.phone().say("boum")
    assert APOLOGY in answer
    (record,) = (record for record in caplog.records if record.levelno == logging.ERROR)
    assert record.exc_info
    assert "boum" not in caplog.text


@pytest.mark.parametrize(
    ("failing", "level", "apologies"),
    [
        (partial(Forbidden, "bot was blocked by the user"), logging.INFO, 0),
        (partial(RetryAfter, 3), logging.WARNING, 0),
        (TimedOut, logging.WARNING, 0),
        (partial(NetworkError, "Bad Gateway"), logging.WARNING, 0),
        (partial(BadRequest, "can't parse entities"), logging.ERROR, 1),
        (partial(TelegramError, "?"), logging.ERROR, 1),
    ],
)
async def test_each_failure_has_its_level(
    house: House, failing: Callable[[], TelegramError], level: int, apologies: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "handlers.errors")
    async with house.open():
        house.assistant.failure = failing()
        answers = await house.phone().say("bonjour")
    assert len(answers) == apologies
    assert [record.levelno for record in caplog.records if record.name == "handlers.errors"] == [level]


async def test_a_person_who_blocked_the_bot_stops_nobody(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "handlers.errors")
    blocking, other = house.phone(), house.phone(next(reversed(house.telegram.people.values())))
    blocking.visitor.say("bonjour")
    blocking.visitor.block(True)
    async with house.open():
        assert await other.say("la fiche 7")
    assert "has blocked the bot" in caplog.text
    assert blocking.written() == {}


async def test_where_even_the_apology_cannot_be_sent_the_bot_goes_on(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.assistant.failure = RuntimeError("the assistant failed")
    async with house.open():
        house.phone().visitor.say("boum")
        house.phone().visitor.block(True)
        assert await house.phone(next(reversed(house.telegram.people.values()))).say("/fiche 7")
    assert "the apology did not leave" in caplog.text


async def test_what_fails_outside_an_update_is_logged(house: House, caplog: pytest.LogCaptureFixture) -> None:
    async with house.open() as application:
        await application.process_error(None, RuntimeError("no update"))
    assert "Update None: the handler failed." in caplog.text
