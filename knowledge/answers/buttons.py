"""The neighbours of an answer, as buttons: a label and a whole question each."""

from collections.abc import Iterable

from knowledge.answers.scene import Scene
from knowledge.catalogue import label
from knowledge.model import Fiche, Section
from knowledge.query import Aspect, Query, Role, Topic
from knowledge.reply import Choice
from knowledge.thresholds import NEIGHBOURS

# What a reader of one aspect most often wants next, in that order.
NEXT = (Aspect.PILOTS, Aspect.PARTNERS, Aspect.ACTIONS, Aspect.CALENDAR, Aspect.INDICATORS, Aspect.RESULTS)


def of_fiche(fiche: Fiche, scene: Scene, shown: Iterable[Aspect] = ()) -> tuple[Choice, ...]:
    """The other aspects of a fiche, its whole card, and its section."""
    others = [aspect for aspect in NEXT if aspect not in set(shown)]
    room = NEIGHBOURS - 2 if shown else len(others)
    choices = [Choice(scene.words(f"aspect.{aspect}"), _fiche_query(fiche, scene, aspect)) for aspect in others[:room]]
    if shown:
        choices.append(Choice(scene.words("button.card", number=fiche.number or ""), _fiche_query(fiche, scene)))
    section = scene.catalogue.section_of(fiche)
    return (*choices, *((to_section(section, scene),) if section else ()))


def to_card(fiche: Fiche, scene: Scene) -> Choice:
    """A fiche's card."""
    return Choice(
        scene.words("button.fiche_short", number=fiche.number or "", short=fiche.short), _fiche_query(fiche, scene)
    )


def to_section(section: Section, scene: Scene) -> Choice:
    """A section's fiches."""
    text = scene.words("button.section", label=section.label, number=section.number or "", short=section.short)
    return Choice(text, Query(Topic.SECTION, scene.catalogue.territory.code, records=(section.key,)))


def to_contents(scene: Scene) -> Choice:
    """The table of contents."""
    return Choice(scene.words("button.sections"), Query(Topic.SECTIONS, scene.catalogue.territory.code))


def to_party(key: str, scene: Scene, role: Role | None = None) -> Choice:
    """The fiches of a party, in a role or in any."""
    name = {None: "party", Role.PILOT: "pilots_of", Role.PARTNER: "partners_of"}[role]
    text = scene.words(f"button.{name}", name=label(scene.catalogue.parties[key]))
    topic = Topic.FICHES if role else Topic.PARTY
    return Choice(text, Query(topic, scene.catalogue.territory.code, parties=(key,), role=role))


def to_query(query: Query, scene: Scene) -> Choice:
    """A whole query, labelled by the record it is about."""
    if query.topic is Topic.FICHE and query.records:
        fiche = scene.catalogue.fiches[query.records[0]]
        return Choice(scene.words("button.fiche_short", number=fiche.number or "", short=fiche.short), query)
    if query.topic is Topic.ACTIONS:
        return Choice(scene.words("button.actions_of_year", year=query.year), query)
    if query.parties:
        return Choice(label(scene.catalogue.parties[query.parties[0]]), query)
    return Choice(scene.words("button.sections"), query)


def _fiche_query(fiche: Fiche, scene: Scene, *aspects: Aspect) -> Query:
    return Query(Topic.FICHE, scene.catalogue.territory.code, records=(fiche.key,), aspects=aspects)
