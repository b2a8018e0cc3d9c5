"""What editors write and what an edition stores, as frozen values."""

from knowledge.model.agenda import Call, Collection, Event, Gathering, Meeting, Status
from knowledge.model.document import PARTS, TerritoryDocument, records
from knowledge.model.facts import Figure, Link, Note, Priority, Rule, Term, Witness
from knowledge.model.lexicon import AspectName, Synonym
from knowledge.model.parties import Body, Contact, Organisation, Seat, SeatRole
from knowledge.model.plan import COLUMNS, Action, Block, Column, Fiche, Indicator
from knowledge.model.territory import Document, Heading, RecordKind, Schema, Section, Territory
from knowledge.model.values import Expansion, Mandate, Record, Source, Sourced, Value, Visibility

__all__ = [
    "COLUMNS",
    "PARTS",
    "Action",
    "AspectName",
    "Block",
    "Body",
    "Call",
    "Collection",
    "Column",
    "Contact",
    "Document",
    "Event",
    "Expansion",
    "Fiche",
    "Figure",
    "Gathering",
    "Heading",
    "Indicator",
    "Link",
    "Mandate",
    "Meeting",
    "Note",
    "Organisation",
    "Priority",
    "Record",
    "RecordKind",
    "Rule",
    "Schema",
    "Seat",
    "SeatRole",
    "Section",
    "Source",
    "Sourced",
    "Status",
    "Synonym",
    "Term",
    "Territory",
    "TerritoryDocument",
    "Value",
    "Visibility",
    "Witness",
    "records",
]
