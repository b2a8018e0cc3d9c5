"""What a search box has to search and to show: every record as lines of words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.common import common
from knowledge.model import PARTS, Record, TerritoryDocument, Witness
from knowledge.model.references import references
from knowledge.model.values import Value
from knowledge.saying_moments import say_moment
from knowledge.visible import visible
from knowledge.words import words

HEADING = ("sigle", "label", "number", "title", "name", "function", "person", "measure", "term")
NAMES = (*HEADING[3:], "sigle", "short", "aliases", "formerly", "loose_aliases")
DATES = {"when", "start", "calendar", "deadline", "period", "opens", "closes", "date", "valid", "confirmed", "adopted"}
# What readers are not shown as it is stored.
STORED = {"key", "source", "visibility", "schema_key", "complete", "columns", "blank", "expansion", "status", "role"}


@dataclass(frozen=True)
class Shown:
    """A record's names, and all its lines, the heading first."""

    names: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole of it."""
        return "\n".join(self.lines)


def shown(document: TerritoryDocument) -> tuple[Shown, ...]:
    """Every record of a territory, and what all territories share."""
    own = [record for part in PARTS for record in visible(getattr(document, part)) if not isinstance(record, Witness)]
    everything: list[Record] = [*own, *common().organisations, *common().terms]
    headings = {record.key: _heading(record) for record in everything}
    return tuple(
        Shown((headings[record.key], *_names(record)), (headings[record.key], *_lines(record, headings)))
        for record in everything
    )


def _heading(record: Record) -> str:
    """« Fiche objectif 7 Faciliter l'accès … »."""
    return " ".join(str(getattr(record, field)) for field in HEADING if getattr(record, field, None))


def _names(record: Record) -> Iterator[str]:
    for field in NAMES:
        value = getattr(record, field, None) or ()
        yield from (value,) if isinstance(value, str) else value


def _lines(value: Value, headings: Mapping[str, str]) -> Iterator[str]:
    """A line for each thing that a record says, with names in place of keys and dates in words."""
    keys = references(type(value))
    for field in type(value).model_fields:
        content = None if field in STORED else getattr(value, field)
        for item in content if isinstance(content, tuple) else (content,):
            if isinstance(item, Value):
                yield " ".join(_lines(item, headings))
            elif field in keys and item:
                yield headings.get(item, item)
            elif field in DATES and item:
                yield say_moment(item, words("fr"))
            elif isinstance(item, str | int) and not isinstance(item, bool):
                yield str(item)
