"""Trying again: how long each pause is, what is said, and that a refused token ends it."""

import asyncio
import logging
from collections.abc import Iterable
from itertools import pairwise

import pytest
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.retrying import CONFLICT_PAUSE, LONGEST_PAUSE, persist, unless

pytestmark = pytest.mark.anyio


async def pauses(failures: Iterable[TelegramError]) -> list[float]:
    """How long it waits after each failure, before a success."""
    waited: list[float] = []
    left = iter(failures)

    async def call() -> str:
        for failure in left:
            raise failure
        return "done"

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    assert await persist(call, sleep) == "done"
    return waited


async def test_pauses_grow_up_to_the_longest_and_all_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    waited = await pauses(NetworkError("down") for _ in range(9))
    assert waited[0] == 1
    assert waited[-1] == LONGEST_PAUSE
    assert all(one <= other for one, other in pairwise(waited))
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2
    assert "cannot be reached" in caplog.text
    assert "answers again" in caplog.text


async def test_each_kind_of_failure_has_its_pause(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    failures = (Conflict("two"), RetryAfter(7), TimedOut(), BadRequest("?"), Conflict("two"))
    assert await pauses(failures) == [CONFLICT_PAUSE, 7, 1, 2, CONFLICT_PAUSE]
    assert "Another instance polls this bot" in caplog.text


async def test_what_works_at_once_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    assert await pauses(()) == []
    assert caplog.records == []


async def test_a_refused_token_is_not_tried_again() -> None:
    with pytest.raises(InvalidToken):
        await pauses([InvalidToken()])


async def test_work_ends_when_told_to_stop() -> None:
    stop = asyncio.Event()
    assert await unless(stop, asyncio.sleep(0, "done")) == "done"
    asyncio.get_running_loop().call_later(0.01, stop.set)
    assert await unless(stop, asyncio.sleep(60, "late")) is None
