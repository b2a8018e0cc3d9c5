"""What an answer says, as frozen values: one class per kind of answer, and one template per language for each."""

from knowledge.contents.overviews import ColumnAnswer, ColumnGroup, ColumnRow, Share, SharesAnswer
from knowledge.contents.plan import (
    ActionsAnswer,
    AlsoAsked,
    CardAnswer,
    Claim,
    DatedAction,
    FicheAnswer,
    FicheGroup,
    FicheParts,
    FichesAnswer,
    Part,
    PartyLine,
    PassageAnswer,
    RecordCard,
    SchemaAnswer,
    SectionLine,
    SectionsAnswer,
    Verdict,
)
from knowledge.contents.records import (
    AgendaAnswer,
    BodiesAnswer,
    Composition,
    ContactsAnswer,
    GlossaryAnswer,
    PartyAnswer,
    PrioritiesAnswer,
    PriorityGroup,
    RecordsAnswer,
    Seats,
    TermAnswer,
    TermLine,
)
from knowledge.contents.silences import AboutAnswer, Reason, UnknownAnswer, WhichAnswer

Content = (
    FicheAnswer
    | CardAnswer
    | FichesAnswer
    | ActionsAnswer
    | PassageAnswer
    | PartyAnswer
    | TermAnswer
    | RecordsAnswer
    | AgendaAnswer
    | ContactsAnswer
    | PrioritiesAnswer
    | BodiesAnswer
    | GlossaryAnswer
    | ColumnAnswer
    | SharesAnswer
    | SectionsAnswer
    | SchemaAnswer
    | AboutAnswer
    | WhichAnswer
    | UnknownAnswer
)
CONTENTS: tuple[type[Content], ...] = (
    FicheAnswer,
    CardAnswer,
    FichesAnswer,
    ActionsAnswer,
    PassageAnswer,
    PartyAnswer,
    TermAnswer,
    RecordsAnswer,
    AgendaAnswer,
    ContactsAnswer,
    PrioritiesAnswer,
    BodiesAnswer,
    GlossaryAnswer,
    ColumnAnswer,
    SharesAnswer,
    SectionsAnswer,
    SchemaAnswer,
    AboutAnswer,
    WhichAnswer,
    UnknownAnswer,
)

__all__ = [
    "CONTENTS",
    "AboutAnswer",
    "ActionsAnswer",
    "AgendaAnswer",
    "AlsoAsked",
    "BodiesAnswer",
    "CardAnswer",
    "Claim",
    "ColumnAnswer",
    "ColumnGroup",
    "ColumnRow",
    "Composition",
    "ContactsAnswer",
    "Content",
    "DatedAction",
    "FicheAnswer",
    "FicheGroup",
    "FicheParts",
    "FichesAnswer",
    "GlossaryAnswer",
    "Part",
    "PartyAnswer",
    "PartyLine",
    "PassageAnswer",
    "PrioritiesAnswer",
    "PriorityGroup",
    "Reason",
    "RecordCard",
    "RecordsAnswer",
    "SchemaAnswer",
    "Seats",
    "SectionLine",
    "SectionsAnswer",
    "Share",
    "SharesAnswer",
    "TermAnswer",
    "TermLine",
    "UnknownAnswer",
    "Verdict",
    "WhichAnswer",
]
