"""The local Telegram itself: one bot, a few people, their chats, and the updates between them."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.local_chat.changes import Changes
from bot.local_chat.people import LOCAL_BOT, PEOPLE, Bot, Person
from bot.local_chat.store import Store
from bot.local_chat.updates import UpdateQueue
from bot.local_chat.wire import Json, bad_request, blocked

LOCAL_TOKEN = "1000:local-chat"
TYPING_LASTS = 5.0


class LocalTelegram:
    """What the Bot API and the page both act on. `path` is its own file, or ":memory:"."""

    def __init__(
        self,
        path: Path | str,
        *,
        token: str = LOCAL_TOKEN,
        bot: Bot = LOCAL_BOT,
        people: Iterable[Person] = PEOPLE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token = token
        self.bot = bot
        self.people = {person.id: person for person in people}
        self.store = Store(path)
        self.updates = UpdateQueue(self.store)
        # A page that was open before a restart must not take the new count for the one it knows.
        self.changes = Changes(first=int(clock() * 1000))
        self._clock = clock
        self._typing: dict[int, float] = {}

    def now(self) -> int:
        return int(self._clock())

    def stop_waiting(self) -> None:
        """Answer every open poll, of the bot and of the page."""
        self.updates.close()
        self.changes.close()

    def close(self) -> None:
        self.stop_waiting()
        self.store.close()

    def has_started(self, person: Person) -> bool:
        return self.store.setting(f"blocked:{person.id}") is not None

    def is_blocked(self, person: Person) -> bool:
        """Whether this person blocked the bot."""
        return self.store.setting(f"blocked:{person.id}") is True

    def set_blocked(self, person: Person, is_blocked: bool) -> None:
        self.store.keep_setting(f"blocked:{person.id}", is_blocked)
        self.changes.mark()

    def chat_of_bot(self, chat_id: str) -> Person:
        """The person in this chat, if the bot may write there: they wrote first, and did not block it."""
        person = self._person(chat_id)
        if self.is_blocked(person):
            raise blocked()
        return person

    def message_of_bot(self, chat_id: str, message_id: int, wanted: str) -> Json:
        """A message of a chat that the bot knows; `wanted` says for what, in the words of the refusal."""
        message = self.store.message(self._person(chat_id).id, message_id)
        if message is None:
            raise bad_request(f"message to {wanted} not found")
        return message

    def post(self, person: Person, sender: Json, content: Json) -> Json:
        """A new message in this person's chat."""
        body = {"from": sender, "chat": person.as_chat(), "date": self.now(), **content}
        message_id = self.store.add_message(person.id, body)
        self._typing.pop(person.id, None)
        self.changes.mark()
        return {"message_id": message_id, **body}

    def replace(self, message: Json) -> Json:
        """An edited message takes the place of the old one."""
        body = {**message, "edit_date": self.now()}
        self.store.replace_message(body.pop("message_id"), body)
        self.changes.mark()
        return {"message_id": message["message_id"], **body}

    def delete(self, message: Json) -> None:
        self.store.delete_message(message["message_id"])
        self.changes.mark()

    def show_typing(self, person: Person) -> None:
        self._typing[person.id] = self._clock() + TYPING_LASTS
        self.changes.mark()

    def typing_left(self, person: Person) -> float:
        """For how many seconds more the bot is seen writing to this person."""
        return max(self._typing.get(person.id, 0) - self._clock(), 0)

    def _person(self, chat_id: str) -> Person:
        if not chat_id:
            raise bad_request("chat_id is empty")
        person = next((person for person in self.people.values() if str(person.id) == chat_id), None)
        if person is None or not self.has_started(person):
            raise bad_request("chat not found")
        return person
