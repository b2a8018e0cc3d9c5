"""What every tap has: its data, its acknowledgement, and a kind word where it leads nowhere."""

from contextlib import suppress

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from handlers.asking import language
from handlers.context import Context


def tapped_data(update: Update) -> str:
    """What the button holds; a foreign one may hold nothing."""
    return _tap(update).data or ""


async def acknowledge(update: Update, toast: str | None = None) -> None:
    """Stop the button's spinning; a tap handled too late for that is answered all the same."""
    with suppress(BadRequest):
        await _tap(update).answer(toast)


async def dead(update: Update, context: Context) -> None:
    """Say in passing that a button no longer leads anywhere."""
    await acknowledge(update, context.services.renderer.label("dead-button", language(update)))


def _tap(update: Update) -> CallbackQuery:
    assert update.callback_query, "only taps are routed here"
    return update.callback_query
