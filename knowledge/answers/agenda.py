"""Answers about meetings and events: the next, the last, those of a body or of a period."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge import periods
from knowledge.answers import buttons
from knowledge.answers.records import card, cited
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import AgendaAnswer, RecordCard, UnknownAnswer
from knowledge.model import Event, Meeting
from knowledge.moment import parse
from knowledge.query import Form, Query, Topic
from knowledge.reply import Choice
from knowledge.thresholds import RECORDS_SHOWN

SEVERAL = 2


def answer(query: Query, scene: Scene) -> Answer:
    """The meetings and events asked for, those to come first."""
    found = chosen(query, scene)
    cards = [card(record, scene) for record in found]
    coming = tuple(each for each in cards if each.state != "past")
    past = tuple(each for each in reversed(cards) if each.state == "past")
    if query.form is Form.NEXT:
        coming, past = _first_of_each(coming, query), ()
    elif query.form is Form.LAST:
        coming, past = (), _first_of_each(past, query)
    elif query.form is Form.FIRST:
        coming, past = (
            ((), first) if (first := _first_of_each(past[::-1], query)) else (_first_of_each(coming, query), ())
        )
    parties = tuple(scene.catalogue.parties[key] for key in query.parties)
    if not coming and not past and query.form is Form.WHETHER and query.parties:
        return _otherwise(query, scene)
    if not coming and not past:
        return _none(query, cards, scene)
    complete = {"meeting", "event"} <= set(scene.catalogue.schema.complete)
    total = len(coming) + len(past)
    room = max(RECORDS_SHOWN - len(coming), 0)
    content = AgendaAnswer(
        coming[:RECORDS_SHOWN], past[:room], query.form, query.aspects, parties, query.period, total, complete
    )
    shown = content.coming + content.past
    return Answer(content, query, cited(shown, scene), _choices(query, shown, scene))


def _otherwise(query: Query, scene: Scene) -> Answer:
    """« c'est bien le 2 juillet ? »: nothing is known of that time, and what is known of it."""
    known = answer(query.but(period="", form=Form.WHAT), scene)
    if not isinstance(known.content, AgendaAnswer):
        return known
    return replace(known, content=replace(known.content, elsewhen=True))


def _choices(query: Query, shown: Sequence[RecordCard], scene: Scene) -> tuple[Choice, ...]:
    """Each of several; of a single one, what else is known of it, its body, and all the others."""
    bodies = tuple(buttons.to_body(key, scene) for key in query.parties[:1])
    if len(shown) > 1:
        return (*(buttons.to_record(each.record, scene) for each in shown), *bodies)
    record = shown[0].record
    mine = () if bodies or not isinstance(record, Meeting) else (buttons.to_body(record.body, scene),)
    everything = Query(Topic.AGENDA, scene.catalogue.territory.code)
    return (*mine, *bodies, buttons.to_agenda(everything, scene))


def chosen(query: Query, scene: Scene) -> list[Meeting | Event]:
    """The meetings and events that a query names, in the order of their dates; cancelled ones stay told."""
    catalogue = scene.catalogue
    found = [record for record in catalogue.records.values() if isinstance(record, Meeting | Event)]
    if query.records:
        found = [record for key in query.records if isinstance(record := catalogue.records[key], Meeting | Event)]
    if query.parties:
        named = {catalogue.parties[key].key for key in query.parties}
        found = [record for record in found if _of(record) & named]
    if query.period:
        found = _in_period(found, query.period)
    return sorted(found, key=lambda record: (parse(record.when).date.first, parse(record.when).date.last))


def _in_period(found: Sequence[Meeting | Event], period: str) -> list[Meeting | Event]:
    """Those that may fall in a period; where some surely do, « mai » is not « le 4 mai »."""
    meeting = [record for record in found if periods.meets(parse(record.when).date, period)]
    sure = [record for record in meeting if periods.surely(parse(record.when).date, period)]
    return sure or meeting


def _of(record: Meeting | Event) -> set[str]:
    return {record.body} if isinstance(record, Meeting) else set(record.organisers)


def _first_of_each(cards: Sequence[RecordCard], query: Query) -> tuple[RecordCard, ...]:
    """The first of all, or of each body that a common name means (« les comités thématiques »)."""
    if len(query.parties) < SEVERAL:
        return _first(cards)
    of = [[each for each in cards if key in {party.key for party in each.parties}] for key in query.parties]
    return tuple(dict.fromkeys(card for mine in of if mine for card in _first(mine)[:1]))


def _first(cards: Sequence[RecordCard]) -> tuple[RecordCard, ...]:
    """The first that takes place, and those of the same date."""
    held = [each for each in cards if getattr(each.record, "status", "") != "cancelled"]
    dates = [getattr(each.record, "when", "") for each in held]
    return tuple(each for each, date in zip(held, dates, strict=True) if date == dates[0])


def _none(query: Query, cards: Sequence[RecordCard], scene: Scene) -> Answer:
    """None is known: that is not to say there is none; the nearest that is known is shown."""
    nearest = cards[-1] if query.form is Form.NEXT and cards else cards[0] if cards else None
    names = ", ".join(scene.catalogue.parties[key].name for key in query.parties)
    never = "meeting-then" if query.period else "no-meeting"
    about = {Form.NEXT: "next-meeting", Form.LAST: "last-meeting"}.get(query.form, never)
    content = UnknownAnswer("blank", about=about, words=names, card=nearest)
    everything = query.but(form=Form.WHAT, period="", records=())
    known = scene.catalogue.of_kind(Meeting, Event)
    choices = (buttons.to_agenda(everything, scene) if known and everything != query else buttons.to_contents(scene),)
    return Answer(content, query, cited([nearest] if nearest else [], scene), choices)
