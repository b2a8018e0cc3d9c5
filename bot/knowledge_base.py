"""The knowledge file of the data folder: opened, filled with what is shipped, published into."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from bot.publishing import Publication, Signature
from bot.publishing import publish as publish_document
from bot.refusals import RefusedError
from knowledge.common import common
from knowledge.incoming import Incoming, incoming
from knowledge.shipped import SHIPPED, publish_shipped
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


def handed_in(path: Path, home: Path) -> Incoming:
    """What a file or folder holds; raise ``ProblemsError`` with everything that is wrong with it."""
    return incoming(path, common(), lambda territory: _keys_ever(home, territory))


def publish(path: Path, home: Path, now: datetime, author: str, *, accept: bool = False) -> Publication:
    """Publish a file or folder as the next edition; raise ``ProblemsError`` if it is wrong, and publish nothing."""
    given = handed_in(path, home)
    with knowledge(home, now) as store:
        refuse_unnumbered(given, store)
        return publish_document(given, store, Signature(author, now, "kb publish"), accept=accept)


def refuse_unnumbered(given: Incoming, store: Store) -> None:
    """Refuse the workbook of a new territory for one that began otherwise: what is it to change?"""
    code = given.document.territory.code
    editions = store.editions(code)
    if given.new and editions and editions[0].origin.startswith(SHIPPED):
        raise RefusedError("no_number", code=code, number=store.current_number(code))


def _keys_ever(home: Path, territory: str) -> frozenset[str]:
    if not (home / FILE).exists():
        return frozenset()
    with closing(Store.open(home / FILE)) as store:
        return store.keys_ever(territory)
