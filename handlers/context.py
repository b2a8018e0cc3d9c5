"""What every handler is given: the services it may call, typed and frozen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from handlers.conversations import Conversations
from handlers.render import Renderer
from knowledge.assistant import Assistant
from reminders.people import People

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Services:
    """All that handlers may call, and the territory of people who have not chosen one."""

    assistant: Assistant
    people: People
    conversations: Conversations
    renderer: Renderer
    clock: Clock
    territory: str | None = None

    def today(self) -> date:
        """The day it is for whoever asks now."""
        return self.clock().date()


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]):
    """The context of one update."""

    @property
    def services(self) -> Services:
        """What this bot was built with."""
        return self.bot_data


SdsfApplication = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, None]
