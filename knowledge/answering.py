"""What one territory says to a question, under the schéma that is meant."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from knowledge import schemas
from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.doubts import confirmed, doubtful
from knowledge.explaining import Explanation, explanation
from knowledge.kinds.table import ANSWERS, RULES
from knowledge.library import Library
from knowledge.model import Schema
from knowledge.query import Query
from knowledge.reply import Asker, Reply
from knowledge.thresholds import CHOICES
from knowledge.understanding.asked import Asked, Silence
from knowledge.understanding.frame import Frame, frame
from knowledge.understanding.rules import understand
from knowledge.understanding.subjects import nearest
from knowledge.words import words

# A silence about meetings or numbers is one territory's own.
OF_A_TIME = {"next-meeting", "last-meeting", "meeting-then", "no-meeting", "fiche", "section"}


@dataclass(frozen=True)
class Question:
    """A question in its circumstances, before a territory is chosen."""

    text: str
    asker: Asker
    today: date
    previous: Query | None


@dataclass(frozen=True)
class Found:
    """What one territory says to a question, made when it is wanted, and how the question was taken there."""

    asked: Asked
    answer: Callable[[], Reply]

    @cached_property
    def reply(self) -> Reply:
        """The territory's reply."""
        return self.answer()

    @property
    def wide(self) -> bool:
        """Whether the question asks across all territories."""
        return self.asked.frame.says("across")

    @property
    def knows(self) -> bool:
        """Whether the territory has what is asked about, be it blank."""
        content = self.reply.content
        blank = (
            isinstance(content, UnknownAnswer)
            and content.reason == "blank"
            and (content.fiche is not None or content.words)
        )
        return self.reply.status == "answered" or bool(blank)

    @property
    def asks_where(self) -> bool:
        """Whether the answer depends on the territory although nothing is known yet: which fiche, which meeting."""
        content = self.reply.content
        return self.reply.status == "clarify" or (isinstance(content, UnknownAnswer) and content.about in OF_A_TIME)


class Answering:
    """Understands a question in one territory and answers it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def within(self, question: Question, code: str) -> Found:
        """What a territory says."""
        asked, scene = self._taken_apart(question, code)
        return Found(asked, partial(self._reply_to, asked, scene, named=question.asker.territory != code))

    def _reply_to(self, asked: Asked, scene: Scene, *, named: bool) -> Reply:
        decision = understand(asked, RULES).decision
        return (
            self._silence(decision, scene)
            if isinstance(decision, Silence)
            else self._sure(decision, asked, scene, named=named)
        )

    def explained(self, question: Question, code: str) -> Explanation:
        """How a question is understood in a territory."""
        asked, scene = self._taken_apart(question, code)
        decision = understand(asked, RULES).decision
        found = None if isinstance(decision, Silence) else self.answered(decision, scene, named=False)
        return explanation(question.text, asked, scene, found, self.within(question, code).reply)

    def _taken_apart(self, question: Question, code: str) -> tuple[Asked, Scene]:
        """A question in a territory, under the schéma that is meant, before anything is decided."""
        shelf = self._library.shelf(code, question.today)
        apart = frame(question.text, shelf.catalogue, question.asker.language, question.today)
        other = schemas.meant(apart, shelf.catalogue.schema, self._library.schemas(code), question.today)
        other = other or self._schema_before(question, code, apart)
        if other:
            shelf = self._library.shelf(code, question.today, other)
            apart = frame(question.text, shelf.catalogue, question.asker.language, question.today)
        scene = Scene(shelf.catalogue, shelf.search, words(apart.language), question.today)
        return Asked(apart, shelf.catalogue, shelf.search, question.today, _here(question.previous, code)), scene

    def _sure(self, query: Query, asked: Asked, scene: Scene, *, named: bool) -> Reply:
        """The answer, unless it passes over too much of the question: then it is offered with its neighbours."""
        reply = self.answered(query, scene, named=named)
        if reply.status != "answered":
            return reply
        if not doubtful(asked, query, reply.content):
            return replace(reply, confirms=confirmed(asked, query, reply.content))
        likeliest = reply.query or query
        others = (each for each in nearest(asked) if not set(each.records) <= set(likeliest.records))
        near = tuple(dict.fromkeys((likeliest, *others)))
        return self._silence(Silence(WhichAnswer("sense", asked.words), near=near), scene)

    def answered(self, query: Query, scene: Scene, *, named: bool) -> Reply:
        """Answer a whole query; a record that is gone gives an ``UnknownAnswer``."""
        try:
            answer = ANSWERS[query.topic](query, scene) if query.whole else None
        except LookupError:  # a record that an old button names and this edition does not have
            answer = None
        if answer is None:
            return Reply(UnknownAnswer("absent", about="button"), scene.language, choices=(buttons.to_contents(scene),))
        return self._reply(answer, scene, named=named)

    def _reply(self, answer: Answer, scene: Scene, *, named: bool) -> Reply:
        catalogue = scene.catalogue
        note = schemas.note(answer, catalogue.schema, catalogue.document, scene.today)
        territory = catalogue.territory.name if named else None
        return Reply(answer.content, scene.language, answer.query, answer.sources, answer.choices, territory, note)

    def _silence(self, silence: Silence, scene: Scene) -> Reply:
        near = tuple(buttons.to_query(query.for_a_button, scene) for query in silence.near[:CHOICES])
        return Reply(silence.content, scene.language, silence.query, choices=near or (buttons.to_contents(scene),))

    def _schema_before(self, question: Question, code: str, taken_apart: Frame) -> Schema | None:
        """The schéma of the question before, where this one leans on it."""
        previous = _here(question.previous, code)
        leaning = taken_apart.says("pronoun") or taken_apart.says("follow")
        if previous is None or not leaning:
            return None
        return self._library.holding(code, previous.records, question.today).catalogue.schema


def _here(previous: Query | None, code: str | None) -> Query | None:
    return previous if previous and previous.territory == code else None
