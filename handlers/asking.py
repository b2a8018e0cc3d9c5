"""Who asks, and in which language, as an update tells."""

from telegram import Update
from telegram.constants import ChatType

from handlers.context import Context
from knowledge.model import Territory
from knowledge.reply import Asker, Language
from reminders.people import Address, Person

CHANNEL = "telegram"


def language(update: Update) -> Language:
    """English for those whose Telegram is in English, French for all others."""
    user = update.effective_user
    return "en" if user and (user.language_code or "").startswith("en") else "fr"


def person(update: Update, context: Context) -> Person | None:
    """Whoever wrote or tapped; nobody where a group writes in its own name."""
    user = update.effective_user
    return context.services.people.find(Address(CHANNEL, str(user.id))) if user else None


def stranger(update: Update, context: Context) -> Person | None:
    """Whoever wrote to the bot alone and has not yet read who it is."""
    found = person(update, context)
    private = update.effective_chat and update.effective_chat.type == ChatType.PRIVATE
    return found if private and found and not found.met else None


def asker(update: Update, context: Context) -> Asker:
    """What an answer needs to know of the person: their territory, or the one of all who chose none."""
    found = person(update, context)
    chosen = found.territory if found else None
    return Asker(chosen or context.services.territory, language(update))


def territories(update: Update, context: Context) -> tuple[Territory, ...]:
    """Those the person may mean: their own, or all."""
    every = context.services.assistant.territories()
    own = asker(update, context).territory
    return tuple(each for each in every if each.code == own) or every
