"""Questions that name their object: a fiche, a section, an organisation or body, a term, a year."""

from collections.abc import Sequence

from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.fold import stem, tokens
from knowledge.model import COLUMNS, Contact, Section
from knowledge.passages import YEAR, Passage
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.thresholds import FIGURE_LINE, FIGURE_NEAR, SIDE_BY_SIDE
from knowledge.understanding.asked import ROLES, Asked, Decision, Silence
from knowledge.understanding.ideas import Idea
from knowledge.understanding.lacking import half_known
from knowledge.understanding.parties import named_parties, parties_of_fiches
from knowledge.vague import parse

# A question of so few words that holds a year asks for the actions of that year.
SHORT_QUESTION = 3
STARTS = {Aspect.CALENDAR, Aspect.ACTIONS, Aspect.NEW, Aspect.CONTINUING}


def fiches(asked: Asked) -> Decision | None:
    """« qui pilote la fiche 7 ? », « pilotes des fiches 3, 7 et 8 », « la MSA est-elle partenaire de la 6 ? »."""
    if not asked.numbers:
        return None
    if asked.numbered.several and (same := _in_same_part(asked)):
        return _of_fiches(asked, (same,))
    if asked.numbered.several:
        near = tuple(_of_fiches(asked, (fiche.key,)) for fiche in asked.numbered.several)
        return Silence(WhichAnswer("number", asked.numbers[0]), near[0], near)
    absent, known = asked.numbered.absent, asked.numbered.keys
    if not known and (section := _only_section(asked)):
        return _of_section(asked, section)
    if not known and not asked.frame.references.fiches and asked.frame.subject:
        return None  # « le quatrième groupe de travail »: a number of something else
    if not known:
        return Silence(asked.no_fiche(absent[0]))
    if asked.form is Form.COUNT and asked.frame.subject and set(asked.frame.aspects) <= {Aspect.CALENDAR}:
        return _counted(asked, known)
    starts = asked.years and set(asked.frame.aspects) <= STARTS and not asked.frame.subject
    if starts and asked.form is Form.COUNT:
        return asked.about(Topic.ACTIONS, records=known, year=asked.years[0], form=asked.form)
    # « la 29 ne commence qu'en 2025 ? »: the whole calendar tells more than the actions of that year.
    query = asked.about(Topic.FICHE, records=known, aspects=(Aspect.CALENDAR,)) if starts else _of_fiches(asked, known)
    lacking = asked.frame.tagged("lacking") if half_known(asked) else ()
    return query.but(missing=(*absent, *lacking))


def _in_same_part(asked: Asked) -> str | None:
    """Of several actions of one number, the one under the highest section of the fiche spoken of before."""
    previous = asked.previous
    if previous is None or previous.topic is not Topic.FICHE or len(previous.records) != 1:
        return None
    catalogue = asked.catalogue
    top = catalogue.path_of(catalogue.section_of(catalogue.fiches[previous.records[0]]))[:1]
    tops = {fiche.key: catalogue.path_of(catalogue.section_of(fiche))[:1] for fiche in asked.numbered.several}
    return next((key for key, above in tops.items() if above == top), None) if top else None


def _counted(asked: Asked, keys: tuple[str, ...]) -> Decision:
    """« combien de bénévoles formés, fiche 30 ? »: a line of the fiche that counts it, or no value."""
    lines = [line for hit in asked.search.hits(asked.subject) if hit.owner in keys for line in hit.lines]
    figures = (line for line in lines if line.coverage >= FIGURE_LINE and has_figure(line.passage, asked.subject))
    figure = next(figures, None)
    if figure:
        return asked.about(Topic.SUBJECT, records=(figure.passage.owner,), words=asked.words, form=Form.COUNT)
    fiche = asked.catalogue.fiches[keys[0]]
    words = next((line.passage.text for line in lines if line.passage.aspect is Aspect.INDICATORS), asked.words)
    query = asked.about(Topic.FICHE, records=keys)
    return Silence(UnknownAnswer("blank", about="value", words=words, fiche=fiche), query)


def has_figure(passage: Passage, subject: Sequence[Idea]) -> bool:
    """Whether a line of the context counts the subject: a number, no year, a few words from what is counted."""
    if passage.aspect is not Aspect.CONTEXT:
        return False
    words = tokens(passage.text)
    counted = {word for idea in subject for way in idea.ways for word in way if len(word) > 2}
    numbers = [place for place, word in enumerate(words) if word.isdigit() and not YEAR.fullmatch(word)]
    near = [words[max(0, place - FIGURE_NEAR) : place + FIGURE_NEAR] for place in numbers]
    return any(counted & {stem(word) for word in some} for some in near)


def _of_fiches(asked: Asked, keys: tuple[str, ...]) -> Query:
    parties = parties_of_fiches(asked, keys)
    aspects = asked.frame.aspects
    if parties and (asked.role or not aspects or asked.frame.says("joins") or asked.frame.whether):
        return asked.about(Topic.FICHE, records=keys, parties=parties, role=asked.role, form=Form.WHETHER)
    form = asked.form if any(aspect is not Aspect.TITLE for aspect in aspects) else Form.WHAT
    words = asked.words if asked.frame.subject and (set(aspects) & STARTS or not aspects) else ""
    if words and form is Form.WHAT and asked.frame.whether:
        form = Form.WHETHER
    return asked.about(Topic.FICHE, records=keys, aspects=wanted(asked), form=form, words=words)


def wanted(asked: Asked) -> tuple[Aspect, ...]:
    """The aspects asked for; « qui pilote les actions pour … » asks for pilots alone."""
    aspects = asked.frame.aspects
    roles = [aspect for aspect in aspects if aspect in ROLES]
    if roles and aspects[0] in ROLES and not asked.frame.says("follow"):
        aspects = tuple(aspect for aspect in aspects if aspect not in STARTS or aspect is Aspect.CALENDAR)
    aspects = tuple(_printed(aspect, asked) for aspect in aspects)
    return chosen(tuple(dict.fromkeys(aspects)))


def _printed(aspect: Aspect, asked: Asked) -> Aspect:
    """The results that are expected, where a schéma's fiches print no objectives."""
    return Aspect.RESULTS if aspect is Aspect.OBJECTIVES and not asked.catalogue.heading(aspect.value) else aspect


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
    if Aspect.OBJECTIVES in kept and len(kept) > 1:
        kept.remove(Aspect.OBJECTIVES)
    if {Aspect.RESULTS, Aspect.INDICATORS} <= set(kept) and len(kept) == 2:
        return tuple(kept)
    if Aspect.CONTEXT in kept and len(kept) > 1:
        kept.remove(Aspect.CONTEXT)
    return tuple(kept)


def sections(asked: Asked) -> Decision | None:
    """« fiches de l'engagement 12 », « qui pilote l'engagement 5 ? »."""
    if not asked.frame.references.sections:
        return None
    if asked.sections.several:
        near = tuple(_of_section(asked, section) for section in asked.sections.several)
        return Silence(WhichAnswer("number", asked.frame.references.sections[0].number), near=near)
    if asked.sections.absent:
        return Silence(asked.no_section(asked.sections.absent[0].number))
    known = asked.sections.sections
    if len(known) > 1:
        return asked.about(Topic.SECTION, records=tuple(section.key for section in known))
    return _of_section(asked, known[0])


def section_by_name(asked: Asked) -> Decision | None:
    """« l'axe inclusion », « quels objectifs dans l'orientation sur la jeunesse ? »."""
    labels = asked.catalogue.labels["section"] & set(asked.frame.words)
    if not (labels or "section" in asked.frame.tagged("nouns")) or asked.numbers or not asked.section_hits:
        return None
    if set(asked.frame.aspects) & {Aspect.SECTION}:
        return None
    return _of_section(asked, asked.catalogue.sections[asked.section_hits[0].owner])


def _only_section(asked: Asked) -> Section | None:
    """The section that a bare number names where no fiche carries it (« 1-1 »)."""
    found = asked.catalogue.sections_numbered(asked.numbers[0]) if asked.frame.references.bare else ()
    over = {section.key for section in asked.sections.sections}
    inside = [each for each in found if over & {above.key for above in asked.catalogue.path_of(each)}]
    return next(iter(inside or found), None) if len(inside or found) == 1 else None


def _of_section(asked: Asked, section: Section) -> Query:
    parties = named_parties(asked)
    if parties:
        return asked.about(Topic.FICHES, records=(section.key,), parties=parties, role=asked.role, form=asked.form)
    unfit = {Aspect.TITLE, Aspect.SECTION, Aspect.ACTIONS}
    aspects = tuple(aspect for aspect in chosen(asked.frame.aspects) if aspect not in unfit)
    keys = tuple(fiche.key for fiche in asked.catalogue.fiches_of(section))
    if asked.years:
        return asked.about(Topic.ACTIONS, records=keys, year=asked.years[0], form=asked.form)
    if aspects:
        return asked.about(Topic.FICHE, records=keys, aspects=aspects, form=asked.form)
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
    short = asked.frame.length <= SHORT_QUESTION
    if not (set(asked.frame.aspects) & STARTS or asked.frame.says("which") or short):
        return None
    if "schema" in asked.frame.tagged("nouns") and not set(asked.frame.aspects) & STARTS:
        return None
    query = asked.about(Topic.ACTIONS, parties=named_parties(asked), role=asked.role, form=asked.form)
    if len(asked.years) > 1 or asked.frame.says("relative"):
        return Silence(WhichAnswer("year"), near=tuple(query.but(year=year) for year in _starts(asked)))
    return query.but(year=asked.years[0])


def _starts(asked: Asked) -> list[int]:
    """The years in which actions start."""
    dates = [
        parse(action.start) for fiche in asked.catalogue.fiches.values() for action in fiche.actions if action.start
    ]
    return sorted({date.start.year for date in dates if date.start})


def terms(asked: Asked) -> Decision | None:
    """« c'est quoi AVIP ? », « REAAP »."""
    sigles = asked.frame.tagged("sigle") if asked.frame.says("what_is") else ()
    if len(sigles) > 1:  # « c'est quoi AMI ? »: an organisation here, and something else there
        return asked.about(Topic.TERM, records=sigles[:SIDE_BY_SIDE])
    names = asked.frame.tagged("term")
    if not names or asked.frame.aspects or asked.form is Form.COUNT or asked.frame.says("which"):
        return None
    if len(asked.frame.subject) == 1 or asked.frame.says("what_is"):
        return asked.about(Topic.TERM, records=names[:SIDE_BY_SIDE])
    return None


def signing(asked: Asked) -> Decision | None:
    """« qui a signé le schéma ? », « quand a-t-il été adopté ? », where the documents say so."""
    schema = asked.catalogue.schema
    if "adoption" not in asked.frame.tagged("lacking") or asked.numbers or not (schema.adopted or schema.signatories):
        return None
    named = {key for choice in asked.frame.party_choices for key in choice}
    signing_for = [each for each in asked.catalogue.of_kind(Contact) if getattr(each, "organisation", None) in named]
    if signing_for:
        return asked.about(Topic.CONTACTS, records=tuple(each.key for each in signing_for))
    return asked.about(Topic.SCHEMA)


def dates_of_schema(asked: Asked) -> Decision | None:
    """« quand finit le schéma ? », « le schéma est-il en vigueur ? »."""
    about_dates = asked.frame.says("ends") or Aspect.CALENDAR in asked.frame.aspects
    years = asked.years and not asked.frame.says("ends")
    named = asked.numbers or years or asked.frame.subject or asked.frame.party_choices
    if "schema" not in asked.frame.tagged("nouns") or not about_dates or named or asked.frame.says("count"):
        return None
    others = set(asked.frame.aspects) - {Aspect.CALENDAR} or {"fiche", "section"} & set(asked.frame.tagged("nouns"))
    return None if others else asked.about(Topic.SCHEMA)


def whole_schema(asked: Asked) -> Decision | None:
    """« combien de fiches ? », « liste des engagements », « le schéma couvre quelles années ? »."""
    nouns = asked.frame.tagged("nouns")
    if asked.frame.subject or asked.frame.party_choices:
        return None
    if asked.form is Form.COUNT and asked.frame.aspects and (asked.frame.says("all") or "schema" in nouns):
        return asked.about(Topic.SECTIONS, aspects=chosen(asked.frame.aspects), form=Form.COUNT)
    if not nouns and asked.catalogue.territory.code in asked.frame.tagged("place"):
        return asked.about(Topic.SCHEMA)
    if {"fiche", "section"} & set(nouns) and (asked.form is Form.COUNT or not asked.frame.aspects):
        listed = asked.form is Form.COUNT or asked.frame.says("which") or asked.frame.says("all") or asked.frame.plural
        if listed and not (asked.previous and asked.frame.length <= 2):
            return asked.about(Topic.SECTIONS, form=asked.form)
    if "schema" in nouns:
        return asked.about(Topic.SCHEMA)
    return None
