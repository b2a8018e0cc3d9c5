"""Publishing: compared, brought together with what others published, its witnesses asked, then all at once."""

from dataclasses import dataclass
from datetime import datetime

from bot.witnesses import lost
from knowledge.common import common
from knowledge.editions.candidate import Candidate, candidate
from knowledge.editions.witnesses import Lost
from knowledge.incoming import Incoming
from knowledge.store import Store


@dataclass(frozen=True)
class Signature:
    """Who publishes, when, and by which road."""

    author: str
    at: datetime
    origin: str


@dataclass(frozen=True)
class Publication:
    """What was published; ``number`` is ``None`` where nothing differed and so nothing was."""

    candidate: Candidate
    number: int | None


class LostError(ValueError):
    """Answers that would no longer hold what they must."""

    def __init__(self, lost: tuple[Lost, ...]) -> None:
        self.lost = lost
        super().__init__(", ".join(each.witness.key for each in lost))


def publish(given: Incoming, store: Store, signature: Signature, *, accept: bool = False) -> Publication:
    """Publish a document as its territory's next edition, unless it changes nothing.

    ``accept`` publishes in spite of lost answers. Raise ``LostError``, ``ForgottenError``, or what ``candidate``
    raises; then nothing is published.
    """
    while True:
        found = candidate(given, store, common())
        current = found.current
        if current and current.document == found.document:
            return Publication(found, None)
        gone = () if accept else lost(found.document, current.document if current else None, signature.at)
        if gone:
            raise LostError(gone)
        after = current.number if current else 0
        number = store.publish(
            found.document, at=signature.at, author=signature.author, origin=signature.origin, after=after
        )
        if number is not None:  # else somebody published meanwhile: compared and brought together again
            return Publication(found, number)
