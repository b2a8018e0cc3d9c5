"""Whether what a question takes for granted of a fiche is so: the part that it stands under, the year it starts."""

from collections.abc import Sequence

from knowledge.answers.scene import Scene
from knowledge.contents import Claim
from knowledge.model import Fiche, Section
from knowledge.query import Query
from knowledge.vague import parse


def claim(query: Query, fiches: Sequence[Fiche], scene: Scene) -> Claim | None:
    """What is claimed of one fiche and how true it is; nothing where nothing is claimed."""
    if len(fiches) != 1:
        return None
    section = next((section for key in query.records if (section := scene.catalogue.sections.get(key))), None)
    if section:
        return Claim(section.number or section.short, _stands_under(fiches[0], section, scene))
    if query.year is None:
        return None
    return Claim(str(query.year), _starts(fiches[0], query.year), query.only)


def _stands_under(fiche: Fiche, section: Section, scene: Scene) -> float:
    return float(section in scene.catalogue.path_of(scene.catalogue.section_of(fiche)))


def _starts(fiche: Fiche, year: int) -> float:
    """The share of its dates that are of the year."""
    starts = [action.start for action in fiche.actions if action.start] or list(fiche.calendar)
    then = [start for start in starts if parse(start).starts_in(year)]
    return len(then) / len(starts) if starts else 0.0
