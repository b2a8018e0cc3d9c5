"""Asks the witness questions of a document, before anybody else can."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.editions.witnesses import Lost, missing
from knowledge.model import TerritoryDocument, Witness
from knowledge.reply import Asker
from knowledge.store import Store


def lost(candidate: TerritoryDocument, current: TerritoryDocument | None, now: datetime) -> tuple[Lost, ...]:
    """The witnesses of a document that its answers fail, and which of them today's answers do not fail."""
    failing = _failing(candidate, candidate.witnesses, now) if candidate.witnesses else {}
    if not failing:
        return ()
    asked = [witness for witness in candidate.witnesses if witness.key in failing]
    still = _failing(current, asked, now) if current else failing
    return tuple(Lost(witness, failing[witness.key], witness.key not in still) for witness in asked)


def _failing(
    document: TerritoryDocument, witnesses: tuple[Witness, ...] | list[Witness], now: datetime
) -> dict[str, tuple[str, ...]]:
    """The words that the answers of a document lack, by witness."""
    renderer, asker = Renderer(), Asker(document.territory.code)
    with _assistant(document, now) as assistant:
        answers = {
            witness.key: renderer.plain(assistant.reply(witness.question, asker, witness.on or now.date()))
            for witness in witnesses
        }
    found = {witness.key: missing(witness, answers[witness.key]) for witness in witnesses}
    return {key: words for key, words in found.items() if words}


@contextmanager
def _assistant(document: TerritoryDocument, now: datetime) -> Iterator[Assistant]:
    """The assistant as it would be with a document, in memory."""
    store = Store.open(None)
    try:
        store.publish(document, at=now, author="", origin="")
        yield Assistant(store)
    finally:
        store.close()
