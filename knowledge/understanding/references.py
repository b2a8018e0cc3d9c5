"""Numbers in a question: fiches, sections and years, in every form people write them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from knowledge.lexicon import Lexicon
from knowledge.passages import YEAR

NUMBER = re.compile(r"\d{1,4}|\d+(?:[.-]\d+)+")
# A bare number is a fiche only where it can be one: « la 7 », not « 200 places ».
LARGEST_BARE = 99
SHORT = 4


@dataclass
class References:
    """What the numbers of a question name, and which words they took."""

    taken: list[bool]
    fiches: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        """Mark words as used."""
        for place in range(start, end):
            self.taken[place] = True


class NumberReader:
    """Reads the numbers of one question, left to right."""

    def __init__(self, words: Sequence[str], lexicon: Lexicon, taken: Sequence[bool]) -> None:
        self.words = words
        self.lexicon = lexicon
        self.references = References(list(taken))

    def read(self) -> References:
        """Numbers after a marker first, then years, then bare numbers."""
        for kind, into in (("section", self.references.sections), ("fiche", self.references.fiches)):
            self._after_markers(kind, into.append)
        for place, word in enumerate(self.words):
            if not self.references.taken[place] and YEAR.fullmatch(word):
                self.references.years.append(int(word))
                self.references.take(place, place + 1)
        self._bare()
        return self.references

    def _after_markers(self, kind: str, add: Callable[[str], None]) -> None:
        place = 0
        while place < len(self.words):
            if self.words[place] in self.lexicon.markers[kind] and not self.references.taken[place]:
                place = self._list_after(place, add)
            place += 1

    def _list_after(self, marker: int, add: Callable[[str], None]) -> int:
        """Read « 3, 7 et 8 » or « 3 à 5 » after a marker; give the last place used."""
        place = marker + 1
        while place < len(self.words) and self.words[place] in self.lexicon.markers["between"]:
            place += 1
        first = self._number(place)
        if first is None or YEAR.fullmatch(first[0]):
            return marker
        numbers, end = [first[0]], first[1]
        several = self.words[marker].endswith("s")
        while (following := self._next_in_list(end, numbers[-1], several)) is not None:
            number, end, is_range = following
            if is_range:
                numbers += [str(between) for between in range(int(numbers[-1]) + 1, int(number))][:LARGEST_BARE]
            numbers.append(number)
        for number in numbers:
            add(number)
        self.references.take(marker, end)
        return end - 1

    def _next_in_list(self, place: int, last: str, several: bool) -> tuple[str, int, bool] | None:
        """Another number of the list, where it ends, and whether a range leads to it.

        After « fiche », a number may count something else (« fiche 7 et 3 partenaires »); after « fiches », none does.
        """
        is_range = place < len(self.words) and self.words[place] in self.lexicon.markers["range"]
        if is_range and not (last.isdigit() and _in_digits(self.words, place + 1)):
            return None
        joined = place < len(self.words) and self.words[place] in self.lexicon.markers["list"]
        start = place + 1 if is_range or joined else place
        if not joined and not is_range and not _in_digits(self.words, start):
            return None
        while joined and start < len(self.words) and self.words[start] in self.lexicon.markers["article"]:
            start += 1
        number = self._number(start)
        if number is None or YEAR.fullmatch(number[0]) or (not several and self._counts_something(number[1])):
            return None
        if is_range and not (number[0].isdigit() and int(number[0]) > int(last)):
            return None
        return number[0], number[1], is_range

    def _counts_something(self, end: int) -> bool:
        """Whether the number is followed by a thing it counts (« et 3 partenaires »)."""
        return end < len(self.words) and self.words[end] in self.lexicon.markers["counted"]

    def _number(self, place: int) -> tuple[str, int] | None:
        """The number that begins at a place, in digits or letters, with its suffix, and where it ends."""
        if place >= len(self.words) or self.references.taken[place]:
            return None
        if NUMBER.fullmatch(self.words[place]):
            return self._suffixed(
                str(int(self.words[place])) if self.words[place].isdigit() else self.words[place], place + 1
            )
        for length in (3, 2, 1):
            value = self.lexicon.numbers.get(tuple(self.words[place : place + length]))
            if value is not None and place + length <= len(self.words):
                return self._suffixed(str(value), place + length)
        return None

    def _suffixed(self, number: str, end: int) -> tuple[str, int]:
        if end < len(self.words) and self.words[end] in self.lexicon.markers["suffix"]:
            return f"{number} {self.words[end]}", end + 1
        return number, end

    def _bare(self) -> None:
        """Numbers without a marker: « la 7 », « et la huit », and any in a question of a few words (« indic 22 »)."""
        is_short = len(self.words) <= SHORT
        for place, word in enumerate(self.words):
            if self.references.taken[place]:
                continue
            is_digit = word.isdigit() and 0 < int(word) <= LARGEST_BARE
            is_named = place > 0 and self.words[place - 1] in self.lexicon.markers["before_bare"]
            number = self._number(place) if is_named or (is_digit and is_short) else None
            if number is None or YEAR.fullmatch(number[0]) or (not is_digit and self._counts_something(number[1])):
                continue
            self.references.bare.append(number[0])
            self.references.take(place, number[1])


def _in_digits(words: Sequence[str], place: int) -> bool:
    return place < len(words) and NUMBER.fullmatch(words[place]) is not None
