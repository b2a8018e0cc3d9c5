"""Witness questions: whether an answer still holds the words that are expected of it."""

from dataclasses import dataclass

from knowledge.fold import tokens
from knowledge.model import Witness


@dataclass(frozen=True)
class Lost:
    """A witness whose answer lacks words; ``before``: the current edition's answer held them."""

    witness: Witness
    missing: tuple[str, ...]
    before: bool


def missing(witness: Witness, answer: str) -> tuple[str, ...]:
    """The expected words that do not stand in an answer, whatever the case, the accents and the spaces."""
    found = f" {' '.join(tokens(answer))} "
    return tuple(words for words in witness.expected if f" {' '.join(tokens(words))} " not in found)
