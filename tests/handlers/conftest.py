"""A bot that knows one territory, so that nobody is asked which; where there are several, a test says so."""

from collections.abc import Iterator

import pytest

from knowledge.store import Store
from tests.conftest import Listening


@pytest.fixture(scope="session")
def puy_de_dome(knowledge: Store) -> Iterator[Store]:
    """The schéma of the 63 alone."""
    edition, store = knowledge.current("63"), Store.open(None)
    assert edition
    store.publish(edition.document, at=edition.published_at, author="test", origin="test")
    yield store
    store.close()


@pytest.fixture
def assistant(puy_de_dome: Store) -> Listening:
    """The assistant of a bot for one département."""
    return Listening(puy_de_dome)
