"""Questions that name a part of the schéma: « engagement 12 », « objectif 2 de l’orientation 3 », « axe inclusion »."""

from knowledge.contents import WhichAnswer
from knowledge.model import Body, Section
from knowledge.query import Aspect, Query, Topic
from knowledge.roles import parts_of
from knowledge.thresholds import SECTION_AT_ONCE, SHORT
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.aspects import chosen
from knowledge.understanding.conditions import conditions_of, with_conditions
from knowledge.understanding.parties import named_parties


def sections(asked: Asked) -> Decision | None:
    """« fiches de l'engagement 12 », « qui pilote l'engagement 5 ? »."""
    if not asked.frame.references.sections:
        return None
    if asked.sections.several:
        near = tuple(of_section(asked, section) for section in asked.sections.several)
        return Silence(WhichAnswer("number", asked.frame.references.sections[0].number), near=near)
    if asked.sections.absent:
        return Silence(asked.no_section(asked.sections.absent[0]))
    known = asked.sections.sections
    if len(known) > 1:
        keys, aspects = tuple(section.key for section in known), _aspects(asked)
        return asked.about(Topic.COLUMN if aspects else Topic.SECTION, records=keys, aspects=aspects)
    return of_section(asked, known[0])


def section_by_name(asked: Asked) -> Decision | None:
    """« l'axe inclusion », « quels objectifs dans l'orientation sur la jeunesse ? »."""
    labels = asked.catalogue.labels["section"] & set(asked.frame.words)
    if not (labels or "section" in asked.frame.tagged("nouns")) or asked.numbers or not asked.section_hits:
        return None
    if set(asked.frame.aspects) & {Aspect.SECTION}:
        return None
    return of_section(asked, asked.catalogue.sections[asked.section_hits[0].owner])


def only_section(asked: Asked) -> Section | None:
    """The section that a bare number names where no fiche carries it (« 1-1 »)."""
    found = asked.catalogue.sections_numbered(asked.numbers[0]) if asked.frame.references.bare else ()
    over = {section.key for section in asked.sections.sections}
    inside = [each for each in found if over & {above.key for above in asked.catalogue.path_of(each)}]
    return next(iter(inside or found), None) if len(inside or found) == 1 else None


def of_section(asked: Asked, section: Section) -> Query:
    """What is asked of a section: its fiches, or an aspect or a party's part in them."""
    parties = tuple(key for key in named_parties(asked) if _takes_part(key, asked))
    conditions = conditions_of(asked)
    if parties and any(each.absent for each in conditions):
        return with_conditions(asked.about(Topic.FICHES, records=(section.key,), form=asked.form), conditions)
    if parties:
        return asked.about(Topic.FICHES, records=(section.key,), parties=parties, role=asked.role, form=asked.form)
    aspects = _aspects(asked)
    keys = tuple(fiche.key for fiche in asked.catalogue.fiches_of(section))
    if asked.years:
        return asked.starting(asked.about(Topic.ACTIONS, records=keys, form=asked.form))
    if len(keys) > SECTION_AT_ONCE and not set(aspects) <= SHORT:
        return asked.about(Topic.COLUMN, records=(section.key,), aspects=aspects, form=asked.form)
    if aspects and keys:
        return asked.about(Topic.FICHE, records=keys, aspects=aspects, form=asked.form)
    return asked.about(Topic.SECTION, records=(section.key,), form=asked.form)


def _aspects(asked: Asked) -> tuple[Aspect, ...]:
    """What is asked of the fiches of a section."""
    unfit = {Aspect.TITLE, Aspect.SECTION, Aspect.ACTIONS}
    return tuple(aspect for aspect in chosen(asked.frame.aspects) if aspect not in unfit)


def _takes_part(key: str, asked: Asked) -> bool:
    """Whether an organisation is named, or a body that fiches list: « le groupe de l'axe 4 » is the axe."""
    return not isinstance(asked.catalogue.parties[key], Body) or bool(parts_of(key, asked.catalogue))
