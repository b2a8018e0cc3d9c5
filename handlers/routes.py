"""The handlers in the order they are tried: the first that fits an update takes it."""

from typing import Any

from telegram import Update
from telegram.constants import UpdateType
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from handlers import buttons, commands, conversation, territories
from handlers.context import Context
from handlers.conversation import ADDRESSED
from handlers.keyboards import TERRITORY_PATTERN
from handlers.listings import LISTINGS

# All that is asked of Telegram; it keeps everything else to itself.
UPDATES = (UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, UpdateType.CALLBACK_QUERY)


def routes() -> list[BaseHandler[Update, Context, Any]]:
    """Every road into the program."""
    private = filters.ChatType.PRIVATE
    written = filters.UpdateType.MESSAGES & filters.TEXT & ADDRESSED
    return [
        CommandHandler("start", commands.start),
        CommandHandler(("aide", "help"), commands.help_),
        CommandHandler("fiche", commands.fiche),
        *(CommandHandler(listing.command, listing.called) for listing in LISTINGS),
        CommandHandler(("territoire", "territory"), territories.territories),
        MessageHandler(filters.COMMAND & ADDRESSED, commands.unknown),
        MessageHandler(written, conversation.question),
        MessageHandler(filters.UpdateType.MESSAGE & private & ~filters.StatusUpdate.ALL, conversation.other_content),
        CallbackQueryHandler(territories.tapped, TERRITORY_PATTERN),
        CallbackQueryHandler(buttons.tapped),
    ]
