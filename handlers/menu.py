"""The command menu that Telegram shows beside the text field, in each language."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from handlers.render import Renderer
from knowledge.reply import Language

log = logging.getLogger(__name__)


async def set_menu(bot: Bot, renderer: Renderer) -> None:
    """Set the menu: French for all, English for those who read it. A bot without a menu still answers."""
    try:
        await bot.set_my_commands(commands("fr", renderer))
        await bot.set_my_commands(commands("en", renderer), language_code="en")
    except TelegramError as error:
        log.warning("The command menu could not be set (%s); the bot answers all the same.", type(error).__name__)


def commands(language: Language, renderer: Renderer) -> list[BotCommand]:
    """The menu of one language: in its template, each line is a command, a space, and what it does."""
    return [BotCommand(*line.split(" ", 1)) for line in renderer.label("menu", language).splitlines()]
