"""The token is never in the log: not in a message, its arguments, a traceback, nor in what libraries say of a call."""

import asyncio
import logging
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.local_chat import LocalTelegram, serving
from bot.logs import Blotting, configure
from bot.serving import serve
from bot.settings import Settings, SettingsError
from tests.conftest import Listening, settled

TOKEN = "1000:AAH-very_secret"
SECRET = "AAH-very_secret"


@pytest.fixture
def log() -> Iterator[StringIO]:
    """The whole program's log at its most talkative, as it would be on standard error."""
    root, chatty = logging.getLogger(), [logging.getLogger(name) for name in ("httpx", "httpcore")]
    handlers, levels = root.handlers[:], [each.level for each in (root, *chatty)]
    stream = StringIO()
    configure(SecretStr(TOKEN), logging.DEBUG, stream)
    yield stream
    root.handlers[:] = handlers
    for each, level in zip((root, *chatty), levels, strict=True):
        each.setLevel(level)


def test_a_message_its_arguments_and_a_traceback_are_blotted(log: StringIO) -> None:
    logger = logging.getLogger("anything")
    logger.warning("to %s and bot1000%%3A%s", f"https://example.org/bot{TOKEN}/getMe", SECRET)
    try:
        raise ValueError(f"The token `{TOKEN}` was rejected")
    except ValueError:
        logger.exception("failed with %r", {"token": TOKEN}, stack_info=True)
    assert log.getvalue().count("[token]") == 4
    assert SECRET not in log.getvalue()


def test_what_http_libraries_say_of_each_call_is_left_out(log: StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST https://example.org/bot/getMe")
    assert log.getvalue() == ""


@pytest.mark.anyio
@pytest.mark.parametrize("known", [TOKEN, "1000:another"])
async def test_a_whole_run_shows_no_token(log: StringIO, tmp_path: Path, assistant: Listening, known: str) -> None:
    for chatty in ("httpx", "httpcore"):
        logging.getLogger(chatty).setLevel(logging.DEBUG)
    telegram, stop, shown = LocalTelegram(":memory:", token=known), asyncio.Event(), ""
    telegram.updates.put("message", {"text": "poison"})
    async with serving(telegram) as address:
        settings = Settings(telegram_bot_token=SecretStr(TOKEN), telegram_api_url=address.page, sdsf_home=tmp_path)
        bot = asyncio.create_task(serve(settings, assistant, stop))
        if known == TOKEN:
            await settled(telegram)
        else:
            await asyncio.wait([bot])
        stop.set()
        try:
            await bot
        except SettingsError as error:
            shown = str(error)
    assert ("TELEGRAM_BOT_TOKEN" in shown) == (known != TOKEN)
    assert "getMe" in log.getvalue()
    assert SECRET not in log.getvalue() + shown


@pytest.mark.parametrize("token", [None, SecretStr("")])
def test_without_a_token_nothing_is_blotted(token: SecretStr | None) -> None:
    record = logging.LogRecord("name", logging.INFO, "", 0, "said", (), None)
    assert Blotting(token).format(record).endswith("INFO name: said")
