"""Of figures of several places, those of the places that a question names: « à Saint-Denis », « dans le 93 »."""

from collections.abc import Sequence

from knowledge.fold import base, bases
from knowledge.model import Figure
from knowledge.understanding.asked import Asked
from knowledge.understanding.phrases import PhraseIndex, Tag, find


def at_places(figures: Sequence[Figure], asked: Asked) -> list[Figure]:
    """The figures of the places named; none where no place of theirs is."""
    territory = asked.catalogue.territory
    index = PhraseIndex((_name(figure), Tag("place", _name(figure))) for figure in figures)
    words = [base(word) for word in asked.frame.words]
    found = find((index,), words, [True] * len(words))
    named = {bases(tag.name) for match in found for tag in match.tags}
    if territory.code in (*asked.frame.words, *asked.frame.tagged("place")):
        named.add(bases(territory.name))
    return [figure for figure in figures if bases(_name(figure)) in named]


def _name(figure: Figure) -> str:
    """A place without what kind of place it is (« Saint-Denis (commune) »)."""
    return figure.place.partition(" (")[0]
