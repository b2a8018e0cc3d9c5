"""Answers about names: a term, the schéma itself, the bot."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Catalogue
from knowledge.contents import AboutAnswer, PartyLine, SchemaAnswer, TermAnswer, TermLine
from knowledge.model import Fiche, Term
from knowledge.query import Query
from knowledge.understanding.phrases import Tag
from knowledge.vague import Interval, parse

CITED_FICHES = 6
FORGET = "forget"


def term(query: Query, scene: Scene) -> Answer:
    """What a sigle stands for, and the fiches that use it."""
    entries = [scene.catalogue.terms[key] for key in query.records]
    content = TermAnswer(tuple(TermLine(entry, _using(entry, scene)) for entry in entries))
    sources = scene.catalogue.cited(*(entry.source for entry in entries))
    fiches = dict.fromkeys(fiche.key for line in content.terms for fiche in line.fiches)
    cards = tuple(buttons.to_card(scene.catalogue.fiches[key], scene) for key in list(fiches)[:CITED_FICHES])
    return Answer(content, query, sources, cards)


def _using(entry: Term, scene: Scene) -> tuple[Fiche, ...]:
    """The fiches that print a term, in a line or in their lists of pilots and partners."""
    using = {line.owner for line in scene.catalogue.naming(Tag("term", entry.key))}
    return tuple(fiche for key, fiche in scene.catalogue.fiches.items() if key in using)


def schema(query: Query, scene: Scene) -> Answer:
    """The schéma's title, years and size."""
    catalogue = scene.catalogue
    tops = catalogue.tops
    signatories = tuple(catalogue.line(mandate) for mandate in catalogue.schema.signatories)
    content = SchemaAnswer(
        catalogue.schema,
        len(tops),
        tops[0].label if tops else "",
        len(catalogue.fiches),
        catalogue.unit,
        signatories,
        tuple((catalogue.parties[key], _signatory(key, signatories, catalogue)) for key in query.parties),
        query.form,
        _state(parse(catalogue.schema.period), scene.today),
        query.year,
        parse(catalogue.schema.period).last.year,
    )
    return Answer(
        content, query.but(year=None), catalogue.cited(catalogue.schema.source), (buttons.to_contents(scene),)
    )


def _signatory(key: str, signatories: Sequence[PartyLine], catalogue: Catalogue) -> PartyLine | None:
    """How an organisation signs, be it through the one it belongs to; nothing where it is not printed."""
    within = getattr(catalogue.parties[key], "within", None)
    return next((line for line in signatories if line.party.key in {key, within}), None)


def _state(period: Interval, today: date) -> Literal["past", "now", "coming"]:
    return "past" if period.last < today else "coming" if period.first > today else "now"


def about(query: Query, scene: Scene) -> Answer:
    """The bot's curated words about itself; after « autre chose » a follow-up leans on nothing that stood before."""
    spoken_of = query if query.words == FORGET else None
    return Answer(AboutAnswer(query.words), spoken_of, (), (buttons.to_contents(scene),))
