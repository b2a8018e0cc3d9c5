"""The command menu: what the bot sets for a scope and a language, and what one person sees."""

import re
from collections.abc import Iterator

from bot.local_chat.people import Person
from bot.local_chat.store import Store
from bot.local_chat.wire import Json, bad_request

MOST_COMMANDS = 100
_SETTING = "commands:"
_NAME = re.compile(r"/?([a-z0-9_]{1,32})")
_WHOLE_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def menu_key(scope: object, language: str) -> str:
    """Where the commands of this scope and language are kept."""
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return f"{_SETTING}{_scope_key(scope)}:{language}"


def read_commands(value: object) -> list[Json]:
    """The commands as Telegram keeps them, or its refusal."""
    if not isinstance(value, list):
        raise bad_request("expected an Array of BotCommand")
    if len(value) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_read_command(command) for command in value]


def commands_of(store: Store, person: Person) -> list[Json]:
    """The menu of one person: the narrowest scope first, in their language first."""
    for key in _keys_of(person):
        found = store.setting(key)
        if isinstance(found, list) and found:
            return found
    return []


def _keys_of(person: Person) -> Iterator[str]:
    scopes: tuple[Json, ...] = ({"type": "chat", "chat_id": person.id}, {"type": "all_private_chats"}, {})
    for scope in scopes:
        yield menu_key(scope or None, person.language_code)
        yield menu_key(scope or None, "")


def _scope_key(scope: object) -> str:
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in _WHOLE_SCOPES:
        return str(kind)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return "/".join(str(part) for part in (kind, scope.get("chat_id"), scope.get("user_id")) if part is not None)


def _read_command(command: object) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = _NAME.fullmatch(str(command.get("command", "")))
    description = str(command.get("description", "")).strip()
    if name is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name[1], "description": description}
