"""Where the documents print a word or a name: one look at each line, for the search, the typos and the names."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from knowledge.fold import base, bases, tokens
from knowledge.passages import Passage
from knowledge.understanding.phrases import PhraseIndex, Tag, find


class Printed:
    """The words of some passages."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.places = _places(passages)

    def naming(self, tag: Tag, index: PhraseIndex) -> Iterator[tuple[Passage, tuple[Tag, ...]]]:
        """The passages in which an index finds a phrase that means something, in order, with all it can mean."""
        holding = (set.intersection(*map(self._places_of, phrase)) for phrase in index.meaning(tag))
        for place in sorted(set[int]().union(*holding)):
            words = bases(self.passages[place].text)
            found = find((index,), words, [True] * len(words))
            yield from ((self.passages[place], match.tags) for match in found if tag in match.tags)

    def _places_of(self, name: str) -> set[int]:
        """The places of the passages that print a word, as names are compared."""
        return {place for word in self._by_base.get(name, ()) for place in self.places[word]}

    @cached_property
    def _by_base(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for word in self.places:
            found.setdefault(base(word), []).append(word)
        return found


def _places(passages: Sequence[Passage]) -> Mapping[str, Sequence[int]]:
    """Every word with the places of the passages that print it."""
    found: dict[str, list[int]] = {}
    for place, passage in enumerate(passages):
        for word in set(tokens(passage.text)):
            found.setdefault(word, []).append(place)
    return found
