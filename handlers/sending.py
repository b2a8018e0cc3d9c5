"""Messages on their way out: sent anew, or drawn over the message whose button was tapped."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest

from handlers.asking import language, own, stranger
from handlers.context import Context
from handlers.keyboards import keyboard
from handlers.pages import pages
from handlers.several import others, placed
from knowledge.reply import Reply


@dataclass(frozen=True)
class Screen:
    """What a person sees: a text in Telegram HTML, and the buttons under it."""

    html: str
    buttons: InlineKeyboardMarkup | None = None


async def show(update: Update, screen: Screen, *, in_place: bool = False) -> None:
    """Show a screen below, in as many messages as it takes, or in place of the message tapped where that can be."""
    *first, last = pages(screen.html)
    if in_place and not first and await _redraw(update, Screen(last, screen.buttons)):
        return
    for page in first:
        await _send(update, Screen(page))
    await _send(update, Screen(last, screen.buttons))


async def tell(
    update: Update,
    context: Context,
    name: str,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    in_place: bool = False,
    **values: object,
) -> None:
    """Show one of the bot's own messages, by the name of its template, with the values it needs."""
    html = context.services.renderer.screen(name, language(update), **values)
    await show(update, Screen(html, buttons), in_place=in_place)


async def answer(update: Update, context: Context, reply: Reply, *, in_place: bool = False, keep: bool = False) -> None:
    """Give a reply, after the notice of who the bot is to a newcomer, and remember what it spoke of.

    ``in_place`` draws it over the message tapped; ``keep`` makes its own buttons answer below it.
    """
    services, newcomer = context.services, stranger(update, context)
    notice = [services.renderer.screen("notice", reply.language)] if newcomer else []
    mine = own(update, context)
    shown = placed(reply, mine, services.assistant.territories())
    html = "\n\n".join((*notice, services.renderer.html(shown)))
    settling = [each.code for each in others(reply, mine)]
    await show(update, Screen(html, keyboard(shown.choices, below=keep, settling=settling)), in_place=in_place)
    if newcomer:
        services.people.meet(newcomer.address, reply.language)
    if reply.query and update.effective_chat:
        services.conversations.remember(update.effective_chat.id, reply.query, services.clock())


async def _redraw(update: Update, screen: Screen) -> bool:
    """Whether the message tapped now shows this."""
    try:
        await _message(update).edit_text(screen.html, reply_markup=screen.buttons)
    except BadRequest as error:
        return "not modified" in error.message  # a second tap on the same button
    return True


async def _send(update: Update, screen: Screen) -> None:
    await _message(update).reply_text(screen.html, reply_markup=screen.buttons)


def _message(update: Update) -> Message:
    assert update.effective_message, "what is routed here is a message, or a tap on one"
    return update.effective_message
