"""Folding: what is made comparable, and what stays apart."""

import pytest

from knowledge.fold import base, bases, fold, stem, stems, tokens

FOLDED = (
    ("Élan d’ÉTÉ", "elan d'ete"),
    ("Œuvre, æquo", "oeuvre, aequo"),
    ("L‘école ʼ", "l'ecole '"),
    ("STRASSE straße", "strasse strasse"),
    ("n°7", "n°7"),
)


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_accents_case_and_ligatures_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


SPLIT = (
    ("l’école", ("l", "ecole")),
    ("fiche7", ("fiche", "7")),
    ("f7bis", ("f", "7", "bis")),
    ("action 1.1 et 1-1-1", ("action", "1.1", "et", "1-1-1")),
    ("2016-2019", ("2016-2019",)),
    ("9 200 habitants", ("9200", "habitants")),
    ("1 263 850", ("1263850",)),
    ("fiches 3 7 8", ("fiches", "3", "7", "8")),
    ("<b>aller-vers</b> !", ("b", "aller", "vers", "b")),
    ("😀 ?!", ()),
    ("", ()),
)


@pytest.mark.parametrize(("text", "split"), SPLIT)
def test_a_text_splits_into_words_and_numbers(text: str, split: tuple[str, ...]) -> None:
    assert tokens(text) == split


MEET = (
    ("partenaires associées", "partenaire associée"),
    ("Comités", "comité"),
    ("collectivités territoriales", "collectivité territoriale"),
)


@pytest.mark.parametrize(("one", "other"), MEET)
def test_number_and_gender_do_not_part_names(one: str, other: str) -> None:
    assert bases(one) == bases(other)


@pytest.mark.parametrize("word", ["caf", "msa", "cas", "7", "1.1"])
def test_short_words_and_numbers_keep_their_ending(word: str) -> None:
    assert base(word) == word


SAME_STEM = (
    ("pilotent", "pilote"),
    ("baissé", "baissent"),
    ("déployer", "déploiement"),
    ("structures", "structure"),
)


@pytest.mark.parametrize(("one", "other"), SAME_STEM)
def test_the_endings_of_verbs_and_plurals_do_not_part_a_search(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_short_words_and_numbers_are_not_stemmed() -> None:
    assert [stem(word) for word in ("mam", "2023")] == ["mam", "2023"]
