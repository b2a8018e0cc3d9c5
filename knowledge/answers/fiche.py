"""Answers about fiches that are named: a card, some aspects, or a party's part in them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, islice

from knowledge.answers import buttons
from knowledge.answers.claims import claim
from knowledge.answers.lines import matching, passage
from knowledge.answers.scene import Answer, Scene
from knowledge.catalogue import Catalogue
from knowledge.contents import (
    CardAnswer,
    FicheAnswer,
    FicheParts,
    Part,
    PassageAnswer,
    UnknownAnswer,
    Verdict,
    WhichAnswer,
)
from knowledge.model import COLUMNS, Body, Fiche, Indicator, Organisation, Source
from knowledge.query import Aspect, Form, Query
from knowledge.reply import Choice, Cited
from knowledge.roles import in_fiche
from knowledge.search import Line
from knowledge.thresholds import CARD_CONTEXT, CHOICES, SECTION_AT_ONCE, SHORT, WHOLE_LINE

# Which lines can answer for an aspect.
FITS = {
    Aspect.CONTINUING: {Aspect.CONTINUING},
    Aspect.NEW: {Aspect.NEW},
    Aspect.ACTIONS: {Aspect.CONTINUING, Aspect.NEW, Aspect.PLANNED},
    Aspect.CALENDAR: {Aspect.CONTINUING, Aspect.NEW, Aspect.PLANNED},
}


def answer(query: Query, scene: Scene) -> Answer:
    """A card where nothing particular is asked of one fiche, else the aspects of each."""
    fiches = [scene.catalogue.fiches[key] for key in query.records if key not in scene.catalogue.sections]
    if query.parties:
        return _with_verdicts(query, fiches, scene)
    if query.words and len(fiches) == 1 and (line := _line_said(query, fiches[0], scene)):
        return line
    if not query.aspects:
        if len(fiches) > 1:
            return _aspects(query.but(aspects=(Aspect.TITLE,)), fiches, scene)
        excerpts = [line.passage.text for line in matching(query, scene).get(fiches[0].key, ())[:2]]
        return card(query, fiches[0], excerpts, scene)
    return _aspects(query, fiches, scene)


def _line_said(query: Query, fiche: Fiche, scene: Scene) -> Answer | None:
    """« la fiche 3 prévoit-elle un forum ? »: the line that says so, on that fiche or on another."""
    lines = [line for found in matching(query, scene).values() for line in found if line.coverage >= WHOLE_LINE]
    here = [line for line in lines if line.passage.owner == fiche.key]
    if query.form is Form.WHETHER:
        return _confirmed(query, fiche, here, lines, scene)
    fits = {fit for aspect in query.aspects for fit in FITS.get(aspect, set())}
    line = next((line for line in here if line.passage.aspect in fits), None)
    return passage(query, (fiche,), line, scene) if line else None


def _confirmed(
    query: Query, fiche: Fiche, here: Sequence[Line], anywhere: Sequence[Line], scene: Scene
) -> Answer | None:
    """The line of the fiche, or of the one fiche that has it instead."""
    if here:
        return passage(query, (fiche,), here[0], scene)
    there = max(anywhere, key=lambda line: (line.coverage, line.passage.weight), default=None)
    if there is None:
        return None
    answer = passage(query, (scene.catalogue.fiches[there.passage.owner],), there, scene)
    assert isinstance(answer.content, PassageAnswer)
    return replace(answer, content=replace(answer.content, not_in=fiche))


def card(query: Query, fiche: Fiche, excerpts: Sequence[str], scene: Scene) -> Answer:
    """One fiche at a glance, beginning with the lines that the question's words match."""
    pilots = tuple(scene.catalogue.line(mandate) for mandate in fiche.pilots)
    rest = [text for text in fiche.context if text not in excerpts]
    filled = accumulate((len(text) for text in rest), initial=sum(map(len, excerpts)))
    context = tuple(text for text, used in zip(rest, islice(filled, 1, None), strict=True) if used <= CARD_CONTEXT)
    path = scene.catalogue.path_of(scene.catalogue.section_of(fiche))
    has_pilots = bool(scene.catalogue.heading(Aspect.PILOTS.value)) or not scene.catalogue.schema.columns
    content = CardAnswer(fiche, path, pilots, context, tuple(excerpts), has_pilots)
    return Answer(content, query, scene.catalogue.cited(fiche.source), buttons.of_fiche(fiche, scene))


def _aspects(query: Query, fiches: list[Fiche], scene: Scene) -> Answer:
    found = tuple(
        FicheParts(fiche, tuple(part_of(fiche, aspect, scene.catalogue) for aspect in query.aspects))
        for fiche in fiches
    )
    found = tuple(_without(each, query) for each in found)
    sources, choices = _sources(query, fiches, scene), _choices(query, fiches, scene)
    if not query.also and all(part.blank for fiche in found for part in fiche.parts):
        remarks = dict.fromkeys(text for each in found for part in each.parts for text in part.remarks)
        others = tuple(fiches[1:])
        silence = UnknownAnswer("blank", query.aspects[0], fiche=fiches[0], others=others, remarks=tuple(remarks))
        return Answer(silence, query, sources, choices)
    if len(fiches) > SECTION_AT_ONCE and not set(query.aspects) <= SHORT:
        found = _once(found)
    if len(found) > SECTION_AT_ONCE and not set(query.aspects) <= SHORT:
        return Answer(WhichAnswer("fiche"), query, choices=choices[:CHOICES])
    same = _same(found) if query.form is Form.WHETHER and len(found) > 1 else None
    apart = tuple(scene.catalogue.parties[each.party] for each in query.also)
    content = FicheAnswer(found, query.form, query.missing, same, claim(query, fiches, scene), apart)
    spoken_of = query.but(records=tuple(fiche.key for fiche in fiches), year=None, only=False, also=())
    return Answer(content, spoken_of, sources, choices)


def _without(found: FicheParts, query: Query) -> FicheParts:
    """What is told of a fiche without the parties that are left out."""
    left = {each.party for each in query.also}
    parts = (
        replace(part, parties=tuple(line for line in part.parties if line.party.key not in left))
        for part in found.parts
    )
    return replace(found, parts=tuple(parts)) if left else found


def _same(found: Sequence[FicheParts]) -> bool:
    """Whether fiches print the same, whatever the order."""
    return len({tuple(map(_printed, each.parts)) for each in found}) == 1


def _printed(part: Part) -> frozenset[object]:
    """What a part says, to compare it."""
    parties = {(line.party.key, frozenset(member.key for member in line.members)) for line in part.parties}
    actions = {(action.text, action.start) for action in part.actions}
    return frozenset({*part.lines, *part.dates, *parties, *actions, part.section and part.section.key})


def _once(found: Sequence[FicheParts]) -> tuple[FicheParts, ...]:
    """Fiches without those whose parts the document prints together with an earlier one's, and those left blank."""
    told = {
        tuple(part for part in each.parts): each for each in reversed(found) if not all(p.blank for p in each.parts)
    }
    return tuple(each for each in found if each in told.values())


def _with_verdicts(query: Query, fiches: list[Fiche], scene: Scene) -> Answer:
    """Yes or no for each party, and what the fiche says of that role."""
    aspects = (Aspect(query.role.value),) if query.role else (Aspect.PILOTS, Aspect.PARTNERS)
    found = tuple(
        FicheParts(
            fiche,
            tuple(part_of(fiche, aspect, scene.catalogue) for aspect in aspects),
            tuple(verdict for key in query.parties if (verdict := _verdict(key, query, fiche, scene.catalogue))),
        )
        for fiche in fiches
    )
    asked = query.but(aspects=aspects)
    content = FicheAnswer(found, Form.WHETHER)
    return Answer(content, query, _sources(asked, fiches, scene), _choices(asked, fiches, scene))


def _verdict(key: str, query: Query, fiche: Fiche, catalogue: Catalogue) -> Verdict | None:
    """Whether a party has a role; where it does not, the role that it has.

    Nothing where « no » could be false: « professionnels de terrain » may well include whom one asks about, and a
    service may be listed for its institution.
    """
    parts, role = in_fiche(key, fiche, catalogue), query.role
    held = next((part for part in parts if role in {None, part.role}), None)
    if held is None and _may_be_included(key, fiche, catalogue):
        return None
    other = next((part for part in parts if part is not held), None)
    told = held or other
    via = catalogue.parties[told.via] if told and told.via else None
    return Verdict(
        held is not None,
        catalogue.parties[key],
        held.role if held else role,
        via if isinstance(via, Body) else None,
        other.role if other else None,
        told.printed_here if told else True,
        query.without,
    )


def _may_be_included(key: str, fiche: Fiche, catalogue: Catalogue) -> bool:
    party = catalogue.parties[key]
    if isinstance(party, Organisation) and party.category:
        return True
    return any(in_fiche(service, fiche, catalogue) for service in catalogue.services_of(key))


def part_of(fiche: Fiche, aspect: Aspect, catalogue: Catalogue) -> Part:
    """One aspect of a fiche, its keys replaced by what they name."""
    part = _part(fiche, aspect, catalogue)
    blocks = catalogue.given(fiche, aspect.value) if aspect.value in COLUMNS else ()
    printed = tuple(block.printed for block in blocks if aspect.value not in block.blank)
    remarks = (text for block in blocks for text in (block.doubt, *block.remarks) if text)
    return replace(part, printed_for=printed, remarks=tuple(dict.fromkeys(remarks)))


def _part(fiche: Fiche, aspect: Aspect, catalogue: Catalogue) -> Part:
    """One aspect as the fiche has it."""
    match aspect:
        case Aspect.PILOTS | Aspect.PARTNERS | Aspect.MEMBERS:
            mandates = fiche.partners if aspect is Aspect.PARTNERS else fiche.pilots
            return Part(aspect, parties=tuple(catalogue.line(mandate) for mandate in mandates))
        case Aspect.CONTINUING | Aspect.NEW | Aspect.PLANNED | Aspect.ACTIONS:
            return Part(aspect, actions=getattr(fiche, aspect.value))
        case Aspect.CALENDAR:
            started = tuple(action for action in fiche.actions if action.start)
            return Part(aspect, fiche.schedule, actions=started, dates=fiche.calendar)
        case Aspect.CONTEXT | Aspect.OBJECTIVES | Aspect.RESULTS:
            return Part(aspect, lines=getattr(fiche, aspect.value))
        case Aspect.INDICATORS:
            return Part(aspect, lines=tuple(map(_indicator, fiche.indicators)))
    return Part(aspect, section=catalogue.section_of(fiche))


def _indicator(indicator: Indicator) -> str:
    """An indicator with who produces it, and its doubt, as printed."""
    producer = f" ({indicator.producer})" if indicator.producer else ""
    return f"{indicator.text}{producer}" + (f" – {indicator.doubt}" if indicator.doubt else "")


def _sources(query: Query, fiches: list[Fiche], scene: Scene) -> tuple[Cited, ...]:
    cited = scene.catalogue.cited
    found = [
        each
        for fiche in fiches[:4]
        for aspect in query.aspects
        for each in cited(*_places(fiche, aspect, scene.catalogue), column=scene.column(aspect))
    ]
    return tuple(dict.fromkeys(found))


def _places(fiche: Fiche, aspect: Aspect, catalogue: Catalogue) -> tuple[Source | None, ...]:
    """Where an aspect of a fiche is printed: on the fiche, or once for several."""
    blocks = catalogue.given(fiche, aspect.value) if aspect.value in COLUMNS else ()
    return tuple(block.source for block in blocks) or (fiche.source,)


def _choices(query: Query, fiches: list[Fiche], scene: Scene) -> tuple[Choice, ...]:
    if len(fiches) == 1:
        return buttons.of_fiche(fiches[0], scene, query.aspects)
    return tuple(buttons.to_card(fiche, scene) for fiche in fiches[:6])
