"""Cuts a long HTML text into messages that Telegram accepts, on line borders and never through a tag."""

import re
from collections.abc import Iterator

from handlers.render import plain

# What Telegram takes in one message, in UTF-16 units of the text without its tags.
LIMIT = 4096

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TOKEN = re.compile(r"</?[a-z][^>]*>|&#?\w+;|\s|[^<&\s]+|.")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^>]*>")


def pages(html: str, limit: int = LIMIT) -> tuple[str, ...]:
    """The text in as few messages as it takes; a tag open at a border is closed there and opened again after it."""
    done: list[str] = []
    page = ""
    for piece in _pieces(html, limit):
        if size(page + piece) > limit:
            done.append(_closed(page))
            page = "".join(_open_tags(page))
        page += piece
    return tuple(page for page in (*done, _closed(page)) if plain(page).strip())


def size(html: str) -> int:
    """How long Telegram finds a text: UTF-16 units, tags not counted."""
    return len(plain(html).encode("utf-16-le", "surrogatepass")) // 2


def _pieces(html: str, limit: int) -> Iterator[str]:
    """Lines; in a line too long for one message, words; in a word too long, what surely fits."""
    for line in _LINE.findall(html):
        if size(line) <= limit:
            yield line
            continue
        for token in _TOKEN.findall(line):
            fits = len(token) if token.startswith(("<", "&")) else limit // 2
            yield from (token[start : start + fits] for start in range(0, len(token), fits))


def _open_tags(html: str) -> list[str]:
    """The tags still open at the end, outermost first, as they were written."""
    found: list[str] = []
    for tag in _TAG.finditer(html):
        if tag[1]:
            found.pop()
        else:
            found.append(tag[0])
    return found


def _closed(html: str) -> str:
    names = [tag[2] for tag in map(_TAG.match, reversed(_open_tags(html))) if tag]
    return html.strip() + "".join(f"</{name}>" for name in names)
