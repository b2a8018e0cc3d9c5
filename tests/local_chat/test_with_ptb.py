"""The real python-telegram-bot against the local Telegram."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Conflict, Forbidden

from tests.local_chat.conftest import AWA, Local

pytestmark = pytest.mark.anyio


@pytest.fixture
async def bot(local: Local) -> AsyncIterator[Bot]:
    local.telegram.updates.drop_all()
    async with Bot(local.telegram.token, base_url=local.address.api, base_file_url=local.address.files) as bot:
        yield bot


def keyboard(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Pilotes", callback_data=data)]])


async def test_it_knows_itself(bot: Bot) -> None:
    assert (await bot.get_me()).username == "essai_local_bot"
    assert await bot.set_my_commands([BotCommand("aide", "Aide")], language_code="fr")
    assert await bot.get_my_commands(language_code="fr") == (BotCommand("aide", "Aide"),)
    assert await bot.set_my_short_description("x")
    assert await bot.set_chat_menu_button()


async def test_sending_editing_and_deleting(bot: Bot) -> None:
    assert await bot.send_chat_action(AWA.id, ChatAction.TYPING)
    sent = await bot.send_message(AWA.id, "🙂 <b>Fiche 7</b>", parse_mode=ParseMode.HTML, reply_markup=keyboard("p"))
    assert sent.text_html == "🙂 <b>Fiche 7</b>"
    edited = await sent.edit_text("<blockquote expandable>Caf</blockquote>", parse_mode=ParseMode.HTML)
    assert not isinstance(edited, bool)
    assert (edited.message_id, edited.reply_markup) == (sent.message_id, None)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await edited.edit_text("Caf", entities=edited.entities)
    assert await sent.delete()


async def test_a_button_is_tapped_and_answered(local: Local, bot: Bot) -> None:
    sent = await bot.send_message(AWA.id, "Fiche 7", reply_markup=keyboard("p"))
    local.awa.tap(sent.message_id, "p")
    (update,) = await bot.get_updates(timeout=5)
    query = update.callback_query
    assert query is not None
    assert query.data == "p"
    assert await query.answer("Voilà", show_alert=True)
    await query.edit_message_text("Pilotes : Caf", reply_markup=keyboard("q"))
    assert local.awa.messages()[-1]["text"] == "Pilotes : Caf"


async def test_a_file_goes_both_ways(local: Local, bot: Bot) -> None:
    content = bytes(range(256)) + b"\r\n--\r\n"
    sent = await bot.send_document(
        AWA.id, content, filename='le "classeur".xlsx', caption="<b>Ici</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ('le "classeur".xlsx', len(content))
    assert sent.caption_html == "<b>Ici</b>"
    file = await bot.get_file(sent.document.file_id)
    assert file.file_path is not None
    assert file.file_path.endswith(".xlsx")
    assert bytes(await file.download_as_bytearray()) == content
    again = await bot.send_document(AWA.id, sent.document.file_id)
    assert again.document == sent.document
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await again.edit_text("x")
    wrong = await local.http.get(f"{local.address.files}{local.telegram.token}/documents/file_99.txt")
    assert wrong.status_code == 404


async def test_two_pollers_conflict(local: Local, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    async with Bot(local.telegram.token, base_url=local.address.api) as other:
        second = asyncio.create_task(other.get_updates(timeout=20, allowed_updates=Update.ALL_TYPES))
        with pytest.raises(Conflict):
            await first
        local.awa.say("bonjour")
        assert len(await second) == 1


async def test_the_blocked_and_the_unknown(local: Local, bot: Bot) -> None:
    local.awa.block(True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(AWA.id, "x")
    local.awa.block(False)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "x")
