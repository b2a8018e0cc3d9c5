"""What comes back from a question, as frozen values; words and layout are put on at the edge."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from knowledge.contents import Content, Reason, UnknownAnswer, WhichAnswer
from knowledge.model import Document, Schema
from knowledge.query import Query

Language = Literal["fr", "en"]
Status = Literal["answered", "clarify", "unknown"]


@dataclass(frozen=True)
class Asker:
    """Who asks, as far as an answer needs to know: no name."""

    territory: str | None = None
    language: Language = "fr"


@dataclass(frozen=True)
class Cited:
    """A source as a reader sees it: the document, the place in it that says so, and the column there."""

    document: Document
    place: str
    column: str = ""

    @property
    def section(self) -> str:
        """The place down to the column."""
        return f"{self.place}, {self.column}" if self.column else self.place


@dataclass(frozen=True)
class Choice:
    """A question one tap away: its label, and the whole question."""

    label: str
    query: Query


@dataclass(frozen=True)
class SchemaNote:
    """That the answer's schéma has ended or is still to come, and which others there are."""

    schema: Schema
    state: Literal["ended", "coming", ""]
    until: str
    others: tuple[Schema, ...] = ()


@dataclass(frozen=True)
class Reply:
    """What the assistant says to one question."""

    content: Content
    language: Language
    query: Query | None = None
    sources: tuple[Cited, ...] = ()
    choices: tuple[Choice, ...] = ()
    territory_name: str | None = None
    note: SchemaNote | None = None
    confirms: bool = False  # whether it says yes to what the question claims

    @property
    def status(self) -> Status:
        """Answered, in need of a word more, or not known."""
        match self.content:
            case WhichAnswer():
                return "clarify"
            case UnknownAnswer():
                return "unknown"
        return "answered"

    @property
    def reason(self) -> Reason | None:
        """Why it is not known, if it is not."""
        return self.content.reason if isinstance(self.content, UnknownAnswer) else None

    @property
    def kind(self) -> str:
        """The kind of content, which names its template."""
        return self.content.kind


@dataclass(frozen=True)
class AcrossAnswer(Content):
    """Several answers one below the other: of several territories to one question, or to several questions."""

    kind: ClassVar[str] = "across"
    replies: tuple[Reply, ...]
