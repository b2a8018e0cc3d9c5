"""Search by subject: the records that speak of it, ranked by how much of it each one and its lines cover."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TypeVar

from knowledge.fold import stem, stems
from knowledge.passages import Passage
from knowledge.printed import Printed
from knowledge.query import Aspect
from knowledge.understanding.ideas import Idea

# A word that stands nowhere in the documents weighs nearly as much as the rarest: the question is about something
# else. But each further idea that a fiche does carry makes such a word more likely to be chatter.
UNKNOWN_WORD = 0.8
UNKNOWN = -1.0
# « de », « et », « aux »: words so short that a name has them or not.
SMALL = 3
# A verb of every day (« soutenir ») tells little beside what it is about.
LIGHT = 0.7
# Of a fiche's score: how much of the subject it covers, how much its best line does, how exactly its name is given.
SHARES = (0.5, 0.2, 0.3)
# The rules look for the few subjects of one question again and again, and weigh their ideas.
SUBJECTS_KEPT, IDEAS_KEPT = 16, 128
# The words of the records that answers tell, again and again.
RECORDS_KEPT = 64
# How many names' words stay in memory: those of some ten territories.
NAMES_KEPT = 8_000

Item = TypeVar("Item")


@dataclass(frozen=True)
class Line:
    """A passage and the share of the subject that it covers, from 0 to 1."""

    passage: Passage
    coverage: float


@dataclass(frozen=True)
class Hit:
    """A record, its score and the share of the subject it covers (0 to 1), and its lines, best first."""

    owner: str
    score: float
    coverage: float
    lines: tuple[Line, ...]


class Search:
    """Searches one territory's passages."""

    def __init__(self, printed: Printed, owners: Collection[str]) -> None:
        """``owners``: what may be found."""
        self._passages = printed.passages
        self._owner_count = len(owners) or 1
        here = {place for place, passage in enumerate(printed.passages) if passage.owner in owners}
        self._places = _by_stem(printed.places, here)
        self.rarest = log(1 + self._owner_count)  # the weight of a word that one record alone has
        self.hits = lru_cache(SUBJECTS_KEPT)(self._hits)
        self.weight = lru_cache(IDEAS_KEPT)(self._weight)
        self.words = lru_cache(RECORDS_KEPT)(self._said)

    def _weight(self, idea: Idea) -> float:
        """How telling an idea is: the rarer in the documents, the more; nothing where they do not know it."""
        owners: set[str] = set()
        for way in idea.ways:
            owners |= _common([self._owners_with(word) for word in way])
        return log(1 + self._owner_count / len(owners)) if owners else 0.0

    def _said(self, owner: str) -> frozenset[str]:
        """The stems of all that is said of a record."""
        texts = (passage.text for passage in self._passages if passage.owner == owner)
        return frozenset(word for text in texts for word in stems(text))

    def called(self, telling: Collection[str], said: Collection[str]) -> tuple[str, ...]:
        """The records one of whose names has all the telling words of a question, and no others than it says."""
        places = sorted(_common([self._places.get(word, frozenset()) for word in telling]))
        titles = (self._passages[place] for place in places if self._passages[place].aspect is Aspect.TITLE)
        named = (each for each in titles if all(word in said or len(word) <= SMALL for word in _words(each.text)))
        return tuple(dict.fromkeys(passage.owner for passage in named))

    def _told(self, idea: Idea) -> float:
        """An idea's weight in this search: little for a word of every day, ``UNKNOWN`` for one that nobody knows."""
        weight = self.weight(idea)
        return weight * LIGHT if idea.light else weight or UNKNOWN

    def _owners_with(self, word: str) -> frozenset[str]:
        return frozenset(self._passages[place].owner for place in self._places.get(word, ()))

    def _hits(self, subject: tuple[Idea, ...]) -> tuple[Hit, ...]:
        """The records that speak of a subject, best first."""
        weights = [self._told(idea) for idea in subject]
        strange = sum(idea.sigle and weight < 0 for idea, weight in zip(subject, weights, strict=True))
        # owner → its lines → the ideas that each carries, and in how many words
        carrying: dict[str, dict[int, dict[int, int]]] = {}
        for number, idea in enumerate(subject):
            for place, words in sorted(self._carrying(idea).items()):
                carrying.setdefault(self._passages[place].owner, {}).setdefault(place, {})[number] = words
        hits = [self._hit(owner, lines, subject, weights, strange) for owner, lines in carrying.items()]
        return tuple(sorted(hits, key=lambda hit: -hit.score))

    def _carrying(self, idea: Idea) -> Mapping[int, int]:
        """The lines that put an idea in any of its ways, and in how many words; the way it was typed counts twice."""
        found: dict[int, int] = {}
        for way in (*idea.ways[:1], *idea.ways):
            for place in _common([self._places.get(word, frozenset()) for word in way]):
                found[place] = found.get(place, 0) + len(way)
        return found

    def _total(self, weights: Sequence[float], carried: int, strange: int) -> float:
        """What covering the whole subject would weigh, its unknown words (weight ``UNKNOWN``) and sigles included."""
        rarest = UNKNOWN_WORD * self.rarest
        unknown = rarest / max(carried, 1) ** 1.5
        return (sum(weight if weight >= 0 else unknown for weight in weights) or 1.0) + strange * rarest

    def _hit(
        self,
        owner: str,
        carrying: Mapping[int, Mapping[int, int]],
        subject: Sequence[Idea],
        weights: Sequence[float],
        strange: int,
    ) -> Hit:
        best_by_idea: dict[int, float] = {}
        lines: list[tuple[int, Line]] = []
        exact = best_line = 0.0
        carried = sorted({number for numbers in carrying.values() for number in numbers})
        total = self._total(weights, sum(_size(subject[number]) for number in carried), strange)
        for place, numbers in carrying.items():
            passage = self._passages[place]
            for number in numbers:
                best_by_idea[number] = max(best_by_idea.get(number, 0.0), passage.weight)
            coverage = sum(weights[number] for number in numbers) / total
            best_line = max(best_line, coverage * passage.weight)
            if passage.aspect is Aspect.TITLE:
                given = _given(passage.text, [subject[number] for number in numbers])
                exact = max(exact, (1 + coverage) / 2 * given * passage.weight)
            if passage.quotable:
                lines.append((sum(numbers.values()), Line(passage, coverage)))
        share = sum(weights[number] * best_by_idea[number] for number in carried) / total
        coverage = sum(weights[number] for number in carried) / total
        score = sum(part * value for part, value in zip(SHARES, (share, best_line, exact), strict=True))
        # Of lines that cover as much, the one that says it in more words, then the one printed first.
        lines.sort(key=lambda each: (-each[1].coverage, -each[1].passage.weight, -each[0]))
        return Hit(owner, score, coverage, tuple(line for _, line in lines))


def _by_stem(printed: Mapping[str, Sequence[int]], places: Collection[int]) -> Mapping[str, frozenset[int]]:
    """The places, among some, of the passages that hold each stem."""
    found: dict[str, set[int]] = {}
    for word, every in printed.items():
        found.setdefault(stem(word), set()).update(every)
    return {word: frozenset(every.intersection(places)) for word, every in found.items()}


def _common(sets: Sequence[frozenset[Item]]) -> frozenset[Item]:
    """What all of some sets hold; nothing where there is none."""
    return sets[0].intersection(*sets[1:]) if sets else frozenset()


def _size(idea: Idea) -> int:
    """How many telling words an idea has as typed: « promeneurs du net » says more than « site »."""
    return sum(len(word) > 2 for word in idea.typed.split())


def _given(name: str, subject: Sequence[Idea]) -> float:
    """The share of a name's telling words that the question gives."""
    words = _words(name)
    telling = {word for word in words if len(word) > 2}
    given = {word for idea in subject for way in idea.ways if words.issuperset(way) for word in way}
    return len(telling & given) / len(telling) if telling else 0.0


@lru_cache(NAMES_KEPT)
def _words(name: str) -> frozenset[str]:
    return frozenset(stems(name))
