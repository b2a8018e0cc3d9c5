"""The page in a real browser, as wide as a phone, with a tiny bot behind it."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, Page, async_playwright, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.local_chat import Address, LocalTelegram, serving

pytestmark = pytest.mark.anyio

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-sync", *QUIET]

CARD = """<b>Fiche 7 – Soutenir les parents</b>

<b>Pilotes</b> : {said}
<blockquote expandable>Une longue citation.
Deux.
Trois.
Quatre.</blockquote>
Voir <tg-spoiler>caché</tg-spoiler> ou /aide, <i>schéma 2022-2026</i>."""


@pytest.fixture
async def browser_page() -> AsyncIterator[Page]:
    if not CHROMIUM.exists():
        words = f"{CHROMIUM} is not installed"
        pytest.fail(words) if os.environ.get("REQUIRE_BROWSER") == "1" else pytest.skip(words)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 360, "height": 740}, locale="fr-FR")
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        assert errors == []
        await browser.close()


async def echo(bot: Bot) -> None:
    """A bot in ten lines: says back what was said, on a card with buttons."""
    rows = [[InlineKeyboardButton("Partenaires", callback_data="p"), InlineKeyboardButton("Alerte", callback_data="!")]]
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20, allowed_updates=Update.ALL_TYPES):
            offset = update.update_id + 1
            if update.message:
                said = update.message.text_html if update.message.text else "un fichier"
                text = CARD.format(said=said)
                await update.message.reply_html(text, reply_markup=InlineKeyboardMarkup(rows))
            elif update.callback_query and update.callback_query.data == "p":
                await update.callback_query.answer("Voilà")
                await update.callback_query.edit_message_text("Partenaires : la Caf, la MSA.")
            elif update.callback_query:
                await update.callback_query.answer("Rien d'autre n'est imprimé.", show_alert=True)


@asynccontextmanager
async def echo_bot() -> AsyncIterator[Address]:
    telegram = LocalTelegram(":memory:")
    async with serving(telegram) as address, Bot(telegram.token, base_url=address.api) as bot:
        await bot.set_my_commands([("aide", "Ce que je sais faire")], language_code="fr")
        polling = asyncio.create_task(echo(bot))
        yield address
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)


async def test_a_conversation_on_a_phone(browser_page: Page, tmp_path: Path) -> None:
    page = browser_page
    log = page.get_by_role("log")
    async with echo_bot() as address:
        await page.goto(f"{address.page}/?start=f63-7")
        await expect(page.get_by_text("Essai local : rien ne part sur Telegram")).to_be_visible()
        await page.get_by_role("button", name="Démarrer").click()
        await expect(log.locator(".mine")).to_contain_text("/start f63-7")

        await page.get_by_label("Message", exact=True).fill('l\'école "a" <b>& <script>alert(1)</script>')
        await page.keyboard.press("Enter")
        await expect(log.locator(".message").nth(3)).to_contain_text('l\'école "a" <b>& <script>alert(1)</script>')
        await expect(log.locator("script")).to_have_count(0)
        await expect(log.locator("blockquote button").first).to_have_text("Voir tout")
        await page.screenshot(path=os.environ.get("LOCAL_CHAT_SCREENSHOT", tmp_path / "chat.png"))

        await page.get_by_role("button", name="Alerte").last.click()
        await expect(page.get_by_role("dialog")).to_contain_text("Rien d'autre n'est imprimé.")
        await page.get_by_role("button", name="OK").click()
        await page.get_by_role("button", name="Partenaires").last.click()
        await expect(page.locator("#toast")).to_have_text("Voilà")
        await expect(log.locator(".message").last).to_contain_text("Partenaires : la Caf, la MSA.modifié")
        assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_the_menu_a_file_and_several_people(browser_page: Page) -> None:
    page = browser_page
    log = page.get_by_role("log")
    async with echo_bot() as address:
        await page.goto(address.page)
        await page.get_by_role("button", name="Démarrer").click()
        await page.get_by_role("button", name="Commandes du bot").click()
        await page.get_by_role("button", name="/aide Ce que je sais faire").click()
        await expect(log.locator(".mine").last).to_contain_text("/aide")

        note = FilePayload(name="note été.txt", mimeType="text/plain", buffer=b"bonjour")
        await page.set_input_files("#file", note)
        await expect(log.get_by_role("link", name="note été.txt")).to_be_visible()

        await page.get_by_label("Vous êtes").select_option("Dmitri (en)")
        await expect(page.get_by_role("button", name="Démarrer")).to_be_visible()
        await expect(log.locator(".message")).to_have_count(0)
        await page.get_by_label("Vous êtes").select_option("Awa (fr)")
        await expect(log.locator(".mine")).to_have_count(3)

        await page.get_by_label("Autres actions").click()
        await page.get_by_role("button", name="Bloquer le bot").click()
        await page.get_by_role("button", name="Débloquer et relancer le bot").click()
        await expect(log.locator(".mine").last).to_contain_text("/start")
