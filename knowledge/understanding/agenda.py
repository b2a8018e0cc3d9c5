"""Questions about meetings and events: « la prochaine réunion ? », « le CDSF, où ? », « et en mai ? »."""

from collections.abc import Callable, Sequence

from knowledge import periods
from knowledge.fold import stems
from knowledge.model import Body, Collection, Event, Meeting, Record
from knowledge.moment import parse
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.search import Hit
from knowledge.thresholds import LIKELY, MARGIN, WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.parties import named_parties
from knowledge.understanding.subjects import with_names
from knowledge.vague import Interval

# What is asked of a meeting or event.
ASPECTS = {
    Aspect.PLACE,
    Aspect.HOURS,
    Aspect.PROGRAMME,
    Aspect.OUTCOME,
    Aspect.LINKS,
    Aspect.REGISTRATION,
    Aspect.ANIMATOR,
    Aspect.AUDIENCE,
}

# Days of a collection that lasts a few months: in each of them, it takes place.
FEW_MONTHS = 92

# A question about one of these is about no meeting.
OTHERS = {"call", "collection", "figure", "rule", "link", "priority", "note"}


def agenda(asked: Asked) -> Decision | None:
    """Meetings and events, where the territory has any."""
    if asked.numbers or asked.frame.references.sections or not asked.catalogue.of_kind(Meeting, Event):
        return None
    said = _said(asked)
    records = gatherings(asked, said=said) if asked.frame.subject else ()
    if not _is_about_dates(asked, records, said=said):
        return None
    instead = _collections(asked) or _rhythm(asked)
    return instead or _of(asked, records)


def _said(asked: Asked) -> bool:
    """Whether a meeting or event is asked for in so many words."""
    lacking = "meeting" in asked.frame.tagged("lacking") and Aspect.RHYTHM not in asked.details
    return lacking or bool({"meeting", "event"} & set(asked.frame.tagged("kinds")))


def _is_about_dates(asked: Asked, records: tuple[str, ...], *, said: bool) -> bool:
    """Whether the question asks for meetings and events, and names none that is not known."""
    kinds = set(asked.frame.tagged("kinds"))
    if (kinds & OTHERS and not kinds & {"meeting", "event"}) or (asked.form is Form.COUNT and not said):
        return False
    named = records or asked.bodies
    dated = any(each.period != asked.today.isoformat() for each in asked.frame.periods)  # « aujourd'hui »: nowadays
    if asked.named_beside_kinds and not (named or dated):
        return False
    return said or bool(named and _asks_when(asked)) or _asks_period(asked) or _asks_dates(asked)


def _of(asked: Asked, records: tuple[str, ...]) -> Query:
    """The meetings of bodies, else those that the subject names, else all; in a period, the next or the last."""
    bodies = asked.bodies
    parties = () if records and not bodies else _that_meet(bodies, asked) or _organisers(asked)
    return asked.about(
        Topic.AGENDA,
        records=records if not parties else (),
        parties=parties,
        aspects=tuple(aspect for aspect in asked.details if aspect in ASPECTS),
        form=form(asked),
        period=asked.period,
    )


def _collections(asked: Asked) -> Query | None:
    """What is collected in a period where it is what is asked, or only the time is named and nothing takes place."""
    if Aspect.RESULTS in asked.frame.aspects and asked.frame.periods:  # « mi-février, qu'attend-on des référents ? »
        return _due(asked, periods.meets)
    if not _asks_period(asked):
        return None
    when = [parse(getattr(each, "when", "")).date for each in asked.catalogue.of_kind(Meeting, Event)]
    if any(periods.surely(date, asked.period) for date in when):
        return None
    return _due(asked, _falls)


def _due(asked: Asked, falls: Callable[[Interval, str], bool]) -> Query | None:
    due = [each for each in asked.catalogue.of_kind(Collection) if isinstance(each, Collection)]
    keys = tuple(each.key for each in due if falls(parse(each.when).date, asked.period))
    return asked.about(Topic.RECORDS, records=keys) if keys else None


def _falls(date: Interval, period: str) -> bool:
    """Whether a collection surely falls in a period, or in one of the few months it lasts, where a month is named."""
    by_month = len(period) == len("2026-03") and (date.last - date.first).days <= FEW_MONTHS
    return periods.surely(date, period) or (by_month and periods.meets(date, period))


def _that_meet(bodies: tuple[str, ...], asked: Asked) -> tuple[str, ...]:
    """The bodies named; « le groupe de travail » that has no meeting of its own may be any, on a day that is named."""
    meet = {getattr(meeting, "body", "") for meeting in asked.catalogue.of_kind(Meeting)}
    return bodies if set(bodies) & meet or not asked.frame.periods else ()


def _rhythm(asked: Asked) -> Query | None:
    """How often a body meets, and who sits in it, where no meeting of it is known or a number is asked for."""
    bodies = asked.bodies
    if len(bodies) != 1:
        return None
    meets = any(getattr(meeting, "body", "") in bodies for meeting in asked.catalogue.of_kind(Meeting))
    body = asked.catalogue.parties[bodies[0]]
    timed = asked.period or set(asked.details) & ASPECTS
    if (meets and asked.form is not Form.COUNT) or timed or not getattr(body, "rhythm", None):
        return None
    aspects = (Aspect.MEMBERS, Aspect.RHYTHM) if asked.frame.says("composition") else (Aspect.RHYTHM,)
    return asked.about(Topic.PARTY, parties=bodies, aspects=aspects)


def form(asked: Asked) -> Form:
    """The next one, the last one, how many, or all."""
    if asked.frame.says("coming"):
        return Form.NEXT
    if asked.frame.says("earliest"):
        return Form.FIRST
    if asked.frame.whether and asked.period:
        return Form.WHETHER
    if asked.frame.says("latest") and not asked.period:
        return Form.LAST
    return asked.form


def gatherings(asked: Asked, *, said: bool) -> tuple[str, ...]:
    """The meetings and events that the subject names; surely, where the question does not say that it wants one."""
    of_kind = (Meeting, Event)
    named = {idea.typed for idea in asked.frame.named}
    if all(idea.light or (idea.typed in named and not said) for idea in asked.frame.subject):
        return ()  # « quel jour de la semaine ? », « les mairies sont où ? » name none
    sure = [hit for hit in asked.record_hits if isinstance(asked.catalogue.records[hit.owner], of_kind)]
    likely = [hit for hit in with_names(asked).hits_of(*of_kind) if hit.coverage >= LIKELY]
    hits = _called(likely if said else sure, asked)
    if not sure and any(hit.coverage >= WHOLE_LINE for hit in asked.record_hits[:1]):
        return ()  # « le forum parentalité, c'est quand ? » is told of elsewhere
    return tuple(hit.owner for hit in hits if hit.score >= MARGIN * hits[0].score)


def _called(hits: Sequence[Hit], asked: Asked) -> Sequence[Hit]:
    """Of some gatherings those that the word said is the name of: a « séminaire » before a « journée »."""
    said = {way for idea in asked.frame.subject if idea.kind for way in idea.ways[:1]}
    names = {hit.owner: set(_named(asked.catalogue.records[hit.owner])) for hit in hits}
    called = [hit for hit in hits if any(names[hit.owner].issuperset(way) for way in said)]
    # « prochain événement » names none.
    return called or (hits if asked.named_beside_kinds else [])


def _named(record: Record) -> tuple[str, ...]:
    names = (
        getattr(record, "title", None) or "",
        getattr(record, "short", None) or "",
        *getattr(record, "aliases", ()),
    )
    return stems(" ".join(names))


def same_gathering(asked: Asked) -> Query | None:
    """« et c'est où ? », « à quelle heure ? » after an answer about a meeting."""
    previous = asked.previous
    aspects = tuple(aspect for aspect in asked.details if aspect in ASPECTS)
    if previous is None or previous.topic is not Topic.AGENDA or asked.frame.subject or asked.frame.party_choices:
        return None
    if asked.frame.says("coming") or asked.frame.says("latest") or asked.period:
        return previous.but(form=form(asked), period=asked.period, records=(), aspects=aspects)
    if set(asked.frame.aspects) & {Aspect.CALENDAR, Aspect.PILOTS} and not aspects:
        return previous.but(aspects=())
    return previous.but(aspects=aspects) if aspects else None


def _asks_when(asked: Asked) -> bool:
    asks = set(asked.details) & ASPECTS or Aspect.CALENDAR in asked.frame.aspects
    return bool(asks or asked.frame.says("coming") or asked.frame.says("latest") or asked.frame.periods)


def _asks_period(asked: Asked) -> bool:
    """« qu'y a-t-il en mai ? », « quoi de prévu cette semaine ? »: nothing is named but the time."""
    telling = any(not idea.light for idea in asked.frame.subject)
    others = set(asked.frame.tagged("nouns")) - {"schema"}  # « lundi, j'ai quelque chose pour le schéma ? »
    empty = not (telling or asked.frame.party_choices or others)
    return bool(asked.frame.periods) and empty


def _organisers(asked: Asked) -> tuple[str, ...]:
    """The organisations named, where they organise events; else they only colour the question."""
    parties = asked.catalogue.parties
    named = [key for key in named_parties(asked) if not isinstance(parties[key], Body)]
    events = asked.catalogue.of_kind(Event)
    return tuple(key for key in named if any(key in getattr(event, "organisers", ()) for event in events))


def _asks_dates(asked: Asked) -> bool:
    """« planning 2026 »: the dates of a year, where no fiche has any."""
    fiches = asked.catalogue.fiches.values()
    dated = any(fiche.calendar or any(action.start for action in fiche.actions) for fiche in fiches)
    alone = not (asked.frame.subject or asked.frame.party_choices or asked.frame.tagged("nouns"))
    return bool(asked.years) and asked.frame.aspects == (Aspect.CALENDAR,) and alone and not dated
