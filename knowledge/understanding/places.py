"""Of figures of several places, those of the places that a question names: « à Saint-Denis », « dans le 93 »."""

from collections.abc import Sequence

from knowledge.fold import base
from knowledge.model import Figure
from knowledge.understanding.asked import Asked
from knowledge.understanding.phrases import PhraseIndex, Tag, find


def at_places(figures: Sequence[Figure], asked: Asked) -> list[Figure]:
    """The figures of the places named; none where no place of theirs is."""
    territory = asked.catalogue.territory
    index = PhraseIndex((name, Tag("place", figure.place)) for figure in figures for name in _names(figure))
    words = [base(word) for word in asked.frame.words]
    found = find((index,), words, [True] * len(words))
    named = {tag.name for match in found for tag in match.tags}
    here = territory.code in (*asked.frame.words, *asked.frame.tagged("place"))
    return [figure for figure in figures if figure.place in named or (here and territory.name in _names(figure))]


def _names(figure: Figure) -> tuple[str, ...]:
    """A place, and what kind of place it is (« Saint-Denis (commune) »)."""
    name, _, kind = figure.place.removesuffix(")").partition(" (")
    return (name, kind) if kind else (name,)
