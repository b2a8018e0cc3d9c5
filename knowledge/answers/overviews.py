"""Answers about many fiches at once: « tous les indicateurs », « pilotes par fiche », « qui pilote le plus ? »."""

from collections.abc import Iterable, Sequence
from typing import Literal

from knowledge.answers import buttons
from knowledge.answers.fiche import part_of
from knowledge.answers.lists import also, fiches_meant
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Catalogue, label
from knowledge.contents import ColumnAnswer, ColumnGroup, ColumnRow, Share, SharesAnswer, UnknownAnswer
from knowledge.model import Body, Fiche
from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.reply import Choice
from knowledge.roles import parts_of
from knowledge.thresholds import LINES_AT_ONCE, LISTED, ROWS_AT_ONCE, SHORT
from knowledge.vague import parse

Shown = Literal["whole", "first", "size"]


def column(query: Query, scene: Scene) -> Answer:
    """Some aspects of many fiches by section; of those that have most or fewest, these first."""
    rows = [_row(fiche, query, scene.catalogue) for fiche in _fiches(query, scene)]
    if not any(row.size for row in rows):
        silence = UnknownAnswer("blank", about=query.aspects[0])
        return Answer(silence, query, scene.catalogue.cited(scene.catalogue.schema.source))
    ranked = query.form in {Form.MOST, Form.FEWEST}
    groups = _ranked(rows, query.form) if ranked else _by_section(rows, scene.catalogue)
    section = scene.catalogue.sections.get(query.records[0]) if len(query.records) == 1 else None
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
    sources = scene.catalogue.whole(*(fiche.source for group in groups for fiche in group.fiches))
    return Answer(content, query, sources, _choices(query, groups, scene))


def _fiches(query: Query, scene: Scene) -> list[Fiche]:
    """The fiches meant, those where something starts in the year asked about."""
    meant = fiches_meant(query, scene.catalogue)
    fiches = [fiche for key, fiche in scene.catalogue.fiches.items() if key in meant]
    return [fiche for fiche in fiches if not query.year or _starts_in(fiche, query.year)]


def _starts_in(fiche: Fiche, year: int) -> bool:
    dates = (*fiche.calendar, *(action.start for action in fiche.actions if action.start))
    return any(parse(date).starts_in(year) for date in dates)


def _row(fiche: Fiche, query: Query, catalogue: Catalogue) -> ColumnRow:
    return ColumnRow((fiche,), tuple(part_of(fiche, aspect, catalogue) for aspect in query.aspects))


def _shown(query: Query, rows: Sequence[ColumnRow]) -> Shown:
    """How much of each fiche a phone has room for."""
    if set(query.aspects) <= SHORT:
        return "whole"
    if query.form is not Form.WHAT:
        return "size"
    if sum(row.size for row in rows) <= LINES_AT_ONCE:
        return "whole"
    return "first" if len(rows) <= ROWS_AT_ONCE else "size"


def _by_section(rows: Sequence[ColumnRow], catalogue: Catalogue) -> tuple[ColumnGroup, ...]:
    found: dict[str, list[ColumnRow]] = {}
    for row in rows:
        section = catalogue.section_of(row.fiches[0])
        found.setdefault(section.key if section else "", []).append(row)
    return tuple(ColumnGroup(catalogue.sections.get(key), _once(rows)) for key, rows in found.items())


def _once(rows: Sequence[ColumnRow]) -> tuple[ColumnRow, ...]:
    """Rows that the document prints together are one."""
    told: dict[object, ColumnRow] = {}
    for row in rows:
        together = any(part.printed_for for part in row.parts)
        key = row.parts if together else row.fiches
        told[key] = ColumnRow((*told[key].fiches, *row.fiches), row.parts) if key in told else row
    return tuple(told.values())


def _ranked(rows: Sequence[ColumnRow], form: Form) -> tuple[ColumnGroup, ...]:
    """The fiches that have most or fewest, and those that come next."""
    ordered = sorted(rows, key=lambda row: row.size, reverse=form is Form.MOST)
    first = tuple(row for row in ordered if row.size == ordered[0].size)
    return ColumnGroup(None, first), ColumnGroup(None, tuple(ordered[len(first) :][:LISTED]))


def _choices(query: Query, groups: Sequence[ColumnGroup], scene: Scene) -> tuple[Choice, ...]:
    """The rest, one tap away: the same of each fiche while they are few, else of each section."""
    fiches = [fiche for group in groups for fiche in group.fiches]
    if len(fiches) <= ROWS_AT_ONCE or set(query.records) & set(scene.catalogue.fiches):
        fiches = fiches[:ROWS_AT_ONCE]
        return tuple(buttons.to_aspects(fiche, scene, query.aspects) for fiche in fiches)
    whole = query.but(form=Form.WHAT)
    return tuple(buttons.of_section(group.section, whole, scene) for group in groups if group.section)


def shares(query: Query, scene: Scene) -> Answer:
    """Who has a role in which fiches, those of most fiches first, or of fewest."""
    role = query.role or Role.PILOT
    found = sorted(_shares(role, query.aspects, scene), key=lambda share: -share.fiches)
    if not found:
        return Answer(UnknownAnswer("blank", about=role.value), query)
    if query.form is Form.FEWEST:
        found.reverse()
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
    return Choice(label(share.party), Query(Topic.COLUMN, territory, (), aspects, (key,), role))
