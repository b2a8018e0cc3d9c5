"""What the numbers of a question lead to: fiches and sections, also where a number stands under several parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.model import Fiche, Section
from knowledge.understanding.references import References, SectionNumber


@dataclass(frozen=True)
class Numbered:
    """The fiches that some numbers name, those numbers that name none, and a number that names several."""

    fiches: tuple[Fiche, ...]
    absent: tuple[str, ...] = ()
    several: tuple[Fiche, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the fiches, each once."""
        return tuple(dict.fromkeys(fiche.key for fiche in self.fiches))


@dataclass(frozen=True)
class SectionsNamed:
    """The sections that a question names, the numbers of none, and a number that several carry."""

    sections: tuple[Section, ...] = ()
    absent: tuple[SectionNumber, ...] = ()
    several: tuple[Section, ...] = ()


def sections_named(named: Sequence[SectionNumber], catalogue: Catalogue) -> SectionsNamed:
    """The sections named; one that only says where another one stands is left out."""
    found = {each: catalogue.sections_numbered(each.number, each.label) for each in named}
    # The highest sections come first: « O4 » is orientation 4 before it is any objective of that number.
    tops = {sections[0].key for sections in found.values() if sections and sections[0].parent is None}
    certain = tops | {sections[0].key for sections in found.values() if len(sections) == 1}
    chosen: list[Section] = []
    absent: list[SectionNumber] = []
    for number, sections in found.items():
        inside = [each for each in sections if certain & {above.key for above in catalogue.path_of(each)[:-1]}]
        certainly = [each for each in sections if each.key in certain]
        possible = sections[:1] if sections and sections[0].parent is None else inside or certainly
        possible = possible or ([] if tops else sections)  # « objectif 3 de l'orientation 2 », which has but two
        if len(possible) > 1:
            return SectionsNamed(several=tuple(possible))
        absent += () if possible else (number,)
        chosen += possible
    over = {each.key for section in chosen for each in catalogue.path_of(section)[:-1]}
    kept = tuple(section for section in chosen if section.key not in over)
    return SectionsNamed(kept, tuple(absent))


def fiches_named(references: References, sections: Sequence[Section], catalogue: Catalogue) -> Numbered:
    """The fiches of some numbers, those under the sections named where a number names several."""
    fiches: list[Fiche] = []
    absent: list[str] = []
    spans = dict(references.spans)
    for number in references.fiches or references.bare:
        found = _under(catalogue.fiches_numbered(number), sections, catalogue)
        if run := _run(found, spans.get(number, ""), catalogue):
            fiches += run
        elif not found:
            absent.append(number)
        elif len(found) > 1 and not any(fiche in fiches for fiche in found):
            return Numbered((), (), found)
        elif len(found) == 1:
            fiches += found
    return Numbered(tuple(fiches), tuple(absent))


def _run(starts: Sequence[Fiche], last: str, catalogue: Catalogue) -> tuple[Fiche, ...]:
    """The fiches from one to another of the same part of the schéma, where only one part has both."""
    order = list(catalogue.fiches.values())
    places = [
        (order.index(start), order.index(end))
        for start in starts
        for end in (catalogue.fiches_numbered(last) if last else ())
        if _top(start, catalogue) == _top(end, catalogue)
    ]
    return tuple(order[places[0][0] : places[0][1] + 1]) if len(places) == 1 else ()


def _top(fiche: Fiche, catalogue: Catalogue) -> tuple[Section, ...]:
    return catalogue.path_of(catalogue.section_of(fiche))[:1]


def _under(fiches: Sequence[Fiche], sections: Sequence[Section], catalogue: Catalogue) -> tuple[Fiche, ...]:
    inside = {fiche.key for section in sections for fiche in catalogue.fiches_of(section)}
    kept = tuple(fiche for fiche in fiches if fiche.key in inside)
    return kept or tuple(fiches)
