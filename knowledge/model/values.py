"""The small values that records are made of: keys, words, sources, and what is common to every record."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints


@dataclass(frozen=True)
class Ref:
    """Says of a key that it names a record, and in which parts of the document that record may stand."""

    parts: tuple[str, ...]


Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
# No line breaks, tabs or other control characters: no cell, message or file carries them safely.
ONE_LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]*$"
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=ONE_LINE)]
ShortLabel = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=ONE_LINE)]
Email = Annotated[str, StringConstraints(pattern=r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f-\x9f\ufffe\uffff]+$")]

DocumentKey = Annotated[Key, Ref(("documents",))]
SchemaKey = Annotated[Key, Ref(("schemas",))]
SectionKey = Annotated[Key, Ref(("sections",))]
OrganisationKey = Annotated[Key, Ref(("organisations",))]
BodyKey = Annotated[Key, Ref(("bodies",))]
PartyKey = Annotated[Key, Ref(("organisations", "bodies"))]
LinkKey = Annotated[Key, Ref(("links",))]
ParentKey = Annotated[Key, Ref(("sections", "bodies"))]
PlanKey = Annotated[Key, Ref(("fiches", "sections"))]
AnyKey = Annotated[Key, Ref(("bodies", "sections", "fiches", "organisations", "events", "calls"))]
# What a question may be about.
ANSWERED = (
    "sections",
    "fiches",
    "organisations",
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
    "terms",
)
AnswerKey = Annotated[Key, Ref(ANSWERED)]

# How far an expansion can be trusted: printed in a document, or only the usual one of the field.
Expansion = Literal["printed", "usual"]

# Who may be shown a record. What a published document prints is public.
Visibility = Literal["public", "invited", "members", "secretariat"]


class Value(BaseModel):
    """A frozen value that accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Value):
    """Where a fact stands: a document of the territory and the section as it names itself."""

    document: DocumentKey
    section: Words


class Record(Value):
    """Anything with a key that renaming never changes."""

    key: Key


class Sourced(Record):
    """A record that a document prints; one that a coordinator adds by hand has no source.

    ``remarks`` are things a reader must know of it; ``doubt`` is what the document itself leaves doubtful.
    """

    remarks: tuple[Words, ...] = ()
    doubt: Words | None = None
    source: Source | None = None


class Mandate(Value):
    """An organisation or body that pilots or joins something, with what the document prints about it there."""

    who: PartyKey
    printed: Words | None = None
    detail: Words | None = None
    members: tuple[PartyKey, ...] = ()
    open: bool = False  # the printed members may not be all (« autres membres … »)
    doubt: Words | None = None
