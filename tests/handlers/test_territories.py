"""Those who belong to several territories: which one is answered for, how they see it, and how they change it."""

import pytest

from bot.local_chat import PEOPLE
from knowledge.query import Query, Topic
from knowledge.store import Store
from tests.conftest import House, Listening, Phone

AWA, BASTIEN, _, DMITRI = PEOPLE


@pytest.fixture
def phone(house: House, two_territories: Store) -> Phone:
    """Awa's phone; the bot knows the Cantal and the Puy-de-Dôme, and is not yet at work."""
    house.assistant = Listening(two_territories)
    return house.phone()


async def belong_to_both(phone: Phone) -> None:
    await phone.say("/territoire")
    await phone.tap("Puy-de-Dôme")
    await phone.tap("Cantal")


@pytest.mark.anyio
async def test_a_tap_joins_or_leaves_a_territory_and_a_star_chooses_the_first(house: House, phone: Phone) -> None:
    async with house.open():
        (screen,) = await phone.say("/territoire")
        assert "pas encore choisi" in screen
        for tapped, first, labels in (
            ("Puy", "du Puy-de-Dôme", ["Cantal", "✓ Puy-de-Dôme"]),
            ("Cantal", "du Puy-de-Dôme", ["✓ Cantal", "✓ Puy-de-Dôme", "★ Puy-de-Dôme", "☆ Cantal"]),
            ("☆ Cantal", "du Cantal", ["✓ Cantal", "✓ Puy-de-Dôme", "★ Cantal", "☆ Puy-de-Dôme"]),
            ("✓ Cantal", "du Puy-de-Dôme", ["Cantal", "✓ Puy-de-Dôme"]),
        ):
            (screen,) = await phone.tap(tapped)
            assert first in screen
            assert phone.labels() == labels
    assert len(phone.written()) == 1


@pytest.mark.anyio
async def test_nobody_is_left_without_a_territory(house: House, phone: Phone) -> None:
    async with house.open():
        await phone.say("/territory")
        await phone.tap("Puy")
        assert await phone.tap("✓ Puy") == []
    assert phone.labels() == ["Cantal", "✓ Puy-de-Dôme"]
    assert phone.toasts() == ["Gardez au moins un département. Pour en changer, ajoutez d’abord l’autre."]


@pytest.mark.anyio
async def test_whoever_chose_none_is_of_the_territory_of_all_and_keeps_it_when_joining_another(
    house: House, phone: Phone
) -> None:
    house.territory = "63"
    async with house.open():
        await phone.say("/territoire")
        assert phone.labels() == ["Cantal", "✓ Puy-de-Dôme"]
        await phone.tap("Cantal")
    assert phone.labels() == ["✓ Cantal", "✓ Puy-de-Dôme", "★ Puy-de-Dôme", "☆ Cantal"]


ASKED = (
    ("la MSA est dans quelles fiches ?", "MSA", "MSA"),
    ("quelles actions démarrent en 2025 ?", "2025", "2025"),
    ("c’est quoi AVIP ?", "AVIP", "AVIP"),
    ("/instances", "Comité", "Comité"),
    ("qui pilote la fiche 7 ?", "DDETS", "30 fiches"),
    ("zut, flûte et saperlipopette", "saperlipopette", "30 fiches"),
)


@pytest.mark.anyio
async def test_an_answer_names_its_territory_and_asks_the_same_in_the_other_at_a_tap(
    house: House, phone: Phone
) -> None:
    async with house.open():
        await belong_to_both(phone)
        for said, here, there in ASKED:
            (answer,) = await phone.say(said)
            assert here in answer
            assert answer.endswith("Puy-de-Dôme")
            (answer,) = await phone.tap("→ Cantal")
            assert there in answer
            assert answer.endswith("Cantal")
            (answer,) = await phone.say("fiche 7")
            assert answer.endswith("Cantal")
            await phone.tap("→ Puy-de-Dôme")


@pytest.mark.anyio
async def test_an_answer_to_a_question_stays_when_it_is_asked_elsewhere(house: House, phone: Phone) -> None:
    async with house.open():
        await belong_to_both(phone)
        await phone.say("la MSA est dans quelles fiches ?")
        await phone.tap("→ Cantal")
    assert len(phone.written()) == 3


@pytest.mark.anyio
async def test_what_the_other_territory_does_not_have_opens_its_contents(house: House, knowledge: Store) -> None:
    house.assistant, phone = Listening(knowledge), house.phone()
    async with house.open():
        await phone.say("/territoire")
        await phone.tap("Puy-de-Dôme")
        await phone.tap("Hauts-de-Seine")
        await phone.say("comité technique EAJE")
        (answer,) = await phone.tap("→ Hauts-de-Seine")
    assert "actions" in answer
    assert answer.endswith("Hauts-de-Seine")


@pytest.mark.anyio
async def test_a_greeting_has_no_territory_and_one_territory_goes_without_saying(house: House, phone: Phone) -> None:
    async with house.open():
        await phone.say("/territoire")
        await phone.tap("Puy")
        (answer,) = await phone.say("fiche 7")
        assert "Puy-de-Dôme" not in answer.splitlines()
        (elsewhere,) = await phone.say("dans le Cantal, qui pilote la fiche 7 ?")
        assert elsewhere.endswith("Cantal")
        assert not any(label.startswith("→") for label in phone.labels())
        await phone.say("/territoire")
        await phone.tap("Cantal")
        (greeting,) = await phone.say("bonjour")
    assert "Puy-de-Dôme" not in greeting


@pytest.mark.anyio
async def test_a_button_changes_the_default_only_of_those_who_belong_there(
    house: House, two_territories: Store
) -> None:
    """In a group, and under old messages, others tap too: they are answered, and stay where they are."""
    house.assistant, other = Listening(two_territories), house.phone(BASTIEN)
    held = "@" + Query(Topic.BODIES, "15").pack()
    async with house.open():
        await other.say("/territoire")
        await other.tap("Puy")
        message = other.visitor.messages()[-1]
        (answer,) = await other.receive("callback_query", id="1", chat_instance="1", message=message, data=held)
        assert answer.endswith("Cantal")
        await other.say("fiche 7")
    assert [asker.territory for _, asker in house.assistant.heard] == ["63"]


@pytest.mark.anyio
async def test_a_link_to_a_fiche_is_answered_for_its_territory(house: House, phone: Phone) -> None:
    async with house.open():
        await belong_to_both(phone)
        (answer,) = await phone.say("/start f15-7")
        assert "Faciliter l’insertion des familles" in answer
        assert answer.endswith("Cantal")
        (answer,) = await phone.say("/start f38-7")
        assert "Je ne connais pas le schéma de ce département" in answer


@pytest.mark.anyio
async def test_in_english_too(house: House, two_territories: Store) -> None:
    house.assistant, phone = Listening(two_territories), house.phone(DMITRI)
    async with house.open():
        (screen,) = await phone.say("/territory")
        assert "not chosen any yet" in screen
        await phone.tap("Cantal")
        (screen,) = await phone.tap("Puy")
        assert "I answer first for Cantal" in screen
        await phone.tap("✓ Cantal")
        await phone.tap("✓ Puy")
    assert phone.toasts() == ["Keep at least one département. To change it, first add the other one."]
