"""What a person does on the phone, and what they then see: over HTTP, with the real application."""

import pytest

from bot.local_chat import PEOPLE
from knowledge.query import Aspect, Query, Topic
from knowledge.store import Store
from tests.conftest import House, Listening, Phone

pytestmark = pytest.mark.anyio

AWA, BASTIEN, _, DMITRI = PEOPLE
NOTICE = "Je suis un robot"


async def test_a_newcomer_reads_who_the_bot_is_once_and_with_the_answer(phone: Phone) -> None:
    (first,) = await phone.say("qui pilote la fiche 7 ?")
    assert first.startswith(NOTICE)
    assert "DDETS" in first
    (second,) = await phone.say("qui pilote la fiche 7 ?")
    assert second.startswith("Pilotes de la fiche 7")


SAID = (
    ("/start", (NOTICE, "qui pilote la fiche 7 ?")),
    ("/start f63-7", (NOTICE, "Faciliter l’insertion des familles")),
    ("/start f63-99", (NOTICE, "pas de fiche 99")),
    ("/start f63-7-1", (NOTICE, "7-1")),
    ("/start f38-7", (NOTICE, "Je ne connais pas le schéma de ce département", "Isère")),
    ("/start n’importe quoi", (NOTICE,)),
    ("/aide", ("Posez votre question", "/fiches", "/reunions", "/territoire")),
    ("/help", ("Posez votre question",)),
    ("/fiche 7", ("DDETS",)),
    ("/fiche", ("/fiche 7",)),
    ("/fiches", ("30 fiches",)),
    ("/pilotes", ("Je ne connais pas cette commande", "/fiches")),
    ("il fait beau ?", (NOTICE, "schéma")),
    ('<b>&amp; l\'école "a" OR *', (NOTICE,)),
    ("😀", (NOTICE,)),
    ("é" * 4096, (NOTICE,)),
)


@pytest.mark.parametrize(("said", "seen"), SAID)
async def test_each_thing_said_has_one_answer(phone: Phone, said: str, seen: tuple[str, ...]) -> None:
    (answer,) = await phone.say(said)
    for words in seen:
        assert words in answer
    assert "Je n’ai pas réussi" not in answer


IN_ENGLISH = (
    ("/start", "I am a bot"),
    ("/help", "Ask as you would ask"),
    ("/fiche", "add a number"),
    ("/pilots", "I do not know this command"),
    ("who pilots fiche 7", "Pilots of fiche 7"),
    ("qui pilote la fiche 7", "Pilotes de la fiche 7"),
)


@pytest.mark.parametrize(("said", "seen"), IN_ENGLISH)
async def test_those_whose_telegram_is_in_english_read_it_unless_they_write_in_french(
    house: House, said: str, seen: str
) -> None:
    async with house.open():
        (answer,) = await house.phone(DMITRI).say(said)
    assert seen in answer


STICKER = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1, "is_animated": False, "is_video": False}


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": STICKER | {"type": "regular"}},
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "caption": "la fiche 7"},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
        {"location": {"longitude": 3.0, "latitude": 45.7}},
        {"contact": {"phone_number": "+33", "first_name": "A"}},
        {},  # some kind that does not exist yet
    ],
)
async def test_what_is_not_text_gets_a_kind_word(phone: Phone, content: dict[str, object]) -> None:
    (answer,) = await phone.receive("message", **content)
    assert "Je ne sais lire que du texte" in answer


async def test_what_telegram_itself_notes_in_a_chat_is_not_answered(phone: Phone) -> None:
    pinned = {"message_id": 3, "date": 1, "chat": AWA.as_chat(), "text": "x"}
    assert await phone.receive("message", pinned_message=pinned) == []
    assert await phone.receive("edited_message", location={"longitude": 3.0, "latitude": 45.7}) == []


async def test_an_edited_question_is_answered_anew(phone: Phone) -> None:
    (answer,) = await phone.receive("edited_message", text="qui pilote la fiche 7 ?", edit_date=2)
    assert "DDETS" in answer


async def test_a_follow_up_is_understood_within_the_hour_and_after_a_restart(house: House) -> None:
    phone = house.phone()
    async with house.open():
        await phone.say("qui pilote la fiche 7 ?")
    async with house.open():
        house.clock.advance(minutes=59)
        (within,) = await phone.say("et ses partenaires ?")
        house.clock.advance(minutes=61)
        (after,) = await phone.say("et ses partenaires ?")
    assert "Missions locales" in within
    assert "Missions locales" not in after


async def test_two_people_do_not_share_a_conversation(house: House) -> None:
    async with house.open():
        await house.phone(AWA).say("qui pilote la fiche 7 ?")
        (answer,) = await house.phone(BASTIEN).say("et ses partenaires ?")
    assert "Missions locales" not in answer


async def test_a_long_answer_comes_in_several_messages_and_its_buttons_under_the_last(phone: Phone) -> None:
    """Also when a button asked for it: it cannot take one message's place."""
    await phone.say("/start")
    long = ("fiche-3", "fiche-7", "fiche-25", "fiche-28")
    whole = Query(Topic.FICHE, "63", records=long, aspects=(Aspect.CONTEXT, Aspect.ACTIONS))
    message = phone.visitor.messages()[-1]
    pages = await phone.receive("callback_query", id="1", chat_instance="1", message=message, data=whole.pack())
    assert len(pages) > 1
    assert all(len(page) <= 4096 for page in pages)


GROUP = {"id": AWA.id, "type": "group", "title": "CDSF"}
MENTIONED = "@Essai_Local_Bot qui pilote la fiche 7 ?"
MENTION = {"type": "mention", "offset": 0, "length": 16}
OF_BOT = {"message_id": 2, "date": 1, "chat": GROUP, "text": "?"}
BOT = {"id": 1000, "is_bot": True, "first_name": "Essai"}
COMMAND = {"type": "bot_command", "offset": 0, "length": 22}

IN_A_GROUP = (
    ({"text": "qui pilote la fiche 7 ?"}, None),
    ({"text": MENTIONED, "entities": [MENTION]}, "qui pilote la fiche 7 ?"),
    ({"text": "la fiche 7", "reply_to_message": OF_BOT | {"from": BOT}}, "la fiche 7"),
    ({"text": "la fiche 7", "reply_to_message": OF_BOT | {"from": AWA.as_user()}}, None),
    ({"sticker": STICKER | {"type": "regular"}}, None),
    ({"text": "/pilotes", "entities": [COMMAND | {"length": 8}]}, None),
)


@pytest.mark.parametrize(("content", "heard"), IN_A_GROUP)
async def test_in_a_group_only_what_is_said_to_the_bot_is_read(
    house: House, content: dict[str, object], heard: str | None
) -> None:
    async with house.open():
        seen = await house.phone().receive("message", **{"chat": GROUP, **content})
    assert [text for text, _ in house.assistant.heard] == ([heard] if heard else [])
    assert len(seen) == (1 if heard else 0)


async def test_in_a_group_an_unknown_command_for_this_bot_is_answered(phone: Phone) -> None:
    said = {"text": "/pilote@essai_local_bot", "entities": [COMMAND | {"length": 23}]}
    (answer,) = await phone.receive("message", **{"chat": GROUP, **said})
    assert "Je ne connais pas cette commande" in answer


async def test_a_group_that_writes_in_its_own_name_is_answered(house: House) -> None:
    async with house.open():
        said = {"chat": GROUP, "text": MENTIONED, "entities": [MENTION]}
        (answer,) = await house.phone().receive("message", **{**said, "from": None})
    assert "DDETS" in answer


async def test_the_territory_of_all_and_then_the_one_chosen(house: House, two_territories: Store) -> None:
    house.assistant, house.territory, phone = Listening(two_territories), "63", house.phone()
    async with house.open():
        await phone.say("la fiche 7")
    house.territory = None
    async with house.open():
        await phone.say("la fiche 7")
        (welcome,) = await phone.say("/start")
        assert "De quel département" in welcome
        (noted,) = await phone.tap("Cantal")
        assert "C’est noté" in noted
        await phone.say("la fiche 7")
        await phone.say("/fiches")
    assert [asker.territory for _, asker in house.assistant.heard] == ["63", None, "15"]
    assert ":15:" in phone.data()[0]


async def test_without_a_territory_the_fiches_are_browsed_by_territory(house: House, two_territories: Store) -> None:
    house.assistant, phone = Listening(two_territories), house.phone()
    async with house.open():
        assert await phone.say("/fiches") == ["De quel département s’agit-il ?"]
        (contents,) = await phone.tap("Cantal")
        assert "30 fiches" in contents
        await phone.say("/aide")
    assert phone.labels() == []
