"""Numbers that a question names by their ends: « de la 21 à la 23 », « entre 11 et 16 », « les dix premières »."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from knowledge.lexicon import Lexicon

Markers = Mapping[str, Collection[str]]

# No schéma has more fiches than that in a row.
LONGEST = 99
# « entre les fiches 3 et 7 »: so few words stand before the first number.
BEFORE = 3


def spread(numbers: Sequence[str], words: Sequence[str], lexicon: Lexicon, markers: Markers) -> list[str]:
    """Numbers with all those that lie between two of them, where the words say so."""
    spans = dict(_spans(words, lexicon, markers))
    named = {number: end for number, end in spans.items() if end in numbers}
    return list(dict.fromkeys(each for number in numbers for each in _from(number, named.get(number))))


def _from(number: str, end: str | None) -> list[str]:
    if not (end and number.isdigit() and int(number) < int(end)):
        return [number]
    return [str(each) for each in range(int(number), int(end) + 1)][:LONGEST]


def _spans(words: Sequence[str], lexicon: Lexicon, markers: Markers) -> Iterator[tuple[str, str]]:
    """The first and last number of each range."""
    places = [(place, number) for place, word in enumerate(words) if (number := _number(word, lexicon))]
    glue = {word for name in ("range", "list", "article", "between", "fiche", "section") for word in markers[name]}
    for (start, first), (end, last) in pairwise(places):
        between = set(words[start + 1 : end])
        to, joined = bool(between & set(markers["range"])), bool(between & set(markers["list"]))
        opened = bool(set(words[max(0, start - BEFORE) : start]) & set(markers["from"]))
        listed = set(words) & set(markers["listed"]) and not set(words) & set(markers["compared"])
        if between <= glue and (to or (joined and opened and listed)):
            yield first, last


def _number(word: str, lexicon: Lexicon) -> str | None:
    return word if word.isdigit() else str(lexicon.numbers.get((word,), "")) or None


def first_few(kind: str, words: Sequence[str], lexicon: Lexicon, markers: Markers) -> list[str]:
    """« les dix premières fiches », « the first ten sheets »: the numbers from one on, of fiches or of sections."""
    for place, word in enumerate(words[:-2]):
        following = words[place + 1], words[place + 2]
        count = _number(word, lexicon) if following[0] in markers["first_few"] else None
        count = _number(following[0], lexicon) if word in markers["first_few"] else count
        if count and following[1] in markers[kind]:
            return _from("1", count)
    return []
