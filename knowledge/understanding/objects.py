"""Questions that name their object: a fiche, a section, an organisation or body, a term, a year."""

import re
from collections.abc import Sequence

from knowledge.catalogue import label
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.model import COLUMNS, Body, Section
from knowledge.passages import Passage
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.roles import parts_of
from knowledge.thresholds import CHOICES, FIGURE_LINE, SIDE_BY_SIDE, WHOLE_LINE
from knowledge.understanding.asked import ROLES, Asked, Decision, Silence

FIGURE = re.compile(r"\b(?!(?:19|20)\d\d\b)\d+")
STARTS = {Aspect.CALENDAR, Aspect.ACTIONS, Aspect.NEW, Aspect.CONTINUING}


def fiches(asked: Asked) -> Decision | None:
    """« qui pilote la fiche 7 ? », « pilotes des fiches 3, 7 et 8 », « la MSA est-elle partenaire de la 6 ? »."""
    if not asked.numbers:
        return None
    found = [asked.catalogue.fiche_by_number(number) for number in asked.numbers]
    known = tuple(dict.fromkeys(fiche.key for fiche in found if fiche))
    if not known:
        return Silence(asked.no_fiche(asked.numbers[found.index(None)]))
    if asked.form is Form.COUNT and asked.frame.subject and set(asked.frame.aspects) <= {Aspect.CALENDAR}:
        return _counted(asked, known)
    starts = asked.years and set(asked.frame.aspects) <= STARTS and not asked.frame.subject
    if starts and asked.form is Form.COUNT:
        return asked.about(Topic.ACTIONS, records=known, year=asked.years[0], form=asked.form)
    # « la 29 ne commence qu'en 2025 ? »: the whole calendar tells more than the actions of that year.
    return asked.about(Topic.FICHE, records=known, aspects=(Aspect.CALENDAR,)) if starts else _of_fiches(asked, known)


def _counted(asked: Asked, keys: tuple[str, ...]) -> Decision:
    """« combien de bénévoles formés, fiche 30 ? »: a line of the fiche that counts it, or no value."""
    lines = [line for hit in asked.search.hits(asked.subject) if hit.fiche in keys for line in hit.lines]
    figure = next((line for line in lines if line.coverage >= FIGURE_LINE and has_figure(line.passage)), None)
    if figure:
        return asked.about(Topic.SUBJECT, records=(figure.passage.fiche,), words=asked.words, form=Form.COUNT)
    fiche = asked.catalogue.fiches[keys[0]]
    words = next((line.passage.text for line in lines if line.passage.aspect is Aspect.INDICATORS), asked.words)
    query = asked.about(Topic.FICHE, records=keys)
    return Silence(UnknownAnswer("blank", about="value", words=words, fiche=fiche), query)


def has_figure(passage: Passage) -> bool:
    """Whether a line of the context counts something: a number that is no year."""
    return passage.aspect is Aspect.CONTEXT and bool(FIGURE.search(passage.text))


def _of_fiches(asked: Asked, keys: tuple[str, ...]) -> Query:
    parties = _parties_of_fiches(asked, keys)
    aspects = asked.frame.aspects
    if parties and (asked.role or not aspects or asked.frame.says("joins") or asked.frame.whether):
        return asked.about(Topic.FICHE, records=keys, parties=parties, role=asked.role, form=Form.WHETHER)
    form = asked.form if any(aspect is not Aspect.TITLE for aspect in aspects) else Form.WHAT
    words = asked.words if asked.frame.subject and (set(aspects) & STARTS or not aspects) else ""
    if words and form is Form.WHAT and asked.frame.whether:
        form = Form.WHETHER
    return asked.about(Topic.FICHE, records=keys, aspects=wanted(asked), form=form, words=words)


def _parties_of_fiches(asked: Asked, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The parties named; of a name with several meanings (« comité technique ») the one that these fiches list."""
    if all(len(choice) == 1 for choice in _choices(asked)):
        return named_parties(asked)
    meant = [key for choice in _choices(asked) for key in choice]
    parts = {key: {part.fiche.key for part in parts_of(key, asked.catalogue)} for key in meant}
    return tuple(key for key in meant if parts[key] & set(keys))


def wanted(asked: Asked) -> tuple[Aspect, ...]:
    """The aspects asked for; « qui pilote les actions pour … » asks for pilots alone."""
    aspects = asked.frame.aspects
    roles = [aspect for aspect in aspects if aspect in ROLES]
    if roles and aspects[0] in ROLES and not asked.frame.says("follow"):
        aspects = tuple(aspect for aspect in aspects if aspect not in STARTS or aspect is Aspect.CALENDAR)
    return chosen(aspects)


def chosen(aspects: Sequence[Aspect]) -> tuple[Aspect, ...]:
    """The aspects asked for, without those that only say the same less exactly."""
    kept = list(aspects)
    for exact, loose in (
        (Aspect.NEW, Aspect.ACTIONS),
        (Aspect.CONTINUING, Aspect.ACTIONS),
        (Aspect.CALENDAR, Aspect.ACTIONS),
        (Aspect.INDICATORS, Aspect.ACTIONS),
    ):
        if exact in kept and loose in kept:
            kept.remove(loose)
    if {Aspect.RESULTS, Aspect.INDICATORS} <= set(kept) and len(kept) == 2:
        return tuple(kept)
    if Aspect.CONTEXT in kept and len(kept) > 1:
        kept.remove(Aspect.CONTEXT)
    return tuple(kept)


def sections(asked: Asked) -> Decision | None:
    """« fiches de l'engagement 12 », « qui pilote l'engagement 5 ? »."""
    numbers = asked.frame.references.sections
    if not numbers:
        return None
    found = [asked.catalogue.section_by_number(number) for number in numbers]
    if None in found:
        return Silence(asked.no_section(numbers[found.index(None)]))
    section = next(section for section in found if section)
    return _of_section(asked, section)


def _of_section(asked: Asked, section: Section) -> Query:
    parties = named_parties(asked)
    if parties:
        return asked.about(Topic.FICHES, records=(section.key,), parties=parties, role=asked.role, form=asked.form)
    unfit = {Aspect.TITLE, Aspect.SECTION, Aspect.ACTIONS}
    aspects = tuple(aspect for aspect in chosen(asked.frame.aspects) if aspect not in unfit)
    if aspects and asked.form is Form.WHAT:
        keys = tuple(fiche.key for fiche in asked.catalogue.fiches_of(section))
        return asked.about(Topic.FICHE, records=keys, aspects=aspects)
    return asked.about(Topic.SECTION, records=(section.key,), form=asked.form)


def blanks(asked: Asked) -> Decision | None:
    """« fiches sans calendrier », « quelles fiches n'ont pas d'actions nouvelles ? »."""
    columns = tuple(aspect for aspect in asked.frame.aspects if aspect.value in COLUMNS)
    lists = "fiche" in asked.frame.tagged("nouns") or asked.frame.says("which")
    if not (asked.frame.says("without") and columns and lists) or asked.frame.party_choices:
        return None
    return asked.about(Topic.FICHES, aspects=columns[:1], without=True, form=asked.form)


def years(asked: Asked) -> Decision | None:
    """« quelles actions démarrent en 2024 ? »."""
    if not asked.years:
        return None
    actions = set(asked.frame.aspects) & (STARTS - {Aspect.CALENDAR})
    if asked.frame.subject and (asked.hits or not actions):
        return None
    if "schema" in asked.frame.tagged("nouns") and not set(asked.frame.aspects) & STARTS:
        return None
    return asked.about(Topic.ACTIONS, year=asked.years[0], parties=named_parties(asked), form=asked.form)


def parties(asked: Asked) -> Decision | None:
    """« la msa est dans quelles fiches ? », « qui siège au comité technique AVS ? »."""
    choices = _choices(asked)
    ambiguous = next((keys for keys in choices if len(keys) > 1), None)
    if ambiguous:
        near = tuple(asked.about(Topic.PARTY, parties=(key,)) for key in ambiguous[:CHOICES])
        return Silence(WhichAnswer("party", label(asked.catalogue.parties[ambiguous[0]])), near=near)
    if not choices or _is_subject(asked):
        return None
    return _members(asked) or _role_in_subject(asked) or _of_parties(asked)


def _is_subject(asked: Asked) -> bool:
    """Whether the party only colours another question, or is itself what a fiche is about."""
    keys = named_parties(asked)
    if _is_category(asked, keys) and len(asked.frame.subject) > len(keys):
        return True  # « partenaires pour l'agrément des structures AVS »
    if asked.frame.subject:
        return asked.form is Form.COUNT or bool(set(asked.frame.aspects) - set(ROLES))
    # « qui pilote le comité des financeurs ? »: no fiche lists it, one is about it.
    parts = any(parts_of(key, asked.catalogue) for key in keys)
    return bool(asked.frame.aspects) and not parts


def _members(asked: Asked) -> Query | None:
    """Who sits in a body, or whether somebody does."""
    keys = named_parties(asked)
    if not asked.frame.says("composition"):
        return None
    body = next((key for key in keys if isinstance(asked.catalogue.parties[key], Body)), None)
    if body is None and (asked.role or not _is_category(asked, keys)):
        return None
    whole = body or keys[0]
    others = tuple(key for key in keys if key != whole)
    return asked.about(Topic.PARTY, parties=(whole, *others[:1]), aspects=(Aspect.MEMBERS,))


def _role_in_subject(asked: Asked) -> Query | None:
    """« la MSA pilote-t-elle le handicap ? »: its part in the fiches that the subject names."""
    keys = named_parties(asked)
    if not asked.frame.subject or _is_category(asked, keys) or asked.frame.says("which"):
        return None
    if not asked.hits or asked.hits[0].coverage < WHOLE_LINE:
        return None
    has_body = any(isinstance(asked.catalogue.parties[key], Body) for key in keys)
    if has_body or not (asked.role or asked.frame.whether):
        return None
    records = tuple(hit.fiche for hit in asked.winners[:2])
    return asked.about(Topic.FICHE, records=records, parties=keys, role=asked.role, form=Form.WHETHER)


def _of_parties(asked: Asked) -> Query:
    """The fiches of parties, or who a party is."""
    keys, frame = named_parties(asked), asked.frame
    known = any(parts_of(key, asked.catalogue) for key in keys)
    if not known or not (asked.role or frame.says("joins") or frame.says("which") or asked.form is Form.COUNT):
        return asked.about(Topic.PARTY, parties=keys[:1])
    form = Form.WHETHER if frame.says("all") and frame.whether else asked.form
    return asked.about(Topic.FICHES, parties=keys, role=asked.role, form=form, without=frame.says("without"))


def _choices(asked: Asked) -> tuple[tuple[str, ...], ...]:
    """The parties named; a category (« associations ») only where a role is asked of it."""
    roles = asked.role or asked.frame.says("joins") or asked.frame.says("composition")
    loose = (
        tuple((key,) for key in asked.frame.tagged("loose")) if roles or set(ROLES) & set(asked.frame.aspects) else ()
    )
    return loose + tuple(keys for keys in asked.frame.party_choices if roles or not _is_category(asked, keys))


def named_parties(asked: Asked) -> tuple[str, ...]:
    """The parties named, the likeliest meaning of each; a category only where nothing more exact is named."""
    choices = _choices(asked)
    exact = tuple(keys for keys in choices if not _is_category(asked, keys))
    return tuple(keys[0] for keys in exact or choices)


def _is_category(asked: Asked, keys: Sequence[str]) -> bool:
    return bool(keys) and all(getattr(asked.catalogue.parties[key], "category", False) for key in keys)


def terms(asked: Asked) -> Decision | None:
    """« c'est quoi AVIP ? », « REAAP »."""
    names = asked.frame.tagged("term")
    if not names or asked.frame.aspects or asked.form is Form.COUNT or asked.frame.says("which"):
        return None
    if len(asked.frame.subject) == 1 or asked.frame.says("what_is"):
        return asked.about(Topic.TERM, records=names[:SIDE_BY_SIDE])
    return None


def whole_schema(asked: Asked) -> Decision | None:
    """« combien de fiches ? », « liste des engagements », « le schéma couvre quelles années ? »."""
    nouns = asked.frame.tagged("nouns")
    if asked.frame.subject or asked.frame.party_choices:
        return None
    if asked.form is Form.COUNT and asked.frame.aspects and (asked.frame.says("all") or "schema" in nouns):
        return asked.about(Topic.SECTIONS, aspects=chosen(asked.frame.aspects), form=Form.COUNT)
    if {"fiche", "section"} & set(nouns) and (asked.form is Form.COUNT or not asked.frame.aspects):
        listed = asked.form is Form.COUNT or asked.frame.says("which") or asked.frame.says("all") or asked.frame.plural
        if listed and not (asked.previous and asked.frame.length <= 2):
            return asked.about(Topic.SECTIONS, form=asked.form)
    if "schema" in nouns:
        return asked.about(Topic.SCHEMA)
    return None
