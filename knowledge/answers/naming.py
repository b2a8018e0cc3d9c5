"""Answers about names: an organisation or body, a term, the schéma itself, the bot."""

from knowledge.answers import buttons
from knowledge.answers.lists import grouped
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import (
    AboutAnswer,
    Composition,
    FicheGroup,
    PartyAnswer,
    SchemaAnswer,
    TermAnswer,
    TermLine,
    UnknownAnswer,
)
from knowledge.model import Body, Fiche, Term
from knowledge.query import Aspect, Query, Role
from knowledge.roles import compositions, parts_of
from knowledge.understanding.phrases import Tag

CITED_FICHES = 6


def party(query: Query, scene: Scene) -> Answer:
    """Who it is, who sits in it where that is printed, and its fiches."""
    catalogue, key = scene.catalogue, query.parties[0]
    named = catalogue.parties[key]
    printed = compositions(key, catalogue) if isinstance(named, Body) else ()
    members = tuple(
        Composition(fiche, catalogue.line(mandate).members, mandate.doubt, mandate.open)
        for fiche, _, mandate in printed
    )
    asked_members = Aspect.MEMBERS in query.aspects
    groups = grouped(parts_of(key, catalogue), catalogue)
    sources = tuple(catalogue.cited(fiche.source, scene.words(f"column.{role}")) for fiche, role, _ in printed)
    choices = (buttons.to_party(key, scene, Role.PILOT), buttons.to_party(key, scene, Role.PARTNER))
    if asked_members and not members:
        return Answer(UnknownAnswer("blank", about="members", words=named.name), query, sources, choices)
    mentions = _mentions(query, scene) if isinstance(named, Body) or not groups else ()
    member = catalogue.parties[query.parties[1]] if len(query.parties) > 1 else None
    sits = any(member in composition.members for composition in members)
    content = PartyAnswer(named, members, (*groups, *mentions), asked_members, member, sits)
    own = (catalogue.cited(named.source),) if isinstance(named, Body) else ()
    return Answer(content, query, sources or own or (catalogue.cited(catalogue.schema.source),), choices)


def _mentions(query: Query, scene: Scene) -> tuple[FicheGroup, ...]:
    """The fiches whose lines name a party, with the first line of each that does."""
    lines = [line for line in scene.catalogue.naming(Tag("party", query.parties[0])) if line.quotable]
    by_fiche = {line.fiche: line.text for line in reversed(lines)}
    fiches = [fiche for key, fiche in scene.catalogue.fiches.items() if key in by_fiche]
    if not fiches:
        return ()
    return (FicheGroup(tuple(fiches), excerpts=tuple(by_fiche[fiche.key] for fiche in fiches)),)


def term(query: Query, scene: Scene) -> Answer:
    """What a sigle stands for, and the fiches that use it."""
    entries = [scene.catalogue.terms[key] for key in query.records]
    content = TermAnswer(tuple(TermLine(entry, _using(entry, scene)) for entry in entries))
    sources = tuple(scene.catalogue.cited(entry.source) for entry in entries if entry.source)
    fiches = dict.fromkeys(fiche.key for line in content.terms for fiche in line.fiches)
    cards = tuple(buttons.to_card(scene.catalogue.fiches[key], scene) for key in list(fiches)[:CITED_FICHES])
    return Answer(content, query, sources, cards)


def _using(entry: Term, scene: Scene) -> tuple[Fiche, ...]:
    """The fiches that print a term, in a line or in their lists of pilots and partners."""
    using = {line.fiche for line in scene.catalogue.naming(Tag("term", entry.key))}
    return tuple(fiche for key, fiche in scene.catalogue.fiches.items() if key in using)


def schema(query: Query, scene: Scene) -> Answer:
    """The schéma's title, years and size."""
    catalogue = scene.catalogue
    sections = tuple(catalogue.sections.values())
    content = SchemaAnswer(
        catalogue.schema, len(sections), sections[0].label if sections else "", len(catalogue.fiches)
    )
    return Answer(content, query, (catalogue.cited(catalogue.schema.source),), (buttons.to_contents(scene),))


def about(query: Query, scene: Scene) -> Answer:
    """The bot's curated words about itself."""
    return Answer(AboutAnswer(query.words), None, (), (buttons.to_contents(scene),))
