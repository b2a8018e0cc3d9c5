"""The lines that a search can find: names and statements of every record, one by one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.common import common
from knowledge.model import Action, Fiche, Record, Section, TerritoryDocument
from knowledge.model.references import named
from knowledge.query import Aspect
from knowledge.visible import RECORD_PARTS, visible

YEAR = re.compile(r"(?:19|20)\d\d")
# How much a word counts by where it stands: a title names the subject, a context only mentions it.
WEIGHTS = {
    "title": 1.0,
    "alias": 0.95,
    Aspect.NEW: 0.75,
    Aspect.CONTINUING: 0.75,
    Aspect.PLANNED: 0.75,
    Aspect.OBJECTIVES: 0.7,
    Aspect.INDICATORS: 0.6,
    Aspect.RESULTS: 0.6,
    Aspect.CONTEXT: 0.6,
    "text": 0.7,
    "section": 0.4,
    "party": 0.35,
}

# The fields that name a record, and those that say something of it.
NAMES = ("title", "name", "short", "measure", "function", "person")
LINES = (
    "text",
    "condition",
    "purpose",
    "what",
    "owed_by",
    "agenda",
    "outcome",
    "scopes",
    "audience",
    "registration",
    "applicants",
    "place",
    "unit",
    "producer",
    "missions",
    "working",
    "composition",
)


@dataclass(frozen=True)
class Passage:
    """One line of one record, its ``owner``."""

    owner: str
    aspect: Aspect
    text: str
    weight: float
    record: str = ""
    quotable: bool = True
    dated: bool = False  # whether it says when: an action with a start, a statement with a year


def passages(document: TerritoryDocument) -> Iterator[Passage]:
    """Every line of a territory's records."""
    sections = {section.key: section for section in document.sections}
    organisations = (*common().organisations, *document.organisations)
    names = {each.key: " ".join(filter(None, (each.sigle, each.name))) for each in organisations}
    names |= {body.key: body.name for body in document.bodies}
    for fiche in document.fiches:
        yield from _of_fiche(fiche, list(_above(fiche, sections)), names)
    for section in document.sections:
        for name, weight in (
            (section.title, "title"),
            *((alias, "alias") for alias in (section.short, *section.aliases)),
        ):
            yield Passage(section.key, Aspect.TITLE, name, WEIGHTS[weight], quotable=False)
    for part in RECORD_PARTS:
        for record in visible(getattr(document, part)):
            yield from _of_record(record, names)
    yield from _of_own_words(document)


def _of_own_words(document: TerritoryDocument) -> Iterator[Passage]:
    """The words that mean a record here are names of it."""
    parts = ("fiches", "sections", *RECORD_PARTS)
    shown = {record.key for part in parts for record in visible(getattr(document, part))}
    for entry in document.lexicon:
        if entry.record and entry.record in shown:
            for words in entry.words:
                yield Passage(entry.record, Aspect.TITLE, words, WEIGHTS["alias"], quotable=False)


def _above(fiche: Fiche, sections: Mapping[str, Section]) -> Iterator[Section]:
    """The sections that a fiche stands under, up to the schéma."""
    for key in fiche.parents:
        section = sections.get(key)
        while section:
            yield section
            section = sections.get(section.parent or "")


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
    for text in fiche.objectives:
        yield Passage(fiche.key, Aspect.OBJECTIVES, text, WEIGHTS[Aspect.OBJECTIVES])
    columns = ((Aspect.CONTINUING, fiche.continuing), (Aspect.NEW, fiche.new), (Aspect.PLANNED, fiche.planned))
    for aspect, actions in columns:
        for action in actions:
            text, dated = _whole(action), action.start is not None
            yield Passage(fiche.key, aspect, text, WEIGHTS[aspect], action.key, dated=dated)
    for text in fiche.results:
        yield Passage(fiche.key, Aspect.RESULTS, text, WEIGHTS[Aspect.RESULTS])
    for indicator in fiche.indicators:
        text = " ".join(filter(None, (indicator.text, indicator.producer and f"({indicator.producer})")))
        yield Passage(fiche.key, Aspect.INDICATORS, text, WEIGHTS[Aspect.INDICATORS], indicator.key)


def _whole(action: Action) -> str:
    return " ".join((action.text, *action.details, *action.progress))


def _of_record(record: Record, names: Mapping[str, str]) -> Iterator[Passage]:
    """The names of a record, what it says, and whom it names."""
    for field in NAMES:
        if title := getattr(record, field, None):
            yield Passage(record.key, Aspect.TITLE, title, WEIGHTS["title"], quotable=False)
    for alias in getattr(record, "aliases", ()):
        yield Passage(record.key, Aspect.TITLE, alias, WEIGHTS["alias"], quotable=False)
    for field in LINES:
        value = getattr(record, field, None)
        for text in (value,) if isinstance(value, str) else value or ():
            yield Passage(record.key, Aspect.TEXT, text, WEIGHTS["text"], dated=YEAR.search(text) is not None)
    for _, key, _ in named(record):
        if key in names:
            yield Passage(record.key, Aspect.PARTIES, names[key], WEIGHTS["party"], quotable=False)
