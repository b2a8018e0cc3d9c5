"""Telegram's HTML as a text and its entities, refused where and as Telegram refuses it."""

import re
from dataclasses import dataclass

from bot.local_chat.entities import Entity, FormattedText, sort_entities, utf16_length
from bot.local_chat.links import checked_link

_ENTITY_OF_TAG = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9A-Fa-f]+)|#(?P<dec>[0-9]+)|(?P<name>lt|gt|amp|quot)(?![A-Za-z]));?")
_TAG_NAME = re.compile(r"[^\s>]*", re.ASCII)
_SPACE = re.compile(r"\s*", re.ASCII)
_ATTRIBUTE_NAME = re.compile(r"""[^\s=>/"']*""", re.ASCII)
_EQUALS = re.compile(r"\s*=\s*", re.ASCII)
_VALUE = re.compile(r""""(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<token>[A-Za-z0-9.-]*)""")


class HtmlError(ValueError):
    """The HTML is not Telegram's; the words are Telegram's."""


@dataclass(frozen=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    attributes: dict[str, str]
    offset: int
    piece: int


def parse_html(source: str) -> FormattedText:
    """The text and the entities of this HTML, or an HtmlError."""
    return _Parser(source).parse()


def _decode(found: re.Match[str]) -> str:
    if found["name"]:
        return _NAMED[found["name"]]
    digits, base = (found["hex"], 16) if found["hex"] else (found["dec"], 10)
    # Telegram gives up on long references, and leaves what it does not understand as it was typed.
    if len(found[0].rstrip(";")) >= 10 or not 0 < (code := int(digits, base)) < 0x10FFFF:
        return found[0]
    if 0xD800 <= code <= 0xDFFF:
        raise HtmlError(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code)


def _settled(entity: Entity) -> Entity:
    return entity.model_copy(update={"language": None}) if entity.type == "code" else entity


class _Parser:
    """One pass over the source: text goes to the pieces, tags open and close."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def parse(self) -> FormattedText:
        while self._at < len(self._source):
            if not self._source.startswith("<", self._at):
                self._read_text()
            elif self._source.startswith("</", self._at):
                self._read_end_tag()
            else:
                self._read_start_tag()
        if self._open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        return FormattedText(text="".join(self._pieces), entities=sort_entities([*map(_settled, self._entities)]))

    def _read_text(self) -> None:
        end = self._source.find("<", self._at)
        raw = self._source[self._at : end if end >= 0 else None]
        self._at += len(raw)
        piece = _REFERENCE.sub(_decode, raw)
        self._pieces.append(piece)
        self._offset += utf16_length(piece)

    def _read_start_tag(self) -> None:
        start = self._at
        tag = self._take(_TAG_NAME, start + 1).lower()
        if self._at == len(self._source):
            raise HtmlError(f"Unclosed start tag at byte offset {self._bytes(start)}")
        if tag not in _ENTITY_OF_TAG:
            raise HtmlError(f'Unsupported start tag "{tag}" at byte offset {self._bytes(start)}')
        attributes = self._read_attributes(tag, start)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(start)}')
        self._open.append(_Open(tag, attributes, self._offset, len(self._pieces)))

    def _read_attributes(self, tag: str, start: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._take(_SPACE, self._at)
            if self._source.startswith(">", self._at):
                self._at += 1
                return found
            name = self._take(_ATTRIBUTE_NAME, self._at)
            if not name:
                raise HtmlError(f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(start)}')
            found[name] = self._read_value(start) if self._take(_EQUALS, self._at) else ""
            if self._at == len(self._source):
                raise HtmlError(f'Unclosed start tag "{tag}" at byte offset {self._bytes(start)}')

    def _read_value(self, start: int) -> str:
        begin = self._at
        found = _VALUE.match(self._source, begin)
        assert found is not None, "an empty token always matches"
        self._at = found.end()
        if found["token"] is None:
            return _REFERENCE.sub(_decode, found["double"] or found["single"] or "")
        following = self._source[self._at : self._at + 1]
        if not following or following in "\"'":
            raise HtmlError(f"Unclosed start tag at byte offset {self._bytes(start)}")
        if following not in "> \t\n\r\f\v":
            raise HtmlError(f"Unexpected end of name token at byte offset {self._bytes(begin)}")
        return found["token"].lower()

    def _read_end_tag(self) -> None:
        start = self._at
        if not self._open:
            raise HtmlError(f"Unexpected end tag at byte offset {self._bytes(start)}")
        tag = self._take(_TAG_NAME, start + 2).lower()
        self._take(_SPACE, self._at)
        if not self._source.startswith(">", self._at):
            raise HtmlError(f"Unclosed end tag at byte offset {self._bytes(start)}")
        self._at += 1
        opened = self._open.pop()
        # "</>" ends whatever is open.
        if tag and tag != opened.tag:
            where = f"Unmatched end tag at byte offset {self._bytes(start)}"
            raise HtmlError(f'{where}, expected "</{opened.tag}>", found "</{tag}>"')
        if self._offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        kind = _ENTITY_OF_TAG[opened.tag]
        entity = Entity(type=kind, offset=opened.offset, length=self._offset - opened.offset)
        match opened.tag:
            case "a":
                self._close_link(opened, entity)
            case "blockquote" if "expandable" in opened.attributes:
                self._entities.append(entity.model_copy(update={"type": "expandable_blockquote"}))
            case "pre" | "code":
                self._close_code(opened, entity)
            case "tg-emoji":
                self._close_emoji(opened, entity)
            case "tg-time":
                self._close_time(opened, entity)
            case _:
                self._entities.append(entity)

    def _close_link(self, opened: _Open, entity: Entity) -> None:
        url = opened.attributes.get("href") or "".join(self._pieces[opened.piece :])
        if link := checked_link(url):
            self._entities.append(entity.model_copy(update={"url": link}))

    def _close_code(self, opened: _Open, entity: Entity) -> None:
        """<pre><code class="language-x"> is one block with a language; any other <code> has none."""
        mark, language = opened.attributes.get("class", ""), None
        if opened.tag == "code" and mark.startswith("language-"):
            language = mark.removeprefix("language-") or None
        inner = self._entities[-1] if self._entities else entity
        same_span = (inner.offset, inner.length) == (entity.offset, entity.length)
        if same_span and {inner.type, opened.tag} == {"pre", "code"} and (language or inner.language):
            self._entities[-1] = entity.model_copy(update={"type": "pre", "language": language or inner.language})
        else:
            self._entities.append(entity.model_copy(update={"language": language}))

    def _close_emoji(self, opened: _Open, entity: Entity) -> None:
        number = opened.attributes.get("emoji-id", "")
        if not number.isdecimal() or int(number) == 0:
            raise HtmlError("Invalid custom emoji identifier specified")
        self._entities.append(entity.model_copy(update={"custom_emoji_id": number}))

    def _close_time(self, opened: _Open, entity: Entity) -> None:
        unix, shape = opened.attributes.get("unix", ""), opened.attributes.get("format") or None
        if unix.isdecimal() and int(unix) > 0:
            self._entities.append(entity.model_copy(update={"unix_time": int(unix), "date_time_format": shape}))

    def _take(self, pattern: re.Pattern[str], at: int) -> str:
        found = pattern.match(self._source, at)
        self._at = found.end() if found else at
        return found[0] if found else ""

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode())
