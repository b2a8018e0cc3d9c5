"""Serves a local Telegram on loopback, inside the event loop that already runs.

    telegram = LocalTelegram(home / "local-chat.db")
    async with serving(telegram, port=8055) as address:
        print(address.page)
        application = ApplicationBuilder().token(telegram.token)
            .base_url(address.api).base_file_url(address.files) …
        …  # poll until asked to stop

On leaving, open polls are answered, the port is free again and the file is closed.
"""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.types import ASGIApp

from bot.local_chat.api import api_routes
from bot.local_chat.guard import LoopbackOnly
from bot.local_chat.local_telegram import LocalTelegram
from bot.local_chat.page import page_routes

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Address:
    """Where the local Telegram is."""

    port: int

    @property
    def page(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def api(self) -> str:
        """The `base_url` of python-telegram-bot."""
        return f"{self.page}/bot"

    @property
    def files(self) -> str:
        """The `base_file_url` of python-telegram-bot."""
        return f"{self.page}/file/bot"


def create_app(telegram: LocalTelegram) -> Starlette:
    """The Bot API and the page, for this machine only."""
    return Starlette(routes=[*api_routes(telegram), *page_routes(telegram)], middleware=[Middleware(LoopbackOnly)])


@asynccontextmanager
async def serving(telegram: LocalTelegram, port: int = 0) -> AsyncIterator[Address]:
    """Serve until the block ends; port 0 takes any free one, a busy one is an OSError that names it."""
    try:
        listener = _listen(port)
        server = _Server(_config(create_app(telegram)))
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield Address(listener.getsockname()[1])
        finally:
            telegram.stop_waiting()
            server.stop()
            await running
    finally:
        telegram.close()


def _listen(port: int) -> socket.socket:
    # Naming the protocol is what makes asyncio send at once (TCP_NODELAY): 40 ms less for each answer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise OSError(
            error.errno or errno.EADDRINUSE, f"port {port} of {HOST} cannot be used: {error.strerror}"
        ) from None
    return listener


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
        date_header=False,
        # Longer than a client keeps an idle connection, so that it never writes into one that is closing.
        timeout_keep_alive=75,
        timeout_graceful_shutdown=2,
    )


class _Server(uvicorn.Server):
    """A uvicorn that leaves the signals to its host and stops when told, not at its next tick."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._asked_to_stop = asyncio.Event()

    def stop(self) -> None:
        self.should_exit = True
        self._asked_to_stop.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self._asked_to_stop.wait()
