"""Whether an answer still holds the words that are expected of it."""

import pytest

from knowledge.editions.witnesses import missing
from knowledge.model import Witness

ANSWER = "Pilotes : Caf, Comité Petite\u00a0enfance. Il y a 2012 places, soit 44,9\u202f%."

EXPECTED = (
    (("Caf", "petite enfance"), ()),
    (("44,9 %",), ()),
    (("CAF", "comite petite"), ()),
    (("12",), ("12",)),
    (("Cafetière", "MSA", "Caf"), ("Cafetière", "MSA")),
)


@pytest.mark.parametrize(("expected", "lacking"), EXPECTED)
def test_words_are_looked_for_as_a_reader_would(expected: tuple[str, ...], lacking: tuple[str, ...]) -> None:
    assert missing(Witness(key="w", question="?", expected=expected), ANSWER) == lacking
