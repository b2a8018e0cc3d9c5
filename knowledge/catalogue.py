"""One schéma of one territory, joined with the common data and indexed for answering."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from knowledge.blocks import above, covering, whole
from knowledge.common import Common
from knowledge.contents import PartyLine
from knowledge.fold import bases, fold, stem, tokens
from knowledge.model import (
    Block,
    Body,
    Column,
    Contact,
    Document,
    Fiche,
    Mandate,
    Organisation,
    Record,
    Schema,
    Section,
    Source,
    Term,
    TerritoryDocument,
)
from knowledge.own_words import Ways, phrases, ways
from knowledge.passages import Passage, passages
from knowledge.printed import Printed
from knowledge.reply import Cited
from knowledge.understanding.phrases import PhraseIndex, Tag
from knowledge.understanding.spelling import Spelling
from knowledge.visible import RECORD_PARTS, visible

Party = Organisation | Body

# « EN » is also « en »: a sigle so short that is a word of every day names nothing by itself.
SHORT_WORD = 2
# At most so many places are cited one by one.
PLACES = 3


class Catalogue:
    """What is known of one territory under one of its schémas, by key and by number."""

    def __init__(self, document: TerritoryDocument, common: Common, schema: Schema) -> None:
        self.document = document
        self.territory = document.territory
        self.common = common
        self.schema = schema
        self.sections: Mapping[str, Section] = {
            section.key: section for section in document.sections if section.schema_key == schema.key
        }
        self._given: dict[str, Mapping[Column, tuple[Block, ...]]] = {}
        self._naming: dict[Tag, tuple[Passage, ...]] = {}
        self.fiches: Mapping[str, Fiche] = dict(self._fiches())
        organisations = (*common.organisations, *document.organisations)
        parties: dict[str, Party] = {organisation.key: organisation for organisation in organisations}
        self.parties: Mapping[str, Party] = parties | {body.key: body for body in document.bodies}
        self.terms: Mapping[str, Term] = self._terms()
        self.records: Mapping[str, Record] = {
            record.key: record for part in RECORD_PARTS for record in visible(getattr(document, part))
        }
        documents = (*common.documents, *document.documents)
        self._documents: Mapping[str, Document] = {entry.key: entry for entry in documents}

    def _fiches(self) -> Iterator[tuple[str, Fiche]]:
        for fiche in self.document.fiches:
            if fiche.schema_key == self.schema.key:
                blocks = covering(fiche, self.document.blocks, self.sections)
                complete, self._given[fiche.key] = whole(fiche, blocks)
                yield fiche.key, complete

    def _terms(self) -> Mapping[str, Term]:
        """The territory's terms, and the common ones that it does not explain itself."""
        own = {fold(term.term) for term in self.document.terms}
        shared = {term.key: term for term in self.common.terms if fold(term.term) not in own}
        return {term.key: term for term in self.document.terms} | shared

    def given(self, fiche: Fiche, column: Column) -> tuple[Block, ...]:
        """The blocks that print a column of a fiche for several at once."""
        return self._given[fiche.key].get(column, ())

    def of_kind(self, *kinds: type[Record]) -> tuple[Record, ...]:
        """The records of some kinds, in order."""
        return tuple(record for record in self.records.values() if isinstance(record, kinds))

    def heading(self, column: str) -> str | None:
        """A column's title as the schéma prints it."""
        return next((heading.title for heading in self.schema.columns if heading.column == column), None)

    @cached_property
    def labels(self) -> Mapping[str, frozenset[str]]:
        """The words that this schéma puts before the numbers of its fiches and of its sections."""
        return {
            "fiche": _first_words(fiche.label for fiche in self.fiches.values()),
            "section": _first_words(section.label for section in self.sections.values()),
        }

    @property
    def tops(self) -> tuple[Section, ...]:
        """The highest sections, in order."""
        return tuple(section for section in self.sections.values() if section.parent is None)

    @property
    def unit(self) -> str:
        """What the fiches of this schéma are called: « fiche », « action »."""
        labels = [fiche.label.split(" ")[0].lower() for fiche in self.fiches.values()]
        return max(set(labels), key=labels.count) if labels else ""

    @property
    def planned(self) -> frozenset[str]:
        """The keys of what stands in this schéma and in no other."""
        return frozenset((*self.fiches, *self.sections))

    @property
    def owners(self) -> frozenset[str]:
        """What a search may find here."""
        return frozenset((*self.fiches, *self.records, *self.sections))

    def ready(self) -> "Catalogue":
        """The same, its indexes made now rather than under somebody's question."""
        _ = self.spelling, self.stems
        return self

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every line that a search can find."""
        return tuple(passages(self.document))

    @cached_property
    def names(self) -> PhraseIndex:
        """The names, sigles and aliases of parties and terms; in their place, this territory's own words."""
        known = {**self.fiches, **self.sections, **self.records, **self.terms, **self.parties}
        return PhraseIndex(self._names(), winning=phrases(self.document.lexicon, self.common.lexicon, known))

    @cached_property
    def own_ways(self) -> Mapping[str, Ways]:
        """Every way the documents may put each entry of this territory's own lexicon, as stems."""
        return ways(self.document.lexicon)

    def naming(self, tag: Tag) -> tuple[Passage, ...]:
        """The lines that name a party without ambiguity, or that print a term, in order; found when first asked for."""
        if tag not in self._naming:
            term = tag.group == "term"
            found = self.printed.naming(tag, self._term_phrases if term else self.names)
            self._naming[tag] = tuple(dict.fromkeys(line for line, tags in found if term or len(tags) == 1))
        return self._naming[tag]

    @cached_property
    def _term_phrases(self) -> PhraseIndex:
        """The terms alone: within a party's name, they are printed all the same."""
        return PhraseIndex((name, tag) for name, tag in self._term_names if tag.group == "term")

    @cached_property
    def spelling(self) -> Spelling:
        """The words that a typo can stand for."""
        lexicon = self.common.lexicon
        tiers = (lexicon.things, lexicon.core, lexicon.words | self.names.words, self.printed.places)
        return Spelling(tiers, self.common.places.words, lexicon.small)

    @cached_property
    def printed(self) -> Printed:
        """Where the documents print a word or a name."""
        return Printed(self.passages)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of those words: « mobilisé » is known where « mobiliser » is printed."""
        return frozenset(map(stem, self.printed.places))

    def fiches_numbered(self, number: str) -> tuple[Fiche, ...]:
        """The fiches that carry a number, as people write it; an action's number may stand under several parts."""
        return tuple(fiche for fiche in self.fiches.values() if fiche.number and _same(fiche.number, number))

    def sections_numbered(self, number: str, label: str = "") -> tuple[Section, ...]:
        """The sections that carry a number, those of a label (« axe ») if any has it, the highest first."""
        found = [section for section in self.sections.values() if section.number and _same(section.number, number)]
        labelled = [each for each in found if label and any(word.startswith(label) for word in tokens(each.label))]
        return tuple(sorted(labelled or found, key=lambda section: section.parent is not None))

    def within(self, section: Section) -> tuple[Section, ...]:
        """The sections right under another one, in order."""
        return tuple(each for each in self.sections.values() if each.parent == section.key)

    def fiches_of(self, section: Section) -> tuple[Fiche, ...]:
        """The fiches that stand under a section, at any depth, in order."""
        return tuple(fiche for fiche in self.fiches.values() if section.key in set(above(fiche.parents, self.sections)))

    def fiches_under(self, key: str) -> tuple[Fiche, ...]:
        """The fiches that name a section or a body as their parent."""
        return tuple(fiche for fiche in self.fiches.values() if key in fiche.parents)

    def section_of(self, fiche: Fiche) -> Section | None:
        """The section a fiche stands under."""
        return next((self.sections[key] for key in fiche.parents if key in self.sections), None)

    def path_of(self, section: Section | None) -> tuple[Section, ...]:
        """A section after those it stands under, the highest first."""
        keys = list(above((section.key,), self.sections)) if section else []
        return tuple(self.sections[key] for key in reversed(keys))

    def services_of(self, key: str) -> tuple[str, ...]:
        """The organisations within another one, and those within them."""
        own = [each for each, party in self.parties.items() if isinstance(party, Organisation) and party.within == key]
        return (*own, *(service for each in own for service in self.services_of(each)))

    def line(self, mandate: Mandate) -> PartyLine:
        """A pilot or partner with its names in place of keys."""
        members = tuple(self.parties[key] for key in mandate.members)
        return PartyLine(self.parties[mandate.who], mandate.printed, mandate.detail, members, mandate.doubt)

    def cited(self, *sources: Source | None, column: str = "") -> tuple[Cited, ...]:
        """Sources as readers see them, each once, down to the column where one is given; none is passed over."""
        known = dict.fromkeys(source for source in sources if source)
        return tuple(_cited(self._documents[source.document], source.section, column) for source in known)

    def whole(self, *sources: Source | None) -> tuple[Cited, ...]:
        """Where many things stand: each place while they are few, else the schéma's own."""
        places = self.cited(*sources)
        return places if 0 < len(places) <= PLACES else self.cited(self.schema.source)

    def _names(self) -> Iterator[tuple[str, Tag]]:
        for key, party in self.parties.items():
            for name in _party_names(party):
                yield name, Tag("party", key)
            for name in party.loose_aliases if isinstance(party, Organisation) else ():
                yield name, Tag("loose", key)
        yield from self._term_names
        for record in self.records.values():
            if isinstance(record, Contact) and record.person:
                yield record.person, Tag("contact", record.key)
        for name in (self.territory.name, *self.territory.aliases):
            yield name, Tag("territory", self.territory.code)

    @cached_property
    def _term_names(self) -> tuple[tuple[str, Tag], ...]:
        """The terms; one that is a party's name as well, or a small word of every day, is no subject by itself."""
        parties = {fold(name) for party in self.parties.values() for name in _party_names(party)}
        everyday = {word for word in self.common.lexicon.words if len(word) <= SHORT_WORD}
        names = [(name, key) for key, term in self.terms.items() for name in (term.term, *term.aliases)]
        return tuple(
            (name, Tag("sigle" if fold(name) in parties else "term", key))
            for name, key in names
            if fold(name) not in everyday and not self._is_kind(name)
        )

    @cached_property
    def short_terms(self) -> Mapping[str, tuple[str, ...]]:
        """The terms whose sigle is too short to be looked for in every question, by that sigle."""
        found: dict[str, tuple[str, ...]] = {}
        for key, term in self.terms.items():
            name = fold(term.term)
            if len(name) <= SHORT_WORD:
                found[name] = (*found.get(name, ()), key)
        return found

    def _is_kind(self, name: str) -> bool:
        """Whether a name begins with the word for a kind of thing (« appel à projets »), asked for more often."""
        words = bases(name)
        found = self.common.lexicon.phrases.at(words, 0, len(words))
        return found is not None and any(tag.group in {"kinds", "nouns"} for tag in found.tags)


def _cited(document: Document, place: str, column: str) -> Cited:
    """A place down to its column, unless it names the column itself."""
    return Cited(document, place, "" if column in place else column)


def _party_names(party: Party) -> Iterator[str]:
    yield from (party.name, *party.aliases, *party.formerly)
    if isinstance(party, Organisation) and party.sigle:
        yield party.sigle


def label(party: Party) -> str:
    """The short name of a party: its sigle where it has one."""
    if isinstance(party, Organisation):
        return party.sigle or party.name
    return party.short


def _first_words(labels: Iterable[str]) -> frozenset[str]:
    words = {tokens(label)[0] for label in labels}
    return frozenset(words | {f"{word}s" for word in words})


def _same(printed: str, typed: str) -> bool:
    """Whether two numbers are the same, however their parts are joined (« 1.1 », « 1-1 »)."""
    return fold(printed).replace(".", "-") == typed.replace(".", "-")
