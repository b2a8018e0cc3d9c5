"""What begins with a slash and lists nothing: /start, /aide, /fiche, and commands that do not exist."""

import re

from telegram import InlineKeyboardMarkup, Update

from handlers.answering import asked, opened
from handlers.asking import home, language, stranger
from handlers.context import Context
from handlers.keyboards import keyboard, territory_keyboard
from handlers.sending import tell
from knowledge.query import Query, Topic
from knowledge.reply import Asker, Choice

# What a link to the bot may carry: f63-7 is fiche 7 of the 63.
_LINK = re.compile(r"f(?P<territory>[0-9][0-9AB][0-9]?)-(?P<fiche>[A-Z0-9]+(-[A-Z0-9]+)*)", re.IGNORECASE)


async def start(update: Update, context: Context) -> None:
    """Answer the link that led here, or say who the bot is and how to ask."""
    link = _LINK.fullmatch("".join(context.args or ()))
    if link:
        await _followed(update, context, link["territory"].upper(), link["fiche"])
    else:
        await _welcome(update, context)


async def help_(update: Update, context: Context) -> None:
    """Say what can be asked, and how."""
    await tell(update, context, "help", _browsing(update, context))


async def fiche(update: Update, context: Context) -> None:
    """Answer « /fiche 7 » as the words « fiche 7 » are answered."""
    if context.args:
        await asked(update, context, _fiche(" ".join(context.args)))
    else:
        await tell(update, context, "fiche-which", _browsing(update, context))


async def unknown(update: Update, context: Context) -> None:
    """Say kindly that the command does not exist, and what does."""
    await tell(update, context, "unknown-command")


async def _followed(update: Update, context: Context, territory: str, number: str) -> None:
    """Answer a link as its territory's own people would be answered; of a territory not known, say so."""
    if any(each.code == territory for each in context.services.assistant.territories()):
        await asked(update, context, _fiche(number), Asker(territory, language(update)))
    else:
        await opened(update, context, Query(Topic.SECTIONS, territory))


def _fiche(number: str) -> str:
    return f"fiche {number}"


async def _welcome(update: Update, context: Context) -> None:
    if home(update, context):
        await tell(update, context, "welcome", _browsing(update, context))
    else:
        every = context.services.assistant.territories()
        await tell(update, context, "welcome-choose", territory_keyboard(every))
    if newcomer := stranger(update, context):
        context.services.people.meet(newcomer.address, language(update))


def _browsing(update: Update, context: Context) -> InlineKeyboardMarkup | None:
    """The way into the table of contents, where it is clear which."""
    there = home(update, context)
    label = context.services.renderer.label("browse", language(update))
    return keyboard([Choice(label, Query(Topic.SECTIONS, there.code))]) if there else None
