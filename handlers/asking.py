"""Who asks, from which territories, and in which language, as an update tells."""

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


def own(update: Update, context: Context) -> tuple[Territory, ...]:
    """The territories that the person belongs to, or the one of all who chose none; their default first."""
    services, found = context.services, person(update, context)
    codes = (found.territories if found else ()) or (services.territory,)
    mine = [each for each in services.assistant.territories() if each.code in codes]
    return tuple(sorted(mine, key=lambda each: found is None or each.code != found.territory))


def home(update: Update, context: Context) -> Territory | None:
    """The territory spoken of when a question names none: the person's default, or the only one that is known."""
    every = context.services.assistant.territories()
    mine = own(update, context) or (every if len(every) == 1 else ())
    return next(iter(mine), None)


def asker(update: Update, context: Context) -> Asker:
    """What an answer needs to know of the person."""
    mine = own(update, context)
    return Asker(mine[0].code if mine else None, language(update))
