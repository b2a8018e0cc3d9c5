"""The neighbours of an answer, as buttons: a label and a whole question each."""

from collections.abc import Iterable

from knowledge.answers.scene import Scene
from knowledge.catalogue import label
from knowledge.model import Body, Contact, Event, Fiche, Gathering, Meeting, Record, Section
from knowledge.moment import parse
from knowledge.query import Aspect, Query, Role, Topic
from knowledge.reply import Choice
from knowledge.saying import when
from knowledge.thresholds import BUTTON_LABEL, NEIGHBOURS

# What a reader of one aspect most often wants next, in that order.
NEXT = (Aspect.PILOTS, Aspect.PARTNERS, Aspect.ACTIONS, Aspect.CALENDAR, Aspect.INDICATORS, Aspect.RESULTS)


def of_fiche(fiche: Fiche, scene: Scene, shown: Iterable[Aspect] = ()) -> tuple[Choice, ...]:
    """The other aspects of a fiche, its whole card, and its section."""
    others = [aspect for aspect in NEXT if aspect not in set(shown) and _is_printed(aspect, fiche, scene)]
    room = NEIGHBOURS - 2 if shown else len(others)
    choices = [Choice(scene.words(f"aspect.{aspect}"), _fiche_query(fiche, scene, aspect)) for aspect in others[:room]]
    if shown:
        choices.append(
            Choice(scene.words("button.card", number=fiche.number or "").strip(), _fiche_query(fiche, scene))
        )
    section = scene.catalogue.section_of(fiche)
    return (*choices, *((to_section(section, scene),) if section else ()))


def _is_printed(aspect: Aspect, fiche: Fiche, scene: Scene) -> bool:
    """Whether this schéma's fiches have the column at all."""
    printed = {heading.column for heading in scene.catalogue.schema.columns}
    return bool(fiche.actions) if aspect is Aspect.ACTIONS else not printed or aspect.value in printed


def _fiche_name(fiche: Fiche, scene: Scene) -> str:
    """« 7 · Label AVIP »; a fiche without a number has its name alone."""
    return scene.words("button.fiche_short", number=fiche.number, short=fiche.short) if fiche.number else fiche.short


def to_card(fiche: Fiche, scene: Scene) -> Choice:
    """A fiche's card."""
    return Choice(_fiche_name(fiche, scene), _fiche_query(fiche, scene))


def to_aspects(fiche: Fiche, scene: Scene, aspects: Iterable[Aspect]) -> Choice:
    """Some aspects of a fiche, under its name."""
    return Choice(_fiche_name(fiche, scene), _fiche_query(fiche, scene, *aspects))


def of_section(section: Section, query: Query, scene: Scene) -> Choice:
    """The same question of one section alone."""
    return Choice(_section_text(section, scene), query.but(records=(section.key,)))


def to_section(section: Section, scene: Scene) -> Choice:
    """A section's fiches."""
    return Choice(
        _section_text(section, scene), Query(Topic.SECTION, scene.catalogue.territory.code, records=(section.key,))
    )


def _section_text(section: Section, scene: Scene) -> str:
    label_ = f"{section.label} {section.number}" if section.number else section.label
    return scene.words("button.section", label=label_, short=section.short)


def to_contents(scene: Scene) -> Choice:
    """The table of contents."""
    return Choice(scene.words("button.sections"), Query(Topic.SECTIONS, scene.catalogue.territory.code))


def to_party(key: str, scene: Scene, role: Role | None = None) -> Choice:
    """The fiches of a party, in a role or in any."""
    name = {None: "party", Role.PILOT: "pilots_of", Role.PARTNER: "partners_of"}[role]
    text = scene.words(f"button.{name}", name=label(scene.catalogue.parties[key]))
    topic = Topic.FICHES if role else Topic.PARTY
    return Choice(text, Query(topic, scene.catalogue.territory.code, parties=(key,), role=role))


def to_record(record: Record, scene: Scene) -> Choice:
    """A record that is an answer in itself."""
    if isinstance(record, Body):
        return to_body(record.key, scene)
    topic = Topic.AGENDA if isinstance(record, Gathering) else Topic.RECORDS
    topic = Topic.CONTACTS if isinstance(record, Contact) else topic
    return Choice(name_of(record, scene), Query(topic, scene.catalogue.territory.code, records=(record.key,)))


def to_body(key: str, scene: Scene, aspect: Aspect | None = None) -> Choice:
    """A committee's card, or one thing about it."""
    text = scene.words(f"aspect.{aspect}") if aspect else label(scene.catalogue.parties[key])
    query = Query(Topic.PARTY, scene.catalogue.territory.code, parties=(key,), aspects=(aspect,) if aspect else ())
    return Choice(text, query)


def to_agenda(query: Query, scene: Scene) -> Choice:
    """Meetings and events."""
    return Choice(scene.words("button.agenda"), query)


def name_of(record: Record, scene: Scene) -> str:
    """A record's name on a button."""
    if isinstance(record, Meeting | Event):
        name = record.short if isinstance(record, Event) else label(scene.catalogue.parties[record.body])
        return f"{when(parse(record.when).edtf, scene.words)} · {name}"[:BUTTON_LABEL]
    if isinstance(record, Contact):
        return (record.person or record.function)[:BUTTON_LABEL]
    names = (getattr(record, field, None) for field in ("short", "title", "measure", "text"))
    return str(next(name for name in names if name))[:BUTTON_LABEL]


def to_query(query: Query, scene: Scene) -> Choice:
    """A whole query, labelled by the record it is about."""
    if query.topic in {Topic.RECORDS, Topic.CONTACTS, Topic.AGENDA} and query.records:
        return Choice(name_of(scene.catalogue.records[query.records[0]], scene), query)
    if query.topic is Topic.SECTION and query.records:
        return Choice(_section_text(scene.catalogue.sections[query.records[0]], scene), query)
    if query.topic is Topic.FICHE and query.records:
        fiche = scene.catalogue.fiches[query.records[0]]
        return Choice(_fiche_name(fiche, scene), query)
    if query.topic is Topic.ACTIONS:
        return Choice(scene.words("button.actions_of_year", year=query.year), query)
    if query.parties:
        return Choice(label(scene.catalogue.parties[query.parties[0]]), query)
    return Choice(scene.words("button.sections"), query)


def _fiche_query(fiche: Fiche, scene: Scene, *aspects: Aspect) -> Query:
    return Query(Topic.FICHE, scene.catalogue.territory.code, records=(fiche.key,), aspects=aspects)
