"""« quels sigles dans la fiche 7 ? »: the terms of the glossary that a fiche prints."""

from dataclasses import dataclass
from typing import ClassVar

from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import Content
from knowledge.model import Fiche, Term
from knowledge.query import Query
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.phrases import Tag

TOPIC = "sigles"


@dataclass(frozen=True)
class SiglesAnswer(Content):
    """The terms that a fiche prints, by name."""

    kind: ClassVar[str] = "sigles"
    fiche: Fiche
    terms: tuple[Term, ...]


def rule(asked: Asked) -> Decision | None:
    """The glossary is asked for, of one fiche."""
    if "glossary" not in asked.frame.tagged("kinds") or len(asked.numbered.keys) != 1:
        return None
    return asked.about(TOPIC, records=asked.numbered.keys)


def answer(query: Query, scene: Scene) -> Answer:
    """The terms, and the fiche one tap away; a fiche may print none."""
    fiche = scene.catalogue.fiches[query.records[0]]
    printed = (term for key, term in scene.catalogue.terms.items() if _prints(fiche, key, scene))
    terms = tuple(sorted(printed, key=lambda term: term.term.casefold()))
    return Answer(
        SiglesAnswer(fiche, terms), query, scene.catalogue.cited(fiche.source), (buttons.to_card(fiche, scene),)
    )


def _prints(fiche: Fiche, key: str, scene: Scene) -> bool:
    return any(line.owner == fiche.key for line in scene.catalogue.naming(Tag("term", key)))
