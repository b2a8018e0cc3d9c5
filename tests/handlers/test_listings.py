"""The commands that open a list: in each territory, in each language, with words after them, and before a choice."""

import pytest

from bot.local_chat import PEOPLE
from knowledge.store import Store
from tests.conftest import House, Listening

pytestmark = pytest.mark.anyio

DMITRI = PEOPLE[-1]
COMMANDS = ("/fiches", "/reunions", "/meetings", "/contacts", "/instances", "/committees", "/glossaire", "/glossary")
UNLIKE_AN_ANSWER = ("Je n’ai pas réussi", "Je ne connais pas cette commande", "Je ne réponds pas à cela")


@pytest.mark.parametrize("territory", ["38", "63", "92", "93"])
async def test_every_list_is_answered_in_every_territory_be_it_to_say_that_nothing_is_known(
    house: House, knowledge: Store, territory: str
) -> None:
    house.assistant, house.territory, phone = Listening(knowledge), territory, house.phone()
    async with house.open():
        for command in COMMANDS:
            answers = await phone.say(command)
            assert answers
            assert not any(words in answer for words in UNLIKE_AN_ANSWER for answer in answers)


OPENED = (
    ("/reunions", "Séminaire partenarial"),
    ("/contacts", "✉"),
    ("/instances", "Comité de pilotage"),
    ("/glossaire", "AVIP"),
    ("/reunions comité petite enfance", "Petite enfance"),
    ("/instances parentalité", "Missions"),
    ("/contacts Caf", "caf"),
    ("/glossaire AVIP", "insertion professionnelle"),
    ("/fiches handicap", "handicap"),
    ("/réunions", "Séminaire partenarial"),
)


async def test_a_list_opens_and_words_after_its_command_are_a_question(house: House, knowledge: Store) -> None:
    house.assistant, house.territory, phone = Listening(knowledge), "92", house.phone()
    async with house.open():
        for said, seen in OPENED:
            assert seen in "\n".join(await phone.say(said))


IN_ENGLISH = (
    ("/meetings", "To come"),
    ("/committees", "committees"),
    ("/glossary AVIP", "AVIP"),
    ("/contacts", "Valid"),
)


async def test_in_english_too(house: House, knowledge: Store) -> None:
    house.assistant, house.territory, phone = Listening(knowledge), "92", house.phone(DMITRI)
    async with house.open():
        for said, seen in IN_ENGLISH:
            assert seen in "\n".join(await phone.say(said))


async def test_a_committee_and_a_meeting_are_one_tap_from_their_list(house: House, knowledge: Store) -> None:
    house.assistant, house.territory, phone = Listening(knowledge), "92", house.phone()
    async with house.open():
        await phone.say("/instances")
        (card,) = await phone.tap("Comité Parentalité")
        assert "Missions" in card
        await phone.say("/reunions")
        (meeting,) = await phone.tap("4 mai 2026")
        assert "Séminaire partenarial" in meeting
    assert len(phone.written()) == 2


async def test_somebody_of_no_territory_is_asked_which_and_then_sees_the_list(
    house: House, two_territories: Store
) -> None:
    house.assistant, phone = Listening(two_territories), house.phone()
    async with house.open():
        for command in COMMANDS:
            assert await phone.say(command) == ["De quel département s’agit-il ?"]
            assert phone.labels() == ["Cantal", "Puy-de-Dôme"]
            (answer,) = await phone.tap("Cantal")
            assert "De quel département" not in answer
