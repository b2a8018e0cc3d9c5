"""The territories that are known, each read when it is first asked for, under the schéma that is meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.catalogue import Catalogue, in_force
from knowledge.common import Common
from knowledge.edition import Header
from knowledge.model import Schema, Territory, TerritoryDocument
from knowledge.search import Search
from knowledge.store import Store


@dataclass(frozen=True)
class Shelf:
    """One territory under one of its schémas: what is known, and the search in it."""

    catalogue: Catalogue
    search: Search


class Library:
    """The current editions of the knowledge file."""

    def __init__(self, store: Store, common: Common) -> None:
        self._store = store
        self._common = common
        self._version: tuple[int, int] | None = None
        self._headers: Mapping[str, Header] = {}
        self._documents: dict[str, tuple[int, TerritoryDocument]] = {}
        self._shelves: dict[tuple[str, str], Shelf] = {}

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

    def schemas(self, code: str) -> tuple[Schema, ...]:
        """The schémas of a territory, as they are written."""
        return self._document(code).schemas

    def shelf(self, code: str, day: date, schema: Schema | None = None) -> Shelf:
        """A territory under the schéma in force on a day, or under the one given."""
        document = self._document(code)
        meant = schema or in_force(document, day)
        key = (code, meant.key)
        if key not in self._shelves:
            self._shelves[key] = self._made(document, meant)
        return self._shelves[key]

    def holding(self, code: str, keys: tuple[str, ...], day: date) -> Shelf:
        """The territory under the schéma whose parts some keys name; else under the one in force."""
        here = self.shelf(code, day)
        others = (self.shelf(code, day, schema) for schema in self.schemas(code) if schema != here.catalogue.schema)
        wanted = set(keys)
        if not wanted or wanted & here.catalogue.planned:
            return here
        return next((shelf for shelf in others if wanted & shelf.catalogue.planned), here)

    def _document(self, code: str) -> TerritoryDocument:
        number = self._headers[code].number
        known = self._documents.get(code)
        if known is None or known[0] != number:
            edition = self._store.current(code)
            assert edition, "a territory that has a header has a current edition"
            known = self._documents[code] = edition.number, edition.document
            for key in [key for key in self._shelves if key[0] == code]:
                del self._shelves[key]
        return known[1]

    def _made(self, document: TerritoryDocument, schema: Schema) -> Shelf:
        catalogue = Catalogue(document, self._common, schema).ready()
        return Shelf(catalogue, Search(catalogue.passages, catalogue.owners))
