"""Finding curated phrases and names in a question: the longest phrase at each place wins."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
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


class PhraseIndex:
    """Phrases by their first word, longest first; ``split`` says how words are compared."""

    def __init__(self, phrases: Iterable[tuple[str, Tag]], split: Callable[[str], tuple[str, ...]] = bases) -> None:
        typed: set[str] = set()
        meanings: dict[tuple[str, ...], list[Tag]] = defaultdict(list)
        for text, tag in phrases:
            words = split(text)
            typed.update(tokens(text))
            if words and tag not in meanings[words]:
                meanings[words].append(tag)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[Tag, ...]]]] = defaultdict(list)
        for words, tags in meanings.items():
            self._by_first[words[0]].append((words, tuple(tags)))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.words = frozenset(typed)

    def opening(self, tag: Tag) -> frozenset[str]:
        """The first words of the phrases that mean something."""
        return frozenset(first for first, entries in self._by_first.items() if any(tag in tags for _, tags in entries))

    def at(self, words: Sequence[str], start: int, end: int) -> Found | None:
        """The longest phrase that begins at ``start`` and ends by ``end``."""
        for phrase, tags in self._by_first.get(words[start], ()):
            stop = start + len(phrase)
            if stop <= end and tuple(words[start:stop]) == phrase:
                return Found(start, stop, tags)
        return None


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
        best = None
        for index in indexes:
            match = index.at(words, place, end)
            if match and (best is None or match.end > best.end):
                best = match
        if best:
            found.append(best)
        place = best.end if best else place + 1
    return tuple(found)
