"""Finding curated phrases and names in a question: the longest phrase at each place wins."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.fold import bases, tokens


@dataclass(frozen=True)
class Tag:
    """What a phrase means: a group of the lexicon or of names, and the entry in it."""

    group: str
    name: str


@dataclass(frozen=True)
class Found:
    """A phrase found at ``start`` (included) to ``end`` (excluded), with all it can mean."""

    start: int
    end: int
    tags: tuple[Tag, ...]

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.end - self.start


class PhraseIndex:
    """Phrases by their first word, longest first; ``split`` says how words are compared.

    Those that are ``winning`` stand in place of any other of the same words.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Tag]],
        split: Callable[[str], tuple[str, ...]] = bases,
        winning: Iterable[tuple[str, Tag]] = (),
    ) -> None:
        common, own = list(phrases), list(winning)
        meanings = _meanings(common, split) | _meanings(own, split)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[Tag, ...]]]] = defaultdict(list)
        for words, tags in meanings.items():
            self._by_first[words[0]].append((words, tuple(tags)))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.words = frozenset(word for text, _ in (*common, *own) for word in tokens(text))

    def meaning(self, tag: Tag) -> Iterator[tuple[str, ...]]:
        """The phrases that mean something, as their words are compared."""
        return (phrase for entries in self._by_first.values() for phrase, tags in entries if tag in tags)

    def at(self, words: Sequence[str], start: int, end: int) -> Found | None:
        """The longest phrase that begins at ``start`` and ends by ``end``."""
        for phrase, tags in self._by_first.get(words[start], ()):
            stop = start + len(phrase)
            if stop <= end and tuple(words[start:stop]) == phrase:
                return Found(start, stop, tags)
        return None


def _meanings(
    phrases: Iterable[tuple[str, Tag]], split: Callable[[str], tuple[str, ...]]
) -> dict[tuple[str, ...], list[Tag]]:
    """All that each phrase means, by its words as they are compared."""
    meanings: dict[tuple[str, ...], list[Tag]] = defaultdict(list)
    for text, tag in phrases:
        words = split(text)
        if words and tag not in meanings[words]:
            meanings[words].append(tag)
    return meanings


def find(indexes: Sequence[PhraseIndex], words: Sequence[str], free: Sequence[bool]) -> tuple[Found, ...]:
    """Every phrase in the free places of a question, left to right; of equal ones the earlier index wins."""
    found: list[Found] = []
    place = end = 0
    while place < len(words):
        if not free[place]:
            place += 1
            continue
        if end <= place:  # the end of the free words that begin here
            end = next((at for at in range(place, len(words)) if not free[at]), len(words))
        best = _giving_way(indexes, words, place, end)
        if best is None:
            place += 1
            continue
        found.append(best)
        place = best.end
    return tuple(found)


def _giving_way(indexes: Sequence[PhraseIndex], words: Sequence[str], place: int, end: int) -> Found | None:
    """The longest phrase that begins at a place, before any longer one that would begin within it."""
    best = _longest(indexes, words, place, end)
    for start in range(place + 1, best.end if best else 0):
        inner = _longest(indexes, words, start, end)
        if best and inner and inner.length > best.length:
            return _longest(indexes, words, place, start)
    return best


def _longest(indexes: Sequence[PhraseIndex], words: Sequence[str], place: int, end: int) -> Found | None:
    """The longest phrase of any index that begins at a place."""
    best = None
    for index in indexes:
        match = index.at(words, place, end)
        if match and (best is None or match.end > best.end):
            best = match
    return best
