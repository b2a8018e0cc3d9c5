"""A local Telegram served over real HTTP, fresh for each file of tests."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from bot.local_chat import PEOPLE, Address, LocalTelegram, Visitor, serving
from bot.local_chat.wire import Json

AWA, BASTIEN, CHLOE, DMITRI = PEOPLE


@dataclass(frozen=True)
class Local:
    """The local Telegram, where it is, and a plain HTTP client."""

    telegram: LocalTelegram
    address: Address
    http: httpx.AsyncClient

    @property
    def awa(self) -> Visitor:
        return Visitor(self.telegram, AWA)

    async def call(self, method: str, **given: object) -> Json:
        """The envelope that the Bot API answers."""
        answer = await self.http.post(f"{self.address.api}{self.telegram.token}/{method}", json=given)
        envelope: Json = answer.json()
        assert answer.status_code == envelope.get("error_code", 200)
        return envelope

    async def result(self, method: str, **given: object) -> Any:
        envelope = await self.call(method, **given)
        assert envelope["ok"], envelope
        return envelope["result"]

    async def refusal(self, method: str, **given: object) -> str:
        envelope = await self.call(method, **given)
        assert not envelope["ok"], envelope
        return str(envelope["description"])


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def local() -> AsyncIterator[Local]:
    telegram = LocalTelegram(":memory:")
    async with serving(telegram) as address, httpx.AsyncClient() as http:
        Visitor(telegram, AWA).say("/start")
        yield Local(telegram, address, http)
