"""Serving: a port, one's own or a busy one, a prompt end, and nobody else's page at the door."""

import asyncio
import socket
import sys
from time import monotonic

import httpx
import pytest

from bot.local_chat import LOCAL_TOKEN, LocalTelegram, serving
from tests.local_chat.conftest import AWA, Local

pytestmark = pytest.mark.anyio


async def test_a_busy_port_is_said_at_once() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(OSError, match=f"port {port} of 127.0.0.1"):
            async with serving(LocalTelegram(":memory:"), port):
                pass


async def test_it_ends_promptly_though_everybody_waits() -> None:
    telegram = LocalTelegram(":memory:")
    async with httpx.AsyncClient() as http:
        async with serving(telegram) as address:
            polled = asyncio.create_task(http.get(f"{address.api}{telegram.token}/getUpdates?timeout=50"))
            version = (await http.get(f"{address.page}/chat/{AWA.id}")).json()["version"]
            watched = asyncio.create_task(http.get(f"{address.page}/chat/{AWA.id}?after={version}"))
            await asyncio.sleep(0.05)
            before = monotonic()
        assert monotonic() - before < 1
        assert (await polled).json() == {"ok": True, "result": []}
        assert (await watched).status_code == 200
        with pytest.raises(httpx.ConnectError):
            await http.get(address.page)


async def test_it_also_runs_alone() -> None:
    command = [sys.executable, "-m", "bot.local_chat"]
    alone = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert alone.stdout is not None
    page = (await alone.stdout.readline()).decode().strip()
    async with httpx.AsyncClient() as http:
        assert (await http.get(f"{page}/bot{LOCAL_TOKEN}/getMe")).json()["ok"]
    alone.terminate()
    await alone.wait()


async def test_the_page_drives_the_chat(local: Local) -> None:
    chat, own = f"{local.address.page}/chat/{AWA.id}", {"origin": local.address.page}
    said = await local.http.post(f"{chat}/say", json={"text": "bonjour"}, headers=own)
    assert said.json()["text"] == "bonjour"
    sent = await local.http.post(f"{chat}/file", params={"name": "été.txt"}, content=b"abc", headers=own)
    document = sent.json()["document"]
    kept = await local.http.get(f"{local.address.page}/file/{document['file_id']}")
    assert (kept.content, kept.headers["content-disposition"]) == (
        b"abc",
        "attachment; filename*=UTF-8''%C3%A9t%C3%A9.txt",
    )
    assert (await local.http.get(f"{local.address.page}/file/local-file-99")).status_code == 404
    assert (await local.http.post(f"{chat}/tap", json={"message_id": 1, "data": "x"}, headers=own)).status_code == 400
    assert (await local.http.get(f"{local.address.page}/chat/5")).status_code == 404
    assert (await local.http.post(f"{chat}/block", json={"blocked": True}, headers=own)).json() == {"blocked": True}
    assert (await local.http.post(f"{chat}/say", json={"text": "x"}, headers=own)).status_code == 403
    await local.http.post(f"{chat}/block", json={"blocked": False}, headers=own)


@pytest.mark.parametrize("text", ["", "  ", "x" * 4097])
async def test_what_a_person_cannot_say(local: Local, text: str) -> None:
    answer = await local.http.post(f"{local.address.page}/chat/{AWA.id}/say", json={"text": text})
    assert answer.status_code == 400


async def test_the_page_needs_nothing_from_outside(local: Local) -> None:
    for path in ("/", "/chat.css", "/chat.js", "/message.js"):
        asset = await local.http.get(f"{local.address.page}{path}")
        assert asset.status_code == 200
        assert "://" not in asset.text
        assert asset.headers["content-security-policy"].startswith("default-src 'self'")


FOREIGN = [
    {"host": "attacker.example"},
    {"host": "127.0.0.1.attacker.example:8055"},
    {"origin": "https://attacker.example"},
    {"origin": "http://127.0.0.1:1"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
async def test_a_page_from_elsewhere_is_refused(local: Local, headers: dict[str, str]) -> None:
    for url in (f"{local.address.page}/chat/{AWA.id}/say", f"{local.address.api}{local.telegram.token}/sendMessage"):
        answer = await local.http.post(url, json={"chat_id": AWA.id, "text": "x"}, headers=headers)
        assert answer.status_code == 403


async def test_a_link_from_elsewhere_opens_the_page(local: Local) -> None:
    url = f"{local.address.page}/?start=f63-7"
    assert (await local.http.get(url, headers={"sec-fetch-site": "cross-site"})).status_code == 200
