"""The lines of the documents that a query's words match."""

from collections.abc import Sequence

from knowledge.answers.scene import Scene
from knowledge.query import Query
from knowledge.search import Line
from knowledge.thresholds import COVERED
from knowledge.understanding.frame import Group, frame


def matching(query: Query, scene: Scene, fiche: str) -> Sequence[Line]:
    """The lines of one fiche that carry a query's words, best first."""
    groups = subject_of(query, scene)
    hits = scene.search.hits(groups) if groups else ()
    hit = next((hit for hit in hits if hit.fiche == fiche), None)
    return [line for line in hit.lines if line.coverage >= COVERED] if hit else []


def subject_of(query: Query, scene: Scene) -> tuple[Group, ...]:
    """A query's words as groups of equivalents."""
    return frame(query.words, scene.catalogue, scene.language).subject if query.words else ()
