"""Taps on buttons that hold a question: each is acknowledged at once, then answered in place or below."""

from telegram import Update

from handlers.asking import language, person
from handlers.context import Context
from handlers.keyboards import Button
from handlers.sending import answer
from handlers.tapping import acknowledge, dead, tapped_data
from knowledge.contents import UnknownAnswer
from knowledge.query import PackError, Query, Topic
from knowledge.reply import Reply


async def tapped(update: Update, context: Context) -> None:
    """Answer the question that a button holds."""
    try:
        button = Button.unpack(tapped_data(update))
    except PackError:
        await dead(update, context)
    else:
        await acknowledge(update)
        _settle(update, context, button)
        await answer(update, context, _reply(update, context, button), in_place=not button.below)


def _settle(update: Update, context: Context, button: Button) -> None:
    """Make a button's territory the default of whoever tapped, where it does that and they belong to it."""
    chooser, code = person(update, context), button.query.territory
    if button.settles and chooser and code in chooser.territories:
        context.services.people.settle(chooser.address, code)


def _reply(update: Update, context: Context, button: Button) -> Reply:
    """The answer; where a question asked again names what the other territory does not have, its contents."""
    services, query = context.services, button.query
    reply = services.assistant.answer(query, language(update), services.today())
    gone = isinstance(reply.content, UnknownAnswer) and reply.content.about == "button"
    if button.settles and gone:
        query = Query(Topic.SECTIONS, query.territory)
        return services.assistant.answer(query, language(update), services.today())
    return reply
