"""What is said of many fiches at once: a column of each, or the share that each party has in them."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from knowledge.contents.content import Content
from knowledge.contents.plan import AlsoAsked, Part
from knowledge.model import Body, Fiche, Organisation, Section
from knowledge.query import Aspect, Form, Role


@dataclass(frozen=True)
class ColumnRow:
    """What was asked of a fiche, or of several for which the document prints it once."""

    fiches: tuple[Fiche, ...]
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """How much is printed."""
        return sum(part.size for part in self.parts)


@dataclass(frozen=True)
class ColumnGroup:
    """The rows of one section, or of a rank."""

    section: Section | None
    rows: tuple[ColumnRow, ...]

    @property
    def fiches(self) -> tuple[Fiche, ...]:
        """All its fiches."""
        return tuple(fiche for row in self.rows for fiche in row.fiches)

    @property
    def size(self) -> int:
        """How much its rows print."""
        return sum(row.size for row in self.rows)


@dataclass(frozen=True)
class ColumnAnswer(Content):
    """A column or two of many fiches: whole, the first line of each, or only how much there is, as a phone has room."""

    kind: ClassVar[str] = "column"
    groups: tuple[ColumnGroup, ...]
    aspects: tuple[Aspect, ...]
    form: Form
    shown: Literal["whole", "first", "size"]
    of: int  # how many fiches there are in all
    unit: str
    parties: tuple[Organisation | Body, ...] = ()
    role: Role | None = None
    without: bool = False
    also: tuple[AlsoAsked, ...] = ()
    section: Section | None = None
    year: int | None = None

    @property
    def fiches(self) -> int:
        """How many fiches there are in it."""
        return sum(len(group.fiches) for group in self.groups)

    @property
    def size(self) -> int:
        """How much they print."""
        return sum(group.size for group in self.groups)


@dataclass(frozen=True)
class Share:
    """The fiches of one party, by name and through a committee, and how much of what was asked they print."""

    party: Organisation | Body
    named: tuple[Fiche, ...]
    through: tuple[Fiche, ...]
    size: int = 0

    @property
    def fiches(self) -> int:
        """How many fiches it has."""
        return len(self.named) + len(self.through)


@dataclass(frozen=True)
class SharesAnswer(Content):
    """The parties that take part in the fiches, those of most fiches first."""

    kind: ClassVar[str] = "shares"
    shares: tuple[Share, ...]
    role: Role
    aspects: tuple[Aspect, ...]
    form: Form
    unit: str
    complete: bool
