"""The search boxes that the assistant is measured beside: they find what they can, and get the best cutoff."""

from math import inf

import pytest

from knowledge.store import Store
from tests.questions import baselines
from tests.questions.baselines import Baseline, Tried, best_cutoff
from tests.questions.question import Question
from tests.questions.scoring import Answer, judged


@pytest.fixture(scope="module")
def known(knowledge: Store) -> baselines.Records:
    return baselines.records(knowledge)


@pytest.fixture(scope="module", params=[baselines.full_text, baselines.names])
def baseline(known: baselines.Records, request: pytest.FixtureRequest) -> Baseline:
    made: Baseline = request.param(known)
    return made


@pytest.mark.parametrize(
    ("text", "territory", "shown"),
    [
        ("Renforcer la qualité de vie au travail", "63", "Fiche objectif 4"),
        ("Lise Achard", "92", "lise.achard@caf92.caf.fr"),
        ("séminaire d'évaluation", "92", "lundi 4 mai 2026"),
        ("Laep", "63", "Lieu d’accueil enfants parents"),
    ],
)
def test_a_search_box_shows_the_whole_record(text: str, territory: str, shown: str, baseline: Baseline) -> None:
    hit = baseline(text, [territory])
    assert hit
    assert shown in hit.text


def test_silence_is_right_where_nothing_is_known() -> None:
    question = Question(q="météo ?", status=("unknown",), reason=("outside",), kind="outside", style="plain")
    assert judged(question, baselines.SILENT).score == "right"
    assert judged(question, Answer("Fiche 1", "answered")).score == "wrong"


@pytest.mark.parametrize(
    ("tries", "cutoff"),
    [
        ([(1.0, True), (2.0, True)], 1.0),
        ([(1.0, False), (2.0, True)], 2.0),
        ([(1.0, True), (1.5, True), (2.0, False), (3.0, True)], 1.0),
        ([(1.0, True), (1.5, False), (1.7, False), (3.0, True)], 3.0),
    ],
)
def test_the_best_cutoff_weighs_a_wrong_answer_like_a_right_one(tries: list[tuple[float, bool]], cutoff: float) -> None:
    question = Question(q="fiche ?", status=("answered",), has=("yes",), kind="field", style="plain")
    said = {right: judged(question, Answer("yes" if right else "no", "answered")) for right in (True, False)}
    silent = judged(question, baselines.SILENT)
    assert best_cutoff([Tried(said[right], silent, score) for score, right in tries]) == cutoff
    assert Tried(said[True], silent, -inf).at(cutoff).score == "silent"
