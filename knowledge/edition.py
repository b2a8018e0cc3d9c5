"""An edition: what one territory's knowledge was from one publication to the next."""

from dataclasses import dataclass
from datetime import datetime

from knowledge.model import Territory, TerritoryDocument


@dataclass(frozen=True)
class Published:
    """What is known of an edition without reading it; ``size`` is how many records it holds."""

    territory: str
    number: int
    published_at: datetime
    author: str
    origin: str
    size: int


@dataclass(frozen=True)
class Edition(Published):
    """One published edition, whole."""

    document: TerritoryDocument


@dataclass(frozen=True)
class Header:
    """A territory that is known, and the number of its current edition."""

    code: str
    number: int
    territory: Territory


class UnreadableError(ValueError):
    """An edition that an older program wrote in a form that this one does not know."""

    def __init__(self, territory: str, number: int) -> None:
        self.territory, self.number = territory, number
        super().__init__(f"{territory}, {number}")
