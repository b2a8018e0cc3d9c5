"""What a person does in their chat with the bot, and what they see there."""

from dataclasses import dataclass

from bot.local_chat.commands import commands_of
from bot.local_chat.entities import FormattedText, trim
from bot.local_chat.files import keep_file
from bot.local_chat.links import with_found
from bot.local_chat.local_telegram import LocalTelegram
from bot.local_chat.parameters import Upload
from bot.local_chat.people import Person
from bot.local_chat.texts import LONGEST_TEXT
from bot.local_chat.wire import ApiError, Json, bad_request

SHOWN_MESSAGES = 200
SHOWN_ANSWERS = 20


@dataclass(frozen=True)
class Visitor:
    """One person in front of the local Telegram: `Visitor(telegram, PEOPLE[0]).say("/start")`."""

    telegram: LocalTelegram
    person: Person

    def say(self, text: str) -> Json:
        """Send a text; the bot gets a message."""
        said = with_found(trim(FormattedText(text=text)))
        if not said.text:
            raise bad_request("message text is empty")
        if said.length > LONGEST_TEXT:
            raise bad_request("message is too long")
        return self._send(said.as_json("text", "entities"))

    def send_file(self, upload: Upload) -> Json:
        """Send a file; the bot gets a message with a document."""
        return self._send({"document": keep_file(self.telegram.store, upload)})

    def tap(self, message_id: int, data: str) -> str:
        """Tap a button; the bot gets a callback query. Its identifier."""
        message = self.telegram.store.message(self.person.id, message_id)
        if message is None or data not in _data_under(message):
            raise bad_request("there is no such button")
        self._check_open()
        tap_id = str(self.telegram.store.add_tap(self.person.id, self.telegram.now()))
        query = {"id": tap_id, "from": self.person.as_user(), "message": message, "data": data}
        self.telegram.updates.put("callback_query", {**query, "chat_instance": str(self.person.id)})
        return tap_id

    def block(self, is_blocked: bool) -> None:
        """Block the bot, or let it write again; the bot hears of it."""
        before, after = self.telegram.is_blocked(self.person), is_blocked
        if before == after:
            return
        self.telegram.set_blocked(self.person, is_blocked)
        change = {"old_chat_member": self._membership(before), "new_chat_member": self._membership(after)}
        who = {"chat": self.person.as_chat(), "from": self.person.as_user(), "date": self.telegram.now()}
        self.telegram.updates.put("my_chat_member", who | change)

    def messages(self) -> list[Json]:
        """The conversation, oldest first."""
        return self.telegram.store.last_messages(self.person.id, SHOWN_MESSAGES)

    def screen(self) -> Json:
        """All that the page shows of this chat."""
        telegram = self.telegram
        return {
            "version": telegram.changes.version,
            "person": self.person.as_user(),
            "bot": telegram.bot.as_user(),
            "started": telegram.has_started(self.person),
            "blocked": telegram.is_blocked(self.person),
            "typing": telegram.typing_left(self.person),
            "commands": commands_of(telegram.store, self.person),
            "answers": telegram.store.last_answers(self.person.id, SHOWN_ANSWERS),
            "messages": self.messages(),
        }

    def _send(self, content: Json) -> Json:
        self._check_open()
        if not self.telegram.has_started(self.person):
            self.telegram.set_blocked(self.person, False)
        message = self.telegram.post(self.person, self.person.as_user(), content)
        self.telegram.updates.put("message", message)
        return message

    def _check_open(self) -> None:
        if self.telegram.is_blocked(self.person):
            raise ApiError(403, "Forbidden: you blocked this bot")

    def _membership(self, is_blocked: bool) -> Json:
        user = self.telegram.bot.as_user()
        return {"user": user, "status": "kicked", "until_date": 0} if is_blocked else {"user": user, "status": "member"}


def _data_under(message: Json) -> set[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}
