"""The methods of the Bot API that the local Telegram knows, each as one function."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from bot.local_chat.commands import menu_key, read_commands
from bot.local_chat.entities import utf16_length
from bot.local_chat.files import describe_file, keep_file, known_file
from bot.local_chat.keyboard import read_keyboard
from bot.local_chat.local_telegram import LocalTelegram
from bot.local_chat.parameters import Parameters
from bot.local_chat.texts import read_caption, read_text
from bot.local_chat.wire import Json, bad_request

Method: TypeAlias = Callable[[LocalTelegram, Parameters], object | Awaitable[object]]

LONGEST_ANSWER = 200
# Telegram names no figure; a client stops waiting after some fifteen seconds.
TAP_LASTS = 60
_CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def get_me(telegram: LocalTelegram, _: Parameters) -> Json:
    return telegram.bot.as_itself()


async def get_updates(telegram: LocalTelegram, given: Parameters) -> list[Json]:
    kinds = given.json("allowed_updates", "allowed_updates")
    if isinstance(kinds, list):
        telegram.updates.allow([str(kind) for kind in kinds])
    return await telegram.updates.poll(given.integer("offset"), given.integer("limit", 100), given.integer("timeout"))


def delete_webhook(telegram: LocalTelegram, given: Parameters) -> bool:
    if given.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    return True


def send_message(telegram: LocalTelegram, given: Parameters) -> Json:
    content = read_text(given, too_long="message is too long") | _keyboard(given)
    return telegram.post(telegram.chat_of_bot(given.text("chat_id")), telegram.bot.as_user(), content)


def edit_message_text(telegram: LocalTelegram, given: Parameters) -> Json:
    content = read_text(given, too_long="MESSAGE_TOO_LONG") | _keyboard(given)
    message = _message_to_edit(telegram, given)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _edit(telegram, message, content, ("text", "entities", "reply_markup"))


def edit_message_reply_markup(telegram: LocalTelegram, given: Parameters) -> Json:
    content = _keyboard(given)
    return _edit(telegram, _message_to_edit(telegram, given), content, ("reply_markup",))


def delete_message(telegram: LocalTelegram, given: Parameters) -> bool:
    telegram.delete(telegram.message_of_bot(given.text("chat_id"), given.integer("message_id"), "delete"))
    return True


def answer_callback_query(telegram: LocalTelegram, given: Parameters) -> bool:
    answer = {"text": given.text("text"), "show_alert": given.flag("show_alert")}
    if utf16_length(given.text("text")) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if not telegram.store.answer_tap(given.integer("callback_query_id"), telegram.now() - TAP_LASTS, answer):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    telegram.changes.mark()
    return True


def send_chat_action(telegram: LocalTelegram, given: Parameters) -> bool:
    if given.text("action") not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.show_typing(telegram.chat_of_bot(given.text("chat_id")))
    return True


def send_document(telegram: LocalTelegram, given: Parameters) -> Json:
    content = read_caption(given) | _keyboard(given)
    person = telegram.chat_of_bot(given.text("chat_id"))
    return telegram.post(person, telegram.bot.as_user(), {"document": _document(telegram, given), **content})


def get_file(telegram: LocalTelegram, given: Parameters) -> Json:
    if not given.text("file_id"):
        raise bad_request("file_id not specified")
    return describe_file(telegram.store, given.text("file_id"))


def set_my_commands(telegram: LocalTelegram, given: Parameters) -> bool:
    commands = given.json("commands", "commands")
    telegram.store.keep_setting(_menu(given), read_commands([] if commands is None else commands))
    telegram.changes.mark()
    return True


def get_my_commands(telegram: LocalTelegram, given: Parameters) -> object:
    return telegram.store.setting(_menu(given)) or []


def delete_my_commands(telegram: LocalTelegram, given: Parameters) -> bool:
    telegram.store.drop_setting(_menu(given))
    telegram.changes.mark()
    return True


def accept(_: LocalTelegram, __: Parameters) -> bool:
    """What changes nothing that a visitor sees here."""
    return True


METHODS: Mapping[str, Method] = {
    "getme": get_me,
    "getupdates": get_updates,
    "deletewebhook": delete_webhook,
    "sendmessage": send_message,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
    "senddocument": send_document,
    "getfile": get_file,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmydescription": accept,
    "setmyshortdescription": accept,
    "setchatmenubutton": accept,
}


def _keyboard(given: Parameters) -> Json:
    return read_keyboard(given.json("reply_markup", "reply keyboard markup"))


def _menu(given: Parameters) -> str:
    return menu_key(given.json("scope", "BotCommandScope"), given.text("language_code"))


def _message_to_edit(telegram: LocalTelegram, given: Parameters) -> Json:
    message = telegram.message_of_bot(given.text("chat_id"), given.integer("message_id"), "edit")
    if message["from"]["id"] != telegram.bot.id:
        raise bad_request("message can't be edited")
    return message


def _edit(telegram: LocalTelegram, message: Json, content: Json, fields: tuple[str, ...]) -> Json:
    if {name: message[name] for name in fields if name in message} == content:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    return telegram.replace({name: value for name, value in message.items() if name not in fields} | content)


def _document(telegram: LocalTelegram, given: Parameters) -> Json:
    upload, file_id = given.upload("document"), given.text("document")
    if upload is not None:
        return keep_file(telegram.store, upload)
    if not file_id:
        raise bad_request("there is no document in the request")
    document = known_file(telegram.store, file_id)
    if document is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return document
