"""Questions about many fiches: « tous les indicateurs par pilote », « quelle fiche a le plus de partenaires ? »."""

from collections.abc import Collection

from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.thresholds import SECTION_AT_ONCE, SHORT
from knowledge.understanding.asked import ROLES, Asked, Decision
from knowledge.understanding.aspects import STARTS, chosen
from knowledge.understanding.conditions import conditions_of, listed_before, names_fiches, with_conditions

RANKS = {"most": Form.MOST, "fewest": Form.FEWEST}
ACROSS = ("by_fiche", "overview")
# What may be named after « le plus de ».
NAMED = ("aspects", "nouns")


def overviews(asked: Asked) -> Decision | None:
    """A column of many fiches, or what share each party has in them."""
    if not asked.catalogue.fiches or asked.numbered.absent or 0 < len(asked.numbered.keys) <= SECTION_AT_ONCE:
        return None
    if _speaks_of_else(asked):
        return None
    return _ranked(asked) or _by_party(asked) or _column(asked) or _of_listed(asked)


def _speaks_of_else(asked: Asked) -> bool:
    """Whether a subject, a body or another kind of record is named, or a column that is empty."""
    frame = asked.frame
    subject = any(not idea.light for idea in frame.subject)
    return subject or frame.says("without") or bool(frame.tagged("kinds") or asked.bodies or asked.details)


def _by_party(asked: Asked) -> Query | None:
    """« indicateurs par pilote », « qui pilote le plus de fiches ? », « tous les partenaires »."""
    frame, form = asked.frame, _form(asked)
    everybody = frame.says("all") and asked.role and form is Form.WHAT and not (names_fiches(asked) or asked.previous)
    grouped = frame.says("by_pilot") or frame.says("by_partner")
    most_fiches = form in RANKS.values() and _ranks(asked) not in frame.aspects and frame.opens
    if not (grouped or most_fiches or everybody) or frame.party_choices or _limits(asked):
        return None
    role = Role.PARTNER if frame.says("by_partner") else asked.role or Role.PILOT
    return asked.about(Topic.SHARES, role=role, aspects=_columns(asked, ROLES), form=form)


def _ranks(asked: Asked) -> str:
    """What a fiche or a party has most of: what is named after « le plus de », in words of the lexicon."""
    found = asked.frame.found
    ends = [match.end for match in found if any(tag.name in RANKS for tag in match.tags)]
    after = (tag.name for match in found if ends and match.start >= ends[0] for tag in match.tags if tag.group in NAMED)
    return next(after, "")


def _ranked(asked: Asked) -> Query | None:
    """« quelle fiche a le plus de partenaires ? », « quel engagement a le plus de fiches ? »."""
    if _form(asked) not in RANKS.values():
        return None
    sections = "section" in asked.frame.tagged("nouns") or Aspect.SECTION in asked.frame.aspects
    if sections and _ranks(asked) == "fiche":
        return asked.about(Topic.SECTIONS, form=Form.COUNT)
    columns = tuple(column for column in _columns(asked) if column == _ranks(asked))
    query = asked.about(Topic.COLUMN, records=_limits(asked), aspects=columns, form=_form(asked))
    return query if columns and names_fiches(asked) and not asked.frame.party_choices else None


def _column(asked: Asked) -> Query | None:
    """« pilotes par fiche », « indicateurs des fiches de la MSA », « qui pilote ce qui démarre en 2024 ? »."""
    parties = conditions_of(asked)
    columns = _columns(asked, ROLES if parties else ())
    starting = bool(asked.years and set(columns) - STARTS and set(asked.frame.aspects) & STARTS)
    if not columns or not (starting or (_wants_many(asked, bool(parties)) and not asked.years)):
        return None
    if not parties and (asked.form is Form.COUNT or (_limits(asked) and set(columns) <= SHORT)):
        return None
    year = asked.years[0] if starting else None
    query = asked.about(Topic.COLUMN, records=_limits(asked), aspects=columns, form=asked.form, year=year)
    return with_conditions(query, parties) if parties else query


def _wants_many(asked: Asked, of_parties: bool) -> bool:
    """Whether all fiches are meant, or some that are not named one by one."""
    frame = asked.frame
    some = names_fiches(asked) and (of_parties or frame.says("which"))
    every = frame.says("all") and not asked.previous
    return some or every or len(asked.numbered.keys) > SECTION_AT_ONCE or any(map(frame.says, ACROSS))


def _of_listed(asked: Asked) -> Query | None:
    """« et leurs indicateurs ? » after the fiches of somebody."""
    before, columns = listed_before(asked), _columns(asked, ROLES)
    if before is None or not columns or asked.frame.party_choices or asked.years or asked.frame.references.sections:
        return None
    return before.but(topic=Topic.COLUMN, aspects=columns, form=asked.form)


def _limits(asked: Asked) -> tuple[str, ...]:
    """The section or the fiches that the question is limited to."""
    return tuple(section.key for section in asked.sections.sections[:1]) or asked.numbered.keys


def _columns(asked: Asked, *but: Collection[Aspect]) -> tuple[Aspect, ...]:
    """The columns asked for that this schéma prints, without some."""
    left = frozenset[Aspect]().union(*but)
    return tuple(each for each in chosen(asked.frame.aspects) if each not in left and _is_column(each, asked))


def _is_column(aspect: Aspect, asked: Asked) -> bool:
    """Whether the fiches have it; where the schéma's own unit is the action, its fiches are the actions."""
    if aspect is Aspect.ACTIONS:
        return asked.catalogue.unit != "action"
    return asked.catalogue.heading(aspect.value) is not None


def _form(asked: Asked) -> Form:
    return next((form for name, form in RANKS.items() if asked.frame.says(name)), asked.form)
