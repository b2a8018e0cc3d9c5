"""Trying again until Telegram answers, and saying so once; giving up only when told to stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from datetime import timedelta
from itertools import chain, repeat
from typing import Any, TypeVar

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

log = logging.getLogger(__name__)

# Seconds to wait after each failure in a row.
PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0)
LONGEST_PAUSE = 30.0
CONFLICT_PAUSE = 5.0

T = TypeVar("T")


async def persist(call: Callable[[], Awaitable[T]], sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> T:
    """Call until it succeeds. Only a refused token is not tried again."""
    pauses, said = chain(PAUSES, repeat(LONGEST_PAUSE)), ""
    while True:
        try:
            result = await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            trouble = _trouble(error)
            if trouble != said:
                log.warning(trouble)
            said = trouble
            await sleep(_pause(error, pauses))
        else:
            if said:
                log.warning("Telegram answers again.")
            return result


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """The result of the work; nothing when told to stop before it is there."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.wait((working, stopping))


def _trouble(error: TelegramError) -> str:
    match error:
        case Conflict():
            return "Another instance polls this bot: each gets a part of the messages. Please stop one of them."
        case RetryAfter():
            return "Telegram asks for a pause."
    return f"Telegram cannot be reached ({type(error).__name__}); trying again until it answers."


def _pause(error: TelegramError, pauses: Iterator[float]) -> float:
    match error:
        case Conflict():
            return CONFLICT_PAUSE
        case RetryAfter():
            after = error.retry_after
            return after.total_seconds() if isinstance(after, timedelta) else float(after)
    return next(pauses)
