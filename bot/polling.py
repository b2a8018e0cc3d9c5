"""Fetches updates from Telegram and hands them to the application; none is confirmed before it has been handled."""

import asyncio
import logging
import warnings
from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import partial
from typing import Any, cast

from telegram import Update
from telegram.error import TelegramError

from bot.retrying import persist, unless
from handlers.context import SdsfApplication
from handlers.routes import UPDATES

log = logging.getLogger(__name__)

LONG_POLL = 30
CHATS_AT_ONCE = 8

RawUpdate = dict[str, Any]


async def poll(application: SdsfApplication, stop: asyncio.Event) -> None:
    """Serve until told to stop; the batch in hand is finished first.

    A batch is confirmed by asking for the next one. A kill loses nothing: what was in hand then comes again.
    """
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'")  # raw updates, to parse them one by one
    offset = 0
    while not stop.is_set():
        batch = await unless(stop, persist(partial(_fetch, application, offset, LONG_POLL)))
        if batch:
            await _handle(application, batch)
            offset = batch[-1]["update_id"] + 1
    if offset:
        await _confirm(application, offset)


async def _fetch(application: SdsfApplication, offset: int, seconds: int) -> list[RawUpdate]:
    asked = {"offset": offset, "timeout": seconds, "allowed_updates": UPDATES}
    found = await application.bot.do_api_request("getUpdates", api_kwargs=asked, read_timeout=seconds + 10)
    return cast(list[RawUpdate], found)


async def _confirm(application: SdsfApplication, offset: int) -> None:
    try:
        await _fetch(application, offset, 0)
    except TelegramError as error:
        log.warning("The last answers could not be confirmed (%s): they may be given again.", type(error).__name__)


async def _handle(application: SdsfApplication, batch: Sequence[RawUpdate]) -> None:
    """Handle a batch: the updates of one chat in order, several chats at once."""
    chats: dict[Hashable, list[Update]] = defaultdict(list)
    for raw in batch:
        if update := _parse(application, raw):
            chats[_queue(update)].append(update)
    room = asyncio.Semaphore(CHATS_AT_ONCE)
    async with asyncio.TaskGroup() as group:
        for updates in chats.values():
            group.create_task(_handle_chat(application, updates, room))


async def _handle_chat(application: SdsfApplication, updates: Sequence[Update], room: asyncio.Semaphore) -> None:
    async with room:
        for update in updates:
            await application.process_update(update)


def _parse(application: SdsfApplication, raw: RawUpdate) -> Update | None:
    """The update; nothing for one that cannot be read, which must not stop the others."""
    try:
        return Update.de_json(raw, application.bot)
    except Exception as error:  # noqa: BLE001 - whatever Telegram may send one day
        log.error("Update %s cannot be read (%s) and is passed over.", raw.get("update_id"), type(error).__name__)
        return None


def _queue(update: Update) -> Hashable:
    """Whatever must keep its order: a chat, or an update that belongs to none."""
    return update.effective_chat.id if update.effective_chat else (update.update_id,)
