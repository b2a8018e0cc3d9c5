"""The slips that questions are tried with: one each, and never in a number."""

import re
from random import Random

import pytest

from tests.questions.mutations import MUTATIONS, mutants
from tests.questions.question import files, questions

NUMBER = re.compile(r"\d+")


@pytest.mark.parametrize(
    ("mutation", "typed", "mutated"),
    [
        ("accents dropped", "Où siège l'Éducation ?", "Ou siege l'Education ?"),
        ("all capitals", "où siège la Caf ?", "OÙ SIÈGE LA CAF ?"),
        (
            "SMS spelling",
            "C'est quoi la fiche 7 et qui est-ce que j'appelle ?",
            "c koi la fiche 7 et ki esk j'appelle ?",
        ),
        ("SMS spelling", "quelle fiche pour la qualité ?", "kel fiche pr la qualité ?"),
        ("a space lost", "fiche 7 pilote ?", "fiche 7 pilote ?"),
        ("a space lost", "la fiche 7", "lafiche 7"),
        ("a letter doubled", "7 de la Caf", "7 de la Caf"),
    ],
)
def test_a_mutation(mutation: str, typed: str, mutated: str) -> None:
    assert MUTATIONS[mutation](typed, Random(1)) == mutated


@pytest.mark.parametrize(
    ("mutation", "length"),
    [("two letters swapped", 6), ("a letter doubled", 7), ("a letter dropped", 5), ("a neighbour key", 6)],
)
def test_a_slip_changes_one_letter_of_a_long_word(mutation: str, length: int) -> None:
    mutated = {MUTATIONS[mutation]("la pilote 7", Random(seed)) for seed in range(20)}
    assert len(mutated) > 3
    assert all(re.fullmatch(rf"la [a-z]{{{length}}} 7", text) for text in mutated)


def test_numbers_stay() -> None:
    random = Random(1)
    for question in questions(*files(aside=False)):
        for mutant in mutants(question, random):
            assert NUMBER.findall(mutant.question.q) == NUMBER.findall(question.q)
