"""Questions about committees and groups: what one does, who sits in it, how often it meets, what it worked on."""

from knowledge import periods
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.model import Body, Note, Priority
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.thresholds import CHOICES, FLOOR, WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.follow import leans
from knowledge.vague import parse

ASPECTS = {
    Aspect.MISSIONS,
    Aspect.RHYTHM,
    Aspect.WORKING,
    Aspect.CHAIR,
    Aspect.ANIMATOR,
    Aspect.REFERENTS,
    Aspect.OCCASIONAL,
}

# What several bodies may have in the same words.
WRITTEN = {Aspect.MISSIONS, Aspect.RHYTHM, Aspect.WORKING}


def bodies(asked: Asked) -> Decision | None:
    """One thing about a committee, or the work it did."""
    aspects = tuple(aspect for aspect in asked.details if aspect in ASPECTS)
    named = asked.bodies or (_by_subject(asked) if aspects else ())
    if asked.numbers or not named:
        return None
    if aspects:
        return _of_bodies(asked, named, aspects)
    meets = "meeting" in asked.frame.tagged("kinds") or Aspect.CALENDAR in asked.frame.aspects
    timed = asked.frame.periods or set(asked.details) & {Aspect.PROGRAMME, Aspect.OUTCOME, Aspect.PLACE, Aspect.HOURS}
    said = "work" in asked.frame.tagged("kinds") or (asked.years and not asked.frame.subject)
    works = said and not timed
    return _work(asked, named[0]) if works and not meets else None


def _by_subject(asked: Asked) -> tuple[str, ...]:
    """The body that the subject names, where no name was recognised."""
    hits = [hit for hit in asked.record_hits[:1] if hit.coverage >= WHOLE_LINE and not asked.frame.party_choices]
    return tuple(hit.owner for hit in hits if isinstance(asked.catalogue.records[hit.owner], Body))


def _of_bodies(asked: Asked, named: tuple[str, ...], aspects: tuple[Aspect, ...]) -> Decision:
    """What is asked of a body; of several by one name, only where it is true of each of them."""
    bodies = [body for key in named if isinstance(body := asked.catalogue.parties[key], Body)]
    told = {tuple(getattr(body, aspect.value, None) for aspect in aspects) for body in bodies}
    if len(bodies) > 1 and (len(told) > 1 or not set(aspects) <= WRITTEN):
        near = tuple(asked.about(Topic.PARTY, parties=(key,), aspects=aspects) for key in named[:CHOICES])
        return Silence(WhichAnswer("party", bodies[0].short), near=near)
    if aspects == (Aspect.WORKING,) and not bodies[0].working:
        return _work(asked, named[0]) or asked.about(Topic.PARTY, parties=named[:1])
    return asked.about(Topic.PARTY, parties=named[:1], aspects=aspects)


def same_body(asked: Asked) -> Decision | None:
    """« et pour la parentalité ? », « et qui y siège ? » after an answer about a committee or its priorities."""
    previous = asked.previous
    if previous is None or previous.topic not in {Topic.PARTY, Topic.PRIORITIES, Topic.AGENDA} or asked.numbers:
        return None
    if previous.topic is Topic.PRIORITIES and asked.years and leans(asked) and not asked.frame.subject:
        return previous.but(year=asked.years[0])
    other = asked.bodies or _by_subject(asked)
    if other and leans(asked) and not asked.details:
        return previous.but(parties=other[:1], records=())
    aspects = tuple(aspect for aspect in asked.details if aspect in ASPECTS)
    aspects += (Aspect.MEMBERS,) if asked.frame.says("composition") else ()
    named = asked.frame.subject or asked.frame.party_choices
    if aspects and not named and _is_body(previous, asked):
        return asked.about(Topic.PARTY, parties=previous.parties[:1], aspects=aspects)
    return None


def _is_body(query: Query, asked: Asked) -> bool:
    return bool(query.parties) and isinstance(asked.catalogue.parties.get(query.parties[0]), Body)


def _work(asked: Asked, body: str) -> Decision | None:
    """« qu'a fait le comité petite enfance en 2025 ? »: the notes about it, of that year where one is named."""
    notes = [note for note in asked.catalogue.of_kind(Note) if isinstance(note, Note) and body in note.about]
    if asked.years:
        year = str(asked.years[0])
        notes = [note for note in notes if note.date and periods.surely(parse(note.date), year)]
    keys = tuple(note.key for note in notes)
    return asked.about(Topic.RECORDS, records=keys, parties=(body,)) if keys else None


def priorities(asked: Asked) -> Decision | None:
    """« priorités 2025 du comité parentalité »."""
    if "priority" not in asked.frame.tagged("kinds") or asked.numbers:
        return None
    if not asked.catalogue.of_kind(Priority):
        alone = not (asked.frame.subject or asked.frame.references.sections)
        return Silence(UnknownAnswer("blank", about="priorities")) if alone else None
    year = asked.years[0] if asked.years else None
    return asked.about(Topic.PRIORITIES, parties=(asked.bodies or _likeliest(asked))[:1], year=year)


def _likeliest(asked: Asked) -> tuple[str, ...]:
    """The body whose name holds the subject (« petite enfance »)."""
    hits = asked.hits_of(Body)
    return (hits[0].owner,) if hits and hits[0].score >= FLOOR else ()


def lists(asked: Asked) -> Decision | None:
    """« quelles instances ? », « le glossaire »."""
    if asked.named_beside_kinds or asked.frame.party_choices or asked.numbers:
        return None
    if "glossary" in asked.frame.tagged("kinds"):
        return asked.about(Topic.GLOSSARY)
    every = asked.frame.says("which") or asked.frame.says("all") or asked.form is Form.COUNT or asked.frame.length <= 3
    if "body" in asked.frame.tagged("nouns") and every and asked.frame.plural and _has_bodies(asked):
        return asked.about(Topic.BODIES, form=asked.form)
    return None


def _has_bodies(asked: Asked) -> bool:
    return any(isinstance(party, Body) for party in asked.catalogue.parties.values())
