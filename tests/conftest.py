"""What the conversation tests share: the real application on a local Telegram, and the people who write to it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlite_utils import Database

from bot.app import build
from bot.local_chat import PEOPLE, LocalTelegram, Person, Visitor, serving
from bot.local_chat.wire import Json
from bot.polling import poll
from bot.settings import Settings
from handlers.context import SdsfApplication
from knowledge.assistant import Assistant
from knowledge.model import Territory
from knowledge.query import Query
from knowledge.reply import Asker, Reply
from knowledge.shipped import publish_shipped
from knowledge.store import Store
from reminders.state import open_state

CANTAL = Territory(code="15", name="Cantal", of_name="du Cantal")


@pytest.fixture
def anyio_backend() -> str:
    """The bot runs on asyncio."""
    return "asyncio"


class Listening(Assistant):
    """The real assistant, which notes what it hears and fails when told to."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.heard: list[tuple[str, Asker]] = []
        self.failure: BaseException | None = None

    def reply(self, text: str, asker: Asker, today: date, previous: Query | None = None) -> Reply:
        self.heard.append((text, asker))
        if self.failure:
            raise self.failure
        return super().reply(text, asker, today, previous)


@pytest.fixture(scope="session")
def knowledge() -> Iterator[Store]:
    """The knowledge as it is shipped."""
    store = Store.open(None)
    publish_shipped(store, datetime(2026, 3, 1, tzinfo=UTC))
    yield store
    store.close()


@pytest.fixture(scope="session")
def two_territories(knowledge: Store) -> Iterator[Store]:
    """The schéma of the 63, and the same again for another département."""
    edition, store = knowledge.current("63"), Store.open(None)
    assert edition
    for document in (edition.document, edition.document.model_copy(update={"territory": CANTAL})):
        store.publish(document, at=edition.published_at, author="test", origin="test")
    yield store
    store.close()


@pytest.fixture
def assistant(knowledge: Store) -> Listening:
    """The assistant of the running bot."""
    return Listening(knowledge)


@dataclass
class Clock:
    """A clock that the test sets."""

    moment: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **much: float) -> None:
        self.moment += timedelta(**much)


@dataclass
class Phone:
    """What one person does, and what the bot then wrote or changed on their screen."""

    telegram: LocalTelegram
    visitor: Visitor

    async def say(self, text: str) -> list[str]:
        return await self._after(lambda: self.visitor.say(text))

    async def tap(self, label: str) -> list[str]:
        """Tap the newest button whose name begins so."""
        message, data = next(
            (message["message_id"], button["callback_data"])
            for message in reversed(self.visitor.messages())
            for button in _buttons(message)
            if button["text"].startswith(label)
        )
        return await self._after(lambda: self.visitor.tap(message, data))

    async def receive(self, kind: str, **content: object) -> list[str]:
        """Let the bot have an update that the page cannot make: a sticker, an edited message …"""
        person = self.visitor.person
        body = {"message_id": 1, "date": 1, "chat": person.as_chat(), "from": person.as_user(), **content}
        self.telegram.set_blocked(person, False)
        return await self._after(lambda: self.telegram.updates.put(kind, body))

    def labels(self) -> list[str]:
        """The buttons under the last message."""
        return [button["text"] for button in _buttons(self.visitor.messages()[-1])]

    def data(self) -> list[str]:
        """What these buttons hold."""
        return [button["callback_data"] for button in _buttons(self.visitor.messages()[-1])]

    def toasts(self) -> list[str]:
        """What passed over the screen after taps."""
        return [answer["text"] for answer in self.visitor.screen()["answers"].values() if answer["text"]]

    def written(self) -> dict[int, Json]:
        """The bot's messages."""
        return {each["message_id"]: each for each in self.visitor.messages() if each["from"]["is_bot"]}

    async def _after(self, act: Callable[[], object]) -> list[str]:
        before = self.written()
        act()
        await settled(self.telegram)
        return [each["text"] for number, each in self.written().items() if before.get(number) != each]


def _buttons(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


async def settled(telegram: LocalTelegram) -> None:
    """Wait until the bot has handled and confirmed everything."""
    async with asyncio.timeout(10):
        while telegram.store.updates(0, 1):
            await asyncio.sleep(0.002)


@dataclass
class House:
    """All that a test may set: who answers, what time it is, where the state is."""

    telegram: LocalTelegram
    url: str
    state_file: Path
    assistant: Listening
    clock: Clock = field(default_factory=Clock)
    territory: str | None = None

    def phone(self, person: Person = PEOPLE[0]) -> Phone:
        return Phone(self.telegram, Visitor(self.telegram, person))

    def build(self, state: Database) -> SdsfApplication:
        settings = Settings(
            telegram_bot_token=SecretStr(self.telegram.token),
            telegram_api_url=self.url,
            sdsf_territory=self.territory,
        )
        return build(settings, self.assistant, state, self.clock)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[SdsfApplication]:
        """The bot at work, until the block ends as SIGTERM would end it."""
        stop = asyncio.Event()
        with open_state(self.state_file) as state:
            async with self.build(state) as application:
                polling = asyncio.create_task(poll(application, stop))
                try:
                    yield application
                finally:
                    stop.set()
                    await polling


@pytest.fixture
async def house(tmp_path: Path, assistant: Listening) -> AsyncIterator[House]:
    """A local Telegram, and the bot not yet at work."""
    telegram = LocalTelegram(":memory:")
    async with serving(telegram) as address:
        yield House(telegram, address.page, tmp_path / "state.db", assistant)


@pytest.fixture
async def phone(house: House) -> AsyncIterator[Phone]:
    """Awa's phone, with the bot at work."""
    async with house.open():
        yield house.phone()
