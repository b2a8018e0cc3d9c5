"""The library keeps the territories that are asked about, and lets go of the others."""

import gc
import weakref

import pytest

from knowledge.common import common
from knowledge.library import Library
from knowledge.store import Store
from tests.knowledge.conftest import TODAY


@pytest.fixture
def of_one(two_territories: Store, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library that keeps one territory only."""
    monkeypatch.setattr("knowledge.library.KEPT", 1)
    library = Library(two_territories, common())
    library.refresh()
    return library


def test_a_territory_is_made_once_while_it_is_asked_about(of_one: Library) -> None:
    assert of_one.shelf("63", TODAY) is of_one.shelf("63", TODAY)


def test_the_territory_that_nobody_asked_for_the_longest_is_let_go(of_one: Library) -> None:
    kept = weakref.ref(of_one.shelf("63", TODAY))
    of_one.shelf("15", TODAY)
    gc.collect()
    assert kept() is None
    assert of_one.shelf("63", TODAY).catalogue.territory.code == "63"
