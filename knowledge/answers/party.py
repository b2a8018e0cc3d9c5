"""Answers about an organisation or body: who it is, who sits in it, what it does, its fiches and meetings."""

from collections.abc import Iterator

from knowledge.answers import agenda, buttons
from knowledge.answers.lists import grouped
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Catalogue, Party
from knowledge.contents import (
    AgendaAnswer,
    Composition,
    FicheGroup,
    PartyAnswer,
    PartyLine,
    RecordCard,
    Seats,
    UnknownAnswer,
)
from knowledge.model import Body, Meeting
from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.reply import Choice, Cited
from knowledge.roles import compositions, parts_of
from knowledge.understanding.phrases import Tag

# The roles of a seat in the order they are told, and the aspect that asks for each.
SEATS = {
    "chair": Aspect.CHAIR,
    "vice-chair": Aspect.VICE_CHAIR,
    "animator": Aspect.ANIMATOR,
    "referent": Aspect.REFERENTS,
    "member": Aspect.MEMBERS,
    "occasional": Aspect.OCCASIONAL,
}


def party(query: Query, scene: Scene) -> Answer:
    """An organisation with its fiches and seats, or a body with all that is known of it, or what is asked of it."""
    catalogue, key = scene.catalogue, query.parties[0]
    named = catalogue.parties[key]
    compositions_ = _compositions(key, catalogue)
    body = named if isinstance(named, Body) else None
    member = catalogue.parties[query.parties[1]] if len(query.parties) > 1 else None
    found = seats(body, query.aspects, catalogue) if body and not compositions_ else ()
    sources, choices = _sources(named, scene), _choices(named, query, scene)
    if query.aspects and not (body and tells(body, query.aspects, found, compositions_)):
        about = "members" if Aspect.MEMBERS in query.aspects else str(query.aspects[0])
        return Answer(UnknownAnswer("blank", about=about, words=named.name), query, sources, choices)
    groups = grouped(parts_of(key, catalogue), catalogue)
    sits = member is not None and _sits(member, compositions_, found, query.aspects)
    if member and not sits and getattr(member, "category", False):
        member = None  # « associations » may well be there by their own names
    held = _held(body, member, catalogue) if body and member else ()
    content = PartyAnswer(
        named,
        compositions_,
        (*groups, *_mentions(query, scene)) if body or not groups else groups,
        query.aspects,
        found,
        catalogue.fiches_under(key),
        _next_meeting(key, scene) if body and not query.aspects else None,
        tuple(_sits_in(key, catalogue)),
        member,
        sits,
        held,
    )
    return Answer(content, query, sources, choices)


def _compositions(key: str, catalogue: Catalogue) -> tuple[Composition, ...]:
    """Who sits in a body, as the fiches print it."""
    return tuple(
        Composition(fiche, catalogue.line(mandate).members, mandate.doubt, mandate.open)
        for fiche, _, mandate in compositions(key, catalogue)
    )


def seats(body: Body, aspects: tuple[Aspect, ...], catalogue: Catalogue) -> Seats:
    """The seats of a body by role; those asked for, where only some are. All of them are its members."""
    asked = {*aspects, *((Aspect.VICE_CHAIR,) if Aspect.CHAIR in aspects else ())}
    wanted = [role for role, aspect in SEATS.items() if not asked or aspect in asked or Aspect.MEMBERS in asked]
    lines = {role: tuple(catalogue.line(seat) for seat in body.seats if seat.role == role) for role in wanted}
    return tuple((role, found) for role, found in lines.items() if found)


def tells(body: Body, aspects: tuple[Aspect, ...], found: Seats, printed: tuple[Composition, ...]) -> bool:
    """Whether anything is known of what is asked about a body."""
    fields = {Aspect.MISSIONS: body.missions, Aspect.RHYTHM: body.rhythm, Aspect.WORKING: body.working}
    return any(
        bool(fields.get(aspect)) or (aspect is Aspect.MEMBERS and bool(printed or body.composition))
        for aspect in aspects
    ) or bool(found)


def _sits(member: Party, printed: tuple[Composition, ...], found: Seats, aspects: tuple[Aspect, ...]) -> bool:
    """Whether a party sits in a body, in the very part that is asked about where one is."""
    parts = set(aspects) - {Aspect.MEMBERS}
    seated = any(
        holds(line, member.key) for role, lines in found if not parts or SEATS[role] in parts for line in lines
    )
    return seated or any(each.key == member.key for composition in printed for each in composition.members)


def holds(line: PartyLine, key: str) -> bool:
    """Whether a seat is a party's own."""
    return key in {line.party.key, *(each.key for each in line.members)}


def _held(body: Body, member: Party, catalogue: Catalogue) -> tuple[str, ...]:
    """The parts that a party has in a body."""
    return tuple(role for role, lines in seats(body, (), catalogue) if any(holds(line, member.key) for line in lines))


def _sits_in(key: str, catalogue: Catalogue) -> Iterator[tuple[Body, str]]:
    """The bodies that an organisation sits in, and as what."""
    for body in catalogue.parties.values():
        if isinstance(body, Body):
            roles = [seat.role for seat in body.seats if key in {seat.who, *seat.members}]
            if roles and not compositions(body.key, catalogue):
                yield body, roles[0]


def _next_meeting(key: str, scene: Scene) -> RecordCard | None:
    found = agenda.answer(Query(Topic.AGENDA, scene.catalogue.territory.code, parties=(key,), form=Form.NEXT), scene)
    return found.content.coming[0] if isinstance(found.content, AgendaAnswer) else None


def _mentions(query: Query, scene: Scene) -> tuple[FicheGroup, ...]:
    """The fiches whose lines name a party, with the first line of each that does."""
    lines = [line for line in scene.catalogue.naming(Tag("party", query.parties[0])) if line.quotable]
    by_fiche = {line.owner: line.text for line in reversed(lines) if line.owner in scene.catalogue.fiches}
    fiches = [fiche for key, fiche in scene.catalogue.fiches.items() if key in by_fiche]
    if not fiches:
        return ()
    return (FicheGroup(tuple(fiches), excerpts=tuple(by_fiche[fiche.key] for fiche in fiches)),)


def _sources(named: Party, scene: Scene) -> tuple[Cited, ...]:
    catalogue = scene.catalogue
    printed = compositions(named.key, catalogue)
    if printed:
        return catalogue.cited(*(fiche.source for fiche, _, _ in printed), column=scene.column(Aspect(printed[0][1])))
    if isinstance(named, Body):
        return catalogue.cited(named.source)
    sources = [part.fiche.source for part in parts_of(named.key, catalogue)]
    sources += [body.source for body, _ in _sits_in(named.key, catalogue)]
    owners = {line.owner for line in catalogue.naming(Tag("party", named.key))}
    sources += [catalogue.fiches[key].source for key in catalogue.fiches if key in owners and not sources]
    return catalogue.whole(*sources) if sources else ()


def _choices(named: Party, query: Query, scene: Scene) -> tuple[Choice, ...]:
    """What else is known of it, one tap away."""
    key, catalogue = named.key, scene.catalogue
    roles = {part.role for part in parts_of(key, catalogue)}
    fiches = tuple(buttons.to_party(key, scene, role) for role in Role if role in roles)
    if not isinstance(named, Body):
        return fiches or (buttons.to_contents(scene),)
    known = [aspect for aspect in (Aspect.MISSIONS, Aspect.MEMBERS, Aspect.RHYTHM) if _known(named, aspect, catalogue)]
    aspects = tuple(buttons.to_body(key, scene, aspect) for aspect in known if aspect not in query.aspects)
    meets = any(meeting.body == key for meeting in catalogue.of_kind(Meeting) if isinstance(meeting, Meeting))
    meetings = Query(Topic.AGENDA, catalogue.territory.code, parties=(key,))
    whole = (buttons.to_body(key, scene),) if query.aspects else ()
    return (*aspects, *((buttons.to_agenda(meetings, scene),) if meets else ()), *whole, *fiches)


def _known(body: Body, aspect: Aspect, catalogue: Catalogue) -> bool:
    return tells(body, (aspect,), seats(body, (aspect,), catalogue), _compositions(body.key, catalogue))
