"""/territoire: the territories that are known, those a person belongs to, and the one that is answered for first."""

from telegram import InlineKeyboardMarkup, Update

from handlers.asking import language, own, person
from handlers.context import Context
from handlers.keyboards import Act, TerritoryButton, rows, territory_button
from handlers.sending import tell
from handlers.tapping import acknowledge, dead, tapped_data
from reminders.people import Person

MEMBER, DEFAULT, OTHER = "✓", "★", "☆"


async def territories(update: Update, context: Context) -> None:
    """Show them all, with marks."""
    await _show(update, context, in_place=False)


async def tapped(update: Update, context: Context) -> None:
    """Do what a button does with a territory, and show what became of it."""
    button, chooser = TerritoryButton.unpack(tapped_data(update)), person(update, context)
    known = {each.code for each in context.services.assistant.territories()}
    if chooser is None or button.code not in known:
        await dead(update, context)
    elif button.act is Act.TOGGLE:
        await _toggle(update, context, chooser, button.code)
    else:
        await acknowledge(update)
        context.services.people.settle(chooser.address, button.code)
        await _settled(update, context, button.act)


async def _settled(update: Update, context: Context, act: Act) -> None:
    if act is Act.CHOOSE:
        await tell(update, context, "territory-chosen", in_place=True, default=own(update, context)[0])
    else:
        await _show(update, context, in_place=True)


async def _toggle(update: Update, context: Context, chooser: Person, code: str) -> None:
    """Join or leave; whoever chose none yet first belongs, as the marks say, to the territory of all who did not."""
    services = context.services
    if services.territory and not chooser.territories:
        services.people.settle(chooser.address, services.territory)
    before = services.people.find(chooser.address)
    kept = services.people.toggle(chooser.address, code) == before
    await acknowledge(update, services.renderer.label("territory-kept", language(update)) if kept else None)
    await _show(update, context, in_place=True)


async def _show(update: Update, context: Context, *, in_place: bool) -> None:
    mine = own(update, context)
    await tell(update, context, "territories", _keyboard(update, context), in_place=in_place, own=mine)


def _keyboard(update: Update, context: Context) -> InlineKeyboardMarkup | None:
    """A button for each territory to belong to it or not; below, one for each of one's own to make it the default."""
    mine = own(update, context)
    every = context.services.assistant.territories()
    belonging = [territory_button(each, Act.TOGGLE, MEMBER if each in mine else "") for each in every]
    starred = [territory_button(each, Act.DEFAULT, DEFAULT if each == mine[0] else OTHER) for each in mine]
    return rows([*belonging, *(starred if len(mine) > 1 else ())])
