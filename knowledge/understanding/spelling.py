"""Repairing typos: a word nobody knows becomes the nearest known one, if one is near enough."""

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

# No repair under four letters: « caf » and « cas » are both words. Then one slip, and two from nine letters on.
SHORTEST, LONG = 4, 9
REPAIRS_KEPT = 4_000


class Spelling:
    """The words that may be meant, curated ones before those of the documents; places are known, and never guessed."""

    def __init__(self, curated: Collection[str], documents: Collection[str], places: Collection[str]) -> None:
        self._curated = frozenset(curated)
        self._known = frozenset(curated) | frozenset(documents) | frozenset(places)
        self._tiers = tuple(sorted(word for word in tier if len(word) >= SHORTEST) for tier in (curated, documents))
        self.repair = lru_cache(REPAIRS_KEPT)(self._repair)

    def knows(self, word: str) -> bool:
        """Whether the word stands in the lexicon, the names or the documents."""
        return word in self._known

    def _repair(self, word: str) -> str:
        """The known word that was meant, or the word itself."""
        if len(word) < SHORTEST or word in self._known or word.isdigit():
            return word
        slips = 1 if len(word) < LONG else 2
        best: tuple[float, str] | None = None
        for tier in self._tiers:
            for known, distance, _ in process.extract(word, tier, scorer=OSA.distance, score_cutoff=slips, limit=5):
                # A slip on the first letter is rare, and the likeliest way to hit another word altogether.
                cost = distance + (1 if known[0] != word[0] else 0) + abs(len(known) - len(word)) / 10
                if _undoubled(known) == _undoubled(word):
                    cost = 0.5
                if cost <= slips + 0.3 and (best is None or cost < best[0]):
                    best = cost, known
        return best[1] if best else self._without_article(word)

    def _without_article(self, word: str) -> str:
        """« ludaf » is « l'udaf »: a name that lost its apostrophe."""
        rest = word[1:]
        return rest if word[0] in "ld" and len(rest) >= SHORTEST - 1 and rest in self._curated else word


def _undoubled(word: str) -> str:
    """A word with each doubled letter once: the commonest slip of all."""
    return "".join(letter for place, letter in enumerate(word) if place == 0 or letter != word[place - 1])
