"""Questions that name their object by its subject: « fiche sur les assmat », « le forum, c'est quand ? »."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.fold import tokens
from knowledge.passages import Passage
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.search import Line
from knowledge.thresholds import (
    CHOICES,
    FIGURE_LINE,
    LISTED,
    LISTED_SHARE,
    MARGIN,
    NEAREST,
    SHORT,
    SIDE_BY_SIDE,
    WHOLE_LINE,
)
from knowledge.understanding.asked import ROLES, Asked, Decision, Silence
from knowledge.understanding.aspects import wanted
from knowledge.understanding.objects import has_figure
from knowledge.understanding.sections import of_section

ACTIONS = {Aspect.CONTINUING, Aspect.NEW, Aspect.PLANNED}


def subject(asked: Asked) -> Decision | None:
    """A subject, and perhaps what is asked of it."""
    if not asked.subject:
        return None
    asked = with_names(asked)
    if not asked.hits:
        return _not_found(asked)
    aspects = wanted(asked)
    if asked.form is Form.COUNT and "fiche" not in asked.frame.tagged("nouns"):
        return _figure(asked, aspects)
    # « que prévoit le schéma pour le milieu rural ? » asks where it stands.
    return _aspects_of_subject(asked, aspects) if aspects not in {(), (Aspect.ACTIONS,)} else _fiches(asked)


def how_often(asked: Asked) -> Query | None:
    """« tous les combien analyse-t-on les besoins ? »: the line that says it, where no body is named that meets."""
    if Aspect.RHYTHM not in asked.details or asked.bodies or not asked.frame.subject:
        return None
    every = asked.catalogue.common.lexicon.markers["every"]
    line = best_line(asked, lambda passage: bool(every & set(tokens(passage.text))))
    return asked.about(Topic.SUBJECT, records=(line.passage.owner,), words=asked.words) if line else None


def with_names(asked: Asked) -> Asked:
    """The parties named beside a subject are part of it: « quand a été créé le comité des financeurs ? »."""
    subject = asked.frame.subject
    named = tuple(idea for idea in asked.frame.named if idea.typed not in {each.typed for each in subject})
    if not subject or not named:
        return asked
    return replace(asked, frame=replace(asked.frame, subject=subject + named, named=()))


def _aspects_of_subject(asked: Asked, aspects: Sequence[Aspect]) -> Decision:
    dated = (Aspect.CALENDAR in aspects or bool(set(aspects) & ACTIONS)) and not set(aspects) & set(ROLES)
    return _action(asked, aspects) if dated else _aspects(asked, aspects)


def _not_found(asked: Asked) -> Decision:
    """No fiche speaks of it: a category that it names, or silence and the nearest subjects."""
    parties = asked.frame.party_choices[:1]
    if parties and len(asked.frame.subject) > len(asked.frame.party_choices):
        near = (asked.about(Topic.PARTY, parties=parties[0][:1]), *nearest(asked))
        return Silence(UnknownAnswer("outside", about="subject", words=asked.words), near=near)
    if parties:
        return asked.about(Topic.PARTY, parties=parties[0][:1])
    return Silence(UnknownAnswer("outside", about="subject", words=asked.words), near=nearest(asked))


def _fiches(asked: Asked) -> Query:
    """The fiches about a subject, or the one line that says it."""
    listing = asked.frame.says("which") or asked.form is Form.COUNT
    line = None if listing else best_line(asked, lambda passage: passage.quotable)
    best = asked.hits[0]
    near = [hit for hit in asked.hits if hit.score >= best.score * LISTED_SHARE and hit.coverage >= best.coverage]
    records = tuple(hit.owner for hit in near[:LISTED])
    if line and line.passage.owner != asked.hits[0].owner:
        records = (line.passage.owner,)
    return asked.about(Topic.SUBJECT, records=records, words=asked.words, form=asked.form)


def _aspects(asked: Asked, aspects: Sequence[Aspect]) -> Decision:
    """An aspect of the fiche that the subject names; of several, side by side where short, or of their section."""
    records = tuple(hit.owner for hit in asked.winners)
    section = next((hit for hit in asked.section_hits[:1] if hit.score > asked.hits[0].score), None)
    if section and (len(records) > 1 or MARGIN * section.coverage > asked.hits[0].coverage):
        return of_section(asked, asked.catalogue.sections[section.owner])
    if len(records) == 1 or (len(records) <= SIDE_BY_SIDE and set(aspects) <= SHORT):
        return asked.about(Topic.FICHE, records=records, aspects=tuple(aspects))
    near = tuple(asked.about(Topic.FICHE, records=(key,), aspects=tuple(aspects)) for key in records[:CHOICES])
    return Silence(WhichAnswer("subject", asked.words), near=near)


def _action(asked: Asked, aspects: Sequence[Aspect]) -> Decision:
    """The action that the words name, with its start; else that column of the fiche."""
    line = best_line(asked, lambda passage: passage.aspect in ACTIONS)
    if Aspect.CALENDAR in aspects:
        dated = best_line(asked, lambda passage: passage.dated, FIGURE_LINE)
        line = max(filter(None, (line, dated)), key=lambda one: (one.coverage, one.passage.dated), default=None)
    if line:
        return asked.about(Topic.SUBJECT, records=(line.passage.owner,), aspects=tuple(aspects), words=asked.words)
    return _aspects(asked, aspects)


def _figure(asked: Asked, aspects: Sequence[Aspect]) -> Decision:
    """« combien de centres sociaux ? »: the line that counts it; an indicator names it without a value."""
    everywhere = replace(asked, all_hits=True)
    line = best_line(everywhere, lambda passage: has_figure(passage, asked.subject), FIGURE_LINE)
    indicator = best_line(asked, lambda passage: passage.aspect is Aspect.INDICATORS)
    if line and not (indicator and indicator.coverage > line.coverage):
        return asked.about(Topic.SUBJECT, records=(line.passage.owner,), words=asked.words, form=Form.COUNT)
    counts = tuple(aspect for aspect in aspects if aspect not in ACTIONS and aspect is not Aspect.CALENDAR)
    if counts and len(asked.winners) <= SIDE_BY_SIDE:
        records = tuple(hit.owner for hit in asked.winners)
        return asked.about(Topic.FICHE, records=records, aspects=counts, form=Form.COUNT)
    if indicator and indicator.passage.text.endswith(")") and asked.frame.opens:
        return asked.about(Topic.SUBJECT, records=(indicator.passage.owner,), words=asked.words)
    fiche = asked.catalogue.fiches[indicator.passage.owner if indicator else asked.hits[0].owner]
    words = indicator.passage.text if indicator else asked.words
    query = asked.about(Topic.FICHE, records=(fiche.key,))
    return Silence(UnknownAnswer("blank", about="value", words=words, fiche=fiche), query, nearest(asked))


def best_line(asked: Asked, fits: Callable[[Passage], bool], enough: float = WHOLE_LINE) -> Line | None:
    """The line that covers most of the subject, among those that fit, if it covers enough."""
    hits = asked.hits if asked.all_hits else asked.winners
    lines = [line for hit in hits for line in hit.lines if fits(line.passage)]
    best = max(lines, key=lambda line: (line.coverage, line.passage.weight), default=None)
    return best if best and best.coverage >= enough else None


def nearest(asked: Asked) -> tuple[Query, ...]:
    """The subjects nearest to a question that has no sure answer."""
    hits = [hit for hit in asked.search.hits(asked.subject) if hit.owner in asked.catalogue.fiches][:NEAREST]
    return tuple(asked.about(Topic.FICHE, records=(hit.owner,)) for hit in hits)
