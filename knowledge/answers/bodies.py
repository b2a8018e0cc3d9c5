"""Answers about several committees: which there are, who has a part in them, one thing about each."""

from knowledge.answers import buttons
from knowledge.answers.party import holds, seats, tells
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Party
from knowledge.contents import BodiesAnswer, Seats, UnknownAnswer
from knowledge.model import Body
from knowledge.query import Query
from knowledge.thresholds import RECORDS_SHOWN


def answer(query: Query, scene: Scene) -> Answer:
    """The committees and groups under their headings: those named, else all; with what is asked of each."""
    named = [scene.catalogue.parties[key] for key in query.parties]
    member = next((party for party in named if not isinstance(party, Body)), None)
    meant = [party for party in named if isinstance(party, Body)] or scene.catalogue.parties.values()
    known = [party for party in meant if isinstance(party, Body) and _answers(party, member, query, scene)]
    if not known and query.aspects and member is None:
        return Answer(UnknownAnswer("blank", about=query.aspects[0]), query, (), (buttons.to_contents(scene),))
    headings = dict.fromkeys(body.group or "" for body in known)
    groups = tuple((heading, tuple(body for body in known if (body.group or "") == heading)) for heading in headings)
    content = BodiesAnswer(
        groups,
        query.form,
        len(known),
        "body" in scene.catalogue.schema.complete,
        query.aspects,
        tuple((body.key, _seats(body, query, scene)) for body in known),
        member,
        query.without,
        query.only,
        sum(1 for party in meant if isinstance(party, Body) and seats(party, query.aspects, scene.catalogue)),
    )
    choices = tuple(buttons.to_body(body.key, scene) for body in known[:RECORDS_SHOWN])
    told = known or [party for party in meant if isinstance(party, Body) and party.seats]
    return Answer(content, query, scene.catalogue.cited(*(body.source for body in told))[:3], choices)


def _seats(body: Body, query: Query, scene: Scene) -> Seats:
    return seats(body, query.aspects, scene.catalogue) if query.aspects else ()


def _answers(body: Body, member: Party | None, query: Query, scene: Scene) -> bool:
    """Whether a body has what is asked; of one whose seats are not printed, nobody is said to be absent."""
    found = seats(body, query.aspects, scene.catalogue)
    if member is None:
        return not query.aspects or tells(body, query.aspects, found, ())
    if query.only:
        return bool(found) and all(holds(line, member.key) for _, lines in found for line in lines)
    return bool(found) and _has(found, member) is not query.without


def _has(found: Seats, member: Party) -> bool:
    return any(holds(line, member.key) for _, lines in found for line in lines)
