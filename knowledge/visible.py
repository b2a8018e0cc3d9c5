"""What anybody may be shown: the parts of a document that are answered record by record, and who may see them."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from knowledge.model import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)

# The parts whose records are answers in themselves, beside the fiches and the parties.
RECORD_PARTS = (
    "bodies",
    "contacts",
    "meetings",
    "events",
    "collections",
    "calls",
    "priorities",
    "figures",
    "rules",
    "links",
    "notes",
)


def visible(records: Iterable[AnyRecord]) -> Iterator[AnyRecord]:
    """The records that are public: until the bot knows who asks, nothing else is shown."""
    return (record for record in records if getattr(record, "visibility", "public") == "public")
