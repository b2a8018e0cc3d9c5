"""The knowledge file: editions of each territory, and the tables made from the current ones."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlite_utils import Database, Migrations

from knowledge.fold import stems
from knowledge.model import TerritoryDocument, records
from knowledge.passages import passages

# The modules whose code decides what the tables hold: another version of them makes other tables.
MAKER = sha256(
    b"".join(
        (Path(__file__).parent / name).read_bytes()
        for name in ("fold.py", "passages.py", "data/common/organisations.yaml")
    )
).hexdigest()[:16]

# Any edition may be replaced, whatever its origin.
ANY = "*"

migrations = Migrations("knowledge")


@migrations()
def m001_editions(db: Database) -> None:
    """The editions, whole, and which one is current."""
    db.table("editions").create(
        {"territory": str, "number": int, "published_at": str, "author": str, "origin": str, "document": str},
        pk=("territory", "number"),
        not_null={"published_at", "author", "origin", "document"},
    )
    db.table("current").create({"territory": str, "number": int, "made_by": str}, pk="territory")


@migrations()
def m002_made_from_current(db: Database) -> None:
    """What is made from the current editions and can be made again."""
    db.table("records").create({"territory": str, "key": str, "kind": str, "body": str}, pk=("territory", "key"))
    db.table("aliases").create({"territory": str, "alias": str, "key": str}, pk=("territory", "alias", "key"))
    db.table("passages").create(
        {"id": int, "territory": str, "place": int, "fiche": str, "aspect": str, "text": str, "stems": str}, pk="id"
    )
    db.table("passages").create_index(["territory", "place"], unique=True)
    db.table("passages").enable_fts(["stems", "territory"], create_triggers=True, tokenize="unicode61")


@dataclass(frozen=True)
class Edition:
    """One published edition."""

    territory: str
    number: int
    published_at: datetime
    author: str
    origin: str
    document: TerritoryDocument


class Store:
    """The knowledge file, opened."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._published = 0

    @classmethod
    def open(cls, path: Path | None) -> "Store":
        """Open the file, made if need be, with its tables up to date; no path: in memory."""
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(str(path), strict=True) if path else Database(memory=True, strict=True)
        db.conn.execute("PRAGMA foreign_keys=ON")
        if path is not None:
            db.enable_wal()
        migrations.apply(db)
        return cls(db)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def version(self) -> tuple[int, int]:
        """What changes when another connection has published, or this one."""
        return int(self._db.conn.execute("PRAGMA data_version").fetchone()[0]), self._published

    def publish(
        self, document: TerritoryDocument, *, at: datetime, author: str, origin: str, replaces: str | None = ANY
    ) -> int | None:
        """Store a document as its territory's next edition, current from now on; give its number.

        With ``replaces``, only if the current edition still has that origin: of several programs that start at once,
        one publishes, and the others give ``None``.
        """
        code = document.territory.code
        with self._writing():
            if replaces is not ANY and self.origins().get(code) != replaces:
                return None
            number = self._last_number(code) + 1
            self._db.table("editions").insert(
                {
                    "territory": code,
                    "number": number,
                    "published_at": at.isoformat(),
                    "author": author,
                    "origin": origin,
                    "document": document.model_dump_json(exclude_defaults=True),
                }
            )
            self._make_tables(document, number)
        return number

    def origins(self) -> dict[str, str]:
        """Where each territory's current edition comes from, without reading the document."""
        sql = (
            "SELECT e.territory, e.origin FROM editions e"
            " JOIN current c ON c.territory = e.territory AND c.number = e.number"
        )
        return dict(self._db.conn.execute(sql).fetchall())

    def remake(self) -> None:
        """Make the tables of the current editions again where another version of the program made them."""
        sql = "SELECT territory FROM current WHERE made_by != ?"
        if not self._db.conn.execute(sql, [MAKER]).fetchall():
            return
        with self._writing():
            for (code,) in self._db.conn.execute(sql, [MAKER]).fetchall():
                edition = self.current(code)
                assert edition, "a current edition is stored"
                self._make_tables(edition.document, edition.number)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that begins as a writer: all of it is kept, or none."""
        self._db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.conn.rollback()
            raise
        self._db.conn.commit()
        self._published += 1

    def current(self, territory: str) -> Edition | None:
        """The edition that answers today."""
        return next(self._editions("WHERE e.territory = ?", [territory]), None)

    def all_current(self) -> tuple[Edition, ...]:
        """Every territory's current edition, by code."""
        return tuple(self._editions("ORDER BY e.territory", []))

    def candidates(self, territory: str, words: Sequence[str]) -> Sequence[int]:
        """The places of the passages that hold any of some stems, best first by the full-text index."""
        wanted = " OR ".join(f'"{word}"' for word in words)
        match = f'territory:"{territory}" AND stems:({wanted})'
        rows = self._db.conn.execute(
            "SELECT p.place FROM passages_fts JOIN passages p ON p.id = passages_fts.rowid"
            " WHERE passages_fts MATCH ? ORDER BY bm25(passages_fts) LIMIT 200",
            [match],
        )
        return [place for (place,) in rows]

    def _editions(self, where: str, arguments: list[str]) -> Iterator[Edition]:
        sql = f"SELECT e.* FROM editions e JOIN current c ON c.territory = e.territory AND c.number = e.number {where}"
        for row in self._db.query(sql, arguments):
            yield Edition(
                row["territory"],
                row["number"],
                datetime.fromisoformat(row["published_at"]),
                row["author"],
                row["origin"],
                TerritoryDocument.model_validate_json(row["document"]),
            )

    def _last_number(self, territory: str) -> int:
        row = self._db.conn.execute("SELECT max(number) FROM editions WHERE territory = ?", [territory]).fetchone()
        return int(row[0] or 0)

    def _make_tables(self, document: TerritoryDocument, number: int) -> None:
        code = document.territory.code
        self._db.table("current").upsert({"territory": code, "number": number, "made_by": MAKER}, pk="territory")
        for table in ("records", "aliases", "passages"):
            self._db.table(table).delete_where("territory = ?", [code])
        found = list(records(document))
        self._db.table("records").insert_all(
            {
                "territory": code,
                "key": record.key,
                "kind": type(record).__name__.lower(),
                "body": record.model_dump_json(),
            }
            for record in found
        )
        self._db.table("aliases").insert_all(
            (
                {"territory": code, "alias": alias, "key": record.key}
                for record in found
                for alias in getattr(record, "aliases", ())
            ),
            ignore=True,
        )
        self._db.table("passages").insert_all(
            {
                "territory": code,
                "place": place,
                "fiche": passage.fiche,
                "aspect": passage.aspect.value,
                "text": passage.text,
                "stems": " ".join(stems(passage.text)),
            }
            for place, passage in enumerate(passages(document))
        )
