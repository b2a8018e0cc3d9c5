"""Typos: what is repaired, and the words that stay as typed."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.fold import base, stem
from knowledge.understanding.typed import typed

REPAIRED = (
    ("partenires", "partenaire"),
    ("partennaires", "partenaire"),
    ("indicateus", "indicateur"),
    ("calendirer", "calendrier"),
    ("resulats", "resultat"),
    ("handycap", "handicap"),
    ("parantalité", "parentalite"),
    ("actoins", "action"),
    ("benevolles", "benevole"),
    ("animasion", "animation"),
    ("seminère", "seminaire"),
    ("technik", "technique"),
)


@pytest.mark.parametrize(("slip", "meant"), REPAIRED)
def test_a_slip_is_read_as_the_word_that_was_meant(slip: str, meant: str, catalogue: Catalogue) -> None:
    (word,) = typed(slip, catalogue).words
    assert stem(base(word)) == stem(base(meant))


UNTOUCHED = (
    "caf",
    "cas",
    "msa",
    "fle",
    "7",
    "2025",
    "2016-2018",
    "isère",
    "cantal",
    "pilote",
    "fiche",
    "mercredi",
    "crèche",
    "zzzzzzzz",
)


@pytest.mark.parametrize("word", UNTOUCHED)
def test_a_word_that_is_known_short_or_like_nothing_stays(word: str, catalogue: Catalogue) -> None:
    question = typed(word, catalogue)
    assert question.words == question.folded


def test_a_name_that_lost_its_apostrophe_is_found(catalogue: Catalogue) -> None:
    assert catalogue.spelling.repair("ludaf") == "udaf"
    assert catalogue.spelling.repair("lxyzw") == "lxyzw"


def test_what_is_shown_back_is_what_was_typed(catalogue: Catalogue) -> None:
    question = typed("Koi pour les Partenires ?", catalogue)
    assert question.shown == ("quoi", "pour", "les", "partenires")


def test_capitals_are_sigles_unless_everything_is_in_capitals(catalogue: Catalogue) -> None:
    assert typed("le rôle de la CNAF ici", catalogue).sigles == {"cnaf"}
    assert not typed("QUI PILOTE LA FICHE", catalogue).sigles


def test_of_a_pasted_page_only_the_beginning_is_read(catalogue: Catalogue) -> None:
    assert len(typed("mot " * 5000, catalogue).words) < 200
