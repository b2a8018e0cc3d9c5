"""Scores the assistant on every question, beside what a person would use instead, and after slips of the thumb."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from math import inf
from random import Random

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.shipped import publish_shipped
from knowledge.store import Store
from tests.questions import baselines, table
from tests.questions.baselines import Baseline, best_cutoff, tried
from tests.questions.mutations import MUTATIONS, mutants
from tests.questions.question import TODAY, Question, files, questions
from tests.questions.scoring import Result, result

SEED = 63
SHOWN = 10

Sets = Sequence[Sequence[Question]]


def main() -> None:
    """Ask everything of the knowledge as it is shipped."""
    store = Store.open(None)
    publish_shipped(store, datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC))
    sets = [questions(*files(aside=aside)) for aside in (False, True)]
    _said("the assistant")
    assistant, renderer = Assistant(store), Renderer()
    ours = [[result(question, assistant, renderer) for question in each] for each in sets]
    _said("the search boxes")
    known = baselines.records(store)
    territories = tuple(known)
    answerers = {
        "sdsf-bot": ours,
        **_beside("FTS5", baselines.full_text(known), sets, territories),
        **_beside("names", baselines.names(known), sets, territories),
    }
    for number, title in enumerate(("Questions worked with", "Questions set aside")):
        table.show_answers(title, {name: results[number] for name, results in answerers.items()})
    _said("slips of the thumb")
    _slips([each.question for each in ours[0] if each.score == "right"], assistant, renderer)


def _beside(name: str, baseline: Baseline, sets: Sets, territories: Sequence[str]) -> dict[str, list[list[Result]]]:
    """What a search box makes of the questions: with the cutoff that is best for the first set, and without any."""
    tries = [[tried(baseline, question, territories) for question in each] for each in sets]
    cutoffs = {name: best_cutoff(tries[0]), f"{name}, always": -inf}
    return {said: [[each.at(cutoff) for each in every] for every in tries] for said, cutoff in cutoffs.items()}


def _slips(right: Sequence[Question], assistant: Assistant, renderer: Renderer) -> None:
    random = Random(SEED)
    found: dict[str, list[Result]] = {name: [] for name in MUTATIONS}
    for mutant in (mutant for question in right for mutant in mutants(question, random)):
        found[mutant.mutation].append(result(mutant.question, assistant, renderer))
    table.show_robustness("Questions worked with and right, after one mutation", found)
    for name, results in found.items():
        table.say(f"Made wrong, {name}:", _wrong(results))


def _wrong(results: Sequence[Result]) -> list[str]:
    """The first that are wrong: what was typed, and how the answer begins."""
    wrong = [each for each in results if each.score == "wrong"]
    return [f"{each.question.q}  →  {' '.join(each.answer.said.split())[:80]}" for each in wrong[:SHOWN]]


def _said(what: str) -> None:
    sys.stderr.write(f"{what} …\n")


if __name__ == "__main__":
    main()
