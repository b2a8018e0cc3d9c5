"""Taps on buttons: each is acknowledged at once, then answered in place or below."""

from contextlib import suppress

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from handlers.asking import language, person
from handlers.context import Context
from handlers.keyboards import Button, chosen_territory
from handlers.sending import answer, tell
from knowledge.query import PackError


async def tapped(update: Update, context: Context) -> None:
    """Answer the question that a button holds."""
    services, tap = context.services, _tap(update)
    try:
        button = Button.unpack(tap.data or "")
    except PackError:
        await _dead(update, context)
    else:
        await _acknowledge(tap)
        reply = services.assistant.answer(button.query, language(update), services.today())
        await answer(update, context, reply, in_place=not button.below)


async def territory_chosen(update: Update, context: Context) -> None:
    """Note the territory of whoever tapped, and say so."""
    tap, chooser, services = _tap(update), person(update, context), context.services
    code = chosen_territory(tap.data or "")
    if chooser and any(territory.code == code for territory in services.assistant.territories()):
        await _acknowledge(tap)
        services.people.settle(chooser.address, code)
        await tell(update, context, "territory-chosen", in_place=True)
    else:
        await _dead(update, context)


async def _dead(update: Update, context: Context) -> None:
    """Say in passing that a button no longer leads anywhere."""
    await _acknowledge(_tap(update), context.services.renderer.label("dead-button", language(update)))


def _tap(update: Update) -> CallbackQuery:
    assert update.callback_query, "only taps are routed here"
    return update.callback_query


async def _acknowledge(tap: CallbackQuery, toast: str | None = None) -> None:
    """Stop the button's spinning; a tap handled too late for that is answered all the same."""
    with suppress(BadRequest):
        await tap.answer(toast)
