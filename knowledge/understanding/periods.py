"""The times that a question names: at each place, the first pattern that fits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from knowledge.lexicon import Lexicon
from knowledge.passages import YEAR
from knowledge.periods import is_period
from knowledge.understanding.patterns import PATTERNS
from knowledge.understanding.times import Time

# The longest phrase of a date has so many words, and at most so many little words stand within a date.
LONGEST, FILLERS = 6, 3

NUMBERS = ("number", "digits", "year", "figures")
# What a number at a place is, or nothing, and where it ends.
Reader = Callable[[int], tuple[int | str, int]]
# What every word that begins with a digit is looked up as.
DIGIT = "0"


@dataclass(frozen=True)
class Spoken:
    """A period as EDTF, the words that say it, and the years that they name."""

    period: str
    start: int
    end: int
    years: tuple[int, ...] = ()

    @property
    def only_years(self) -> bool:
        """Whether it is told in years: « depuis 2023 », « l'an dernier »."""
        return all(end == ".." or YEAR.fullmatch(end) for end in self.period.split("/"))


def spoken(words: Sequence[str], lexicon: Lexicon, today: date) -> tuple[Spoken, ...]:
    """Every time named, but for years alone, in order; « le 4 » and « lundi » are told from today."""
    grammar = Grammar(words, lexicon, today)
    found: list[Spoken] = []
    place = 0
    while place < len(words):
        said = next((each for each in grammar.times("time", place) if is_period(each[0].period)), None)
        if said:
            found.append(Spoken(said[0].period, place, said[1], said[0].years))
        place = said[1] if said else place + 1
    return tuple(found)


@cache
def openings(lexicon: Lexicon) -> Mapping[Sequence[str], frozenset[str]]:
    """The words that each pattern can begin with: most words begin none, and are passed over at once."""
    return {pattern: frozenset(_openings(pattern, lexicon)) for rules in PATTERNS.values() for pattern, _ in rules}


def _openings(pattern: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    part, *rest = pattern
    name = part.removesuffix("?").partition("=")[0]
    if part.startswith("!") or part.endswith("?"):
        yield from _openings(rest, lexicon)
    if name in PATTERNS:
        yield from (word for inner, _ in PATTERNS[name] for word in _openings(inner, lexicon))
    elif name in NUMBERS:
        yield from (DIGIT, *(words[0] for words in lexicon.numbers if name == "number"))
    elif not part.startswith("!"):
        yield from (words[0] for words in lexicon.dates[name])


class Grammar:
    """Reads the words of one question by the patterns."""

    def __init__(self, words: Sequence[str], lexicon: Lexicon, today: date) -> None:
        self.words = words
        self.lexicon = lexicon
        self.today = today
        self._openings = openings(lexicon)
        self._numbers: Mapping[str, Reader] = {
            "number": self._number,
            "digits": self._digits,
            "year": self._year,
            "figures": self._figures,
        }
        self._conditions: Mapping[str, Callable[[int], bool]] = {
            "!no_other_word": self._is_no_other_word,
            "!no_habit": self._is_no_habit,
            "!no_reference": self._is_no_reference,
            "!beside_day": lambda _: self._stands_beside_day,
        }

    def times(self, name: str, place: int) -> Iterator[tuple[Time, int]]:
        """What the words from a place on mean by the patterns of a name, and where they end, the likeliest first."""
        word = self._word(place)
        opening = DIGIT if word[:1].isdigit() else word
        for pattern, mean in PATTERNS[name]:
            for values, end in self._fits(pattern, place) if opening in self._openings[pattern] else ():
                if time := mean(self.today, *values):
                    yield time, end

    def _fits(self, pattern: Sequence[str], place: int) -> Iterator[tuple[tuple[Any, ...], int]]:
        """What the parts of a pattern say, and where it ends."""
        if not pattern:
            yield (), place
            return
        for said, end in self._part(pattern[0], place):
            for rest, stop in self._fits(pattern[1:], end):
                yield (*said, *rest), stop

    def _part(self, part: str, place: int) -> Iterator[tuple[tuple[Any, ...], int]]:
        """What one part of a pattern says, if it says anything, and where it ends."""
        if part in self._conditions:
            yield from [((), place)] if self._conditions[part](place) else []
        elif part == "~":
            yield from (((), end) for end in self._fillers(place))
        elif part.endswith("?"):
            yield from (((), end) for _, end in self._part(part[:-1], place))
            yield (), place
        elif part in PATTERNS:
            yield from (((time,), end) for time, end in self.times(part, place))
        elif part in self._numbers:
            value, end = self._numbers[part](place)
            yield from [((value,), end)] if value else []
        else:
            yield from self._phrases(part, place)

    def _phrases(self, part: str, place: int) -> Iterator[tuple[tuple[Any, ...], int]]:
        """The phrases of a group that begin at a place, the longest first; of one meaning, they say nothing new."""
        group, _, wanted = part.partition("=")
        phrases = self.lexicon.dates[group]
        for end in range(min(place + LONGEST, len(self.words)), place, -1):
            names = phrases.get(tuple(self.words[place:end]), ())
            if wanted in names:
                yield (), end
            elif names and not wanted:
                yield (names,), end

    def _fillers(self, place: int) -> Iterator[int]:
        """The place, and those after each of the little words that stand there (« de la », « au mois de »)."""
        yield place
        for _ in range(FILLERS):
            end = next((end for _, end in self._phrases("fillers", place)), None)
            if end is None:
                return
            yield (place := end)

    def _word(self, place: int) -> str:
        return self.words[place] if 0 <= place < len(self.words) else ""

    def _is(self, place: int, marker: str) -> bool:
        return self._word(place) in self.lexicon.markers[marker]

    def _number(self, place: int) -> tuple[int, int]:
        """A number in digits or letters, its « er » or « th » included."""
        if _small(self._word(place)):
            return int(self._word(place)), place + 1 + self._is(place + 1, "ordinal")
        for end in range(min(place + 3, len(self.words)), place, -1):
            if value := self.lexicon.numbers.get(tuple(self.words[place:end])):
                return value, end
        return 0, place

    def _digits(self, place: int) -> tuple[int, int]:
        """A number in digits that counts nothing else: « le 4 », not « 9h » nor « le 1er comité »."""
        end = place + 1 + self._is(place + 1, "ordinal")
        counts = self._is(end, "hours") or any(self._phrases("months", end))
        of_other = end > place + 1 and self._word(end) and not YEAR.fullmatch(self._word(end))
        return (int(self._word(place)), end) if _small(self._word(place)) and not (counts or of_other) else (0, place)

    def _year(self, place: int) -> tuple[int, int]:
        word = self._word(place)
        return (int(word), place + 1) if YEAR.fullmatch(word) else (0, place)

    def _figures(self, place: int) -> tuple[str, int]:
        """« 04/05/2026 », « 2026-05-04 »."""
        parts, end = self._word(place).replace(".", "-").split("-"), place + 1
        if len(parts) == 1 and YEAR.fullmatch(self._word(place + 2)):
            parts, end = list(self.words[place : place + 3]), place + 3
        if len(parts) != 3:
            return "", place
        day, month, year = parts if YEAR.fullmatch(parts[2]) else parts[::-1]
        dated = YEAR.fullmatch(year) and _small(day) and _small(month)
        return (f"{year}-{int(month):02}-{int(day):02}", end) if dated else ("", place)

    def _is_no_other_word(self, place: int) -> bool:
        """« may », « été »: a date only after « en », « l' » …"""
        return not self._is(place, "date_or_word") or self._is(place - 1, "before_date")

    def _is_no_habit(self, place: int) -> bool:
        """Not « plan mercredi », « lundi des parents »."""
        return not (self._is(place - 1, "before_habit") or self._is(place + 1, "after_habit"))

    def _is_no_reference(self, place: int) -> bool:
        """Not « fiche le 4 »."""
        return not (self._is(place - 1, "fiche") or self._is(place - 1, "section"))

    @cached_property
    def _stands_beside_day(self) -> bool:
        """Whether a meeting, or what happens, is spoken of."""
        return any(any(self._phrases("beside_days", place)) for place in range(len(self.words)))


def _small(word: str) -> bool:
    """Whether it is a number of a day, or little more."""
    return word.isascii() and word.isdecimal() and len(word) <= 3
