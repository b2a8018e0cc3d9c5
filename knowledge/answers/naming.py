"""Answers about names: a term, the schéma itself, the bot."""

from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import AboutAnswer, SchemaAnswer, TermAnswer, TermLine
from knowledge.model import Fiche, Term
from knowledge.query import Query
from knowledge.understanding.phrases import Tag

CITED_FICHES = 6


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
    content = SchemaAnswer(
        catalogue.schema,
        len(tops),
        tops[0].label if tops else "",
        len(catalogue.fiches),
        catalogue.unit,
        tuple(catalogue.line(mandate) for mandate in catalogue.schema.signatories),
    )
    return Answer(content, query, catalogue.cited(catalogue.schema.source), (buttons.to_contents(scene),))


def about(query: Query, scene: Scene) -> Answer:
    """The bot's curated words about itself."""
    return Answer(AboutAnswer(query.words), None, (), (buttons.to_contents(scene),))
