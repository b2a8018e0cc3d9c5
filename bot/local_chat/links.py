"""Which addresses Telegram accepts as links, and what it finds by itself in a text."""

import re
from itertools import islice

from bot.local_chat.entities import Entity, FormattedText, sort_entities, utf16_length

_HOST = r"(?:[\w-]+\.)+[^\W\d_]{2,}"
_ABSOLUTE = re.compile(rf"(?:https?|ftp)://(?:{_HOST}|\d+(?:\.\d+){{3}})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_INTERNAL = re.compile(r"(?:tg|ton|tonsite)://\S+", re.IGNORECASE)
_BARE = re.compile(rf"{_HOST}(?::\d+)?(?:[/?#]\S*)?")

# What becomes clickable without being marked; where two meet, the first kind wins.
_FOUND = {
    "email": re.compile(rf"(?<![\w.+-])[\w.+-]+@{_HOST}"),
    "url": re.compile(rf"https?://{_HOST}(?::\d+)?(?:[/?#][^\s<>«»]*[^\s<>«».,;:!?)])?/?"),
    "bot_command": re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@\w{5,32})?(?![\w/])"),
    "mention": re.compile(r"(?<![\w.@/])@[A-Za-z]\w{3,31}\b"),
}
MOST_ENTITIES = 100
_OPAQUE = frozenset({"code", "pre", "text_link"})


def checked_link(url: str) -> str | None:
    """The address as Telegram keeps it; None for one that it drops."""
    if _ABSOLUTE.fullmatch(url) or _INTERNAL.fullmatch(url):
        return url
    return f"http://{url}" if _BARE.fullmatch(url) else None


def with_found(formatted: FormattedText) -> FormattedText:
    """The text with the links, commands, mentions and e-mail addresses that stand in it unmarked."""
    taken = [entity for entity in formatted.entities if entity.type in _OPAQUE]
    found: list[Entity] = []
    for kind, pattern in _FOUND.items():
        for match in islice(pattern.finditer(formatted.text), MOST_ENTITIES):
            entity = _entity(kind, formatted.text, match)
            if not any(_overlap(entity, other) for other in (*taken, *found)):
                found.append(entity)
    kept = sort_entities([*formatted.entities, *found])[:MOST_ENTITIES]
    return FormattedText(text=formatted.text, entities=kept)


def _entity(kind: str, text: str, match: re.Match[str]) -> Entity:
    return Entity(type=kind, offset=utf16_length(text[: match.start()]), length=utf16_length(match[0]))


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end
