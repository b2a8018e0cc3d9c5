"""What people ask for that the documents do not carry: a phone number, a budget, a meeting's date."""

from knowledge.contents import UnknownAnswer
from knowledge.query import Aspect, Query, Topic
from knowledge.understanding.asked import Asked, Decision, Silence

# « aujourd'hui », « où en est » colour many questions that the documents do answer: these wait for their turn.
MILD = ("value",)


def lacking(asked: Asked) -> Decision | None:
    """The document does not carry it; half a question that it does carry is answered by the other rules."""
    topics = [topic for topic in asked.frame.tagged("lacking") if not _answerable(topic, asked)]
    if not topics or half_known(asked):
        return None
    objects = _objects(asked)
    if isinstance(objects, Silence):
        return objects
    fiche = asked.catalogue.fiches[objects.records[0]] if objects and len(objects.records) == 1 else None
    return Silence(UnknownAnswer("blank", about=topics[0], fiche=fiche), objects)


def half_known(asked: Asked) -> bool:
    """Whether something the document carries is asked beside something it does not (« les pilotes et leur mail »)."""
    places = {tag.group: match.start for match in asked.frame.found for tag in match.tags}
    joins = [match.start for match in asked.frame.found for tag in match.tags if tag.name == "follow"]
    if "aspects" not in places or "lacking" not in places:
        return False
    first, last = sorted((places["aspects"], places["lacking"]))
    return any(first < place < last for place in joins)


def _answerable(topic: str, asked: Asked) -> bool:
    aspects = set(asked.frame.aspects) - {Aspect.INDICATORS, Aspect.RESULTS}
    return topic in MILD and bool(aspects or asked.frame.says("composition"))


def _objects(asked: Asked) -> Query | Silence | None:
    """The fiches the question is about, if it names any."""
    known = [asked.catalogue.fiche_by_number(number) for number in asked.numbers]
    if known and None in known:
        return Silence(asked.no_fiche(asked.numbers[known.index(None)]))
    if known:
        return asked.about(Topic.FICHE, records=tuple(fiche.key for fiche in known if fiche))
    if asked.frame.subject and asked.winners:
        return asked.about(Topic.FICHE, records=(asked.winners[0].fiche,))
    if asked.previous and asked.previous.topic is Topic.FICHE and not asked.frame.subject:
        return asked.previous
    return None
