"""What a question names and its answer does not speak of: with too much of it, asking back is better than answering."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache

from knowledge.catalogue import Party, label
from knowledge.contents import AgendaAnswer, RecordsAnswer
from knowledge.fold import fold, stems
from knowledge.model import Record, Value
from knowledge.query import Query, Topic
from knowledge.search import Search
from knowledge.thresholds import ALIEN, PASSED_OVER
from knowledge.understanding.asked import Asked
from knowledge.understanding.ideas import Idea

# How many records' words are kept: those of some territories.
RECORDS_KEPT = 4_000
# What says which gathering it is.
OF_A_GATHERING = ("title", "short", "when", "place")
# What of a content only repeats the question.
ECHOED = {"words"}


def doubtful(asked: Asked, query: Query, content: object) -> bool:
    """Whether an answer may well be about something else than the question."""
    if asked.numbers or asked.frame.references.sections or query.topic is Topic.ABOUT:
        return False  # what is asked about was named by its number, or is the bot
    if asked.frame.whether and (asked.bodies or asked.frame.tagged("contact")):
        return False  # a claim that is not true is answered by the fact
    left = passed_over(asked, query, content)
    told = _told(content, asked.search)
    return _too_much(left, asked) or _other_party(asked, query, content) or _other_year(asked, query, told)


def confirmed(asked: Asked, query: Query, content: object) -> bool:
    """Whether the one record of an answer says all that a yes-or-no question claims, word by word and number by number.

    Anything less is not « oui »: the fact is shown, and the reader compares.
    """
    if not asked.frame.whether or asked.frame.says("without") or asked.frame.says("either"):
        return False
    match content:
        case RecordsAnswer(cards=(card,)):
            told = _told(card, asked.search)
        case AgendaAnswer(coming=(card,), past=()) | AgendaAnswer(coming=(), past=(card,)):
            # What was on its agenda says nothing of when, where and what it was.
            told = _stems(getattr(card.record, field, "") or "" for field in OF_A_GATHERING) | _told(
                card.parties, asked.search
            )
        case _:
            return False
    told |= _named(query, asked)
    numbers = set() if query.period else {word for word in asked.frame.words if word.isdigit()}
    ideas = (*asked.frame.subject, *asked.frame.named)
    return numbers <= told and all(any(told.issuperset(way) for way in idea.ways) for idea in ideas)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(stems(" ".join(texts)))


def passed_over(asked: Asked, query: Query, content: object) -> tuple[Idea, ...]:
    """The ideas of the question that its answer does not speak of."""
    told = _told(content, asked.search) | _named(query, asked)
    return tuple(idea for idea in asked.frame.subject if not any(told.issuperset(way) for way in idea.ways))


def _too_much(left: Sequence[Idea], asked: Asked) -> bool:
    """Whether the ideas that the answer does not speak of weigh too much; verbs of every day weigh nothing."""
    telling = [idea for idea in left if not idea.light]
    known = sum(asked.search.weight(idea) for idea in telling)
    strange = sum(not asked.search.weight(idea) for idea in telling)
    rarest = asked.search.rarest
    names = len(asked.frame.party_choices) + len(asked.frame.tagged("contact"))
    whole = sum(asked.search.weight(idea) or rarest / 2 for idea in asked.frame.subject) + rarest * names
    if not whole:
        return False
    return known / whole >= PASSED_OVER or strange * rarest / 2 / whole >= ALIEN


def _other_party(asked: Asked, query: Query, content: object) -> bool:
    """Whether an organisation or body is named that the answer does not name."""
    parties = asked.catalogue.parties
    choices = [keys for keys in asked.frame.party_choices if not set(keys) & set(query.parties)]
    exact = [[parties[key] for key in keys] for keys in choices if not getattr(parties[keys[0]], "category", False)]
    if not exact:
        return False
    said = fold(" ".join(_texts(content)))
    return any(not any(fold(name) in said for party in meant for name in _names(party)) for meant in exact)


def _names(party: Party) -> tuple[str, ...]:
    return (party.name, label(party), *party.aliases, party.key)


def _other_year(asked: Asked, query: Query, told: frozenset[str]) -> bool:
    """Whether a year is asked about that the answer does not give; a false one is corrected by a yes or no."""
    given = told | {str(query.year), query.period[:4], query.period[-4:]}
    return not asked.frame.whether and any(str(year) not in given for year in asked.frame.references.years)


def _named(query: Query, asked: Asked) -> frozenset[str]:
    """The words of the parties that the answer is about."""
    parties = (asked.catalogue.parties.get(key) for key in query.parties)
    return frozenset[str]().union(*(_told(party, asked.search) for party in parties if party))


def _told(value: object, search: Search) -> frozenset[str]:
    """The stems of every word within a value, and of what a search knows of its records."""
    if isinstance(value, Record):
        return _of_record(value) | search.words(value.key)
    if isinstance(value, str):
        return _stems((value,))
    return frozenset[str]().union(*(_told(part, search) for part in _parts(value)))


@lru_cache(RECORDS_KEPT)
def _of_record(record: Record) -> frozenset[str]:
    return _stems(_texts(record))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in _parts(value):
        yield from _texts(part)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, Value):
        yield from (getattr(value, name) for name in type(value).model_fields)
    elif is_dataclass(value):
        yield from (getattr(value, field.name) for field in fields(value) if field.name not in ECHOED)
