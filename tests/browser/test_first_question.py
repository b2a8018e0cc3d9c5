"""The first question anybody asks, from a phone's screen to the answer and back, through the whole program."""

import os
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Chat

pytestmark = pytest.mark.anyio

PILOTS = ("DDETS", "Caf (Caisse d’allocations familiales)", "CD (Conseil départemental)")


async def test_a_first_question_in_french_then_in_english(chat: Chat, address: str, tmp_path: Path) -> None:
    await chat.start(address, "Awa (fr)")
    await expect(chat.answer).to_contain_text("Je suis un robot")

    await chat.say("qui pilote la fiche 7 ?")
    await expect(chat.answer).to_contain_text("Pilotes de la fiche 7")
    for pilot in PILOTS:
        await expect(chat.answer).to_contain_text(pilot)
    await expect(chat.answer).to_contain_text("Source : SDSF 63 2022-2026, Fiche objectif n°7")
    await expect(chat.answer.get_by_role("button", name="Toute la fiche 7")).to_be_in_viewport()
    await chat.page.set_viewport_size({"width": 360, "height": 800})  # the whole question too, for the README
    await chat.page.screenshot(path=os.environ.get("SDSF_SCREENSHOT", tmp_path / "chat.png"))

    await chat.tap("Partenaires")
    await expect(chat.answer).to_contain_text("Missions locales")
    await chat.say("who pilots fiche 7?")
    await expect(chat.answer).to_contain_text("Pilots of fiche 7")
    await expect(chat.answer).to_contain_text(PILOTS[0])
    await expect(chat.answer.get_by_role("button", name="Partners")).to_be_visible()
    assert await chat.page.evaluate("document.documentElement.scrollWidth") == 360


async def test_the_fiches_are_browsed_in_place(chat: Chat, address: str) -> None:
    await chat.start(address, "Bastien (fr)")
    await expect(chat.answer).to_contain_text("Je suis un robot")
    await chat.tap("Puy-de-Dôme")
    await expect(chat.answer).not_to_contain_text("Je suis un robot")
    await chat.say("/fiches")
    await expect(chat.answer).to_contain_text("30 fiches, 13 engagements")
    messages = await chat.log.locator(".message").count()
    for label, seen in (
        ("Engagement 3", "Engagement 3 : Faciliter l’accessibilité"),
        ("7 ·", "Fiche 7 · Faciliter l’insertion"),
        ("Calendrier", "Calendrier de la fiche 7"),
        ("Toute la fiche 7", "Fiche 7 · Faciliter l’insertion"),
        ("Engagement 3", "Engagement 3 : Faciliter l’accessibilité"),
        ("Toutes les fiches", "30 fiches, 13 engagements"),
    ):
        await chat.tap(label)
        await expect(chat.answer).to_contain_text(seen)
        await expect(chat.answer).to_contain_text("modifié")
    await expect(chat.log.locator(".message")).to_have_count(messages)


async def test_a_person_whose_phone_is_english_reads_english(chat: Chat, address: str) -> None:
    await chat.start(address, "Chloé (fr)")
    await expect(chat.answer).to_contain_text("Je suis un robot")
    await chat.become("Dmitri (en)")
    await expect(chat.answer).to_contain_text("I am a bot")
    await chat.tap("Puy-de-Dôme")
    await expect(chat.answer).not_to_contain_text("I am a bot")
    await chat.say("/fiches")
    await expect(chat.answer).to_contain_text("Source: SDSF 63")
    await chat.say("zzkqx <script>alert(1)</script> 🙃")
    await expect(chat.answer).to_contain_text("I found nothing about")
    await expect(chat.answer).to_contain_text("zzkqx")
    await expect(chat.log.locator("script")).to_have_count(0)
