"""Answers about many fiches at once: « tous les indicateurs », « les pilotes, fiche par fiche », « qui pilote le plus ? »."""

from collections.abc import Iterable, Sequence
from typing import Literal

from knowledge.answers import buttons
from knowledge.answers.fiche import part_of
from knowledge.answers.lists import also, fiches_meant
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Catalogue
from knowledge.contents import ColumnAnswer, ColumnGroup, FicheParts, Share, SharesAnswer, UnknownAnswer
from knowledge.model import Body, Fiche
from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.reply import Choice
from knowledge.roles import parts_of
from knowledge.thresholds import LINES_AT_ONCE, LISTED, ROWS_AT_ONCE, SHORT
from knowledge.vague import parse

Shown = Literal["whole", "first", "size"]


def column(query: Query, scene: Scene) -> Answer:
    """Some aspects of many fiches by section; of those that have most or fewest, these first."""
    fiches = _fiches(query, scene)
    rows = [FicheParts(fiche, tuple(part_of(fiche, each, scene.catalogue) for each in query.aspects)) for fiche in fiches]
    if not any(part.size for row in rows for part in row.parts):
        silence = UnknownAnswer("blank", about=query.aspects[0])
        return Answer(silence, query, scene.catalogue.cited(scene.catalogue.schema.source))
    ranked = query.form in {Form.MOST, Form.FEWEST}
    groups = _ranked(rows, query.form) if ranked else _by_section(rows, scene.catalogue)
    section = scene.catalogue.sections.get(query.records[0]) if query.records else None
    content = ColumnAnswer(
        groups,
        query.aspects,
        query.form,
        _shown(query, rows),
        len(scene.catalogue.fiches),
        scene.catalogue.unit,
        tuple(scene.catalogue.parties[key] for key in query.parties),
        query.role,
        query.without,
        also(query, scene),
        section,
        query.year,
    )
    sources = scene.catalogue.whole(*(row.fiche.source for group in groups for row in group.rows))
    return Answer(content, query, sources, _choices(query, groups, scene))


def _fiches(query: Query, scene: Scene) -> list[Fiche]:
    """The fiches meant, those where something starts in the year asked about."""
    meant = fiches_meant(query, scene.catalogue)
    fiches = [fiche for key, fiche in scene.catalogue.fiches.items() if key in meant]
    return [fiche for fiche in fiches if not query.year or _starts_in(fiche, query.year)]


def _starts_in(fiche: Fiche, year: int) -> bool:
    dates = (*fiche.calendar, *(action.start for action in fiche.actions if action.start))
    return any(parse(date).starts_in(year) for date in dates)


def _shown(query: Query, rows: Sequence[FicheParts]) -> Shown:
    """How much of each fiche a phone has room for."""
    if set(query.aspects) <= SHORT:
        return "whole"
    if query.form in {Form.COUNT, Form.MOST, Form.FEWEST}:
        return "size"
    if sum(part.size for row in rows for part in row.parts) <= LINES_AT_ONCE:
        return "whole"
    return "first" if len(rows) <= ROWS_AT_ONCE else "size"


def _by_section(rows: Sequence[FicheParts], catalogue: Catalogue) -> tuple[ColumnGroup, ...]:
    sections = {row.fiche.key: catalogue.section_of(row.fiche) for row in rows}
    keys = dict.fromkeys(section.key if section else "" for section in sections.values())
    return tuple(
        ColumnGroup(catalogue.sections.get(key), tuple(row for row in rows if _key(sections[row.fiche.key]) == key))
        for key in keys
    )


def _key(section: object) -> str:
    return getattr(section, "key", "")


def _ranked(rows: Sequence[FicheParts], form: Form) -> tuple[ColumnGroup, ...]:
    """The fiches that have most or fewest, and those that come next."""
    sizes = {row.fiche.key: sum(part.size for part in row.parts) for row in rows}
    ordered = sorted(rows, key=lambda row: sizes[row.fiche.key], reverse=form is Form.MOST)
    best = sizes[ordered[0].fiche.key]
    first = tuple(row for row in ordered if sizes[row.fiche.key] == best)
    return ColumnGroup(None, first), ColumnGroup(None, tuple(ordered[len(first) :][:LISTED]))


def _choices(query: Query, groups: Sequence[ColumnGroup], scene: Scene) -> tuple[Choice, ...]:
    """The rest, one tap away: the same of each fiche while they are few, else of each section."""
    fiches = [row.fiche for group in groups for row in group.rows]
    if len(fiches) <= ROWS_AT_ONCE:
        return tuple(buttons.to_aspects(fiche, scene, query.aspects) for fiche in fiches)
    sections = [group.section for group in groups if group.section]
    narrow = query.but(form=Form.WHAT)
    return tuple(buttons.labelled(each, narrow.but(records=(each.key,)), scene) for each in sections)


def shares(query: Query, scene: Scene) -> Answer:
    """Who has a role in which fiches, those of most fiches first, or of fewest."""
    role = query.role or Role.PILOT
    found = sorted(_shares(role, query.aspects, scene), key=lambda share: -share.fiches)
    if not found:
        return Answer(UnknownAnswer("blank", about=role.value), query)
    if query.form in {Form.MOST, Form.FEWEST}:
        ends = found if query.form is Form.MOST else found[::-1]
        found = [share for share in ends if share.fiches == ends[0].fiches] + [
            share for share in ends if share.fiches != ends[0].fiches
        ][:LISTED]
    catalogue = scene.catalogue
    content = SharesAnswer(
        tuple(found), role, query.aspects, query.form, catalogue.unit, "fiche" in catalogue.schema.complete
    )
    choices = tuple(_to_share(share, role, query.aspects, scene) for share in found[:ROWS_AT_ONCE])
    return Answer(content, query, catalogue.cited(catalogue.schema.source), choices)


def _shares(role: Role, aspects: Sequence[Aspect], scene: Scene) -> Iterable[Share]:
    catalogue = scene.catalogue
    for key in dict.fromkeys(_named(role, catalogue)):
        parts = [part for part in parts_of(key, catalogue) if part.role is role]
        fiches = [part.fiche for part in parts]
        size = sum(part_of(fiche, aspect, catalogue).size for fiche in fiches for aspect in aspects)
        named = tuple(part.fiche for part in parts if not part.via)
        yield Share(catalogue.parties[key], named, tuple(part.fiche for part in parts if part.via), size)


def _named(role: Role, catalogue: Catalogue) -> Iterable[str]:
    """Whoever is printed in a role, and those named within an institution."""
    for fiche in catalogue.fiches.values():
        for mandate in fiche.pilots if role is Role.PILOT else fiche.partners:
            yield mandate.who
            if not isinstance(catalogue.parties[mandate.who], Body):
                yield from mandate.members


def _to_share(share: Share, role: Role, aspects: tuple[Aspect, ...], scene: Scene) -> Choice:
    """The fiches of a party, or what was asked of them."""
    key, territory = share.party.key, scene.catalogue.territory.code
    if not aspects:
        return buttons.to_party(key, scene, role)
    return buttons.labelled(share.party, Query(Topic.COLUMN, territory, (), aspects, (key,), role), scene)
