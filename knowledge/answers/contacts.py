"""Answers about whom to turn to: the function first, who holds it on the day asked about, who held it before."""

from collections.abc import Iterator, Sequence

from knowledge import periods
from knowledge.answers import buttons
from knowledge.answers.records import card, cited
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import ContactsAnswer, RecordCard, UnknownAnswer
from knowledge.model import Contact
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.reply import Choice
from knowledge.vague import parse


def answer(query: Query, scene: Scene) -> Answer:
    """The contacts asked for: those that hold on the day, and those that held or will hold."""
    known = [record for record in scene.catalogue.records.values() if isinstance(record, Contact)]
    named = (scene.catalogue.records[key] for key in query.records)
    found = [record for record in named if isinstance(record, Contact)] if query.records else known
    day = query.period or scene.today.isoformat()
    holding = tuple(card(contact, scene) for contact in found if periods.meets(parse(contact.valid), day))
    others = tuple(card(contact, scene) for contact in found if not periods.meets(parse(contact.valid), day))
    heirs = (
        tuple(card(contact, scene) for contact in _heirs(others, known, day)) if query.records and not holding else ()
    )
    matched = bool(query.records) or not query.words
    if not known:
        return Answer(UnknownAnswer("blank", about="contact"), query)
    shown = others if not holding or query.form is Form.WHETHER else ()
    everyone = (*holding, *heirs, *shown)
    if Aspect.EMAIL in query.aspects and not any(getattr(each.record, "email", None) for each in everyone):
        silence = UnknownAnswer("blank", about="email", card=next(iter(everyone), None))
        return Answer(silence, query, cited(everyone, scene), _choices(query, found, scene))
    content = ContactsAnswer(holding, heirs, shown, query.form, query.period, matched, query.missing)
    return Answer(content, query, cited(everyone, scene), _choices(query, found, scene))


def _choices(query: Query, found: Sequence[Contact], scene: Scene) -> tuple[Choice, ...]:
    """The committees of the contacts, and all contacts where some are shown."""
    bodies = dict.fromkeys(key for contact in found for key in contact.bodies)
    everyone = Query(Topic.CONTACTS, scene.catalogue.territory.code)
    others = (Choice(scene.words("button.contacts"), everyone),) if query.records else ()
    return (*(buttons.to_body(key, scene) for key in bodies), *others)


def _heirs(former: Sequence[RecordCard], known: Sequence[Contact], day: str) -> Iterator[Contact]:
    """Who holds on a day the function, or a place in the organisation, of those who no longer do."""
    functions = {card.record.function for card in former if isinstance(card.record, Contact)}
    homes = {card.record.organisation for card in former if isinstance(card.record, Contact)} - {None}
    for contact in known:
        if periods.meets(parse(contact.valid), day) and (
            contact.function in functions or contact.organisation in homes
        ):
            yield contact
