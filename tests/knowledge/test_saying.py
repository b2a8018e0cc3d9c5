"""Vague dates in words: as far as they are known, and no further."""

import pytest

from knowledge.saying import when
from knowledge.saying_moments import say_moment
from knowledge.words import words

SAID = (
    ("2023", "2023", "2023"),
    ("2026-05", "mai 2026", "May 2026"),
    ("2026-08-01", "1er août 2026", "1 August 2026"),
    ("2026-05-04", "4 mai 2026", "4 May 2026"),
    ("2023/..", "à partir de 2023", "from 2023"),
    ("2026-05/..", "à partir de mai 2026", "from May 2026"),
    ("2026-04/..", "à partir d’avril 2026", "from April 2026"),
    ("2026-05-04/..", "à partir du 4 mai 2026", "from 4 May 2026"),
    ("2025-23/..", "à partir de l’automne 2025", "from autumn 2025"),
    ("../2026", "jusqu’en 2026", "until 2026"),
    ("../2026-05-04", "jusqu’au 4 mai 2026", "until 4 May 2026"),
    ("../2025-21", "jusqu’au printemps 2025", "until spring 2025"),
    ("2026-02/2026-03", "de février 2026 à mars 2026", "from February 2026 to March 2026"),
    ("2026-05-04/2026-05-06", "du 4 mai 2026 au 6 mai 2026", "from 4 May 2026 to 6 May 2026"),
    ("2025-21/2025-23", "du printemps 2025 à l’automne 2025", "from spring 2025 to autumn 2025"),
    ("2022/2026", "de 2022 à 2026", "from 2022 to 2026"),
    ("2023~", "vers 2023", "around 2023"),
    ("2025-23", "automne 2025", "autumn 2025"),
    ("2025-34", "2e trimestre 2025", "2nd quarter of 2025"),
)


@pytest.mark.parametrize(("text", "french", "english"), SAID)
def test_a_vague_date_is_said_in_both_languages(text: str, french: str, english: str) -> None:
    assert when(text, words("fr")).lower() == french.lower()
    assert when(text, words("en")).lower() == english.lower()


def test_what_is_no_date_is_not_said() -> None:
    with pytest.raises(ValueError, match="bientôt"):
        when("bientôt", words("fr"))


MOMENTS = (
    ("2026-05-04", "lundi 4 mai 2026", "Monday 4 May 2026"),
    ("2026-05-04 14:00", "lundi 4 mai 2026, 14h", "Monday 4 May 2026, 14:00"),
    ("2026-05-04 09:30-12:00", "lundi 4 mai 2026, 9h30-12h", "Monday 4 May 2026, 9:30–12:00"),
    ("2022-06-22 morning", "mercredi 22 juin 2022, matin", "Wednesday 22 June 2022, morning"),
    ("2026-06", "juin 2026", "June 2026"),
)


@pytest.mark.parametrize(("text", "french", "english"), MOMENTS)
def test_a_moment_is_said_in_both_languages(text: str, french: str, english: str) -> None:
    assert (say_moment(text, words("fr")), say_moment(text, words("en"))) == (french, english)
