"""What happens when a handler fails: it is logged, and the person is told once, kindly."""

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from handlers.context import Context
from handlers.sending import tell

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """The one error handler. What people write is never logged."""
    error = context.error
    number = update.update_id if isinstance(update, Update) else None
    match error:
        case Forbidden():
            log.info("Update %s: its author has blocked the bot; nothing sent.", number)
        case RetryAfter():
            log.warning("Update %s: Telegram asks for a pause of %s s; nothing sent.", number, error.retry_after)
        case NetworkError() if not isinstance(error, BadRequest):
            log.warning("Update %s: no answer from Telegram (%s).", number, type(error).__name__)
        case _:
            log.error("Update %s: the handler failed.", number, exc_info=error)
            if isinstance(update, Update):
                await _apologise(update, context)


async def _apologise(update: Update, context: Context) -> None:
    try:
        await tell(update, context, "error")
    except TelegramError as error:
        log.warning("Update %s: the apology did not leave either (%s).", update.update_id, type(error).__name__)
