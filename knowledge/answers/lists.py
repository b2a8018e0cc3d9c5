"""Answers that list fiches: of a section, of parties in a role, with a blank column, or all of them."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import buttons, naming
from knowledge.answers.fiche import part_of
from knowledge.answers.records import card
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Catalogue
from knowledge.contents import AlsoAsked, FicheGroup, FichesAnswer, SectionLine, SectionsAnswer, UnknownAnswer
from knowledge.model import Body, Fiche, Note
from knowledge.query import Query, Role
from knowledge.reply import Choice, Cited
from knowledge.roles import Part, parts_of

SHOWN_AS_BUTTONS = 8


def section(query: Query, scene: Scene) -> Answer:
    """A section's title and fiches."""
    catalogue = scene.catalogue
    if len(query.records) > 1:
        return _several(query, scene)
    section = catalogue.sections[query.records[0]]
    fiches = catalogue.fiches_of(section)
    parts = tuple(SectionLine(each, catalogue.fiches_of(each)) for each in catalogue.within(section))
    direct = catalogue.fiches_under(section.key) if parts else fiches
    about = [note for note in catalogue.of_kind(Note) if section.key in getattr(note, "about", ())]
    notes = tuple(card(note, scene) for note in about)
    content = FichesAnswer(
        (FicheGroup(direct),),
        query.form,
        section=section,
        parts=parts,
        unit=catalogue.unit,
        notes=notes,
        total=len(fiches),
    )
    below = tuple(buttons.to_section(part.section, scene) for part in parts)
    choices = (*below, *(buttons.to_card(fiche, scene) for fiche in direct), buttons.to_contents(scene))
    return Answer(content, query, catalogue.cited(section.source), choices)


def _several(query: Query, scene: Scene) -> Answer:
    """Some sections side by side, as the table of contents has them."""
    catalogue = scene.catalogue
    found = [catalogue.sections[key] for key in query.records]
    lines = tuple(SectionLine(section, catalogue.fiches_of(section)) for section in found)
    content = SectionsAnswer(lines, sum(len(line.fiches) for line in lines), catalogue.unit, query.form)
    sources = catalogue.cited(*(section.source for section in found))
    return Answer(content, query, sources, tuple(buttons.to_section(section, scene) for section in found))


def sections(query: Query, scene: Scene) -> Answer:
    """The table of contents, or how many there are of something in all."""
    catalogue = scene.catalogue
    if not (catalogue.sections or catalogue.fiches):
        return naming.schema(query, scene)
    labelled = tuple(each for each in catalogue.sections.values() if each.label == query.words)
    lines = tuple(SectionLine(section, catalogue.fiches_of(section)) for section in labelled or catalogue.tops)
    counted = tuple((aspect, _total(query, scene, index)) for index, aspect in enumerate(query.aspects))
    complete = "fiche" in catalogue.schema.complete
    content = SectionsAnswer(lines, len(catalogue.fiches), catalogue.unit, query.form, counted, complete)
    choices = tuple(buttons.to_section(line.section, scene) for line in lines)
    return Answer(content, query, catalogue.whole(*(line.section.source for line in lines)), choices)


def _total(query: Query, scene: Scene, index: int) -> int:
    """All there are of an aspect; a party that pilots ten fiches is one."""
    parts = [part_of(fiche, query.aspects[index], scene.catalogue) for fiche in scene.catalogue.fiches.values()]
    parties = {line.party.key for part in parts for line in part.parties}
    return len(parties) or sum(len(part.lines) + len(part.actions) for part in parts)


def fiches(query: Query, scene: Scene) -> Answer:
    """The fiches of parties, or those whose column is blank, or is not."""
    if query.parties:
        return _of_parties(query, scene)
    column = query.aspects[0]
    every = scene.catalogue.fiches.values()
    found = tuple(fiche for fiche in every if part_of(fiche, column, scene.catalogue).blank is query.without)
    content = FichesAnswer(
        (FicheGroup(found),), query.form, column=column, without=query.without, total=len(found), of=len(every)
    )
    return Answer(content, query, _where(found, scene), _cards(found, scene))


def _of_parties(query: Query, scene: Scene) -> Answer:
    catalogue = scene.catalogue
    keys = fiches_meant(query, catalogue)
    if query.role and catalogue.schema.columns and catalogue.heading(query.role.value) is None:
        return Answer(UnknownAnswer("blank", about=query.role.value), query, _where((), scene))
    parts = [part for part in _parts(query, catalogue) if part.fiche.key in keys]
    if query.only:
        parts = [part for part in parts if _alone(part)]
        keys = frozenset(part.fiche.key for part in parts)
    found = tuple(fiche for key, fiche in catalogue.fiches.items() if key in keys)
    groups = (FicheGroup(found, role=query.role),) if query.without else grouped(parts, catalogue)
    if query.role and not (parts or query.without or query.also):
        groups = grouped(shared_parts(query.parties, None, catalogue), catalogue)
    section = catalogue.sections.get(query.records[0]) if query.records else None
    content = FichesAnswer(
        groups,
        query.form,
        of=len(_within(query, catalogue)),
        section=section,
        parties=tuple(catalogue.parties[key] for key in query.parties),
        role=query.role,
        without=query.without,
        only=query.only,
        either=query.either,
        complete="fiche" in catalogue.schema.complete,
        total=len(found),
        also=also(query, scene),
        among=() if section else tuple(catalogue.fiches[key] for key in query.records),
    )
    return Answer(content, query, _where(found, scene), _party_choices(query, found, scene))


def also(query: Query, scene: Scene) -> tuple[AlsoAsked, ...]:
    """What else is asked of the fiches, its keys replaced by what they name."""
    return tuple(AlsoAsked(scene.catalogue.parties[each.party], each.role, each.absent) for each in query.also)


def fiches_meant(query: Query, catalogue: Catalogue) -> frozenset[str]:
    """The fiches where the parties take part together, one of them does or none, and all else that is asked is true."""
    found = _within(query, catalogue)
    parts = [_taking_part(key, query.role, catalogue) for key in query.parties]
    if query.without:
        found = found.difference(*parts)
    else:
        found = found.intersection(set().union(*parts)) if query.either else found.intersection(*parts)
    for each in query.also:
        taking_part = _taking_part(each.party, each.role, catalogue)
        found = found - taking_part if each.absent else found & taking_part
    return found


def _within(query: Query, catalogue: Catalogue) -> frozenset[str]:
    """The fiches that a question is limited to: some, those of a section, or all."""
    sections = [catalogue.sections[key] for key in query.records if key in catalogue.sections]
    if sections:
        return frozenset(fiche.key for section in sections for fiche in catalogue.fiches_of(section))
    return frozenset(query.records or catalogue.fiches)


def _taking_part(key: str, role: Role | None, catalogue: Catalogue) -> set[str]:
    return {part.fiche.key for part in parts_of(key, catalogue) if role in {None, part.role}}


def _parts(query: Query, catalogue: Catalogue) -> list[Part]:
    """The parts that the parties take in the fiches: together, or each of them."""
    if not query.either:
        return shared_parts(query.parties, query.role, catalogue)
    parts = [part for key in query.parties for part in shared_parts((key,), query.role, catalogue)]
    told = {(part.fiche.key, part.role): part for part in sorted(parts, key=lambda part: part.via is not None)}
    places = list(catalogue.fiches)
    return sorted(told.values(), key=lambda part: places.index(part.fiche.key))


def shared_parts(keys: Sequence[str], role: Role | None, catalogue: Catalogue) -> list[Part]:
    """The parts of the first party in the fiches that all of them share, in a role or in any."""
    kept = [part for part in parts_of(keys[0], catalogue) if role in {None, part.role}]
    for key in keys[1:]:
        others = {part.fiche.key: part for part in parts_of(key, catalogue) if role in {None, part.role}}
        kept = [_weaker(part, others[part.fiche.key]) for part in kept if part.fiche.key in others]
    return kept


def _weaker(one: Part, other: Part) -> Part:
    """Of two parties' parts in a fiche, the one that holds only through a committee."""
    return one if one.via or not other.via else replace(one, via=other.via, printed_here=other.printed_here)


def _alone(part: Part) -> bool:
    """Whether nobody else has that role in the fiche."""
    return part.via is None and len(part.fiche.pilots if part.role is Role.PILOT else part.fiche.partners) == 1


def grouped(parts: Sequence[Part], catalogue: Catalogue) -> tuple[FicheGroup, ...]:
    """By role, then by name before through a committee, printed compositions first."""
    keys = sorted(
        {(part.role, part.via, part.printed_here) for part in parts},
        key=lambda key: (key[0] is not Role.PILOT, key[1] is not None, not key[2], key[1] or ""),
    )
    return tuple(
        _group([part for part in parts if (part.role, part.via, part.printed_here) == key], catalogue) for key in keys
    )


def _group(parts: Sequence[Part], catalogue: Catalogue) -> FicheGroup:
    """Parts of the same role, the same way, with what a fiche says of each (« volet … »)."""
    first, details = parts[0], tuple(part.detail or "" for part in parts)
    via = _body(first.via, catalogue)
    shown = details if any(details) else ()
    return FicheGroup(tuple(part.fiche for part in parts), first.role, via, first.printed_here, shown)


def _body(key: str | None, catalogue: Catalogue) -> Body | None:
    body = catalogue.parties[key] if key else None
    return body if isinstance(body, Body) else None


def _party_choices(query: Query, found: Sequence[Fiche], scene: Scene) -> tuple[Choice, ...]:
    others = [role for role in Role if role is not query.role]
    switches = tuple(buttons.to_party(query.parties[0], scene, role) for role in others)
    return (*switches, *_cards(found, scene))


def _cards(found: Sequence[Fiche], scene: Scene) -> tuple[Choice, ...]:
    return tuple(buttons.to_card(fiche, scene) for fiche in found) if len(found) <= SHOWN_AS_BUTTONS else ()


def _where(found: Sequence[Fiche], scene: Scene) -> tuple[Cited, ...]:
    return scene.catalogue.whole(*(fiche.source for fiche in found))
