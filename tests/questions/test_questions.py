"""The assistant on two thousand questions that people type: nearly all right, hardly any wrong."""

from collections import Counter

import pytest

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.store import Store
from tests.questions.scoring import Result, questions, result


@pytest.fixture(scope="module")
def assistant(knowledge: Store) -> Assistant:
    return Assistant(knowledge)


# The shares that stand today; a change that loses one of them is looked at before it is kept.
# « aside »: questions that were looked at last, or not at all.
SHARES = (
    ("puy-de-dome.yaml", 0.965, 0.02),
    ("puy-de-dome-aside.yaml", 0.93, 0.045),
    ("hauts-de-seine.yaml", 0.89, 0.08),
    ("hauts-de-seine-aside.yaml", 0.81, 0.11),
    ("seine-saint-denis.yaml", 0.83, 0.11),
    ("seine-saint-denis-aside.yaml", 0.9, 0.05),
    ("isere.yaml", 0.82, 0.08),
    ("isere-aside.yaml", 0.78, 0.15),
    ("across.yaml", 0.88, 0.07),
    ("across-aside.yaml", 0.85, 0.1),
    ("readers.yaml", 0.93, 0.05),
    ("readers-aside.yaml", 0.83, 0.09),
)


@pytest.mark.parametrize(("name", "right", "wrong"), SHARES)
def test_nearly_all_are_right_and_hardly_any_wrong(name: str, right: float, wrong: float, assistant: Assistant) -> None:
    renderer = Renderer()
    results = [result(question, assistant, renderer) for question in questions(name)]
    scores = Counter(each.score for each in results)
    failed = "\n".join(_line(each) for each in results if each.faults)
    assert scores["right"] / len(results) >= right, failed
    assert scores["wrong"] / len(results) <= wrong, failed


def _line(each: Result) -> str:
    return f"{each.score}: {each.question.before} {each.question.q!r}: {'; '.join(each.faults)}"
