"""A local Telegram for trying the bot: its Bot API on loopback, and a page that shows the chat as a phone does."""

from bot.local_chat.local_telegram import LOCAL_TOKEN, LocalTelegram
from bot.local_chat.people import PEOPLE, Bot, Person
from bot.local_chat.server import Address, serving
from bot.local_chat.visitor import Visitor

__all__ = ["LOCAL_TOKEN", "PEOPLE", "Address", "Bot", "LocalTelegram", "Person", "Visitor", "serving"]
