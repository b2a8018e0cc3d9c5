"""The inline keyboard under a message: its shape, and what Telegram refuses in one."""

import json

from bot.local_chat.links import checked_link
from bot.local_chat.wire import ApiError, Json, bad_request

MOST_BUTTONS = 100
MOST_BYTES = 10_000
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def read_keyboard(markup: object) -> Json:
    """The `reply_markup` field of the message; nothing for no keyboard or for one that stands elsewhere."""
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    read = [[button for button in map(_read_button, row) if button["text"]] for row in rows]
    kept = [row for row in read if row]
    _check_size(kept)
    return {"reply_markup": {"inline_keyboard": kept}} if kept else {}


def _read_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _unreadable('Can\'t find field "text"')
    action = next((name for name in _ACTIONS if button.get(name) not in (None, "")), None)
    # An empty inline query is an action; an empty address or datum is none.
    action = action or next((name for name in _ACTIONS[4:6] if name in button), None)
    if action is None:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    return {"text": str(button["text"]), action: _check_action(action, button[action])}


def _check_action(action: str, value: object) -> object:
    if action == "callback_data":
        if len(str(value).encode(errors="replace")) > 64:
            raise bad_request("BUTTON_DATA_INVALID")
        return str(value)
    if action == "url":
        link = checked_link(str(value))
        if link is None:
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
        return link
    return value


def _check_size(rows: list[list[Json]]) -> None:
    if sum(map(len, rows)) > MOST_BUTTONS or len(json.dumps(rows).encode()) > MOST_BYTES:
        raise bad_request("reply markup is too long")


def _unreadable(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")
