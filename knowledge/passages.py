"""The lines that a search can find: titles, actions, results, indicators and statements, one by one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.common import common
from knowledge.fold import bases
from knowledge.model import Action, Fiche, Section, TerritoryDocument
from knowledge.query import Aspect

YEAR = re.compile(r"(?:19|20)\d\d")
# How much a word counts by where it stands: a title names the subject, a context only mentions it.
WEIGHTS = {
    "title": 1.0,
    "alias": 0.95,
    Aspect.NEW: 0.75,
    Aspect.CONTINUING: 0.75,
    Aspect.INDICATORS: 0.6,
    Aspect.RESULTS: 0.6,
    Aspect.CONTEXT: 0.6,
    "section": 0.4,
    "party": 0.35,
}


@dataclass(frozen=True)
class Passage:
    """One line of one fiche."""

    fiche: str
    aspect: Aspect
    text: str
    weight: float
    record: str = ""
    quotable: bool = True
    dated: bool = False  # whether it says when: an action with a start, a statement with a year

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """Its words as names are compared."""
        return bases(self.text)


def passages(document: TerritoryDocument) -> Iterator[Passage]:
    """Every line of a territory's fiches."""
    sections = {section.key: section for section in document.sections}
    organisations = (*common().organisations, *document.organisations)
    names = {each.key: " ".join(filter(None, (each.sigle, each.name))) for each in organisations}
    names |= {body.key: body.name for body in document.bodies}
    for fiche in document.fiches:
        yield from _of_fiche(fiche, [sections[key] for key in fiche.parents if key in sections], names)


def _of_fiche(fiche: Fiche, sections: list[Section], names: Mapping[str, str]) -> Iterator[Passage]:
    yield Passage(fiche.key, Aspect.TITLE, fiche.title, WEIGHTS["title"], quotable=False)
    for alias in (fiche.short, *fiche.aliases):
        yield Passage(fiche.key, Aspect.TITLE, alias, WEIGHTS["alias"], quotable=False)
    for section in sections:
        yield Passage(fiche.key, Aspect.SECTION, section.title, WEIGHTS["section"], quotable=False)
    for aspect, mandates in ((Aspect.PILOTS, fiche.pilots), (Aspect.PARTNERS, fiche.partners)):
        for mandate in mandates:
            text = " ".join(filter(None, (names.get(mandate.who), mandate.printed, mandate.detail)))
            yield Passage(fiche.key, aspect, text, WEIGHTS["party"], quotable=False)
    for text in fiche.context:
        dated = YEAR.search(text) is not None
        yield Passage(fiche.key, Aspect.CONTEXT, text, WEIGHTS[Aspect.CONTEXT], dated=dated)
    for aspect, actions in ((Aspect.CONTINUING, fiche.continuing), (Aspect.NEW, fiche.new)):
        for action in actions:
            text, dated = _whole(action), action.start is not None
            yield Passage(fiche.key, aspect, text, WEIGHTS[aspect], action.key, dated=dated)
    for text in fiche.results:
        yield Passage(fiche.key, Aspect.RESULTS, text, WEIGHTS[Aspect.RESULTS])
    for indicator in fiche.indicators:
        yield Passage(fiche.key, Aspect.INDICATORS, indicator.text, WEIGHTS[Aspect.INDICATORS], indicator.key)


def _whole(action: Action) -> str:
    return " ".join((action.text, *action.details))
