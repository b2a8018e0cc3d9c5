"""What a question names and its answer does not speak of: with too much of it, asking back is better than answering."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache

from knowledge.catalogue import Party, label
from knowledge.contents import (
    AgendaAnswer,
    CardAnswer,
    FicheAnswer,
    PassageAnswer,
    RecordCard,
    RecordsAnswer,
    SchemaAnswer,
    TermAnswer,
)
from knowledge.fold import fold, stems, tokens
from knowledge.model import Figure, Link, Record, Value
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.search import SMALL, Search
from knowledge.thresholds import ALIEN, PASSED_OVER
from knowledge.understanding.asked import Asked
from knowledge.understanding.ideas import Idea

# How many records' words are kept: those of some territories.
RECORDS_KEPT = 4_000
# An interrogative stands among the first words, after a greeting or « et ».
OPENING = 3
OF_PEOPLE = {Aspect.PILOTS, Aspect.PARTNERS, Aspect.MEMBERS}
UNCOUNTED = {Aspect.CALENDAR, Aspect.TITLE, Aspect.SECTION, Aspect.CONTEXT}
# What says which gathering it is.
OF_A_GATHERING = ("title", "short", "when", "place")
OF_KINDS = {Topic.RECORDS, Topic.AGENDA}
# What of a content only repeats the question.
ECHOED = {"words"}


def doubtful(asked: Asked, query: Query, content: object) -> bool:
    """Whether an answer may well be about something else than the question."""
    if _misfit(asked, query, content):
        return True
    if isinstance(content, CardAnswer) and asked.numbers and not asked.frame.aspects and _strange(asked):
        return True  # a whole fiche is no answer to a word that was not understood
    defined = query.topic is Topic.TERM and asked.frame.says("define")  # « vu avec le séminaire » only says where
    of_itself = defined or query.topic in {Topic.ABOUT, Topic.GLOSSARY} or query.form is Form.TREND
    by_number = asked.frame.references.sections or set(asked.numbered.keys) & set(query.records)
    if by_number or of_itself:
        return False  # what is asked about was named by its number, or is a word or the bot
    if asked.frame.whether and (asked.bodies or asked.frame.tagged("contact")):
        return False  # a claim that is not true is answered by the fact
    left = passed_over(asked, query, content)
    if asked.frame.whether and len(left) == 1 < len(asked.frame.subject) and isinstance(content, RecordsAnswer):
        return False  # « Levallois est-elle … ? »: the list is shown
    return _too_much(left, asked) or _other_party(asked, query, content) or _other_year(asked, query, content)


def _strange(asked: Asked) -> bool:
    """Whether a word is said that nobody knows."""
    return any(not (idea.light or asked.search.weight(idea)) for idea in asked.frame.subject)


def _misfit(asked: Asked, query: Query, content: object) -> bool:
    """Whether « qui » is answered by no one, « quand » by no date, « combien » by no number."""
    opening = set(asked.frame.words[:OPENING])
    who, when = (bool(opening & asked.catalogue.common.lexicon.markers[name]) for name in ("who", "when"))
    match content:
        case FicheAnswer():
            shown = set(query.aspects) or OF_PEOPLE
            return (who and not shown & OF_PEOPLE) or (asked.form is Form.COUNT and shown <= UNCOUNTED)
        case RecordsAnswer(cards=(RecordCard(record=Figure() as figure), *_)) if _elsewhere(figure, asked):
            return True
        case RecordsAnswer(cards=(RecordCard(record=Figure() | Link()), *_)) | TermAnswer() | CardAnswer():
            return when
    return isinstance(content, SchemaAnswer) and asked.form is Form.COUNT and query.form is not Form.COUNT


def _elsewhere(figure: Figure, asked: Asked) -> bool:
    """« combien de crèches à Saint-Ouen ? »: of the name of the figure's place, what many places have is said alone."""
    many = asked.catalogue.common.lexicon.markers["of_many_places"]
    said = {word for word in set(asked.frame.words) & set(tokens(figure.place)) if len(word) > SMALL}
    return bool(said) and said <= many


def confirmed(asked: Asked, query: Query, content: object) -> bool:
    """Whether the one record of an answer says all that a yes-or-no question claims, word by word and number by number.

    Anything less is not « oui »: the fact is shown, and the reader compares.
    """
    if asked.frame.tagged("lacking"):
        return False  # « prévoit-il un budget ? »: what is said of it may be that there is none
    if not asked.frame.whether or asked.frame.says("without") or asked.frame.says("either") or query.aspects:
        return False  # « faut-il s'inscrire au séminaire ? » asks for what no word of it says
    match content:
        case RecordsAnswer(cards=(card,)):
            told = _told(card, asked.search)
        case AgendaAnswer(elsewhen=True):
            return False
        case AgendaAnswer(coming=(card,), past=()) | AgendaAnswer(coming=(), past=(card,)):
            # What was on its agenda says nothing of when, where and what it was; what came of it is a fact.
            told = _stems(getattr(card.record, field, "") or "" for field in OF_A_GATHERING)
            told |= _told((card.parties, getattr(card.record, "outcome", ())), asked.search)
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
    if not asked.frame.subject:
        return ()
    told = _told(content, asked.search) | _named(query, asked)
    # « quels appels à projets ? »: a record is one of its kind, whatever it is called.
    subject = asked.frame.subject if query.topic not in OF_KINDS else asked.named_beside_kinds
    return tuple(idea for idea in subject if not any(told.issuperset(way) for way in idea.ways))


def _too_much(left: Sequence[Idea], asked: Asked) -> bool:
    """Whether the ideas that the answer does not speak of weigh too much; verbs of every day weigh nothing."""
    telling = [idea for idea in left if not idea.light]
    known = sum(asked.search.weight(idea) for idea in telling)
    strange = sum(not asked.search.weight(idea) for idea in telling)
    if any(idea.sigle and not asked.search.weight(idea) for idea in telling):
        return True  # the name of something that the documents do not know
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


def _other_year(asked: Asked, query: Query, content: object) -> bool:
    """Whether a year is asked about that the answer does not give; the very line of a document corrects a false one."""
    if asked.frame.whether and isinstance(content, PassageAnswer):
        return False
    others = (time for time in asked.frame.times if time.only_years and time.period != query.period)
    said = {str(year) for time in others for year in time.years} & set(asked.frame.words)
    said |= set(map(str, asked.frame.references.years))
    said -= {str(query.year), query.period[:4], query.period[-4:]}
    return bool(said) and not said <= _told(content, asked.search)


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
