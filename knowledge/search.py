"""Search by subject: full-text candidates, re-ranked by how much of the question each record and line covers."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from knowledge.fold import stems
from knowledge.passages import Passage
from knowledge.query import Aspect
from knowledge.understanding.ideas import Idea

# The full-text index gives this many lines to re-rank; a territory has some six hundred.
CANDIDATES = 120
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

# (territory, stems) → places of passages, best first
Candidates = Callable[[str, Sequence[str]], Sequence[int]]


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

    def __init__(
        self, territory: str, passages: Sequence[Passage], candidates: Candidates, owners: Collection[str]
    ) -> None:
        self._territory = territory
        self._passages = passages
        self._candidates = candidates
        self._owners = frozenset(owners)
        self._stems = tuple(frozenset(stems(passage.text)) for passage in passages)
        self._owners_with = self._index()
        self._owner_count = len(self._owners) or 1
        self.rarest = log(1 + self._owner_count)  # the weight of a word that one record alone has

    def _index(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for passage, words in zip(self._passages, self._stems, strict=True):
            for word in words if passage.owner in self._owners else ():
                found.setdefault(word, set()).add(passage.owner)
        return {word: frozenset(owners) for word, owners in found.items()}

    def hits(self, subject: Sequence[Idea]) -> tuple[Hit, ...]:
        """The records that speak of a subject, best first."""
        words = sorted({word for idea in subject for way in idea.ways for word in way})
        weights = [self._told(idea) for idea in subject]
        strange = sum(idea.sigle and weight < 0 for idea, weight in zip(subject, weights, strict=True))
        by_owner: dict[str, list[int]] = {}
        for place in self._candidates(self._territory, words)[:CANDIDATES] if words else ():
            owner = self._passages[place].owner
            if owner in self._owners:
                by_owner.setdefault(owner, []).append(place)
        hits = [self._hit(owner, places, subject, weights, strange) for owner, places in by_owner.items()]
        return tuple(sorted((hit for hit in hits if hit.score > 0), key=lambda hit: -hit.score))

    def _told(self, idea: Idea) -> float:
        """An idea's weight in this search: little for a word of every day, ``UNKNOWN`` for one that nobody knows."""
        weight = self.weight(idea)
        return weight * LIGHT if idea.light else weight or UNKNOWN

    def words(self, owner: str) -> frozenset[str]:
        """The stems of all that is said of a record."""
        return self._words.get(owner, frozenset())

    @cached_property
    def _words(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for passage, words in zip(self._passages, self._stems, strict=True):
            found.setdefault(passage.owner, set()).update(words)
        return {owner: frozenset(words) for owner, words in found.items()}

    def called(self, telling: Collection[str], said: Collection[str]) -> tuple[str, ...]:
        """The records one of whose names has all the telling words of a question, and no others than it says."""
        owners = [
            passage.owner
            for passage, words in zip(self._passages, self._stems, strict=True)
            if passage.aspect is Aspect.TITLE
            and words.issuperset(telling)
            and all(word in said or len(word) <= SMALL for word in words)
        ]
        return tuple(dict.fromkeys(owner for owner in owners if owner in self._owners))

    def weight(self, idea: Idea) -> float:
        """How telling an idea is: the rarer in the documents, the more; nothing where they do not know it."""
        owners: set[str] = set()
        for way in idea.ways:
            owners |= frozenset.intersection(*(self._owners_with.get(word, frozenset()) for word in way))
        return log(1 + self._owner_count / len(owners)) if owners else 0.0

    def _total(self, weights: Sequence[float], carried: int, strange: int) -> float:
        """What covering the whole subject would weigh, its unknown words (weight ``UNKNOWN``) and sigles included."""
        rarest = UNKNOWN_WORD * self.rarest
        unknown = rarest / max(carried, 1) ** 1.5
        return (sum(weight if weight >= 0 else unknown for weight in weights) or 1.0) + strange * rarest

    def _hit(
        self, owner: str, places: Sequence[int], subject: Sequence[Idea], weights: Sequence[float], strange: int
    ) -> Hit:
        best_by_group = [0.0] * len(subject)
        covered = [False] * len(subject)
        lines, exact, best_line = [], 0.0, 0.0
        matches = [
            [any(self._stems[place].issuperset(way) for way in idea.ways) for idea in subject] for place in places
        ]
        carried = zip(subject, zip(*matches, strict=True), strict=True)
        total = self._total(weights, sum(_size(idea) for idea, match in carried if any(match)), strange)
        for place, matched in zip(places, matches, strict=True):
            passage, words = self._passages[place], self._stems[place]
            for index, match in enumerate(matched):
                if match:
                    best_by_group[index] = max(best_by_group[index], passage.weight)
                    covered[index] = True
            coverage = sum(weight for weight, match in zip(weights, matched, strict=True) if match) / total
            best_line = max(best_line, coverage * passage.weight)
            if passage.aspect is Aspect.TITLE:
                exact = max(exact, (1 + coverage) / 2 * _given(words, subject) * passage.weight)
            if passage.quotable and coverage > 0:
                lines.append(Line(passage, coverage))
        share = sum(weight * best for weight, best in zip(weights, best_by_group, strict=True)) / total
        coverage = sum(weight for weight, match in zip(weights, covered, strict=True) if match) / total
        score = sum(part * value for part, value in zip(SHARES, (share, best_line, exact), strict=True))
        lines.sort(key=lambda line: (-line.coverage, -line.passage.weight))
        return Hit(owner, score, coverage, tuple(lines))


def _size(idea: Idea) -> int:
    """How many telling words an idea has as typed: « promeneurs du net » says more than « site »."""
    return sum(len(word) > 2 for word in idea.typed.split())


def _given(words: frozenset[str], subject: Sequence[Idea]) -> float:
    """The share of a name's telling words that the question gives."""
    telling = {word for word in words if len(word) > 2}
    given = {word for idea in subject for way in idea.ways if words.issuperset(way) for word in way}
    return len(telling & given) / len(telling) if telling else 0.0
