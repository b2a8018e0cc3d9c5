"""Questions that name their object: a fiche, a term, a year."""

from collections.abc import Sequence

from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.fold import stem, tokens
from knowledge.model import COLUMNS
from knowledge.passages import YEAR, Passage
from knowledge.query import Aspect, Condition, Form, Query, Topic
from knowledge.thresholds import FIGURE_LINE, FIGURE_NEAR, MARGIN, SIDE_BY_SIDE, WHOLE_LINE
from knowledge.understanding.asked import ROLES, Asked, Decision, Silence
from knowledge.understanding.aspects import STARTS, wanted
from knowledge.understanding.conditions import conditions_of, left_out, limits
from knowledge.understanding.ideas import Idea
from knowledge.understanding.lacking import half_known
from knowledge.understanding.parties import named_parties, parties_of_fiches
from knowledge.understanding.sections import of_section, only_section

# The meaning of a term is asked for in so few words.
SENTENCE = 5


def fiches(asked: Asked) -> Decision | None:
    """« qui pilote la fiche 7 ? », « pilotes des fiches 3, 7 et 8 », « la MSA est-elle partenaire de la 6 ? »."""
    if not asked.numbers:
        return None
    if asked.numbered.several:
        return _one_of_several(asked)
    return _named(asked) if asked.numbered.keys else _unnamed(asked)


def _one_of_several(asked: Asked) -> Decision:
    """Of several actions of one number, the one in the part spoken of before; else which one?"""
    if meant := _spoken_of(asked) or _in_same_part(asked):
        return _of_fiches(asked, (meant,))
    near = tuple(_of_fiches(asked, (fiche.key,)) for fiche in asked.numbered.several)
    return Silence(WhichAnswer("number", asked.numbers[0]), near[0], near)


def _unnamed(asked: Asked) -> Decision | None:
    """A number that no fiche carries: a section's, or another thing's, or there is none."""
    if section := only_section(asked):
        return of_section(asked, section)
    if not asked.frame.references.fiches and asked.frame.subject:
        return None  # « le quatrième groupe de travail »
    return Silence(asked.no_fiche(asked.numbered.absent[0]))


def _named(asked: Asked) -> Decision:
    """What is asked of the fiches named."""
    known = asked.numbered.keys
    if asked.form is Form.COUNT and asked.frame.subject and set(asked.frame.aspects) <= {Aspect.CALENDAR}:
        return _counted(asked, known)
    starts = asked.years and set(asked.frame.aspects) <= STARTS and not asked.frame.subject
    if starts and asked.form is Form.COUNT:
        return asked.starting(asked.about(Topic.ACTIONS, records=known, form=asked.form))
    if claimed := _claimed_section(asked, known):
        return claimed
    # « la 29 ne commence qu'en 2025 ? »: the whole calendar tells more than the actions of that year.
    query = asked.about(Topic.FICHE, records=known, aspects=(Aspect.CALENDAR,)) if starts else _of_fiches(asked, known)
    if query.aspects == (Aspect.CALENDAR,):
        query = query.but(year=_claimed_year(asked), only=limits(asked))
    lacking = asked.frame.tagged("lacking") if half_known(asked) else ()
    return query.but(missing=(*asked.numbered.absent, *lacking))


def _claimed_year(asked: Asked) -> int | None:
    """The year in which a fiche is said to start, where that is doubted or taken for granted."""
    doubted = asked.frame.whether or Aspect.CONTEXT in asked.frame.aspects or not asked.frame.opens
    return asked.years[0] if doubted and len(asked.years) == 1 else None


def _claimed_section(asked: Asked, known: tuple[str, ...]) -> Query | None:
    """« la 6 est dans l'engagement 5 ? »: where it stands, if that is asked or is another part."""
    sections = asked.sections.sections
    if len(known) != 1 or len(sections) != 1 or set(asked.frame.aspects) - {Aspect.SECTION, Aspect.CONTEXT}:
        return None
    inside = known[0] in {fiche.key for fiche in asked.catalogue.fiches_of(sections[0])}
    if asked.frame.subject or named_parties(asked) or not (asked.frame.whether or not inside):
        return None
    return asked.about(Topic.FICHE, records=(*known, sections[0].key), aspects=(Aspect.SECTION,))


def _spoken_of(asked: Asked) -> str | None:
    """Of several actions of one number, the one whose subject stands beside it (« la 2-2-1, aide à domicile »)."""
    keys = {fiche.key for fiche in asked.numbered.several}
    hits = [hit for hit in asked.search.hits(asked.frame.subject) if hit.owner in keys] if asked.frame.subject else []
    clear = bool(hits) and hits[0].coverage >= WHOLE_LINE
    return hits[0].owner if clear and (len(hits) == 1 or hits[1].score < MARGIN * hits[0].score) else None


def _in_same_part(asked: Asked) -> str | None:
    """Of several actions of one number, the one under the highest section of the fiche spoken of before."""
    previous = asked.previous
    if previous is None or previous.topic is not Topic.FICHE or len(previous.records) != 1:
        return None
    catalogue = asked.catalogue
    top = catalogue.path_of(catalogue.section_of(catalogue.fiches[previous.records[0]]))[:1]
    tops = {fiche.key: catalogue.path_of(catalogue.section_of(fiche))[:1] for fiche in asked.numbered.several}
    return next((key for key, above in tops.items() if above == top), None) if top else None


def _short_terms(asked: Asked) -> tuple[str, ...]:
    """« que veut dire EN ? »: the terms of two letters, looked for only where a meaning is asked for."""
    if not asked.frame.says("what_is") or asked.frame.length > SENTENCE or asked.frame.party_choices:
        return ()
    meant = [asked.catalogue.short_terms.get(word, ()) for word in asked.frame.words]
    return tuple(key for keys in meant for key in keys)[:SIDE_BY_SIDE]


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
    aspects, left = asked.frame.aspects, asked.frame.says("leaves")
    if set(aspects) & set(ROLES) and (apart := left_out(asked)):
        others = tuple(Condition(party, absent=True) for party in apart)
        return asked.about(Topic.FICHE, records=keys, aspects=wanted(asked), also=others)
    if parties and (asked.role or not aspects or asked.frame.says("joins") or asked.frame.whether or left):
        denied = left or any(each.absent for each in conditions_of(asked))
        return asked.about(
            Topic.FICHE, records=keys, parties=parties, role=asked.role, form=Form.WHETHER, without=denied
        )
    form = asked.form if any(aspect is not Aspect.TITLE for aspect in aspects) else Form.WHAT
    form = Form.WHETHER if len(keys) > 1 and aspects and asked.frame.says("same") else form
    words = asked.words if asked.frame.subject and (set(aspects) & STARTS or not aspects) else ""
    if words and form is Form.WHAT and asked.frame.whether:
        form = Form.WHETHER
    return asked.about(Topic.FICHE, records=keys, aspects=wanted(asked), form=form, words=words)


def set_apart(asked: Asked) -> Decision | None:
    """« hors Caf, qui participe au maintien des crèches ? »: of the fiche that the subject names."""
    roles = [aspect for aspect in asked.frame.aspects if aspect in ROLES]
    apart = left_out(asked) if roles and asked.frame.subject and not asked.numbers else ()
    if not apart or not asked.hits or asked.hits[0].coverage < WHOLE_LINE:
        return None
    others = tuple(Condition(party, absent=True) for party in apart)
    return asked.about(Topic.FICHE, records=(asked.hits[0].owner,), aspects=tuple(roles), also=others)


def blanks(asked: Asked) -> Decision | None:
    """« fiches sans calendrier », « quelles fiches n'ont pas d'actions nouvelles ? »."""
    columns = tuple(aspect for aspect in asked.frame.aspects if aspect.value in COLUMNS)
    lists = "fiche" in asked.frame.tagged("nouns") or asked.frame.says("which")
    if not (asked.frame.says("without") and columns and lists) or asked.frame.party_choices:
        return None
    return asked.about(Topic.FICHES, aspects=columns[:1], without=True, form=asked.form)


def filled(asked: Asked) -> Decision | None:
    """« combien de fiches ont un calendrier ? »: those whose column is not empty."""
    places = {tag.group: match.start for match in reversed(asked.frame.found) for tag in match.tags}
    first = {*places} >= {"aspects", "nouns"} and places["nouns"] < places["aspects"]
    has = set(asked.frame.words) & asked.catalogue.common.lexicon.markers["has"]
    columns = tuple(aspect for aspect in asked.frame.aspects if aspect.value in COLUMNS)
    counts = asked.form is Form.COUNT and "fiche" in asked.frame.tagged("nouns")
    if not (counts and first and has and len(columns) == 1) or asked.numbers or asked.frame.party_choices:
        return None
    return None if asked.frame.subject or asked.years else asked.about(Topic.FICHES, aspects=columns, form=Form.COUNT)


def terms(asked: Asked) -> Decision | None:
    """« c'est quoi AVIP ? », « REAAP »."""
    sigles = asked.frame.tagged("sigle") if asked.frame.says("what_is") else ()
    # « c'est quoi AMI ? »: an organisation here, and something else there; « un EPT » is a kind of organisation
    several = sigles if len(sigles) > 1 or not named_parties(asked) else ()
    if meant := several[:SIDE_BY_SIDE] or _short_terms(asked):
        return asked.about(Topic.TERM, records=meant)
    names = asked.frame.tagged("term")
    if not names or asked.frame.aspects or asked.form is Form.COUNT or asked.frame.says("which"):
        return None
    if "fiche" in asked.frame.tagged("nouns") and not asked.frame.says("what_is"):
        return None  # « fiche sur les assmat »
    if len(asked.frame.subject) == 1 or asked.frame.says("what_is"):
        return asked.about(Topic.TERM, records=names[:SIDE_BY_SIDE])
    return None
