"""Free text: a question in, an answer out; and a kind word for all that is not text."""

from telegram import Message, Update
from telegram.constants import ChatType, MessageEntityType
from telegram.ext import filters

from handlers.asking import asker
from handlers.context import Context
from handlers.sending import answer, tell


async def question(update: Update, context: Context) -> None:
    """Answer what somebody wrote, also when they have just corrected it."""
    message, chat = update.effective_message, update.effective_chat
    assert message, "only messages are routed here"
    assert chat, "a message stands in a chat"
    services, now = context.services, context.services.clock()
    previous = services.conversations.recall(chat.id, now)
    reply = services.assistant.reply(_question(message), asker(update, context), now.date(), previous)
    await answer(update, context, reply, keep=reply.status == "answered")


async def other_content(update: Update, context: Context) -> None:
    """Say kindly that only text can be read."""
    await tell(update, context, "other")


class _Addressed(filters.MessageFilter):
    """What is said to the bot: all of a private chat; in a group, what mentions it or replies to it."""

    def filter(self, message: Message) -> bool:
        replied = message.reply_to_message and message.reply_to_message.from_user
        to_bot = bool(replied and replied.id == message.get_bot().id)
        return message.chat.type == ChatType.PRIVATE or to_bot or bool(_mentions(message))


ADDRESSED = _Addressed()


def _question(message: Message) -> str:
    """The text without the bot's own name."""
    text = message.text or ""
    for mention in _mentions(message):
        text = text.replace(mention, " ")
    return text.strip()


def _mentions(message: Message) -> list[str]:
    """Where the message names the bot: « @its_name », or a command meant for it alone."""
    found = message.parse_entities([MessageEntityType.MENTION, MessageEntityType.BOT_COMMAND])
    return [text for text in found.values() if text.lower().endswith(f"@{message.get_bot().username}".lower())]
