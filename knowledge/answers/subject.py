"""Answers about a subject: the one line that says it, or the fiches that speak of it."""

from collections.abc import Sequence

from knowledge.answers import buttons
from knowledge.answers.fiche import card
from knowledge.answers.lines import matching, of_fiche, passage
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import FicheGroup, FichesAnswer
from knowledge.query import Aspect, Form, Query
from knowledge.search import Line
from knowledge.thresholds import FIGURE_LINE, WHOLE_LINE

ACTIONS = {Aspect.CONTINUING, Aspect.NEW, Aspect.PLANNED}


def answer(query: Query, scene: Scene) -> Answer:
    """One line where one fiche has it whole; a card where one fiche alone speaks of it; else a list."""
    fiches = [scene.catalogue.fiches[key] for key in query.records]
    found = matching(query, scene)
    lines = {fiche.key: found.get(fiche.key, ()) for fiche in fiches}
    line = _the_line(query, lines[fiches[0].key])
    if line and (len(fiches) == 1 or query.aspects or query.form is Form.COUNT):
        return passage(query, fiches, line, scene)
    if len(fiches) == 1 and query.form is not Form.COUNT:
        excerpts = [line.passage.text for line in lines[fiches[0].key][:1]]
        return card(of_fiche(query, fiches[0], scene), fiches[0], excerpts, scene)
    group = FicheGroup(tuple(fiches), excerpts=tuple(_excerpt(lines[fiche.key]) for fiche in fiches))
    content = FichesAnswer((group,), query.form, words=query.words, total=len(fiches))
    sources = scene.catalogue.cited(*(fiche.source for fiche in fiches[:3]))
    return Answer(content, query, sources, tuple(buttons.to_card(fiche, scene) for fiche in fiches))


def _the_line(query: Query, lines: Sequence[Line]) -> Line | None:
    """The best line of the wanted kind that covers the subject; a figure or a date may cover less of it."""
    whole = [line for line in lines if line.coverage >= WHOLE_LINE and _fits(line, query)]
    telling = [line for line in lines if line.coverage >= FIGURE_LINE and _tells_number(line, query)]
    if telling and (not whole or telling[0].coverage >= whole[0].coverage):
        return telling[0]
    return whole[0] if whole else None


def _fits(line: Line, query: Query) -> bool:
    if query.form is Form.COUNT:
        return _tells_number(line, query)
    return not query.aspects or line.passage.aspect in ACTIONS


def _tells_number(line: Line, query: Query) -> bool:
    """Whether a line gives the figure or the date that is asked for."""
    if query.form is Form.COUNT:
        return any(char.isdigit() for char in line.passage.text)
    return Aspect.CALENDAR in query.aspects and line.passage.dated


def _excerpt(lines: Sequence[Line]) -> str:
    return lines[0].passage.text if lines else ""
