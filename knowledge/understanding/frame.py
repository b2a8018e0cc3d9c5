"""A question taken apart: its language, references, names, what is asked for, and the words of its subject."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.fold import base, stem, stems, tokens
from knowledge.model import Organisation
from knowledge.query import Aspect
from knowledge.reply import Language
from knowledge.understanding.phrases import Found, Tag, find
from knowledge.understanding.references import NumberReader, References

# A person's question is short; of a pasted page only the beginning is read, so that nothing takes long.
LONGEST = 120


@dataclass(frozen=True)
class Group:
    """One idea of the subject: the words as typed, and every way the documents may put it, as stems."""

    typed: str
    ways: tuple[tuple[str, ...], ...]
    sigle: bool = False  # typed in capitals: if nobody knows it, the question is about something else


@dataclass(frozen=True)
class Frame:
    """Everything a question says, before deciding what it asks."""

    language: Language
    references: References
    found: tuple[Found, ...]
    subject: tuple[Group, ...]
    named: tuple[Group, ...]  # the parties named, as words
    length: int
    plural: bool = False  # of a thing of the schéma: « fiches » alone asks for the list, « la fiche » for one

    def tagged(self, group: str) -> tuple[str, ...]:
        """The entries of a group that the question names, in order, without repeats."""
        return tuple(dict.fromkeys(tag.name for match in self.found for tag in match.tags if tag.group == group))

    def says(self, form: str) -> bool:
        """Whether the question has a form (« count », « which » …)."""
        return form in self.tagged("forms")

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What is asked of a fiche, in the order asked."""
        return tuple(Aspect(name) for name in self.tagged("aspects"))

    @property
    def party_choices(self) -> tuple[tuple[str, ...], ...]:
        """Each party named, as the keys its name can mean."""
        named = [tuple(tag.name for tag in match.tags if tag.group == "party") for match in self.found]
        return tuple(dict.fromkeys(keys for keys in named if keys))


def frame(text: str, catalogue: Catalogue, fallback: Language) -> Frame:
    """Take a question apart."""
    lexicon = catalogue.common.lexicon
    typed = [word for token in tokens(text)[:LONGEST] for word in lexicon.sms.get(token, (token,))]
    words = [_repaired(word, catalogue) for word in typed]
    singular = [base(word) for word in words]
    places = _places(singular, catalogue)
    of_places = [any(match.start <= place < match.end for match in places) for place in range(len(words))]
    references = NumberReader(words, lexicon, of_places).read()
    found = places + find((catalogue.names, lexicon.phrases), singular, [not taken for taken in references.taken])
    sigles = frozenset(token for token in tokens(_sigles(text)))
    subject = tuple(_subject(words, found, references, catalogue, sigles))
    named = tuple(_named(words, found))
    nouns = [words[match.end - 1] for match in found if any(tag.group == "nouns" for tag in match.tags)]
    plural = any(noun.endswith("s") for noun in nouns)
    language = _language(typed, catalogue, fallback)
    return Frame(language, references, found, subject, named, len(typed), plural)


def _places(words: Sequence[str], catalogue: Catalogue) -> tuple[Found, ...]:
    """The départements named, but for one within a longer name (« Fédération des CS de l'Allier »)."""
    free = [True] * len(words)
    names = [match for match in find((catalogue.names,), words, free) if match.end - match.start > 1]
    found = find((catalogue.common.places,), words, free)
    return tuple(place for place in found if not any(name.start < place.end <= name.end for name in names))


def _repaired(word: str, catalogue: Catalogue) -> str:
    singular = base(word)
    if catalogue.spelling.knows(singular) or catalogue.spelling.knows(word):
        return word
    return catalogue.spelling.repair(singular)


def _subject(
    words: Sequence[str],
    found: Sequence[Found],
    references: References,
    catalogue: Catalogue,
    sigles: frozenset[str],
) -> Iterator[Group]:
    starts = {match.start: match for match in found}
    place = 0
    while place < len(words):
        match = starts.get(place)
        if match is not None:
            ways = _ways(match, catalogue)
            if ways:
                typed = words[match.start : match.end]
                yield Group(" ".join(typed), tuple(dict.fromkeys((tuple(map(stem, typed)), *ways))))
            place = match.end
            continue
        if not references.taken[place] and _is_telling(words[place], catalogue):
            yield Group(words[place], ((stem(words[place]),),), sigle=words[place] in sigles)
        place += 1


def _is_telling(word: str, catalogue: Catalogue) -> bool:
    """Whether a free word can be a subject: not a number, unless the documents print it."""
    if word.isdigit():
        return catalogue.spelling.knows(word)
    return (word,) not in catalogue.common.lexicon.numbers


def _named(words: Sequence[str], found: Sequence[Found]) -> Iterator[Group]:
    for match in found:
        if any(tag.group == "party" for tag in match.tags):
            typed = words[match.start : match.end]
            yield Group(" ".join(typed), (tuple(stem(word) for word in typed if len(word) > 2),))


def _sigles(text: str) -> str:
    """The words of a text in capitals, unless all of it is."""
    if text.upper() == text:
        return ""
    return " ".join(word for word in text.split() if len(word) > 2 and word.isupper())


def _ways(match: Found, catalogue: Catalogue) -> tuple[tuple[str, ...], ...]:
    """How the documents may put a phrase that carries a subject; nothing for a phrase that does not."""
    ways: list[tuple[str, ...]] = []
    for tag in match.tags:
        ways += _ways_of(tag, catalogue)
    return tuple(ways)


def _ways_of(tag: Tag, catalogue: Catalogue) -> list[tuple[str, ...]]:
    if tag.group == "subjects":
        return list(catalogue.common.lexicon.meanings[tag.name])
    if tag.group == "term":
        term = catalogue.terms[tag.name]
        return [stems(name) for name in (term.term, *term.aliases)]
    if tag.group == "party":
        party = catalogue.parties[tag.name]
        if isinstance(party, Organisation) and party.category:
            return [stems(name) for name in (party.name, *party.aliases)]
    return []


def _language(typed: Sequence[str], catalogue: Catalogue, fallback: Language) -> Language:
    """The language most of its small words belong to; the asker's own where they do not tell."""
    languages = catalogue.common.lexicon.languages
    french = sum(word in languages["fr"] for word in typed)
    english = sum(word in languages["en"] for word in typed)
    if french == english:
        return fallback
    return "fr" if french > english else "en"
