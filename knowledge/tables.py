"""The tables of the knowledge file: how they came about, and what is made from a current edition."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from sqlite_utils import Database, Migrations

from knowledge.fold import stems
from knowledge.model.document import TerritoryDocument, records
from knowledge.passages import passages

# The modules whose code decides what the tables hold: another version of them makes other tables.
MAKER = sha256(
    b"".join(
        (Path(__file__).parent / name).read_bytes()
        for name in ("fold.py", "passages.py", "tables.py", "data/common/organisations.yaml")
    )
).hexdigest()[:16]

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


@migrations()
def m003_keys_ever(db: Database) -> None:
    """Every key that an edition ever used, so that none is used again for something else."""
    db.table("keys").create({"territory": str, "key": str}, pk=("territory", "key"))
    db.execute(
        "INSERT INTO keys SELECT DISTINCT e.territory, t.value FROM editions e, json_tree(e.document) t"
        " WHERE t.key = 'key' AND t.type = 'text'"
    )


@migrations()
def m004_headers(db: Database) -> None:
    """What is said of an edition without reading it: how many records it holds, and its territory."""
    db.table("editions").add_column("size", int)
    db.table("editions").add_column("header", str)
    db.execute(
        "UPDATE editions SET header = json_extract(document, '$.territory'), size ="
        " (SELECT count(*) FROM json_tree(document) t WHERE t.key = 'key' AND t.type = 'text')"
    )


@migrations()
def m005_forgotten(db: Database) -> None:
    """Who asked to be forgotten: digests only, so that an older file cannot bring the person back."""
    db.table("forgotten").create(
        {"territory": str, "key": str, "digest": str}, pk=("territory", "key", "digest"), not_null={"digest"}
    )


@migrations()
def m006_subjects(db: Database) -> None:
    """What is said of each record, in one index over all territories; the lines of one are searched in memory."""
    db.table("passages").disable_fts()
    db.table("passages").drop()
    db.table("subjects").create({"id": int, "territory": str, "key": str, "stems": str}, pk="id")
    db.table("subjects").create_index(["territory", "key"], unique=True)
    db.table("subjects").enable_fts(["stems"], create_triggers=True, tokenize="unicode61")


def make(db: Database, document: TerritoryDocument, number: int) -> None:
    """Make what is made from a territory's current edition, in place of what was there."""
    code = document.territory.code
    db.table("current").upsert({"territory": code, "number": number, "made_by": MAKER}, pk="territory")
    for table in ("records", "aliases", "subjects"):
        db.table(table).delete_where("territory = ?", [code])
    _make_records(db, document)
    db.table("subjects").insert_all(
        {"territory": code, "key": key, "stems": " ".join(said)} for key, said in _said(document).items()
    )


def _said(document: TerritoryDocument) -> Mapping[str, Sequence[str]]:
    """The stems of all that is said of each record."""
    said: dict[str, list[str]] = {}
    for passage in passages(document):
        said.setdefault(passage.owner, []).extend(stems(passage.text))
    return said


def _make_records(db: Database, document: TerritoryDocument) -> None:
    code, found = document.territory.code, list(records(document))
    db.table("keys").insert_all(({"territory": code, "key": record.key} for record in found), ignore=True)
    db.table("records").insert_all(
        {"territory": code, "key": record.key, "kind": type(record).__name__.lower(), "body": record.model_dump_json()}
        for record in found
    )
    db.table("aliases").insert_all(
        (
            {"territory": code, "alias": alias, "key": record.key}
            for record in found
            for alias in getattr(record, "aliases", ())
        ),
        ignore=True,
    )
