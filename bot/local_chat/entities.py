"""A text and the entities that mark its parts, counted in UTF-16 units as Telegram counts."""

from pydantic import BaseModel, ConfigDict

from bot.local_chat.wire import Json


class Entity(BaseModel):
    """A marked part of a text: where it starts, how long it is, what it is."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length


class FormattedText(BaseModel):
    """A text with its entities, outermost first."""

    model_config = ConfigDict(frozen=True)

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def length(self) -> int:
        return utf16_length(self.text)

    def as_json(self, text_field: str, entities_field: str) -> Json:
        """The two fields of a message; Telegram leaves out an empty list of entities."""
        found = [entity.model_dump(exclude_none=True) for entity in self.entities]
        return {text_field: self.text} | ({entities_field: found} if found else {})


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def sort_entities(entities: list[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def trim(formatted: FormattedText) -> FormattedText:
    """Without white space at both ends, as every message arrives."""
    without_head = formatted.text.lstrip()
    head = utf16_length(formatted.text) - utf16_length(without_head)
    text = without_head.rstrip()
    moved = (_clip(entity, head, utf16_length(text)) for entity in formatted.entities)
    return FormattedText(text=text, entities=tuple(entity for entity in moved if entity.length > 0))


def _clip(entity: Entity, head: int, total: int) -> Entity:
    start = max(entity.offset - head, 0)
    end = min(entity.end - head, total)
    return entity.model_copy(update={"offset": start, "length": end - start})
