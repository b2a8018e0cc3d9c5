"""What people ask for that the documents do not carry: a phone number, a budget, a meeting's date."""

from knowledge.contents import UnknownAnswer
from knowledge.model import Note
from knowledge.query import Aspect, Query, Topic
from knowledge.thresholds import WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision, Silence

# « aujourd'hui », « où en est » colour many questions that the documents do answer: these wait for their turn.
# What is asked of a meeting or of a collection, where there is none.
DETAILS = {
    Aspect.PLACE: "address",
    Aspect.HOURS: "hours",
    Aspect.PROGRAMME: "meeting",
    Aspect.OUTCOME: "meeting",
    Aspect.RHYTHM: "meeting",
    Aspect.DEADLINE: "deadline",
    Aspect.EMAIL: "email",
}
# What a record other than a fiche may say.
IN_RECORDS = {"adoption", "meeting", "hours", "address", "file", "deadline"}
MILD = ("value",)


def lacking(asked: Asked) -> Decision | None:
    """The document does not carry it; half a question that it does carry is answered by the other rules."""
    topics = [topic for topic in asked.frame.tagged("lacking") if not _answerable(topic, asked)]
    said = "meeting" in asked.frame.tagged("kinds")
    meets = asked.bodies or said
    turn = asked.frame.says("coming") or asked.frame.says("latest")
    dated = Aspect.CALENDAR in asked.frame.aspects and (said or (asked.bodies and asked.period))
    if (meets and turn) or dated:
        topics.append("meeting")
    topics += [DETAILS[detail] for detail in asked.details if meets and detail in DETAILS and not asked.frame.aspects]
    if not topics or half_known(asked) or (set(topics) <= IN_RECORDS and _in_record(asked)):
        return None
    objects = _objects(asked)
    if isinstance(objects, Silence):
        return objects
    if topics == ["progress"] and objects and _has_progress(objects, asked):
        return objects.but(aspects=(Aspect.ACTIONS,), words=asked.words)
    if topics == ["progress"] and objects and (notes := _notes(objects, asked)):
        return asked.about(Topic.RECORDS, records=notes)
    if told := asked.search.called(topics[:1], topics[:1]):  # « budget » may be what a record is called
        return asked.about(Topic.RECORDS, records=tuple(key for key in told if key in asked.catalogue.records))
    fiche = asked.catalogue.fiches[objects.records[0]] if objects and len(objects.records) == 1 else None
    return Silence(UnknownAnswer("blank", about=topics[0], fiche=fiche), objects)


def _in_record(asked: Asked) -> bool:
    """Whether a record speaks of the whole subject: it may well say this too."""
    hits = asked.record_hits[:1] if asked.frame.subject else ()
    return bool(hits) and hits[0].coverage >= WHOLE_LINE and (not asked.hits or asked.hits[0].score < hits[0].score)


def half_known(asked: Asked) -> bool:
    """Whether something the document carries is asked beside something it does not (« les pilotes et leur mail »)."""
    places = {tag.group: match.start for match in asked.frame.found for tag in match.tags}
    joins = [match.start for match in asked.frame.found for tag in match.tags if tag.name == "follow"]
    if "aspects" not in places or "lacking" not in places:
        return False
    first, last = sorted((places["aspects"], places["lacking"]))
    return any(first < place < last for place in joins)


def _has_progress(query: Query, asked: Asked) -> bool:
    """Whether the document says how far the actions of the fiches are."""
    fiches = (asked.catalogue.fiches[key] for key in query.records if key in asked.catalogue.fiches)
    return any(action.progress for fiche in fiches for action in fiche.actions)


def _notes(query: Query, asked: Asked) -> tuple[str, ...]:
    """What was reported about the fiches, the latest last."""
    notes = [note for note in asked.catalogue.of_kind(Note) if set(query.records) & set(getattr(note, "about", ()))]
    return tuple(note.key for note in notes)


def _answerable(topic: str, asked: Asked) -> bool:
    aspects = set(asked.frame.aspects) - {Aspect.INDICATORS, Aspect.RESULTS}
    return topic in MILD and bool(aspects or asked.frame.says("composition"))


def _objects(asked: Asked) -> Query | Silence | None:
    """The fiches the question is about, if it names any."""
    if asked.numbered.absent:
        return Silence(asked.no_fiche(asked.numbered.absent[0]))
    if asked.numbered.fiches:
        return asked.about(Topic.FICHE, records=asked.numbered.keys)
    if asked.frame.subject and asked.winners:
        return asked.about(Topic.FICHE, records=(asked.winners[0].owner,))
    if asked.previous and asked.previous.topic is Topic.FICHE and not asked.frame.subject:
        return asked.previous
    return None
