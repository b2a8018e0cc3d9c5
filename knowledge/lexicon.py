"""The lexicon: curated words for fields, forms, numbers and subjects, read from the common data."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from knowledge.fold import fold, root, stem, stems, tokens
from knowledge.understanding.phrases import PhraseIndex, Tag

# The length of a small word.
SMALL = 3

Phrases = list[list[str]]


class SubjectEntry(BaseModel):
    """Trade words, and the words of the documents they stand for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: list[str]
    means: list[str]


class LexiconFile(BaseModel):
    """The lexicon as curators write it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    languages: dict[str, list[str]]
    aspects: dict[str, Phrases]
    forms: dict[str, list[str]]
    nouns: dict[str, list[str]]
    kinds: dict[str, list[str]]
    details: dict[str, list[str]]
    dates: dict[str, dict[str, list[str]]]
    markers: dict[str, list[str]]
    numbers: dict[str, int]
    sms: dict[str, str]
    lacking: dict[str, list[str]]
    outside: dict[str, list[str]]
    about: dict[str, list[str]]
    subjects: list[SubjectEntry]
    noise: Phrases
    light: Phrases


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The lexicon as questions are read with it; each is itself alone, so that what is made of it can be kept."""

    phrases: PhraseIndex
    languages: Mapping[str, frozenset[str]]
    markers: Mapping[str, frozenset[str]]
    numbers: Mapping[tuple[str, ...], int]
    dates: Mapping[str, Mapping[tuple[str, ...], tuple[str, ...]]]  # group → phrase → all it can mean
    sms: Mapping[str, tuple[str, ...]]
    meanings: Mapping[str, tuple[tuple[str, ...], ...]]  # a subject entry → its equivalents, as stems
    words: frozenset[str]
    things: frozenset[str]  # the words for fiches and sections, which a typo most likely means
    light: frozenset[str]  # stems and roots of the verbs and nouns of every day
    aspects: Mapping[str, str]  # what may be asked of a record → the group that it stands in
    small: frozenset[str]  # the words of every day so short that a lost space glues them to another
    verbs: Mapping[str, str]  # the stem of a word that says what is asked → that word
    core: frozenset[str]  # the words that say what is asked, likelier meant than any other

    def is_light(self, word: str) -> bool:
        """Whether a folded word is one of every day, in any form."""
        return stem(word) in self.light or root(word) in self.light


def lexicon(tree: Mapping[str, object]) -> Lexicon:
    """Make the lexicon from its file's content; raise ``pydantic.ValidationError`` for a wrong shape."""
    file = LexiconFile.model_validate(tree)
    phrases = PhraseIndex(_phrases(file))
    numbers = {tokens(name): value for name, value in file.numbers.items()}
    dates = {group: _meanings(entries) for group, entries in file.dates.items()}
    said = {
        language: frozenset(word for entry in entries for word in tokens(entry))
        for language, entries in file.languages.items()
    }
    words = (
        phrases.words
        | {fold(word) for light in file.light for word in light}
        | {word for group in dates.values() for phrase in group for word in phrase}
        | {word for name in numbers for word in name}
        | frozenset().union(*said.values())
    )
    return Lexicon(
        phrases=phrases,
        languages=said,
        markers={name: frozenset(map(fold, entries)) for name, entries in file.markers.items()},
        numbers=numbers,
        dates=dates,
        sms={short: tokens(whole) for short, whole in file.sms.items()},
        meanings={str(place): _equivalents(entry) for place, entry in enumerate(file.subjects)},
        words=words,
        things=frozenset(word for names in file.nouns.values() for phrase in names for word in tokens(phrase)),
        light=frozenset(form for words in file.light for word in map(fold, words) for form in (stem(word), root(word))),
        aspects=dict.fromkeys(file.aspects, "aspects") | dict.fromkeys(file.details, "details"),
        small=frozenset(word for words in file.noise for word in map(fold, words) if len(word) <= SMALL),
        verbs=_verbs(file),
        core=_core(file),
    )


def _verbs(file: LexiconFile) -> Mapping[str, str]:
    phrases = [phrase for languages in file.aspects.values() for phrases in languages for phrase in phrases]
    phrases += [phrase for phrases in (*file.details.values(), file.forms["composition"]) for phrase in phrases]
    words = [fold(phrase) for phrase in phrases if len(tokens(phrase)) == 1]
    return {stem(word): word for word in reversed(words)}


def _core(file: LexiconFile) -> frozenset[str]:
    phrases = [phrase for languages in file.aspects.values() for phrases in languages for phrase in phrases]
    phrases += [
        phrase
        for entries in (file.nouns, file.forms, file.kinds, file.details)
        for names in entries.values()
        for phrase in names
    ]
    return frozenset(word for phrase in phrases for word in tokens(phrase))


def _phrases(file: LexiconFile) -> Iterator[tuple[str, Tag]]:
    for name, languages in file.aspects.items():
        yield from ((phrase, Tag("aspects", name)) for phrases in languages for phrase in phrases)
    flat: dict[str, dict[str, list[str]]] = {
        "forms": file.forms,
        "nouns": file.nouns,
        "kinds": file.kinds,
        "details": file.details,
        "lacking": file.lacking,
        "outside": file.outside,
        "about": file.about,
    }
    for group, entries in flat.items():
        for name, phrases in entries.items():
            yield from ((phrase, Tag(group, name)) for phrase in phrases)
    for place, subject in enumerate(file.subjects):
        yield from ((phrase, Tag("subjects", str(place))) for phrase in subject.words)
    yield from ((phrase, Tag("noise", "")) for phrases in file.noise for phrase in phrases)


def _meanings(entries: Mapping[str, list[str]]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The names of each phrase, which may be several (« les vacances »)."""
    meanings: dict[tuple[str, ...], tuple[str, ...]] = defaultdict(tuple)
    for name, phrases in entries.items():
        for phrase in phrases:
            meanings[tokens(phrase)] += (name,)
    return dict(meanings)


def _equivalents(entry: SubjectEntry) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(stems(phrase) for phrase in entry.means))
