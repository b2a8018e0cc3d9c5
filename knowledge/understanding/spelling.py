"""Repairing typos: a word nobody knows becomes the nearest known one, if one is near enough."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.fold import base

# No repair under four letters: « caf » and « cas » are both words. Then one slip, and two from nine letters on.
SHORTEST, LONG = 4, 9
# A slip more likely hits a word that says what is asked than any other: what each further tier costs.
LATER_TIER = 0.15
# A slip on the first letter is rare, and in a short word the likeliest way to hit another word altogether.
FIRST_LETTER = 1.0
# But less so in the first tiers, the words that say what is asked: « oilote », « uand ».
ASKED, FIRST_OF_ASKED = 2, 0.25
# What a word costs that is spelt otherwise and sounds the same (« indicatteur », « telefone »).
BY_EAR = 0.5
SOUNDS = (("ph", "f"), ("qu", "k"), ("y", "i"), ("eau", "o"), ("au", "o"), ("ai", "e"), ("ei", "e"))
REPAIRS_KEPT = 4_000


class Spelling:
    """The words that may be meant, likeliest tier first; places are known, and never guessed."""

    def __init__(self, tiers: Sequence[Collection[str]], places: Collection[str], small: Collection[str]) -> None:
        """``small``: the words of every day that a lost space glues to another."""
        self._small = frozenset(small)
        self._words = frozenset(places).union(*tiers)
        self._known = self._words | {base(word) for word in self._words}
        self._tiers = tuple(sorted(word for word in tier if len(word) >= SHORTEST - 1) for tier in tiers)
        self._names = frozenset().union(*tiers[:-1])
        self._places = sorted(place for place in places if len(place) > SHORTEST)
        self._parts = frozenset(word for word in (*self._names, *self._places) if word.isalpha())
        self.parted = lru_cache(REPAIRS_KEPT)(self._parted)
        self.repair = lru_cache(REPAIRS_KEPT)(self._repair)

    def knows(self, word: str) -> bool:
        """Whether the word stands in the lexicon, the names or the documents, in any number or gender."""
        return word in self._known or base(word) in self._known

    def _repair(self, word: str, *, by_ear: bool = False) -> str:
        """The known word that was meant, or the word itself; ``by_ear``: only one that sounds the same."""
        if len(word) < SHORTEST or word in self._words or word[0].isdigit():
            return word
        if base(word) in self._known:
            return base(word)
        if (name := self._without_article(word)) != word:
            return name
        candidates = (
            (cost + LATER_TIER * place, known)
            for place, tier in enumerate(self._tiers)
            for cost, known in _near(word, tier, FIRST_OF_ASKED if place < ASKED else FIRST_LETTER)
            if cost <= BY_EAR or not by_ear
        )
        best = min(candidates, key=lambda candidate: candidate[0], default=None)
        return best[1] if best else word

    def _parted(self, word: str) -> tuple[str, ...]:
        """« lafiche » is « la fiche »: a word that nobody knows and that two words make; nothing where it is none."""
        if len(word) < SHORTEST or self.knows(word) or not word.isalpha():
            return ()
        halves = ((word[:place], word[place:]) for place in range(2, len(word) - 1))
        whole = [pair for pair in halves if self._parts.issuperset(pair) and self._holds(pair)]
        return max(whole, key=lambda pair: min(map(len, pair)), default=())

    def label(self, word: str) -> str:
        """« fiche » or « engagement », one slip away, before a number; else the word itself."""
        if len(word) < SHORTEST or self.knows(word):
            return word
        near = process.extractOne(word, self._tiers[0], scorer=OSA.distance, score_cutoff=1)
        return str(near[0]) if near else word

    def _holds(self, pair: tuple[str, str]) -> bool:
        """Whether two words stand well enough alone: long ones, or small ones that many sentences have."""
        return all(half in self._small or len(half) >= SHORTEST for half in pair)

    def place(self, word: str) -> str:
        """The place that was meant, one slip away, by a word that nobody knows; else the word itself."""
        if len(word) < SHORTEST or self.knows(word):
            return word
        near = process.extractOne(word, self._places, scorer=OSA.distance, score_cutoff=1)
        return str(near[0]) if near else word

    def _without_article(self, word: str) -> str:
        """« ludaf » is « l'udaf »: a name that lost its apostrophe."""
        rest = word[1:]
        return rest if word[0] in "ld" and len(rest) >= SHORTEST - 1 and rest in self._names else word


def _near(word: str, tier: Sequence[str], first_letter: float) -> Iterator[tuple[float, str]]:
    """The words of a tier that are near enough, with the cost of the slip."""
    slips = 1 if len(word) < LONG else 2
    for known, distance, _ in process.extract(word, tier, scorer=OSA.distance, score_cutoff=3, limit=12):
        if _sound(known) == _sound(word):
            yield BY_EAR, known
        elif distance <= slips and len(known) >= SHORTEST:
            first = 0.0 if known[0] == word[0] else (first_letter if len(word) < LONG else FIRST_LETTER / 4)
            cost = distance + first + abs(len(known) - len(word)) / 10
            if cost <= slips + 0.35:
                yield cost, known


def _sound(word: str) -> str:
    """A word as it sounds, roughly: each doubled letter once, « qu » as « k », « ai » as « e », no silent « e »."""
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    heard = "".join(letter for place, letter in enumerate(word) if place == 0 or letter != word[place - 1])
    return heard.removesuffix("e")
