"""The knowledge file: editions of each territory, and the tables made from the current ones."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlite_utils import Database

from knowledge.edition import Edition, Header, Published, UnreadableError
from knowledge.editions.forgotten import Blanked, ForgottenError, returning, without
from knowledge.fold import fold
from knowledge.model import Territory
from knowledge.model.document import TerritoryDocument, records
from knowledge.tables import MAKER, make, migrations

COLUMNS = "e.territory, e.number, e.published_at, e.author, e.origin, e.size"
# The best records on a subject, of all territories: enough to know a dozen territories by.
BEST = 200
CURRENT = "JOIN current c ON c.territory = e.territory AND c.number = e.number"


class Store:
    """The knowledge file, opened."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._published = 0

    @classmethod
    def open(cls, path: Path | None) -> "Store":
        """Open the file, made if need be, with its tables up to date; no path: in memory."""
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(str(path), strict=True) if path else Database(memory=True, strict=True)
        db.conn.execute("PRAGMA foreign_keys=ON")
        db.conn.execute("PRAGMA secure_delete=ON")  # what is deleted or overwritten leaves no bytes behind
        if path is not None:
            db.enable_wal()
        migrations.apply(db)
        return cls(db)

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    @property
    def version(self) -> tuple[int, int]:
        """What changes when another connection has published, or this one."""
        return int(self.db.conn.execute("PRAGMA data_version").fetchone()[0]), self._published

    def publish(
        self, document: TerritoryDocument, *, at: datetime, author: str, origin: str, after: int | None = None
    ) -> int | None:
        """Store a document as its territory's next edition, current from now on; give its number.

        With ``after``, only if the current edition still has that number (0: there is none): of several programs
        that publish at once, one does, and the others give ``None``. Raise ``ForgottenError`` where the document
        names a person who asked to be forgotten.
        """
        code = document.territory.code
        with self.writing():
            if after is not None and self.current_number(code) != after:
                return None
            return self.add(document, at=at, author=author, origin=origin)

    def add(self, document: TerritoryDocument, *, at: datetime, author: str, origin: str) -> int:
        """The same as a part of a transaction that its caller has begun with ``writing``."""
        code = document.territory.code
        if back := tuple(returning(document, self._forgotten(code))):
            raise ForgottenError(back)
        number = self._last_number(code) + 1
        self.db.table("editions").insert(
            {
                "territory": code,
                "number": number,
                "published_at": at.isoformat(),
                "author": author,
                "origin": origin,
                "size": sum(1 for _ in records(document)),
                "header": document.territory.model_dump_json(exclude_defaults=True),
                "document": document.model_dump_json(exclude_defaults=True),
            }
        )
        make(self.db, document, number)
        return number

    def remake(self) -> None:
        """Make the tables of the current editions again where another version of the program made them."""
        sql = "SELECT territory FROM current WHERE made_by != ?"
        if not self.db.conn.execute(sql, [MAKER]).fetchall():
            return
        with self.writing():
            for (code,) in self.db.conn.execute(sql, [MAKER]).fetchall():
                edition = self.current(code)
                assert edition, "a current edition is stored"
                make(self.db, edition.document, edition.number)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that begins as a writer: all of it is kept, or none."""
        self.db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.conn.rollback()
            raise
        self.db.conn.commit()
        self._published += 1

    def current(self, territory: str) -> Edition | None:
        """The edition that answers today."""
        return next(self._editions(f"{CURRENT} WHERE e.territory = ?", [territory]), None)

    def all_current(self) -> tuple[Edition, ...]:
        """Every territory's current edition, by code."""
        return tuple(self._editions(f"{CURRENT} ORDER BY e.territory", []))

    def edition(self, territory: str, number: int) -> Edition | None:
        """An edition by its number; raise ``UnreadableError`` for one of another form than today's."""
        return next(self._editions("WHERE e.territory = ? AND e.number = ?", [territory, number]), None)

    def editions(self, territory: str) -> tuple[Published, ...]:
        """Every edition of a territory, the first one first, none of them read."""
        sql = f"SELECT {COLUMNS} FROM editions e WHERE e.territory = ? ORDER BY e.number"
        return tuple(Published(**_columns(row)) for row in self.db.query(sql, [territory]))

    def headers(self) -> tuple[Header, ...]:
        """The territories that are known, by code, without reading their documents."""
        sql = f"SELECT e.territory, e.number, e.header FROM editions e {CURRENT} ORDER BY e.territory"
        rows = self.db.conn.execute(sql).fetchall()
        return tuple(Header(code, number, Territory.model_validate_json(header)) for code, number, header in rows)

    def current_number(self, territory: str) -> int:
        """The number of the current edition, or 0."""
        sql = "SELECT number FROM current WHERE territory = ?"
        row = self.db.conn.execute(sql, [territory]).fetchone()
        return int(row[0]) if row else 0

    def keys_ever(self, territory: str) -> frozenset[str]:
        """Every key that any edition of a territory has used."""
        rows = self.db.conn.execute("SELECT key FROM keys WHERE territory = ?", [territory])
        return frozenset(key for (key,) in rows)

    def without_forgotten(self, document: TerritoryDocument) -> TerritoryDocument:
        """A document without the people who asked to be forgotten."""
        return without(document, returning(document, self._forgotten(document.territory.code)))

    def speaking_of(self, ways: Iterable[Sequence[str]]) -> Sequence[str]:
        """The territories whose records hold the stems of any of some ways to put a subject, likeliest first."""
        wanted = " OR ".join("({})".format(" AND ".join(f'"{stem}"' for stem in way)) for way in ways)
        rows = self.db.conn.execute(
            "SELECT s.territory FROM"
            " (SELECT rowid, rank FROM subjects_fts WHERE subjects_fts MATCH ? ORDER BY rank LIMIT ?) best"
            " JOIN subjects s ON s.id = best.rowid GROUP BY s.territory ORDER BY min(best.rank), s.territory",
            [wanted, BEST],
        )
        return [code for (code,) in rows]

    def _editions(self, where: str, arguments: list[str | int]) -> Iterator[Edition]:
        for row in self.db.query(f"SELECT {COLUMNS}, e.document FROM editions e {where}", arguments):
            try:
                document = TerritoryDocument.model_validate_json(row.pop("document"))
            except ValidationError as error:
                raise UnreadableError(row["territory"], row["number"]) from error
            yield Edition(**_columns(row), document=document)

    def _last_number(self, territory: str) -> int:
        row = self.db.conn.execute("SELECT max(number) FROM editions WHERE territory = ?", [territory]).fetchone()
        return int(row[0] or 0)

    def _forgotten(self, territory: str) -> tuple[Blanked, ...]:
        """The contacts that were made to forget a person, with every name that an edition gave their function."""
        sql = (
            "SELECT f.key, f.digest, json_extract(c.value, '$.function') FROM forgotten f"
            " JOIN editions e ON e.territory = f.territory JOIN json_each(e.document, '$.contacts') c"
            " ON json_extract(c.value, '$.key') = f.key WHERE f.territory = ?"
        )
        found: dict[str, tuple[set[str], set[str]]] = {}
        for key, digest, function in self.db.conn.execute(sql, [territory]):
            functions, digests = found.setdefault(key, (set(), set()))
            functions.add(fold(function))
            digests.add(digest)
        return tuple(Blanked(key, frozenset(said), frozenset(kept)) for key, (said, kept) in found.items())


def _columns(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"published_at": datetime.fromisoformat(row["published_at"])}
