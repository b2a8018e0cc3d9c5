"""The Bot API over HTTP: what is sent, and what Telegram would answer."""

import pytest

from bot.local_chat.files import keep_file
from bot.local_chat.parameters import Upload
from bot.local_chat.wire import ApiError
from tests.local_chat.conftest import AWA, BASTIEN, Local

pytestmark = pytest.mark.anyio

OPEN = AWA.id
QUERY = "query is too old and response timeout expired or query ID is invalid"


def keyboard(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[button]]}


REFUSED: list[tuple[str, dict[str, object], str]] = [
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 5, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": "@essai", "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": BASTIEN.id, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": OPEN}, "message text is empty"),
    ("sendMessage", {"chat_id": OPEN, "text": ""}, "message text is empty"),
    ("sendMessage", {"chat_id": OPEN, "text": " \n"}, "text must be non-empty"),
    ("sendMessage", {"chat_id": OPEN, "text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ("sendMessage", {"chat_id": OPEN, "text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": OPEN, "text": "🙂" * 2049}, "message is too long"),
    ("sendMessage", {"chat_id": OPEN, "text": "é" * 20_000}, "text is too long"),
    ("sendMessage", {"chat_id": OPEN, "text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": OPEN, "text": "x", "entities": [{"type": "bold"}]}, "can't parse MessageEntity"),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "<b>x", "parse_mode": "html"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": keyboard(text="Non")},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": keyboard(callback_data="a")},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": keyboard(text="Non", callback_data="é" * 33)},
        "BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": keyboard(text="Non", url="ailleurs")},
        "inline keyboard button URL 'ailleurs' is invalid: Wrong HTTP URL",
    ),
    ("sendMessage", {"chat_id": OPEN, "text": "x", "reply_markup": []}, "object expected as reply markup"),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": "{"},
        "can't parse reply keyboard markup JSON object",
    ),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": {"inline_keyboard": [{}]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    (
        "sendMessage",
        {
            "chat_id": OPEN,
            "text": "x",
            "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101},
        },
        "reply markup is too long",
    ),
    (
        "sendMessage",
        {"chat_id": OPEN, "text": "x", "reply_markup": {"inline_keyboard": [["x"]]}},
        "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
    ),
    ("editMessageText", {"chat_id": OPEN, "message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": OPEN, "message_id": 2**80, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": OPEN, "message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"chat_id": OPEN, "message_id": 1, "text": "x" * 4097}, "MESSAGE_TOO_LONG"),
    ("editMessageReplyMarkup", {"chat_id": OPEN, "message_id": 999}, "message to edit not found"),
    ("deleteMessage", {"chat_id": OPEN, "message_id": 999}, "message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "12345"}, QUERY),
    ("answerCallbackQuery", {"callback_query_id": "abc"}, QUERY),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("sendChatAction", {"chat_id": OPEN, "action": "dancing"}, "wrong parameter action in request"),
    ("sendDocument", {"chat_id": OPEN}, "there is no document in the request"),
    ("sendDocument", {"chat_id": OPEN, "document": "inconnu"}, "wrong file identifier/HTTP URL specified"),
    ("sendDocument", {"chat_id": OPEN, "document": "x", "caption": "x" * 1025}, "message caption is too long"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "inconnu"}, "invalid file_id"),
    ("setMyCommands", {"commands": [{"command": "Fiche", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "fiche", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "a"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": ["x"]}, "can't parse BotCommand: expected an Object"),
    (
        "setMyCommands",
        {"commands": [], "scope": "[]"},
        "can't parse BotCommandScope: BotCommandScope must be an Object",
    ),
    ("setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    ("setMyCommands", {"commands": [], "language_code": "français"}, "invalid language code specified"),
    (
        "setMyCommands",
        {"commands": [], "scope": {"type": "moon"}},
        "can't parse BotCommandScope: Unsupported type specified",
    ),
]


@pytest.mark.parametrize(("method", "given", "words"), REFUSED)
async def test_refuses_in_telegrams_words(local: Local, method: str, given: dict[str, object], words: str) -> None:
    assert await local.refusal(method, **given) == f"Bad Request: {words}"


async def test_an_unknown_method_and_a_wrong_token(local: Local) -> None:
    assert await local.call("sendDice") == {"ok": False, "error_code": 404, "description": "Not Found"}
    answer = await local.http.get(f"{local.address.api}1:wrong/getMe")
    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")


async def test_parameters_may_stand_anywhere(local: Local) -> None:
    url, given = f"{local.address.api}{local.telegram.token}/SENDMESSAGE", {"chat_id": str(OPEN), "text": "é & <b>"}
    answers = [
        await local.http.get(url, params=given),
        await local.http.post(url, params=given),
        await local.http.post(url, json=given),
        await local.http.post(url, data=given),
        await local.http.post(url, data=given, files={"unused": ("x.txt", b"x")}),
    ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["é & <b>"] * 5


UNREADABLE = [
    ("application/json", b"[1", "can't parse JSON object"),
    ("application/json", b"[1]", "can't parse JSON object"),
    ("application/json", rb'{"text": "x\ud800"}', "strings must be encoded in UTF-8"),
    ("multipart/form-data", b"x", "can't parse multipart form data"),
]


@pytest.mark.parametrize(("kind", "body", "words"), UNREADABLE)
async def test_what_cannot_be_read_is_refused(local: Local, kind: str, body: bytes, words: str) -> None:
    url = f"{local.address.api}{local.telegram.token}/sendMessage"
    answer = await local.http.post(url, content=body, headers={"content-type": kind})
    assert (answer.status_code, answer.json()["description"]) == (400, f"Bad Request: {words}")


async def test_a_message_carries_its_text_and_entities(local: Local) -> None:
    text = "\n <b>Fiche 7</b> : voir https://caf.fr/aides, /fiche ou a@caf.fr. <code>/non</code>  "
    message = await local.result("sendMessage", chat_id=OPEN, text=text, parse_mode="HTML")
    assert message["text"] == "Fiche 7 : voir https://caf.fr/aides, /fiche ou a@caf.fr. /non"
    found = [(entity["type"], entity["offset"], entity["length"]) for entity in message["entities"]]
    kinds = [("bold", 0, 7), ("url", 15, 20), ("bot_command", 37, 6), ("email", 47, 8), ("code", 57, 4)]
    assert found == kinds
    assert message["chat"] == {"id": OPEN, "first_name": "Awa", "type": "private"}


async def test_the_longest_text_is_counted_after_parsing(local: Local) -> None:
    text = "<b>" + "&amp;" * 4096 + "</b>"
    message = await local.result("sendMessage", chat_id=OPEN, text=text, parse_mode="HTML")
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_entities_given_apart_and_a_keyboard_with_holes(local: Local) -> None:
    rows = [[], [{"text": "", "url": "caf.fr"}], [{"text": "Caf", "url": "caf.fr"}, {"text": "a", "callback_data": 7}]]
    bold = {"type": "bold", "offset": 0, "length": 2}
    given = {"text": "  ab", "entities": [bold | {"offset": 1, "length": 2}], "reply_markup": {"inline_keyboard": rows}}
    message = await local.result("sendMessage", chat_id=OPEN, **given)
    assert message["entities"] == [bold | {"length": 1}]
    kept = [[{"text": "Caf", "url": "http://caf.fr"}, {"text": "a", "callback_data": "7"}]]
    assert message["reply_markup"] == {"inline_keyboard": kept}


async def test_an_edit_takes_the_place_of_the_message_and_must_change_it(local: Local) -> None:
    sent = await local.result(
        "sendMessage", chat_id=OPEN, text="un", reply_markup=keyboard(text="a", callback_data="a")
    )
    where = {"chat_id": OPEN, "message_id": sent["message_id"]}
    edited = await local.result("editMessageText", **where, text="<i>deux</i>", parse_mode="HTML")
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= sent["date"]
    same = await local.refusal("editMessageText", **where, text="<em>deux</em>", parse_mode="HTML")
    assert same.startswith("Bad Request: message is not modified: specified new message content and reply markup are ")
    again = await local.result("editMessageReplyMarkup", **where, reply_markup=keyboard(text="b", callback_data="b"))
    assert (again["text"], again["entities"][0]["type"]) == ("deux", "italic")
    assert "is not modified" in await local.refusal(
        "editMessageReplyMarkup", **where, reply_markup=again["reply_markup"]
    )
    assert local.awa.messages()[-1] == again


async def test_a_deleted_message_is_gone(local: Local) -> None:
    sent = await local.result("sendMessage", chat_id=OPEN, text="un")
    assert await local.result("deleteMessage", chat_id=OPEN, message_id=sent["message_id"])
    assert await local.refusal("editMessageText", chat_id=OPEN, message_id=sent["message_id"], text="x")
    assert (await local.result("sendMessage", chat_id=OPEN, text="deux"))["message_id"] > sent["message_id"]


async def test_of_many_entities_a_hundred_are_kept(local: Local) -> None:
    message = await local.result("sendMessage", chat_id=OPEN, text="/a " * 1365)
    assert len(message["entities"]) == 100


async def test_files_have_their_limits(local: Local) -> None:
    store, megabyte = local.telegram.store, 1024 * 1024
    big = keep_file(store, Upload("x.bin", bytes(20 * megabyte + 1)))
    assert await local.refusal("getFile", file_id=big["file_id"]) == "Bad Request: file is too big"
    with pytest.raises(ApiError, match="Request Entity Too Large"):
        keep_file(store, Upload("x.bin", bytes(50 * megabyte + 1)))
    with pytest.raises(ApiError, match="file must be non-empty"):
        keep_file(store, Upload("x.bin", b""))


async def test_the_menu_follows_scope_and_language(local: Local) -> None:
    one = [{"command": "aide", "description": "Aide"}]
    other = [{"command": "help", "description": "Help"}]
    await local.result("setMyCommands", commands=other)
    assert local.awa.screen()["commands"] == other
    await local.result("setMyCommands", commands=one, language_code="fr", scope={"type": "all_private_chats"})
    assert local.awa.screen()["commands"] == one
    chat = {"type": "chat", "chat_id": OPEN}
    await local.result("setMyCommands", commands=other, scope=chat)
    assert local.awa.screen()["commands"] == await local.result("getMyCommands", scope=chat) == other
    await local.result("deleteMyCommands", scope=chat)
    assert local.awa.screen()["commands"] == one
    assert not await local.result("getMyCommands", scope={"type": "default"}, language_code="fr")
    assert await local.result("setMyDescription", description="x")
