"""Serving: the local chat without a token, Telegram with one, and one clear line where neither can be."""

import asyncio
import logging
import os
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.local_chat import LOCAL_TOKEN, PEOPLE, LocalTelegram, Visitor, serving
from bot.local_chat.methods import METHODS
from bot.local_chat.wire import ApiError
from bot.serving import run, serve
from bot.settings import Settings, SettingsError
from handlers.menu import commands
from handlers.render import Renderer
from tests.conftest import Listening, settled

MENU = f"/bot{LOCAL_TOKEN}/getMyCommands"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """No token, any free port, a new home."""
    return Settings(telegram_bot_token=None, sdsf_home=tmp_path / "a home", sdsf_port=0)


@pytest.fixture
def _log_restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


@pytest.mark.anyio
async def test_without_a_token_the_local_chat_serves_and_keeps_to_itself(
    settings: Settings, assistant: Listening, capsys: pytest.CaptureFixture[str]
) -> None:
    stop, page = asyncio.Event(), ""
    bot = asyncio.create_task(serve(settings, assistant, stop))
    async with asyncio.timeout(10), httpx.AsyncClient() as http:
        while not page.endswith("\n"):
            await asyncio.sleep(0.01)
            page += capsys.readouterr().out
        assert (await http.get(page.strip())).status_code == 200
        menu: list[dict[str, str]] = []
        while not menu:
            menu = (await http.get(page.strip() + MENU, params={"language_code": "en"})).json()["result"]
    assert [command["command"] for command in menu] == [each.command for each in commands("en", Renderer())]
    stop.set()
    await bot
    assert page.startswith("http://127.0.0.1:")
    assert {path.name for path in settings.sdsf_home.iterdir()} == {"local-chat"}
    assert (settings.sdsf_home / "local-chat" / "state.db").exists()


@pytest.mark.anyio
async def test_with_a_token_telegram_is_served_from_the_home_itself(settings: Settings, assistant: Listening) -> None:
    telegram, stop = LocalTelegram(":memory:"), asyncio.Event()
    awa = Visitor(telegram, PEOPLE[0])
    awa.say("/start")
    async with serving(telegram) as address:
        told = {"telegram_bot_token": SecretStr(telegram.token), "telegram_api_url": address.page}
        bot = asyncio.create_task(serve(settings.model_copy(update=told), assistant, stop))
        await settled(telegram)
        stop.set()
        await bot
        assert len(awa.messages()) == 2
    assert (settings.sdsf_home / "state.db").exists()


def _fail(*_: object) -> None:
    raise ApiError(429, "Too Many Requests")


@pytest.mark.anyio
async def test_a_menu_that_cannot_be_set_does_not_stop_the_bot(
    settings: Settings, assistant: Listening, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.local_chat.api.METHODS", {**METHODS, "setmycommands": _fail})
    await test_with_a_token_telegram_is_served_from_the_home_itself(settings, assistant)
    assert "The command menu could not be set" in caplog.text


@pytest.mark.anyio
async def test_a_stop_while_telegram_cannot_be_reached_is_heard(settings: Settings, assistant: Listening) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    told = {"telegram_bot_token": SecretStr("1:a"), "telegram_api_url": f"http://127.0.0.1:{port}"}
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.2, stop.set)
    async with asyncio.timeout(5):
        await serve(settings.model_copy(update=told), assistant, stop)


@pytest.mark.anyio
async def test_a_busy_port_says_how_to_choose_another(settings: Settings, assistant: Listening) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=f"SDSF_PORT: port {port} is busy"):
            await serve(settings.model_copy(update={"sdsf_port": port}), assistant, asyncio.Event())


@pytest.mark.anyio
async def test_a_setting_that_cannot_serve_is_named(settings: Settings, assistant: Listening, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    async with serving(LocalTelegram(":memory:")) as address:
        refused = {"telegram_bot_token": SecretStr("1:wrong"), "telegram_api_url": address.page}
        for told, name in (
            (refused, "TELEGRAM_BOT_TOKEN"),
            ({"sdsf_home": tmp_path / "file" / "x"}, "SDSF_HOME"),
            ({"sdsf_territory": "99"}, "SDSF_TERRITORY"),
        ):
            with pytest.raises(SettingsError, match=name):
                await serve(settings.model_copy(update=told), assistant, asyncio.Event())


@pytest.mark.usefixtures("_log_restored")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_bot_cleanly(settings: Settings, assistant: Listening, number: int) -> None:
    timer = threading.Timer(0.5, os.kill, (os.getpid(), number))
    timer.start()
    assert run(settings, assistant) == 0


@pytest.mark.usefixtures("_log_restored")
def test_what_keeps_it_from_serving_goes_to_standard_error(
    settings: Settings, assistant: Listening, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(settings.model_copy(update={"sdsf_territory": "99"}), assistant) == 1
    assert capsys.readouterr().err.count("\n") == 1
