"""Slips of the thumb and ways of typing: what a question may look like on its way to the bot."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from knowledge.fold import fold
from tests.questions.question import Question

# A slip falls into a word of at least four letters, never into a number.
WORD = re.compile(r"(?<!\w)[^\W\d_]{4,}(?!\w)")
SPACE = re.compile(r"(?<=[^\W\d_]) (?=[^\W\d_])")
AZERTY = ("azertyuiop", "qsdfghjklm", "wxcvbn")
SMS = {
    "qu'est-ce que": "keske",
    "qu'est-ce qu'": "keske ",
    "est-ce que": "esk",
    "c'est": "c",
    "qui": "ki",
    "quoi": "koi",
    "que": "ke",
    "quel": "kel",
    "quelle": "kel",
    "quels": "kels",
    "quelles": "kels",
    "quand": "kan",
    "combien": "cb",
    "pour": "pr",
    "dans": "ds",
    "avec": "avc",
    "nous": "ns",
    "vous": "vs",
    "tout": "tt",
    "toutes": "ttes",
    "beaucoup": "bcp",
    "bonjour": "bjr",
    "rendez-vous": "rdv",
    "s'il vous plaît": "svp",
}
LONG_FORM = re.compile(rf"\b(?:{'|'.join(sorted(SMS, key=len, reverse=True))})(?!\w)", re.IGNORECASE)

Mutation = Callable[[str, Random], str]


@dataclass(frozen=True)
class Mutant:
    """A question that was changed in one way."""

    mutation: str
    question: Question


def mutants(question: Question, random: Random) -> Iterator[Mutant]:
    """A copy for each mutation that changes the question."""
    for name, mutation in MUTATIONS.items():
        text = mutation(question.q, random)
        if text != question.q:
            yield Mutant(name, question.model_copy(update={"q": text}))


def _without_accents(text: str, _: Random) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _space_lost(text: str, random: Random) -> str:
    spaces = [match.start() for match in SPACE.finditer(text)]
    if not spaces:
        return text
    place = random.choice(spaces)
    return text[:place] + text[place + 1 :]


def _in_capitals(text: str, _: Random) -> str:
    return text.upper()


def _as_sms(text: str, _: Random) -> str:
    return LONG_FORM.sub(lambda match: SMS[match[0].lower()], text.replace("’", "'"))


def _swapped(word: str, place: int, random: Random) -> str:  # noqa: ARG001 (every slip is called alike)
    first = min(place, len(word) - 2)
    return word[:first] + word[first + 1] + word[first] + word[first + 2 :]


def _doubled(word: str, place: int, random: Random) -> str:  # noqa: ARG001
    return word[:place] + word[place] + word[place:]


def _dropped(word: str, place: int, random: Random) -> str:  # noqa: ARG001
    return word[:place] + word[place + 1 :]


def _beside(word: str, place: int, random: Random) -> str:
    return word[:place] + random.choice(_neighbours(fold(word[place])[0])) + word[place + 1 :]


def _neighbours(letter: str) -> str:
    """The letters left and right of one on an AZERTY keyboard."""
    row = next(row for row in AZERTY if letter in row)
    place = row.index(letter)
    return row[max(place - 1, 0) : place] + row[place + 1 : place + 2]


def _slip(change: Callable[[str, int, Random], str]) -> Mutation:
    """The mutation that changes one letter of one word."""

    def mutation(text: str, random: Random) -> str:
        words = list(WORD.finditer(text))
        if not words:
            return text
        word = random.choice(words)
        changed = change(word[0], random.randrange(len(word[0])), random)
        return text[: word.start()] + changed + text[word.end() :]

    return mutation


MUTATIONS: Mapping[str, Mutation] = {
    "accents dropped": _without_accents,
    "two letters swapped": _slip(_swapped),
    "a letter doubled": _slip(_doubled),
    "a letter dropped": _slip(_dropped),
    "a neighbour key": _slip(_beside),
    "a space lost": _space_lost,
    "all capitals": _in_capitals,
    "SMS spelling": _as_sms,
}
