"""The composition root: everything the bot is made of, put together in one place."""

import os
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from sqlite_utils import Database
from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import ApplicationBuilder, ContextTypes, Defaults

from bot.settings import Settings, SettingsError
from handlers.context import Clock, Context, SdsfApplication, Services
from handlers.conversations import Conversations
from handlers.errors import failed
from handlers.render import Renderer
from handlers.routes import routes
from knowledge.assistant import Assistant
from reminders.people import People

ZONE = ZoneInfo("Europe/Paris")


def now() -> datetime:
    """The clock of the running bot."""
    return datetime.now(ZONE)


def build(settings: Settings, assistant: Assistant, state: Database, clock: Clock = now) -> SdsfApplication:
    """The bot, ready to be given updates. ``state`` stays the caller's to close."""
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # the coming default of the library, which warns until it is set
    services = Services(
        assistant=assistant,
        people=People(state),
        conversations=Conversations(state),
        renderer=Renderer(),
        clock=clock,
        territory=_default_territory(settings, assistant),
    )
    services.conversations.forget_old(clock())
    application = _telegram(settings, services)
    application.add_handlers(routes())
    application.add_error_handler(failed)
    return application


def _default_territory(settings: Settings, assistant: Assistant) -> str | None:
    known = [territory.code for territory in assistant.territories()]
    if settings.sdsf_territory not in (None, *known):
        codes = ", ".join(known)
        raise SettingsError("SDSF_TERRITORY", f"territoires connus : {codes}.", f"known territories: {codes}.")
    return settings.sdsf_territory


def _telegram(settings: Settings, services: Services) -> SdsfApplication:
    """The application of python-telegram-bot, without its own polling and its scheduler."""
    token, root = settings.telegram_bot_token, settings.telegram_api_url
    if token is None:
        raise SettingsError("TELEGRAM_BOT_TOKEN", "il manque.", "it is missing.")
    # Called without arguments when the application is made; a function does as well as a class.
    contexts = ContextTypes(context=Context, bot_data=cast(type[Services], lambda: services))
    return (
        ApplicationBuilder()
        .token(token.get_secret_value())
        .base_url(f"{root}/bot")
        .base_file_url(f"{root}/file/bot")
        .updater(None)
        .job_queue(None)
        .context_types(contexts)
        .defaults(Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .connection_pool_size(16)
        .connect_timeout(10)
        .read_timeout(20)
        .pool_timeout(20)
        .build()
    )
