"""Questions that are the very name of a record: « annexe 5 », « rôle du porteur », « actualités nationales »."""

from collections.abc import Collection as Among
from collections.abc import Iterator

from knowledge.catalogue import label
from knowledge.fold import stem, stems
from knowledge.model import Call, Collection, Gathering, Link, Note, Rule
from knowledge.query import Aspect, Form, Topic
from knowledge.roles import parts_of
from knowledge.search import SMALL
from knowledge.understanding.agenda import ASPECTS as OF_GATHERINGS
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.follow import leans
from knowledge.understanding.lacking import IN_RECORDS
from knowledge.understanding.phrases import Tag
from knowledge.understanding.records import ASPECTS as OF_RECORDS
from knowledge.understanding.records import COUNTED

# What such a record may be; of the others, something is asked.
KINDS = (Call, Collection, Link, Note, Rule)
# Words of these groups only say how something is asked, and those of the last may be part of what is named.
AROUND = {"noise", "forms", "place", "territory", "about"}
ASKING = AROUND | {"details"}
# A name may say it of itself: « évaluation du schéma : … ».
SCHEMA = "schema"
# « la fiche », « du chapitre », « le schéma » say where it stands.
THINGS = {Tag("nouns", name) for name in ("fiche", "section", "schema")}
# « on attend quoi du porteur ? » asks what he is for.
EXPECTED = Tag("aspects", "results")
# A name of one word is a subject like any other, unless it is one « du schéma ».
TELLING = 2


def by_name(asked: Asked) -> Decision | None:
    """The records that are called exactly so, where no fiche and no part of the schéma is."""
    if _asks_otherwise(asked):
        return None
    said = {stem(word) for word in (*asked.frame.words, SCHEMA)}
    for telling in _telling(asked):
        enough = len(telling) + ("schema" in asked.frame.tagged("nouns")) >= TELLING
        owners = asked.search.called(telling, said) if telling and enough else ()
        records = tuple(asked.catalogue.records.get(owner) for owner in owners)
        if records and all(isinstance(record, KINDS) for record in records):
            return asked.about(Topic.RECORDS, records=owners, aspects=_beside(telling, asked, OF_RECORDS))
        if records and all(isinstance(record, Gathering) for record in records) and not _says_gathering(asked):
            return asked.about(Topic.AGENDA, records=owners, aspects=_beside(telling, asked, OF_GATHERINGS))
    return None


def expected_by(asked: Asked) -> Decision | None:
    """« qu'attend la MSA du schéma ? »: the record that is called so, else the fiches in which a party takes part."""
    others = {idea.typed for idea in asked.frame.subject} - {idea.typed for idea in asked.frame.named}
    if Aspect.RESULTS not in asked.frame.aspects or others or asked.numbers or asked.previous:
        return None
    expectations = {stem(word) for word in asked.catalogue.common.lexicon.markers["expectations"]}
    named = dict.fromkeys((*(keys[0] for keys in asked.frame.party_choices), *asked.frame.tagged("loose")))
    for party in (asked.catalogue.parties[key] for key in named):
        said = (*party.aliases, party.name, *getattr(party, "loose_aliases", ()))
        names = [{word for word in stems(name) if len(word) > SMALL} for name in said]
        names.append(set(stems(label(party))))
        owners = [asked.search.called(expectations | name, expectations | name) for name in names if name]
        if found := next(filter(None, owners), ()):
            return asked.about(Topic.RECORDS, records=found)
    taking_part = tuple(key for key in named if parts_of(key, asked.catalogue))
    return asked.about(Topic.FICHES, parties=taking_part[:1]) if taking_part else None


def _asks_otherwise(asked: Asked) -> bool:
    """Whether a record's name does not say what is asked: a meaning, all of a kind, a number, a budget …"""
    leaning = asked.previous is not None and leans(asked)
    all_of_kind = set(asked.frame.tagged("kinds")) & COUNTED and not asked.named_beside_kinds
    within = (
        asked.form is Form.COUNT or Aspect.ANIMATOR in asked.details
    )  # « combien de projets … », « qui présente … »
    unknown = set(asked.frame.tagged("lacking")) - IN_RECORDS  # « quel montant pour l'appel à projets insertion ? »
    return bool(leaning or asked.frame.says("define") or all_of_kind or within or unknown)


def _beside(telling: frozenset[str], asked: Asked, known: Among[Aspect]) -> tuple[Aspect, ...]:
    """What is asked of a record in words that are no part of its name, as far as such a record may tell it."""
    said = [
        each for each in asked.frame.found if not set(map(stem, asked.frame.words[each.start : each.end])) <= telling
    ]
    names = dict.fromkeys(tag.name for each in said for tag in each.tags if tag.group == "details")
    return tuple(aspect for aspect in map(Aspect, names) if aspect in known)


def _says_gathering(asked: Asked) -> bool:
    """Whether meetings or events are asked for in so many words: they have their own rules."""
    return bool({"meeting", "event"} & set(asked.frame.tagged("kinds")))


def _telling(asked: Asked) -> Iterator[frozenset[str]]:
    """The stems of what is named, with and without the words that may ask something about it."""
    light = asked.catalogue.common.lexicon.light
    for groups, things in ((AROUND, THINGS), (ASKING, THINGS | {EXPECTED})):
        around = (each for each in asked.frame.found if all(tag.group in groups or tag in things for tag in each.tags))
        free = {place for match in around for place in range(match.start, match.end)}
        left = {stem(word) for place, word in enumerate(asked.frame.words) if place not in free}
        yield frozenset(left - light)
