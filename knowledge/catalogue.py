"""One territory's current edition, joined with the common data and indexed for answering."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from knowledge.common import Common
from knowledge.contents import PartyLine
from knowledge.fold import fold, stem, tokens
from knowledge.model import (
    Body,
    Document,
    Fiche,
    Mandate,
    Organisation,
    Schema,
    Section,
    Source,
    Term,
    TerritoryDocument,
)
from knowledge.passages import Passage, passages
from knowledge.reply import Cited
from knowledge.understanding.phrases import PhraseIndex, Tag, find
from knowledge.understanding.spelling import Spelling

Party = Organisation | Body


class Catalogue:
    """What is known of one territory, by key and by number."""

    def __init__(self, document: TerritoryDocument, common: Common, edition: int = 0) -> None:
        self.document = document
        self.edition = edition
        self.territory = document.territory
        self.common = common
        self.fiches: Mapping[str, Fiche] = {fiche.key: fiche for fiche in document.fiches}
        self.sections: Mapping[str, Section] = {section.key: section for section in document.sections}
        organisations = (*common.organisations, *document.organisations)
        parties: dict[str, Party] = {organisation.key: organisation for organisation in organisations}
        self.parties: Mapping[str, Party] = parties | {body.key: body for body in document.bodies}
        self.terms: Mapping[str, Term] = {term.key: term for term in document.terms}
        self._documents: Mapping[str, Document] = {entry.key: entry for entry in document.documents}

    def ready(self) -> "Catalogue":
        """The same, its indexes made now rather than under somebody's question."""
        _ = self.spelling, self.stems, self._naming
        return self

    @property
    def schema(self) -> Schema:
        """The territory's schéma."""
        return self.document.schemas[0]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every line that a search can find."""
        return tuple(passages(self.document))

    @cached_property
    def names(self) -> PhraseIndex:
        """The names, sigles and aliases of parties and terms."""
        return PhraseIndex(self._names())

    def naming(self, tag: Tag) -> tuple[Passage, ...]:
        """The lines that name a party without ambiguity, or that print a term, in order."""
        return self._naming.get(tag, ())

    @cached_property
    def _naming(self) -> Mapping[Tag, tuple[Passage, ...]]:
        terms = PhraseIndex((name, tag) for name, tag in self._names() if tag.group == "term")
        lines: dict[Tag, list[Passage]] = {}
        for passage in self.passages:
            free = [True] * len(passage.bases)
            parties = {match.tags[0] for match in find((self.names,), passage.bases, free) if len(match.tags) == 1}
            printed = {tag for match in find((terms,), passage.bases, free) for tag in match.tags}
            for tag in {tag for tag in parties if tag.group == "party"} | printed:
                lines.setdefault(tag, []).append(passage)
        return {tag: tuple(found) for tag, found in lines.items()}

    @cached_property
    def spelling(self) -> Spelling:
        """The words that a typo can stand for."""
        lexicon = self.common.lexicon
        tiers = (lexicon.things, lexicon.core, lexicon.words | self.names.words, self.written)
        return Spelling(tiers, self.common.places.words)

    @cached_property
    def written(self) -> frozenset[str]:
        """Every word that the documents print."""
        return frozenset(word for passage in self.passages for word in tokens(passage.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of those words: « mobilisé » is known where « mobiliser » is printed."""
        return frozenset(map(stem, self.written))

    def fiche_by_number(self, number: str) -> Fiche | None:
        """The fiche that carries a number, as people write it."""
        return next((fiche for fiche in self.fiches.values() if fiche.number and fold(fiche.number) == number), None)

    def section_by_number(self, number: str) -> Section | None:
        """The section that carries a number."""
        return next((section for section in self.sections.values() if section.number == number), None)

    def fiches_of(self, section: Section) -> tuple[Fiche, ...]:
        """The fiches that stand under a section, in order."""
        return tuple(fiche for fiche in self.fiches.values() if section.key in fiche.parents)

    def section_of(self, fiche: Fiche) -> Section | None:
        """The section a fiche stands under."""
        return next((self.sections[key] for key in fiche.parents if key in self.sections), None)

    def services_of(self, key: str) -> tuple[str, ...]:
        """The organisations within another one, and those within them."""
        own = [each for each, party in self.parties.items() if isinstance(party, Organisation) and party.within == key]
        return (*own, *(service for each in own for service in self.services_of(each)))

    def line(self, mandate: Mandate) -> PartyLine:
        """A pilot or partner with its names in place of keys."""
        members = tuple(self.parties[key] for key in mandate.members)
        return PartyLine(self.parties[mandate.who], mandate.printed, mandate.detail, members, mandate.doubt)

    def cited(self, source: Source, column: str = "") -> Cited:
        """A source as readers see it, down to the column where one is given."""
        return Cited(self._documents[source.document], source.section, column)

    def _names(self) -> Iterator[tuple[str, Tag]]:
        for key, party in self.parties.items():
            sigle = party.sigle if isinstance(party, Organisation) else None
            for name in (party.name, sigle, *party.aliases):
                if name:
                    yield name, Tag("party", key)
            for name in party.loose_aliases if isinstance(party, Organisation) else ():
                yield name, Tag("loose", key)
        for key, term in self.terms.items():
            for name in (term.term, *term.aliases):
                yield name, Tag("term", key)
        for name in (self.territory.name, *self.territory.aliases):
            yield name, Tag("territory", self.territory.code)


def label(party: Party) -> str:
    """The short name of a party: its sigle where it has one."""
    if isinstance(party, Organisation):
        return party.sigle or party.name
    return party.short
