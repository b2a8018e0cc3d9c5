"""Runs the bot until told to stop: on Telegram where there is a token, and otherwise in the local chat."""

import asyncio
import logging
import signal
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from pydantic import SecretStr
from telegram.error import InvalidToken

from bot.app import build
from bot.local_chat import LocalTelegram, serving
from bot.logs import configure
from bot.polling import poll
from bot.retrying import persist, unless
from bot.settings import Settings, SettingsError, folder
from handlers.context import SdsfApplication
from handlers.menu import set_menu
from knowledge.assistant import Assistant
from reminders.state import open_state

log = logging.getLogger(__name__)


def run(settings: Settings, assistant: Assistant) -> int:
    """Serve until SIGINT or SIGTERM; the exit code. What keeps the bot from serving is said in one line."""
    configure(settings.telegram_bot_token)
    try:
        asyncio.run(_until_signal(settings, assistant))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def serve(settings: Settings, assistant: Assistant, stop: asyncio.Event) -> None:
    """Serve until ``stop`` is set; raise ``SettingsError`` where a setting makes that impossible."""
    home = folder(settings.sdsf_home)
    if settings.telegram_bot_token:
        await _serve_bot(settings, assistant, home / "state.db", stop)
    else:
        await _serve_local_chat(settings, assistant, folder(home / "local-chat"), stop)


async def _until_signal(settings: Settings, assistant: Assistant) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await serve(settings, assistant, stop)


async def _serve_local_chat(settings: Settings, assistant: Assistant, home: Path, stop: asyncio.Event) -> None:
    """The same bot, in a Telegram of its own: nothing here touches the real bot's people."""
    telegram = LocalTelegram(home / "telegram.db")
    async with AsyncExitStack() as stack:
        try:
            address = await stack.enter_async_context(serving(telegram, settings.sdsf_port))
        except OSError as error:
            port = settings.sdsf_port
            raise SettingsError(
                "SDSF_PORT",
                f"le port {port} est déjà pris ; choisissez-en un autre (0 : n’importe quel port libre).",
                f"port {port} is busy; choose another (0: any free port).",
            ) from error
        sys.stdout.write(f"{address.page}\n")
        sys.stdout.flush()
        local = {"telegram_bot_token": SecretStr(telegram.token), "telegram_api_url": address.page}
        await _serve_bot(settings.model_copy(update=local), assistant, home / "state.db", stop)


async def _serve_bot(settings: Settings, assistant: Assistant, state_file: Path, stop: asyncio.Event) -> None:
    with open_state(state_file) as state:
        application = build(settings, assistant, state)
        try:
            await unless(stop, _start(application))
            await poll(application, stop)
        except InvalidToken:
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN",
                f"{settings.telegram_api_url} refuse ce jeton ; vérifiez-le auprès de @BotFather.",
                f"{settings.telegram_api_url} refuses this token; check it with @BotFather.",
            ) from None
        finally:
            await application.shutdown()
            await application.bot.shutdown()  # what a start cut short has opened


async def _start(application: SdsfApplication) -> None:
    await persist(application.initialize)
    log.info("Serving as @%s.", application.bot.username)
    await set_menu(application.bot, application.bot_data.renderer)
