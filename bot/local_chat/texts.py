"""The text that a call gives, with its limits and its formatting."""

from pydantic import TypeAdapter, ValidationError

from bot.local_chat.entities import Entity, FormattedText, sort_entities, trim
from bot.local_chat.html_text import HtmlError, parse_html
from bot.local_chat.links import with_found
from bot.local_chat.parameters import Parameters
from bot.local_chat.wire import Json, bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
_MOST_BYTES = 1 << 15
_ENTITIES = TypeAdapter(tuple[Entity, ...])


def read_text(given: Parameters, too_long: str) -> Json:
    """The `text` and `entities` of a message; `too_long` is what the method says of a longer one."""
    if not given.text("text"):
        raise bad_request("message text is empty")
    read = _read(given, "text", "entities")
    if not read.text:
        raise bad_request("text must be non-empty")
    if read.length > LONGEST_TEXT:
        raise bad_request(too_long)
    return read.as_json("text", "entities")


def read_caption(given: Parameters) -> Json:
    """The `caption` and `caption_entities` of a file, or nothing."""
    read = _read(given, "caption", "caption_entities")
    if read.length > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return read.as_json("caption", "caption_entities") if read.text else {}


def _read(given: Parameters, text_field: str, entities_field: str) -> FormattedText:
    source, mode = given.text(text_field), given.text("parse_mode").lower()
    if len(source.encode()) > _MOST_BYTES:
        raise bad_request("text is too long")
    if mode not in {"", "none", "html"}:
        raise bad_request("unsupported parse_mode")
    read = _parse_html(source) if mode == "html" else _with_entities(source, given.json(entities_field, "entities"))
    return with_found(trim(read))


def _parse_html(source: str) -> FormattedText:
    try:
        return parse_html(source)
    except HtmlError as error:
        raise bad_request(f"can't parse entities: {error}") from None


def _with_entities(text: str, entities: object) -> FormattedText:
    try:
        marked = _ENTITIES.validate_python(entities or ())
    except ValidationError:
        raise bad_request("can't parse MessageEntity") from None
    return FormattedText(text=text, entities=sort_entities([*marked]))
