"""The territories that come with the program: published first, and never over somebody's work."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge import shipped
from knowledge.editions.exporting import export_yaml
from knowledge.editions.forgetting import forget
from knowledge.model import TerritoryDocument
from knowledge.shipped import AUTHOR, SHIPPED, publish_shipped
from knowledge.store import Store
from tests.knowledge.editions.demo import DEMO, edited

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def store() -> Iterator[Store]:
    """A knowledge file with nothing in it."""
    store = Store.open(None)
    yield store
    store.close()


def edition_of(store: Store) -> tuple[int, str]:
    """The number and the author of the current edition of the Puy-de-Dôme."""
    edition = store.current("63")
    assert edition
    return edition.number, edition.author


@pytest.fixture(scope="module")
def short(document: TerritoryDocument) -> TerritoryDocument:
    return document.model_copy(update={"fiches": document.fiches[:1]})


def test_the_first_start_publishes_what_is_shipped(knowledge: Store) -> None:
    edition = knowledge.current("63")
    assert edition
    assert (edition.number, edition.author) == (1, AUTHOR)
    assert edition.origin.startswith(SHIPPED)


def test_the_next_start_publishes_nothing(knowledge: Store) -> None:
    before = edition_of(knowledge)
    publish_shipped(knowledge, NOW)
    assert edition_of(knowledge) == before


def test_what_a_person_published_is_never_replaced(store: Store, short: TerritoryDocument) -> None:
    store.publish(short, at=NOW, author="Awa", origin="kb publish")
    publish_shipped(store, NOW)
    assert edition_of(store) == (1, "Awa")


def test_a_correction_of_what_was_shipped_is_never_replaced(store: Store, short: TerritoryDocument) -> None:
    store.publish(short, at=NOW, author=AUTHOR, origin=f"{SHIPPED}older")
    store.publish(short, at=NOW, author="Awa", origin="chat")
    publish_shipped(store, NOW)
    assert edition_of(store) == (2, "Awa")


def test_a_newer_program_replaces_what_an_older_one_shipped(store: Store, short: TerritoryDocument) -> None:
    store.publish(short, at=NOW, author=AUTHOR, origin=f"{SHIPPED}older")
    publish_shipped(store, NOW)
    assert edition_of(store) == (2, AUTHOR)
    edition = store.current("63")
    assert edition
    assert len(edition.document.fiches) > len(short.fiches)


def test_a_person_who_was_forgotten_does_not_come_with_a_newer_program(
    store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shipped, "FOLDER", tmp_path)
    export_yaml(DEMO, tmp_path / "99-demo")
    publish_shipped(store, NOW)
    forget(store, "Zélie Quatremarre", at=NOW, author="console")
    export_yaml(edited(DEMO, "f1", short="Places"), tmp_path / "99-demo")
    publish_shipped(store, NOW)
    edition = store.current("99")
    assert edition
    assert edition.document == edited(edited(DEMO, "f1", short="Places"), "coord", person=None, email=None)
    assert [each.author for each in store.editions("99")] == [AUTHOR, "console", AUTHOR]


def test_a_newer_shipped_edition_is_told_of(store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "FOLDER", tmp_path)
    export_yaml(DEMO, tmp_path / "99-demo")
    publish_shipped(store, NOW)
    store.publish(edited(DEMO, "f2", short="Familles"), at=NOW, author="Awa", origin="kb publish")
    assert not shipped.newer_is_shipped(store.editions("99"))
    export_yaml(edited(DEMO, "f1", short="Places"), tmp_path / "99-demo")
    assert shipped.newer_is_shipped(store.editions("99"))
    assert shipped.last_shipped(store.editions("99")) == 1
    publish_shipped(store, NOW)
    assert store.current_number("99") == 2
