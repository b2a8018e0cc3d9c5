"""The bot, and the people whom a visitor of the page can be: invented, each with a private chat."""

from dataclasses import dataclass

from bot.local_chat.wire import Json


@dataclass(frozen=True)
class Person:
    """Somebody to be: a first name and the language of their phone."""

    id: int
    first_name: str
    language_code: str

    def as_user(self) -> Json:
        names = {"first_name": self.first_name, "language_code": self.language_code}
        return {"id": self.id, "is_bot": False, **names}

    def as_chat(self) -> Json:
        return {"id": self.id, "first_name": self.first_name, "type": "private"}


@dataclass(frozen=True)
class Bot:
    """The bot as its users see it."""

    id: int
    first_name: str
    username: str

    def as_user(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}

    def as_itself(self) -> Json:
        """What getMe adds."""
        can = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
        return self.as_user() | can


LOCAL_BOT = Bot(1000, "Essai local", "essai_local_bot")
PEOPLE = (
    Person(101, "Awa", "fr"),
    Person(102, "Bastien", "fr"),
    Person(103, "Chloé", "fr"),
    Person(104, "Dmitri", "en"),
)
