"""The words of a question as typed, spelt out and repaired, side by side."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from knowledge.catalogue import Catalogue
from knowledge.fold import ENDINGS, TOKEN, base, stem, tokens

# A person's question is short; of a pasted page only the beginning is read, so that nothing takes long.
LONGEST = 120
# A capital after one of these begins a sentence, and no name.
STOPS = (".", "!", "?", ":", "…", "»")


@dataclass(frozen=True)
class Typed:
    """One question's words: as shown back, folded, and with typos repaired; all of the same length."""

    shown: tuple[str, ...]
    folded: tuple[str, ...]
    words: tuple[str, ...]
    sigles: frozenset[str]

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """The repaired words as names and phrases are compared."""
        return tuple(base(word) for word in self.words)

    def text(self, start: int, end: int) -> str:
        """Some of the words, as they are shown back."""
        return " ".join(self.shown[start:end])


def typed(text: str, catalogue: Catalogue) -> Typed:
    """The words of a text."""
    sigles = frozenset(tokens(_capitals(text)))
    pairs = list(_spelt_out(text, sigles, catalogue))[:LONGEST]
    folded = [word for _, word in pairs]
    around = zip(["", *folded], folded, [*folded[1:], ""], strict=False)
    words = tuple(_repaired(word, before, after, catalogue) for before, word, after in around)
    return Typed(tuple(shown for shown, _ in pairs), tuple(folded), words, sigles)


def _spelt_out(text: str, names: Collection[str], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Each word as typed and folded; telephone spellings (« koi ») in full, and words that lost their space parted."""
    folded = tokens(text)
    raw = TOKEN.findall(text.lower())
    shown = raw if len(raw) == len(folded) else folded
    for show, token in zip(shown, folded, strict=True):
        parted = () if token in names else catalogue.spelling.parted(token)  # « Voiron » is not « voir on »
        whole = catalogue.common.lexicon.sms.get(token) or parted
        yield from ((word, word) for word in whole) if whole else [(show, token)]


def _repaired(word: str, before: str, after: str, catalogue: Catalogue) -> str:
    """The word that was meant: « fiche » before a number, a place after « en » or « dans le ».

    One that only shares its stem with a known word is repaired where it sounds the same.
    """
    spelling, root = catalogue.spelling, stem(word)
    conjugated = word.endswith(ENDINGS) and not spelling.knows(word)
    if conjugated and (verb := catalogue.common.lexicon.verbs.get(root)):
        return verb
    if after.isdigit() and (label := spelling.label(word)) != word:
        return label
    if before in catalogue.common.lexicon.markers["before_place"] and (place := spelling.place(word)) != word:
        return place
    return spelling.repair(word, by_ear=root in catalogue.stems)


def _capitals(text: str) -> str:
    """The words of a text in capitals, and the names within it, unless all of it is in capitals."""
    if text.upper() == text:
        return ""
    words = text.split()
    within = [word for before, word in pairwise(words) if not before.endswith(STOPS)]
    return (
        " ".join(word for word in words if len(word) > 2 and word.isupper())
        + " "
        + " ".join(word for word in within if word[:1].isupper())
    )
