"""What begins with a slash: /start, /aide, /fiche, /fiches, and commands that do not exist."""

import re

from telegram import InlineKeyboardMarkup, Update

from handlers.asking import asker, language, stranger, territories
from handlers.context import Context
from handlers.keyboards import keyboard, territory_keyboard
from handlers.sending import answer, tell
from knowledge.query import Query, Topic
from knowledge.reply import Choice

# What a link to the bot may carry: f63-7 is fiche 7 of the 63.
_LINK = re.compile(r"f(?P<territory>[0-9][0-9AB][0-9]?)-(?P<fiche>[A-Z0-9]+(-[A-Z0-9]+)*)", re.IGNORECASE)


async def start(update: Update, context: Context) -> None:
    """Answer the link that led here, or say who the bot is and how to ask."""
    link = _LINK.fullmatch("".join(context.args or ()))
    if link:
        key = f"fiche-{link['fiche'].lower()}"
        await _answer(update, context, Query(Topic.FICHE, link["territory"].upper(), records=(key,)))
    else:
        await _welcome(update, context)


async def help_(update: Update, context: Context) -> None:
    """Say what can be asked, and how."""
    await tell(update, context, "help", _browsing(update, context))


async def fiche(update: Update, context: Context) -> None:
    """Answer « /fiche 7 » as the words « fiche 7 » are answered."""
    if context.args:
        services, words = context.services, " ".join(("fiche", *context.args))
        reply = services.assistant.reply(words, asker(update, context), services.today(), None)
        await answer(update, context, reply)
    else:
        await tell(update, context, "fiche-which", _browsing(update, context))


async def fiches(update: Update, context: Context) -> None:
    """Open the table of contents, of one territory."""
    possible = territories(update, context)
    if len(possible) == 1:
        await _answer(update, context, Query(Topic.SECTIONS, possible[0].code))
    else:
        choices = [Choice(each.name, Query(Topic.SECTIONS, each.code)) for each in possible]
        await tell(update, context, "territory", keyboard(choices))


async def unknown(update: Update, context: Context) -> None:
    """Say kindly that the command does not exist, and what does."""
    await tell(update, context, "unknown-command")


async def _welcome(update: Update, context: Context) -> None:
    possible = territories(update, context)
    if len(possible) > 1:
        await tell(update, context, "welcome-choose", territory_keyboard(possible))
    else:
        await tell(update, context, "welcome", _browsing(update, context))
    if newcomer := stranger(update, context):
        context.services.people.meet(newcomer.address, language(update))


async def _answer(update: Update, context: Context, query: Query) -> None:
    services = context.services
    await answer(update, context, services.assistant.answer(query, language(update), services.today()))


def _browsing(update: Update, context: Context) -> InlineKeyboardMarkup | None:
    """The way into the table of contents, where it is clear which."""
    possible = territories(update, context)
    label = context.services.renderer.label("browse", language(update))
    return keyboard([Choice(label, Query(Topic.SECTIONS, possible[0].code))]) if len(possible) == 1 else None
