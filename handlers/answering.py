"""Questions on their way in: typed words, or whole as a button and a command hold them; each is answered."""

from telegram import Update

from handlers.asking import asker, language
from handlers.context import Context
from handlers.sending import answer
from knowledge.query import Query
from knowledge.reply import Asker


async def asked(update: Update, context: Context, words: str, by: Asker | None = None) -> None:
    """Answer words that stand for themselves: nothing said before counts. ``by`` asks in the person's place."""
    services = context.services
    reply = services.assistant.reply(words, by or asker(update, context), services.today(), None)
    await answer(update, context, reply)


async def opened(update: Update, context: Context, query: Query) -> None:
    """Answer a whole question below."""
    services = context.services
    await answer(update, context, services.assistant.answer(query, language(update), services.today()))
