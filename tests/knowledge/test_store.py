"""Editions: published whole or not at all, numbered, and seen by whoever has the file open."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from knowledge.assistant import Assistant
from knowledge.contents import CardAnswer
from knowledge.edition import UnreadableError
from knowledge.model.document import TerritoryDocument, records
from knowledge.store import Store
from knowledge.tables import migrations
from tests.conftest import CANTAL
from tests.knowledge.conftest import PARTNER, TODAY

MORNING = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TABLES = ("editions", "current", "records", "aliases", "subjects", "subjects_fts")


@pytest.fixture(scope="module")
def short(document: TerritoryDocument) -> TerritoryDocument:
    """The shipped document with its first three fiches."""
    return document.model_copy(update={"fiches": document.fiches[:3]})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a new folder" / "knowledge.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A knowledge file with nothing in it."""
    store = Store.open(file)
    yield store
    store.close()


def publish(store: Store, document: TerritoryDocument, author: str = "Awa") -> int:
    number = store.publish(document, at=MORNING, author=author, origin="test")
    assert number
    return number


def retitled(document: TerritoryDocument, title: str) -> TerritoryDocument:
    """The document with another title for its first fiche."""
    first, *others = document.fiches
    return document.model_copy(update={"fiches": (first.model_copy(update={"title": title}), *others)})


def rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the file, by another connection."""
    with closing(sqlite3.connect(file)) as db:
        return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def run(file: Path, statement: str) -> None:
    """Change the file by another connection."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute(statement)


def test_a_new_file_knows_nothing(store: Store) -> None:
    assert store.current("63") is None
    assert store.all_current() == ()


def test_what_is_published_comes_back_the_same(store: Store, short: TerritoryDocument) -> None:
    assert publish(store, short) == 1
    edition = store.current("63")
    assert edition
    assert edition.document == short
    assert (edition.number, edition.author, edition.origin, edition.published_at) == (1, "Awa", "test", MORNING)


def test_each_publication_is_the_next_edition_and_keeps_those_before(
    store: Store, file: Path, short: TerritoryDocument
) -> None:
    assert [publish(store, short), publish(store, retitled(short, "Autre titre")), publish(store, short)] == [1, 2, 3]
    assert [(row[0], row[1]) for row in rows(file)["editions"]] == [("63", 1), ("63", 2), ("63", 3)]
    (current,) = store.all_current()
    assert current.number == 3


def test_territories_are_numbered_apart(store: Store, short: TerritoryDocument) -> None:
    other = short.model_copy(update={"territory": CANTAL})
    assert [publish(store, short), publish(store, short), publish(store, other)] == [1, 2, 1]
    assert [(edition.territory, edition.number) for edition in store.all_current()] == [("15", 1), ("63", 2)]
    assert store.speaking_of([["famill"]]) == ["15", "63"]


def test_the_tables_hold_the_current_edition_alone(store: Store, file: Path, short: TerritoryDocument) -> None:
    publish(store, retitled(short, "Un titre sans pareil"))
    assert store.speaking_of([["pareil"]]) == ["63"]
    publish(store, short.model_copy(update={"fiches": short.fiches[:1]}))
    assert not store.speaking_of([["pareil"]])
    keys = {row[1] for row in rows(file)["records"]}
    assert {"fiche-1", "fiche-1-n1", "fiche-1-i1", "engagement-1", "pmi"} <= keys
    assert "fiche-2" not in keys


def test_editions_are_listed_without_being_read(store: Store, short: TerritoryDocument, file: Path) -> None:
    publish(store, short)
    publish(store, short.model_copy(update={"fiches": ()}), "Bea")
    run(file, "UPDATE editions SET document = 'no document'")
    assert [(each.number, each.author, each.published_at) for each in store.editions("63")] == [
        (1, "Awa", MORNING),
        (2, "Bea", MORNING),
    ]
    first, second = (each.size for each in store.editions("63"))
    assert first > second > 0
    assert [(header.code, header.number, header.territory) for header in store.headers()] == [
        ("63", 2, short.territory)
    ]
    assert store.editions("07") == ()


def test_an_older_edition_is_had_by_its_number(store: Store, short: TerritoryDocument) -> None:
    publish(store, short)
    publish(store, retitled(short, "Autre titre"))
    first = store.edition("63", 1)
    assert first
    assert first.document == short
    assert store.edition("63", 3) is None


def test_an_edition_that_an_older_program_wrote_is_told(store: Store, short: TerritoryDocument, file: Path) -> None:
    publish(store, short)
    run(file, "UPDATE editions SET document = json_set(document, '$.unknown', 1)")
    with pytest.raises(UnreadableError) as caught:
        store.edition("63", 1)
    assert (caught.value.territory, caught.value.number) == ("63", 1)


def test_keys_are_known_for_ever(store: Store, short: TerritoryDocument) -> None:
    publish(store, short)
    publish(store, short.model_copy(update={"fiches": ()}))
    assert {"fiche-1", "fiche-1-n1", "fiche-1-i1", "engagement-1"} <= store.keys_ever("63")
    assert store.keys_ever("07") == frozenset()


def test_only_the_first_of_two_that_follow_the_same_edition_is_published(
    store: Store, file: Path, short: TerritoryDocument
) -> None:
    other = Store.open(file)
    at_first = [each.publish(short, at=MORNING, author="Awa", origin="test", after=0) for each in (store, other)]
    assert at_first == [1, None]
    assert other.publish(short, at=MORNING, author="Bea", origin="test", after=1) == 2
    assert [each.author for each in store.editions("63")] == ["Awa", "Bea"]
    other.close()


def test_a_file_of_an_older_program_is_brought_up_to_date(file: Path, short: TerritoryDocument) -> None:
    """The columns and tables of later migrations are filled from the editions there are."""
    file.parent.mkdir()
    old = Database(str(file))
    migrations.apply(old, stop_before="m003_keys_ever")
    old.table("editions").insert(
        {
            "territory": "63",
            "number": 1,
            "published_at": MORNING.isoformat(),
            "author": "Awa",
            "origin": "test",
            "document": short.model_dump_json(exclude_defaults=True),
        }
    )
    old.table("current").insert({"territory": "63", "number": 1, "made_by": "an older program"})
    old.close()
    store = Store.open(file)
    assert [header.territory for header in store.headers()] == [short.territory]
    (edition,) = store.editions("63")
    keys = {record.key for record in records(short)}
    assert store.keys_ever("63") == keys
    assert edition.size == len(keys)
    store.close()


def test_a_failure_in_the_middle_leaves_everything_as_before(
    store: Store, file: Path, short: TerritoryDocument
) -> None:
    publish(store, short)
    run(
        file,
        "CREATE TRIGGER refuse BEFORE INSERT ON subjects WHEN new.key = 'fiche-3'"
        " BEGIN SELECT RAISE(ABORT, 'not this one'); END",
    )
    before = rows(file)
    with pytest.raises(sqlite3.IntegrityError, match="not this one"):
        publish(store, retitled(short, "Jamais publié"))
    assert rows(file) == before
    run(file, "DROP TRIGGER refuse")
    assert publish(store, short) == 2


def test_a_failure_does_not_keep_others_from_publishing(store: Store, file: Path, short: TerritoryDocument) -> None:
    run(file, "CREATE TRIGGER refuse BEFORE INSERT ON editions BEGIN SELECT RAISE(FAIL, 'full'); END")
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        publish(store, short)
    run(file, "DROP TRIGGER refuse")  # would wait for the lock, and give up, if the transaction were still open
    other = Store.open(file)
    assert publish(other, short) == 1
    other.close()


def test_a_running_assistant_sees_what_another_connection_publishes_at_its_next_answer(
    store: Store, file: Path, short: TerritoryDocument
) -> None:
    publish(store, short)
    running, coordinator = Assistant(store), Store.open(file)
    assert "Informer" in title_of_fiche_1(running)
    publish(coordinator, retitled(short, "Un titre corrigé"))
    assert title_of_fiche_1(running) == "Un titre corrigé"
    publish(coordinator, short.model_copy(update={"territory": CANTAL}))
    assert {territory.name for territory in running.territories()} == {"Cantal", "Puy-de-Dôme"}
    coordinator.close()


def title_of_fiche_1(assistant: Assistant) -> str:
    """The title as an answer would print it."""
    content = assistant.reply("fiche 1", PARTNER, TODAY).content
    assert isinstance(content, CardAnswer)
    return str(content.fiche.title)


def test_an_assistant_sees_what_its_own_connection_publishes(store: Store, short: TerritoryDocument) -> None:
    publish(store, short)
    assistant = Assistant(store)
    publish(store, retitled(short, "Un titre corrigé"))
    assert title_of_fiche_1(assistant) == "Un titre corrigé"


def test_tables_made_by_another_version_are_made_again(store: Store, file: Path, short: TerritoryDocument) -> None:
    publish(store, short)
    before = rows(file)
    run(file, "DELETE FROM aliases")
    store.remake()
    assert rows(file)["aliases"] == []  # made by this very version: left alone
    run(file, "UPDATE current SET made_by = 'an older program'")
    store.remake()
    assert sorted(map(str, rows(file)["aliases"])) == sorted(map(str, before["aliases"]))


def test_a_file_opened_again_holds_what_was_published(store: Store, file: Path, short: TerritoryDocument) -> None:
    publish(store, short)
    again = Store.open(file)
    assert [edition.number for edition in again.all_current()] == [1]
    again.close()
