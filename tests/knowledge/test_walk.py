"""From the table of contents, button after button: everything that can be reached is packed, answered and shown."""

import pytest

from bot.local_chat.html_text import parse_html
from knowledge.query import Query, Topic
from knowledge.reply import Language, Reply
from tests.knowledge.conftest import TODAY, FrontDoor


def walk(door: FrontDoor, language: Language) -> dict[str, Reply]:
    """Every reply that taps lead to, by its packed query, nearest first."""
    found: dict[str, Reply] = {}
    ahead = [Query(Topic.SECTIONS, "63").pack()]
    while ahead:
        packed = ahead.pop(0)
        if packed in found:
            continue
        found[packed] = door.assistant.answer(Query.unpack(packed), language, TODAY)
        ahead += [choice.query.pack() for choice in found[packed].choices]
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_button_leads_to_an_answer_that_telegram_accepts(language: Language, door: FrontDoor) -> None:
    found = walk(door, language)
    assert len(found) > 150
    for packed, reply in found.items():
        assert len(packed.encode()) <= 64
        assert reply.language == language
        assert reply.reason in {None, "blank"}, packed
        assert 0 < len(parse_html(door.renderer.html(reply)).text) <= 4096, packed
        assert all(0 < len(choice.label) <= 64 for choice in reply.choices), packed


def test_every_fiche_can_be_reached_by_buttons_alone(door: FrontDoor) -> None:
    assert {f"fiche:63:fiche-{number}" for number in range(1, 31)} <= walk(door, "fr").keys()
