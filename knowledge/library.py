"""The territories that are known, each read when it is first asked for, under the schéma that is meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.catalogue import Catalogue
from knowledge.common import Common
from knowledge.edition import Header
from knowledge.fold import stems
from knowledge.model import Schema, Territory, TerritoryDocument
from knowledge.search import SMALL, Search
from knowledge.store import Store
from knowledge.thresholds import KEPT
from knowledge.understanding.ideas import Idea
from knowledge.vague import parse


@dataclass(frozen=True)
class Shelf:
    """One territory under one of its schémas: what is known, and the search in it."""

    catalogue: Catalogue
    search: Search


@dataclass(frozen=True)
class Read:
    """A territory's edition as it was read, and its shelves by the keys of their schémas."""

    number: int
    document: TerritoryDocument
    shelves: dict[str, Shelf] = field(default_factory=dict)


class Library:
    """The current editions of the knowledge file."""

    def __init__(self, store: Store, common: Common) -> None:
        self._store = store
        self._common = common
        self._version: tuple[int, int] | None = None
        self._headers: Mapping[str, Header] = {}
        self._read: dict[str, Read] = {}  # by code, the one that was asked for last at the end

    def refresh(self) -> None:
        """See what has been published since."""
        version = self._store.version
        if version == self._version:
            return
        self._headers = {header.code: header for header in self._store.headers()}
        self._version = version

    @property
    def territories(self) -> tuple[Territory, ...]:
        """The territories that are known, by code."""
        return tuple(header.territory for header in self._headers.values())

    @property
    def codes(self) -> tuple[str, ...]:
        """Their codes."""
        return tuple(self._headers)

    def likeliest(self, subject: Sequence[Idea]) -> Sequence[str]:
        """The codes of the territories that speak of a subject, likeliest first; none of them is read for it.

        A word counts as it was typed, too: repaired with the names of one territory, it may be another one's own.
        """
        ways = [way for idea in subject for way in (stems(idea.typed), *idea.ways)]
        telling = [tuple(stem for stem in way if len(stem) > SMALL) or way for way in ways]
        return self._store.speaking_of(dict.fromkeys(way for way in telling if way))

    def schemas(self, code: str) -> tuple[Schema, ...]:
        """The schémas of a territory, as they are written."""
        return self._current(code).document.schemas

    def shelf(self, code: str, day: date, schema: Schema | None = None) -> Shelf:
        """A territory under the schéma in force on a day, or under the one given."""
        read = self._current(code)
        meant = schema or in_force(read.document, day)
        if meant.key not in read.shelves:
            catalogue = Catalogue(read.document, self._common, meant).ready()
            read.shelves[meant.key] = Shelf(catalogue, Search(catalogue.printed, catalogue.owners))
        return read.shelves[meant.key]

    def holding(self, code: str, keys: tuple[str, ...], day: date) -> Shelf:
        """The territory under the schéma whose parts some keys name; else under the one in force."""
        here = self.shelf(code, day)
        others = (self.shelf(code, day, schema) for schema in self.schemas(code) if schema != here.catalogue.schema)
        wanted = set(keys)
        if not wanted or wanted & here.catalogue.planned:
            return here
        return next((shelf for shelf in others if wanted & shelf.catalogue.planned), here)

    def _current(self, code: str) -> Read:
        """A territory's current edition, read if need be in place of the one that nobody asked for the longest."""
        read = self._read.pop(code, None)
        if read is None or read.number != self._headers[code].number:
            edition = self._store.current(code)
            assert edition, "a territory that has a header has a current edition"
            read = Read(edition.number, edition.document)
        self._read[code] = read
        if len(self._read) > KEPT:
            del self._read[next(iter(self._read))]
        return read


def in_force(document: TerritoryDocument, day: date) -> Schema:
    """The schéma in force on a day; else the last one that ended, else the first to come.

    One of which no part is known yet does not answer in place of the one before.
    """
    written = {each.schema_key for each in document.sections} | {each.schema_key for each in document.fiches}
    schemas = [schema for schema in document.schemas if not written or schema.key in written]
    periods = [(parse(schema.period), schema) for schema in schemas]
    holding = [schema for period, schema in periods if period.holds(day)]
    past = sorted((entry for entry in periods if entry[0].last < day), key=lambda entry: entry[0].last)
    coming = sorted(periods, key=lambda entry: entry[0].first)
    return (holding or [schema for _, schema in past[-1:] or coming[:1]])[-1]
