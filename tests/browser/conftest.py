"""The whole program in a process of its own, and a browser as wide as a phone that opens its page."""

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from tests.bench.processes import line_of, script, started

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
OWN = ("http://127.0.0.1:", "data:")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-sync", *QUIET]


@dataclass(frozen=True)
class Chat:
    """What a person does on the page, and sees there."""

    page: Page

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def answer(self) -> Locator:
        """The bot's last message, with its buttons."""
        return self.log.locator(".message:not(.mine)").last

    async def start(self, address: str, person: str) -> None:
        """Open the page as somebody who has not written yet."""
        await self.page.goto(address)
        await self.become(person)

    async def become(self, person: str) -> None:
        """Be somebody who has not written yet, and start the bot."""
        await self.page.get_by_label("Vous êtes").select_option(person)
        await expect(self.log.locator(".message")).to_have_count(0)
        await self.page.get_by_role("button", name="Démarrer").click()

    async def say(self, text: str) -> None:
        await self.page.get_by_label("Message", exact=True).fill(text)
        await self.page.keyboard.press("Enter")

    async def tap(self, label: str) -> None:
        """Tap a button under the last message."""
        await self.answer.get_by_role("button", name=label).click()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a real ``sdsf-bot run`` serves its local chat; its data folder was empty."""
    folder = tmp_path_factory.mktemp("program")
    settings = {"SDSF_HOME": str(folder / "home"), "SDSF_PORT": "0"}
    with started([script("sdsf-bot"), "run"], folder / "log", settings) as process:
        yield line_of(process)


@pytest.fixture
async def chat() -> AsyncIterator[Chat]:
    """A phone's browser; no script of the page may fail, and nothing may be fetched from elsewhere."""
    if not CHROMIUM.exists():
        words = f"{CHROMIUM} is not installed"
        pytest.fail(words) if os.environ.get("REQUIRE_BROWSER") == "1" else pytest.skip(words)
    wrong: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 360, "height": 740}, device_scale_factor=2, locale="fr-FR")
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith(OWN) else wrong.append(asked.url))
        yield Chat(page)
        await browser.close()
    assert wrong == []
