"""getUpdates: offsets confirm, a new update wakes the poll, a second poller ends the first."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic

import httpx
import pytest

from bot.local_chat import LocalTelegram, Visitor, serving
from bot.local_chat.wire import Json
from tests.local_chat.conftest import AWA, Local

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
async def _nothing_waits(local: Local) -> AsyncIterator[None]:
    await local.result("deleteWebhook", drop_pending_updates=True)
    yield
    local.telegram.updates.allow([])


async def updates(local: Local, **given: object) -> list[Json]:
    return list(await local.result("getUpdates", **given))


async def test_an_offset_confirms_what_is_below(local: Local) -> None:
    for text in ("un", "deux", "trois"):
        local.awa.say(text)
    one, two, three = await updates(local)
    assert [one["message"]["text"], two["update_id"], three["update_id"]] == [
        "un",
        *range(one["update_id"] + 1, three["update_id"] + 1),
    ]
    assert await updates(local, offset=two["update_id"], limit=1) == [two]
    assert await updates(local) == [two, three]
    assert await updates(local, offset=-1) == [three]
    assert await updates(local, offset=three["update_id"] + 1) == []
    local.awa.say("quatre")
    assert (await updates(local))[0]["update_id"] == three["update_id"] + 1


async def test_a_message_wakes_the_poll_at_once(local: Local) -> None:
    polled = asyncio.create_task(updates(local, timeout=20))
    await asyncio.sleep(0.05)
    before = monotonic()
    local.awa.say("/fiche 7")
    (update,) = await polled
    assert monotonic() - before < 1
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_an_empty_poll_ends_with_its_time(local: Local) -> None:
    before = monotonic()
    assert await updates(local, timeout=1) == []
    assert 0.9 < monotonic() - before < 2


async def test_a_second_poller_ends_the_first(local: Local) -> None:
    first = asyncio.create_task(local.call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(updates(local, timeout=20))
    conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    assert await first == {"ok": False, "error_code": 409, "description": conflict}
    local.awa.say("bonjour")
    assert len(await second) == 1


async def test_only_the_allowed_kinds_are_queued(local: Local) -> None:
    assert await updates(local, allowed_updates=["callback_query"]) == []
    local.awa.say("personne ne m'entend")
    assert await updates(local) == []
    assert await updates(local, allowed_updates=[]) == []
    local.awa.say("bonjour")
    assert len(await updates(local)) == 1


async def test_a_tap_is_answered_once_it_is_young(local: Local) -> None:
    rows = [[{"text": "Pilotes", "callback_data": "p"}]]
    sent = await local.result("sendMessage", chat_id=AWA.id, text="Fiche 7", reply_markup={"inline_keyboard": rows})
    tap_id = local.awa.tap(sent["message_id"], "p")
    (update,) = await updates(local)
    query = update["callback_query"]
    assert (query["id"], query["data"], query["message"]) == (tap_id, "p", sent)
    assert await local.result("answerCallbackQuery", callback_query_id=tap_id, text="Voilà", show_alert=True)
    assert local.awa.screen()["answers"] == {tap_id: {"text": "Voilà", "show_alert": True}}


async def test_who_blocks_the_bot_is_not_reached(local: Local) -> None:
    local.awa.block(True)
    local.awa.block(True)
    refused = "Forbidden: bot was blocked by the user"
    assert await local.call("sendMessage", chat_id=AWA.id, text="x") == {
        "ok": False,
        "error_code": 403,
        "description": refused,
    }
    local.awa.block(False)
    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in await updates(local)]
    assert statuses == ["kicked", "member"]
    assert await local.result("sendMessage", chat_id=AWA.id, text="x")


async def test_an_old_tap_is_too_old() -> None:
    now = [1000.0]
    telegram = LocalTelegram(":memory:", clock=lambda: now[0])
    async with serving(telegram) as address, httpx.AsyncClient() as http:
        local = Local(telegram, address, http)
        local.awa.say("/start")
        rows = [[{"text": "Pilotes", "callback_data": "p"}]]
        sent = await local.result("sendMessage", chat_id=AWA.id, text="x", reply_markup={"inline_keyboard": rows})
        tap_id = local.awa.tap(sent["message_id"], "p")
        now[0] += 61
        assert "query is too old" in await local.refusal("answerCallbackQuery", callback_query_id=tap_id)


async def test_a_restart_keeps_the_conversation_and_the_updates(tmp_path: Path) -> None:
    path = tmp_path / "local-chat.db"
    telegram = LocalTelegram(path)
    Visitor(telegram, AWA).say("bonjour")
    (before,) = await telegram.updates.poll(0, 100, 0)
    telegram.close()
    again = LocalTelegram(path)
    assert await again.updates.poll(0, 100, 0) == [before]
    assert await again.updates.poll(before["update_id"] + 1, 100, 0) == []
    assert [message["text"] for message in Visitor(again, AWA).messages()] == ["bonjour"]
    again.close()
    third = LocalTelegram(path)
    Visitor(third, AWA).say("toujours là")
    assert (await third.updates.poll(0, 100, 0))[0]["update_id"] == before["update_id"] + 1
    third.close()
