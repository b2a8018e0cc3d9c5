"""The territories that come with the program: published first, and never over somebody's work."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from knowledge.model import TerritoryDocument
from knowledge.shipped import AUTHOR, SHIPPED, publish_shipped
from knowledge.store import Store

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
