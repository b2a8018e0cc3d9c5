"""Nothing learnt from one person's questions reaches another: an answer depends on its own circumstances alone."""

from random import Random

from knowledge.assistant import Assistant
from knowledge.reply import Asker
from knowledge.store import Store
from tests.knowledge.conftest import TODAY
from tests.questions.question import files, questions

SAMPLE = 150


def test_the_same_question_is_answered_alike_whoever_asked_what_before(knowledge: Store) -> None:
    asked = Random(7).sample(questions(*files(aside=False)), SAMPLE)
    new, busy = Assistant(knowledge), Assistant(knowledge)
    first = [new.reply(question.q, Asker(question.territory or None), TODAY) for question in asked]
    for question in reversed(asked):  # somebody else's conversation, in another order
        busy.reply(question.q, Asker(question.territory or None), TODAY)
    assert [busy.reply(question.q, Asker(question.territory or None), TODAY) for question in asked] == first
