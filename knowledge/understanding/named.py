"""Questions that are the very name of a record: « annexe 5 », « rôle du porteur », « actualités nationales »."""

from collections.abc import Iterator

from knowledge.fold import stem
from knowledge.model import Call, Collection, Gathering, Link, Note, Rule
from knowledge.query import Topic
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.follow import leans
from knowledge.understanding.phrases import Tag

# What such a record may be; of the others, something is asked.
KINDS = (Call, Collection, Link, Note, Rule)
# Words of these groups only say how something is asked, and those of the last may be part of what is named.
AROUND = {"noise", "forms", "place", "territory", "about"}
ASKING = AROUND | {"details"}
# A name may say it of itself: « évaluation du schéma : … ».
SCHEMA = "schema"
# « la fiche », « du chapitre », « le schéma » say where it stands.
THINGS = {Tag("nouns", name) for name in ("fiche", "section", "schema")}
# A name of one word is a subject like any other.
TELLING = 2


def by_name(asked: Asked) -> Decision | None:
    """The records that are called exactly so, where no fiche and no part of the schéma is."""
    if (asked.previous and leans(asked)) or asked.frame.says("define"):
        return None  # « que veut dire AMI dans … ? » asks for a meaning
    said = {stem(word) for word in (*asked.frame.words, SCHEMA)}
    for telling in _telling(asked):
        owners = asked.search.called(telling, said) if len(telling) >= TELLING else ()
        records = tuple(asked.catalogue.records.get(owner) for owner in owners)
        if records and all(isinstance(record, KINDS) for record in records):
            return asked.about(Topic.RECORDS, records=owners)
        if records and all(isinstance(record, Gathering) for record in records) and not _says_gathering(asked):
            return asked.about(Topic.AGENDA, records=owners)
    return None


def _says_gathering(asked: Asked) -> bool:
    """Whether meetings or events are asked for in so many words: they have their own rules."""
    return bool({"meeting", "event"} & set(asked.frame.tagged("kinds")))


def _telling(asked: Asked) -> Iterator[frozenset[str]]:
    """The stems of what is named, with and without the words that may ask something about it."""
    light = asked.catalogue.common.lexicon.light
    for groups in (AROUND, ASKING):
        around = [match for match in asked.frame.found if all(tag.group in groups or tag in THINGS for tag in match.tags)]
        free = {place for match in around for place in range(match.start, match.end)}
        left = {stem(word) for place, word in enumerate(asked.frame.words) if place not in free}
        yield frozenset(left - light)
