"""Numbers in a question: fiches, sections and years, in every form people write them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.lexicon import Lexicon
from knowledge.passages import YEAR
from knowledge.understanding.ranges import first_few, spread

DOTTED = re.compile(r"\d{1,2}(?:[.-]\d{1,2})+")
SPAN = re.compile(r"20\d\d-20\d\d")
NUMBER = re.compile(r"\d{1,4}|\d+(?:[.-]\d+)+")
# A bare number is a fiche only where it can be one: « la 7 », not « 200 places ».
LARGEST_BARE = 99
LARGEST_NAMED = 999
SHORT = 4
# How numbers that say which end, in letters: « troisième », « premier », « second ».
ORDINALS = ("ieme", "premier", "premiere", "second", "seconde", "th", "first", "third")


@dataclass(frozen=True)
class SectionNumber:
    """A section as a question names it: the word before its number, and the number."""

    label: str
    number: str


@dataclass
class References:
    """What the numbers of a question name, and which words they took."""

    taken: list[bool]
    fiches: list[str] = field(default_factory=list)
    sections: list[SectionNumber] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    spans: list[tuple[str, str]] = field(default_factory=list)  # « 1-1-1 à 1-4-1 »: both ends stand in the lists too

    def take(self, start: int, end: int) -> None:
        """Mark words as used."""
        for place in range(start, end):
            self.taken[place] = True


class NumberReader:
    """Reads the numbers of one question, left to right."""

    def __init__(
        self,
        words: Sequence[str],
        lexicon: Lexicon,
        taken: Sequence[bool],
        labels: Mapping[str, frozenset[str]],
    ) -> None:
        """``labels`` are the territory's own words for its fiches and for its sections."""
        self.words = words
        self.lexicon = lexicon
        self.markers = dict(lexicon.markers)
        for kind, other in (("fiche", "section"), ("section", "fiche")):
            self.markers[kind] = (lexicon.markers[kind] | labels[kind]) - (labels[other] - labels[kind])
        self.references = References(list(taken))

    def read(self) -> References:
        """Numbers after a marker first, then years, then bare numbers."""
        sections, fiches = self.references.sections, self.references.fiches
        self._after_markers("section", lambda label, number: sections.append(SectionNumber(label, number)))
        self._after_markers("fiche", lambda _, number: fiches.append(number))
        for place, word in enumerate(self.words):
            if SPAN.fullmatch(word):  # « le schéma 2027-2032 »: no fiche, and no single year
                self.references.take(place, place + 1)
            if not self.references.taken[place] and YEAR.fullmatch(word):
                self.references.years.append(int(word))
                self.references.take(place, place + 1)
        self._bare()
        few = first_few("fiche", self.words, self.lexicon, self.markers)
        sections += self._first_sections()
        self.references.fiches = few or spread(fiches, self.words, self.lexicon, self.markers)
        self.references.bare = spread(self.references.bare, self.words, self.lexicon, self.markers)
        return self.references

    def _first_sections(self) -> list[SectionNumber]:
        """« les trois premiers engagements »."""
        label = next((word for word in self.words if word in self.markers["section"]), "").removesuffix("s")
        few = first_few("section", self.words, self.lexicon, self.markers)
        return [SectionNumber(label, number) for number in few]

    def _after_markers(self, kind: str, add: Callable[[str, str], None]) -> None:
        place = 0
        while place < len(self.words):
            if self._marks(place, kind) and not self.references.taken[place]:
                place = self._list_after(place, add)
            place += 1

    def _marks(self, place: int, kind: str) -> bool:
        """Whether a word says what the next number numbers; « n° » after « journal » numbers something else."""
        before = self.words[place - 1] if place else ""
        return self.words[place] in self.markers[kind] and before not in self.lexicon.markers["numbered_otherwise"]

    def _list_after(self, marker: int, add: Callable[[str, str], None]) -> int:
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
                numbers += self._between(numbers[-1], number)
            numbers.append(number)
        for number in numbers:
            add(self.words[marker].removesuffix("s"), number)
        self.references.take(marker, end)
        return end - 1

    def _between(self, first: str, last: str) -> list[str]:
        """The whole numbers between two; of « 1-1-1 à 1-4-1 » only the schéma knows them."""
        if first.isdigit():
            return [str(number) for number in range(int(first) + 1, int(last))][:LARGEST_BARE]
        self.references.spans.append((first, last))
        return []

    def _next_in_list(self, place: int, last: str, several: bool) -> tuple[str, int, bool] | None:
        """Another number of the list, where it ends, and whether a range leads to it.

        After « fiche », a number may count something else (« fiche 7 et 3 partenaires »); after « fiches », none does.
        """
        is_range = place < len(self.words) and self.words[place] in self.lexicon.markers["range"]
        joined = place < len(self.words) and self.words[place] in self.lexicon.markers["list"]
        start = place + 1 if is_range or joined else place
        apart = not joined and not is_range
        if apart and (not _in_digits(self.words, start) or DOTTED.fullmatch(self.words[start])):
            return None  # « orientation 3 2-1-1 »: the second number is of another thing
        skipped = self.lexicon.markers["article"] | (self.markers["fiche"] if is_range else frozenset())
        while not apart and start < len(self.words) and self.words[start] in skipped:
            start += 1
        if is_range and not _in_digits(self.words, start):
            return None
        number = self._number(start)
        if number is None or YEAR.fullmatch(number[0]) or (not several and self._counts_something(number[1])):
            return None
        if is_range and not _ascends(last, number[0]):
            return None
        return number[0], number[1], is_range

    def _counts_something(self, end: int) -> bool:
        """Whether the number is followed by a thing it counts (« et 3 partenaires »)."""
        return end < len(self.words) and self.words[end] in self.lexicon.markers["counted"]

    def _counts_several(self, place: int, end: int) -> bool:
        """« les 5 axes », « the four new actions »: how many there are, and not which one."""
        plurals = {word for word in self.words[end : end + 2] if word.endswith("s")}
        before = self.words[place - 1] if place else ""
        counted = before in self.lexicon.markers["several"] and plurals & self.lexicon.markers["counted"]
        return bool(counted or plurals & (self.markers["fiche"] | self.markers["section"]))

    def _is_ordinal_of_other(self, place: int) -> bool:
        """Whether it says which of other things (« le 1er comité », « la 2e réunion »)."""
        written = not self.words[place].isdigit() and self.words[place].endswith(ORDINALS)
        after = self.words[place + 1 : place + 3]
        if written:
            names = ("fiche", "section", "open", "after_fiche")
            return bool(after) and not any(after[0] in self.markers[name] for name in names)
        return len(after) == 2 and after[0] in self.lexicon.markers["ordinal"] and after[1] not in self.markers["fiche"]

    def _is_mobile(self, place: int) -> bool:
        """Whether « le 06 » asks for a telephone."""
        markers = self.lexicon.markers
        return self.words[place] in markers["mobile"] and place > 0 and self.words[place - 1] in markers["mobile_after"]

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
            if DOTTED.fullmatch(word):  # « 1-1-1 », « 1.1 »: little else is written so, but « 0-5 ans »
                self._dotted(place)
                continue
            is_digit = word.isdigit() and 0 < int(word) <= LARGEST_BARE
            before = self.words[place - 1] if place else ""
            is_named = before in self.lexicon.markers["before_bare"]
            of_other = before in self.lexicon.markers["numbered_otherwise"]
            too_large = word.isdigit() and int(word) > LARGEST_NAMED  # « the 1000 days »
            if of_other or too_large or self._is_ordinal_of_other(place) or self._is_mobile(place):
                continue
            number = self._number(place) if is_named or (is_digit and is_short) else None
            if number is None or YEAR.fullmatch(number[0]) or (not is_digit and self._counts_something(number[1])):
                continue
            if self._counts_several(place, number[1]):
                continue
            self.references.bare.append(number[0])
            self.references.take(place, number[1])

    def _dotted(self, place: int) -> None:
        """A number such as « 1-1-1 », perhaps the first of a range."""
        number = self.words[place]
        after = self.words[place + 1] if place + 1 < len(self.words) else ""
        if number.startswith("0") or after in self.lexicon.markers["aged"]:
            return
        self.references.bare.append(number)
        following = self._next_in_list(place + 1, number, several=True)
        self.references.take(place, place + 1)
        if following and following[2]:
            self._between(number, following[0])


def _ascends(first: str, last: str) -> bool:
    """Whether a range can lead from one number to another: « 3 à 5 », « 1-1-1 à 1-4-1 »."""
    if first.isdigit() and last.isdigit():
        return int(first) < int(last)
    return bool(DOTTED.fullmatch(first) and DOTTED.fullmatch(last))


def _in_digits(words: Sequence[str], place: int) -> bool:
    return place < len(words) and NUMBER.fullmatch(words[place]) is not None
