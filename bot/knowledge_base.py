"""The knowledge file of the data folder: opened, filled with what is shipped, checked and published."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from knowledge.checking import checked
from knowledge.common import common
from knowledge.model import TerritoryDocument
from knowledge.shipped import publish_shipped
from knowledge.store import Store

FILE = "knowledge.db"


@contextmanager
def knowledge(home: Path, now: datetime) -> Iterator[Store]:
    """The knowledge file, with the shipped territories published where nobody has edited them."""
    store = Store.open(home / FILE)
    try:
        publish_shipped(store, now)
        yield store
    finally:
        store.close()


def publish(path: Path, home: Path, now: datetime, author: str) -> tuple[TerritoryDocument, int]:
    """Publish a YAML folder as the next edition; raise ``ProblemsError`` if it is wrong, and publish nothing."""
    document = checked(path, common())
    with knowledge(home, now) as store:
        number = store.publish(document, at=now, author=author, origin="kb publish")
        assert number, "an edition that replaces any other is published"
        return document, number
