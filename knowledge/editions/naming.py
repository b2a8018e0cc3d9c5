"""Records as a person names them: « réunion du comité petite enfance », « fiche 7, action « … » »."""

import re
from collections.abc import Iterable

from knowledge.common import Common
from knowledge.editions.rows import Row, Rows, flatten
from knowledge.fold import fold
from knowledge.model import Body, Gathering, Organisation, Record, Section, Synonym, Territory, TerritoryDocument
from knowledge.model.plan import Fiche
from knowledge.saying_moments import say_moment
from knowledge.words import Words

# A name or a text inside a sentence is cut after so many characters.
LONGEST = 70
INNER = re.compile(r"«\s*([^«»]*?)\s*»")


class Names:
    """What the records of some documents are called; where two have the same key, the last document's."""

    def __init__(self, documents: Iterable[TerritoryDocument], common: Common, words: Words) -> None:
        rows: dict[str, Row] = {each.key: Row("organisations", each) for each in common.organisations}
        for document in documents:
            rows |= flatten(document)
        self._rows: Rows = rows
        self._words = words
        self._schemas = sum(row.part == "schemas" for row in rows.values())

    def row(self, key: str) -> Row:
        """The row of a record."""
        return self._rows[key]

    def short(self, key: str) -> str:
        """The name of a record in a list: « Caf », « Comité petite enfance », « fiche 7 »; the key of one unknown."""
        row = self._rows.get(key)
        if row is None:
            return key
        if isinstance(row.record, Organisation):
            return row.record.sigle or row.record.name
        return row.record.name if isinstance(row.record, Body) else self.label(row)

    def label(self, row: Row, *, dated: bool = True) -> str:
        """A record in a sentence; that of a meeting with its date unless it is the date that is spoken of."""
        if isinstance(row.record, Territory):
            return self._words("record.territory", name=row.record.name)
        owner = self._rows.get(row.owner or "")
        places = self._places(row.record) | {"owner": self.label(owner) if owner else ""}
        said = self._words(f"record.{self._form(row.record)}", **places)
        if dated and isinstance(row.record, Gathering):
            return self._words("record.dated", label=said, when=say_date(row.record.when, self._words))
        return said

    def _form(self, record: Record) -> str:
        kind = type(record).__name__.lower()
        if isinstance(record, Fiche | Section) and record.number is None:
            return f"{kind}_unnumbered"
        if isinstance(record, Fiche) and self._schemas > 1:
            return "fiche_of_schema"
        return kind

    def _places(self, record: Record) -> dict[str, object]:
        """What the sentence may hold: the record's own texts, cut, and the names of those it belongs to."""
        places: dict[str, object] = {
            name: quoted(cut(value))
            for name in type(record).model_fields
            if isinstance(value := getattr(record, name), str | int)
        }
        if isinstance(record, Fiche | Section):
            places["label"] = record.label[:1].lower() + record.label[1:]
            schema = self._rows.get(record.schema_key)
            places["schema"] = getattr(schema.record, "period", "").replace("/", "-") if schema else ""
        if isinstance(record, Synonym):
            places["words"] = quoted(cut(", ".join(record.words)))
        body = places.get("body")
        return places | {"of": self._of(self.short(str(body))) if body else ""}

    def _of(self, name: str) -> str:
        """« du comité petite enfance », « de la commission … »: by the noun that the name begins with."""
        head, _, rest = name.partition(" ")
        for gender in ("masculine", "feminine", "elided"):
            if fold(head) in self._words(f"record.{gender}_nouns").split("|"):
                low = head if head.isupper() else head.lower()
                return self._words(f"record.of_{gender}", name=f"{low} {rest}".strip())
        return self._words("record.of_masculine" if head.isupper() else "record.of_other", name=name)


def say_date(text: str, words: Words) -> str:
    """A date or moment in a sentence, without the day of the week: « 12 mai 2026, 9h30-16h »."""
    said = say_moment(text, words)
    head, _, rest = said.partition(" ")
    return rest if head in words("date.weekdays").split("|") else said


def quoted(text: str) -> str:
    """A text as it stands between « … »: its own guillemets become inner ones."""
    return INNER.sub(r"“\1”", text)


def cut(value: object, longest: int = LONGEST) -> str:
    """A text cut at a word where it is long."""
    text = str(value)
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
