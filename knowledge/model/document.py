"""The curated document of one territory: the unit of validation and publication."""

from collections.abc import Iterator

from knowledge.model.agenda import Call, Collection, Event, Meeting
from knowledge.model.facts import Figure, Link, Note, Priority, Rule, Term, Witness
from knowledge.model.lexicon import Synonym
from knowledge.model.parties import Body, Contact, Organisation
from knowledge.model.plan import Block, Fiche
from knowledge.model.territory import Document, Schema, Section, Territory
from knowledge.model.values import Record, Value


class TerritoryDocument(Value):
    """All that is known of one territory."""

    territory: Territory
    documents: tuple[Document, ...] = ()
    schemas: tuple[Schema, ...]
    sections: tuple[Section, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    bodies: tuple[Body, ...] = ()
    contacts: tuple[Contact, ...] = ()
    fiches: tuple[Fiche, ...] = ()
    blocks: tuple[Block, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    events: tuple[Event, ...] = ()
    collections: tuple[Collection, ...] = ()
    calls: tuple[Call, ...] = ()
    priorities: tuple[Priority, ...] = ()
    figures: tuple[Figure, ...] = ()
    rules: tuple[Rule, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()
    terms: tuple[Term, ...] = ()
    lexicon: tuple[Synonym, ...] = ()
    witnesses: tuple[Witness, ...] = ()


# The lists of a document, by the name of their field, and what stands in each.
PARTS: dict[str, type[Record]] = {
    "documents": Document,
    "schemas": Schema,
    "sections": Section,
    "organisations": Organisation,
    "bodies": Body,
    "contacts": Contact,
    "fiches": Fiche,
    "blocks": Block,
    "meetings": Meeting,
    "events": Event,
    "collections": Collection,
    "calls": Call,
    "priorities": Priority,
    "figures": Figure,
    "rules": Rule,
    "links": Link,
    "notes": Note,
    "terms": Term,
    "lexicon": Synonym,
    "witnesses": Witness,
}


def records(document: TerritoryDocument) -> Iterator[Record]:
    """Every record of a document that has a key of its own, in the order written; those inside after their owner."""
    for part in PARTS:
        for record in getattr(document, part):
            yield record
            if isinstance(record, Fiche):
                yield from record.actions
            if isinstance(record, Fiche | Block):
                yield from record.indicators
