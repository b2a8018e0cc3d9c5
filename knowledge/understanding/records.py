"""Questions whose answer is a record other than a fiche: a figure, a call, a collection, a rule, a link, a note."""

from collections.abc import Mapping, Sequence

from knowledge import periods
from knowledge.fold import stem, stems, tokens
from knowledge.model import (
    Body,
    Call,
    Collection,
    Contact,
    Event,
    Figure,
    Link,
    Meeting,
    Note,
    Priority,
    Record,
    Rule,
)
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.search import Hit
from knowledge.thresholds import LISTED, MARGIN, SECTION_AT_ONCE, WHOLE_LINE
from knowledge.understanding.asked import ROLES, Asked, Decision
from knowledge.understanding.places import at_places
from knowledge.understanding.subjects import with_names
from knowledge.vague import parse

# The words for each kind of record, by their name in the lexicon.
KINDS: Mapping[str, type[Record]] = {
    "call": Call,
    "collection": Collection,
    "figure": Figure,
    "rule": Rule,
    "link": Link,
    "note": Note,
}
# Their words (« lien », « outil », « proposition », « obligation ») often belong to the subject of a fiche.
WEAK = {Link, Note, Rule}
# Things that are counted themselves.
COUNTED = {"call", "collection", "meeting", "event", "rule", "link"}
# So many records of a kind may stand out by the words said.
STANDING_OUT = 2
ASPECTS = {Aspect.OWED_BY, Aspect.DEADLINE, Aspect.SEND_TO, Aspect.LINKS, Aspect.REGISTRATION}
# What is asked of a collection and of no indicator of a fiche.
OF_COLLECTIONS = {Aspect.OWED_BY, Aspect.DEADLINE, Aspect.SEND_TO}
# What a subject of a year may be asked for beside its figures and news.
DOINGS = {Aspect.ACTIONS, Aspect.NEW}
# What only a fiche has.
OF_FICHES = {*ROLES, Aspect.INDICATORS, Aspect.RESULTS, Aspect.CONTINUING, Aspect.NEW, Aspect.SECTION}


def of_kind(asked: Asked) -> Decision | None:
    """« quels appels à projets ? », « chiffres sur les crèches », « qui doit les indicateurs ? »."""
    kinds = _kinds(asked)
    if asked.numbers or not kinds or "budget" in asked.frame.tagged("lacking"):
        return None
    if kinds == (Rule,) and Aspect.ACTIONS in asked.frame.aspects and not asked.named_beside_kinds:
        return None  # « quelles actions doivent démarrer en 2017 ? »
    if asked.named_beside_kinds:
        hits = asked.hits_of(*kinds)
        if hits and asked.hits and set(kinds) <= WEAK and asked.hits[0].score >= hits[0].score:
            return None
        near = _near(asked, hits) or _few(asked, kinds)
        return _query(asked, near[:1] if set(asked.details) & ASPECTS else near)
    parties = {key for choice in asked.frame.party_choices for key in choice}
    known: Sequence[Record] = asked.catalogue.of_kind(*kinds)
    mine = [record for record in known if not parties or parties & _names(record)]
    if kinds == (Figure,) and len(mine) <= 1:  # « les chiffres clés pour le copil »: not its own alone
        return _query(asked, tuple(record.key for record in known))
    timely = [record for record in mine if _is_timely(record, asked)]
    return _query(asked, tuple(record.key for record in _singled_out(asked, timely or mine)))


def _kinds(asked: Asked) -> tuple[type[Record], ...]:
    """The kinds of records asked for; « à qui envoyer les indicateurs ? » is about what is collected."""
    kinds = tuple(KINDS[name] for name in asked.frame.tagged("kinds") if name in KINDS)
    sent = Aspect.INDICATORS in asked.frame.aspects and set(asked.details) & OF_COLLECTIONS
    return kinds or ((Collection,) if sent and asked.catalogue.of_kind(Collection) else ())


def _singled_out(asked: Asked, known: Sequence[Record]) -> Sequence[Record]:
    """Of the records of a kind, the one or two whose names hold most of the words said; all where none stands out."""
    small = frozenset[str]().union(*asked.catalogue.common.lexicon.languages.values())
    parties = (each for each in asked.frame.found if any(tag.group == "party" for tag in each.tags))
    named = {place for each in parties for place in range(each.start, each.end)}
    words = [word for place, word in enumerate(asked.frame.words) if place not in named and not word.isdigit()]
    said = {stem(word) for word in words if word not in small}
    names = {each.key: " ".join((str(_title(each)), *getattr(each, "aliases", ()))) for each in known}
    scores = {key: len(said & set(stems(name))) for key, name in names.items()}
    most = max(scores.values(), default=0)
    best = [each for each in known if scores[each.key] == most]
    return best if most and len(best) <= STANDING_OUT else known


def _title(record: Record) -> object:
    return getattr(record, "title", None) or getattr(record, "measure", "")


def counted(asked: Asked) -> Decision | None:
    """« combien de places ? »: the figure that says it."""
    if asked.form is not Form.COUNT:
        return None
    if asked.numbers:
        return _query(asked, _of_fiches(asked))
    if "fiche" in asked.frame.tagged("nouns"):
        return None
    if set(asked.frame.tagged("kinds")) & COUNTED and not asked.named_beside_kinds:
        return None
    figures = _of_unit(_best(asked, (Figure,), WHOLE_LINE), asked) if asked.subject else ()
    return _query(asked, figures or _of_bodies(asked))


def _of_unit(keys: tuple[str, ...], asked: Asked) -> tuple[str, ...]:
    """« combien d'habitants ? », « et de moins de 5000 ? »: of some figures those of that unit or number, if any."""
    figures = [figure for key in keys if isinstance(figure := asked.catalogue.records[key], Figure)]
    numbers = {word for word in asked.frame.words if word.isdigit()}
    wanted = {word for idea in asked.subject[:1] for way in idea.ways for word in way}
    numbered = tuple(figure.key for figure in figures if numbers & set(tokens(figure.measure)))
    return numbered or tuple(figure.key for figure in figures if wanted & set(stems(figure.unit or ""))) or keys


def _of_bodies(asked: Asked) -> tuple[str, ...]:
    """« combien de référents techniques par comité ? »: the figure about the bodies named that the words single out."""
    bodies = {key for key, party in asked.catalogue.parties.items() if isinstance(party, Body)}
    named = set(asked.bodies) or ("body" in asked.frame.tagged("nouns") and bodies)
    about = [each for each in asked.catalogue.of_kind(Figure) if named and named & _names(each)]
    best = _singled_out(asked, about) if not asked.frame.subject else ()
    return (best[0].key,) if len(best) == 1 and len(about) > 1 else ()


def _of_fiches(asked: Asked) -> tuple[str, ...]:
    """« combien d'EVS agréés d'après la fiche 24 ? »: the figures about a fiche that say it."""
    keys = set(asked.numbered.keys)
    figures = (hit for hit in asked.record_hits if hit.coverage >= WHOLE_LINE)
    about = [hit for hit in figures if isinstance(asked.catalogue.records[hit.owner], Figure)]
    return _near(asked, [hit for hit in about if keys & _names(asked.catalogue.records[hit.owner])])


def dated(asked: Asked) -> Decision | None:
    """« avip 2025 », « la santé mentale en 2024 »: what the records of that time say of a subject."""
    others = set(asked.frame.aspects) - DOINGS or asked.details or asked.frame.says("what_is") or asked.numbers
    if others or not (asked.years and asked.frame.subject):
        return None
    hits = [hit for hit in asked.record_hits if hit.coverage >= WHOLE_LINE and _is_plain(asked, hit)]
    return _query(asked, _near(asked, [hit for hit in hits if _may_be_of(asked.catalogue.records[hit.owner], asked)]))


def of_party(asked: Asked) -> Decision | None:
    """« que souhaitait la MSA sur la médiation familiale ? »: what a record says of a subject and a party together."""
    telling = any(not idea.light for idea in asked.frame.subject)
    if not (telling and asked.frame.party_choices) or asked.numbers or asked.role:
        return None
    if asked.frame.says("joins") or asked.frame.says("composition") or "fiche" in asked.frame.tagged("nouns"):
        return None
    both = with_names(asked)
    fiches = both.hits[0].score if both.hits else 0.0
    notes = [hit for hit in both.record_hits if _is_plain(both, hit)]
    return _query(asked, _near(both, notes)) if notes and notes[0].score > fiches else None


def best_record(asked: Asked) -> Decision | None:
    """A record that speaks of the subject better than any fiche does."""
    if not asked.frame.subject or asked.numbers or not asked.record_hits or not _may_be_a_record(asked):
        return None
    record = asked.catalogue.records[asked.record_hits[0].owner]
    match record:
        case Body():
            return asked.about(Topic.PARTY, parties=(record.key,))
        case Meeting() | Event():
            return asked.about(Topic.AGENDA, records=(record.key,))
        case Contact():
            return asked.about(Topic.CONTACTS, records=(record.key,))
        case Priority():
            return asked.about(Topic.RECORDS, records=(record.key,))
    return _query(asked, _near(asked, [hit for hit in asked.record_hits if _is_plain(asked, hit)]))


def _may_be_a_record(asked: Asked) -> bool:
    """Whether nothing in the question wants a fiche, which has what records have not."""
    top = asked.record_hits[0]
    record = asked.catalogue.records[top.owner]
    if "budget" in asked.frame.tagged("lacking"):
        return False
    if "figure" in asked.frame.tagged("kinds") and not isinstance(record, Figure):
        return False
    of_fiches = set(asked.frame.aspects) & OF_FICHES or "fiche" in asked.frame.tagged("nouns")
    undated = bool(asked.frame.aspects) and isinstance(record, Figure | Link)
    if asked.form is Form.COUNT and not isinstance(record, Figure):
        return False
    better = not asked.hits or (asked.form is not Form.COUNT and asked.hits[0].score < top.score)
    return better and not (asked.hits and (of_fiches or undated))


def _is_plain(asked: Asked, hit: Hit) -> bool:
    return isinstance(asked.catalogue.records[hit.owner], tuple(KINDS.values()))


def _best(asked: Asked, kinds: tuple[type[Record], ...], enough: float = 0.0) -> tuple[str, ...]:
    """The records of some kinds that the subject names best, if they cover enough of it."""
    hits = [hit for hit in asked.record_hits if isinstance(asked.catalogue.records[hit.owner], kinds)]
    return _near(asked, [hit for hit in hits if hit.coverage >= enough])


def _near(asked: Asked, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The best of some hits and those as near; those of the time asked about, where any is."""
    near = [hit.owner for hit in hits if hit.score >= MARGIN * hits[0].score]
    near = _at_place(near, asked)
    timely = [key for key in near if _is_timely(asked.catalogue.records[key], asked)]
    return tuple((timely or near)[:LISTED])


def _at_place(keys: list[str], asked: Asked) -> list[str]:
    """Of figures, those of the places that the question names, if it names any."""
    figures = [figure for key in keys if isinstance(figure := asked.catalogue.records[key], Figure)]
    there = [figure.key for figure in at_places(figures, asked)]
    return there if there and len(figures) == len(keys) else keys


def _is_timely(record: Record, asked: Asked) -> bool:
    """Whether a record says that it speaks of a time asked about: the month or day named, else any year named."""
    times = (asked.period,) if asked.frame.periods else (asked.period, *map(str, asked.years))
    return any(_in_time(record, time) for time in times if time)


def _may_be_of(record: Record, asked: Asked) -> bool:
    """Whether a record speaks of a year asked about, and of no long time."""
    date = _date(record)
    spans = parse(date) if date else None
    short = spans is not None and spans.last.year - spans.first.year <= 1
    return short and spans is not None and any(periods.meets(spans, str(year)) for year in asked.years)


def _date(record: Record) -> str | None:
    fields = ("period", "date", "year", "when")
    found = next((value for field in fields if (value := getattr(record, field, None))), None)
    return str(found).partition(" ")[0] if found else None


def _in_time(record: Record, period: str) -> bool:
    """Whether a record speaks of a period."""
    date = _date(record)
    return date is not None and periods.surely(parse(date), period)


def _few(asked: Asked, kinds: tuple[type[Record], ...]) -> tuple[str, ...]:
    """All collections or calls, where they are few enough for the one meant to be seen at once."""
    known = asked.catalogue.of_kind(*kinds) if set(kinds) <= {Collection, Call} else ()
    return tuple(record.key for record in known) if len(known) <= SECTION_AT_ONCE else ()


def _names(record: Record) -> set[str]:
    return {key for field in ("about", "bodies", "funders") for key in getattr(record, field, ())}


def _query(asked: Asked, keys: tuple[str, ...]) -> Query | None:
    """The records that answer; of figures, the time asked about goes with them."""
    aspects = tuple(aspect for aspect in asked.details if aspect in ASPECTS)
    figures = all(isinstance(asked.catalogue.records[key], Figure) for key in keys)
    period = asked.period if figures else ""
    calls = all(isinstance(asked.catalogue.records[key], Call) for key in keys)
    form = Form.OPEN if calls and asked.frame.says("open") else asked.form
    query = asked.about(Topic.RECORDS, records=keys, aspects=aspects, form=form, period=period)
    return query if keys else None
