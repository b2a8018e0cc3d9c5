"""The lines of the documents that a query's words match, and the answer that one of them is."""

from collections.abc import Mapping, Sequence

from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import PassageAnswer, UnknownAnswer
from knowledge.model import Fiche
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.search import Line
from knowledge.thresholds import COVERED
from knowledge.understanding.frame import frame
from knowledge.understanding.ideas import Idea


def matching(query: Query, scene: Scene) -> Mapping[str, Sequence[Line]]:
    """The lines that carry a query's words, best first, of each fiche that has any."""
    ideas = subject_of(query, scene)
    hits = scene.search.hits(ideas) if ideas else ()
    return {hit.owner: [line for line in hit.lines if line.coverage >= COVERED] for hit in hits}


def subject_of(query: Query, scene: Scene) -> tuple[Idea, ...]:
    """A query's words as groups of equivalents; the parties among them where there is nothing else."""
    apart = frame(query.words, scene.catalogue, scene.language, scene.today)
    return apart.subject or apart.named


def passage(query: Query, fiches: Sequence[Fiche], line: Line, scene: Scene) -> Answer:
    """The line that answers, on the first of the fiches."""
    fiche = fiches[0]
    action = next((action for action in fiche.actions if action.key == line.passage.record), None)
    aspect = line.passage.aspect
    asked_when = Aspect.CALENDAR in query.aspects
    if (
        asked_when
        and action
        and not (action.start or (action in fiche.new + fiche.planned and (fiche.calendar or fiche.schedule)))
    ):
        silence = UnknownAnswer("blank", about="start", words=action.text, fiche=fiche)
        cited = scene.catalogue.cited(fiche.source, column=scene.column(aspect))
        return Answer(silence, of_fiche(query, fiche, scene), cited, buttons.of_fiche(fiche, scene, (aspect,)))
    confirms = query.form is Form.WHETHER
    content = PassageAnswer(fiche, aspect, line.passage.text, action, asked_when, tuple(fiches[1:]), confirms)
    shown = Aspect.CALENDAR if asked_when and aspect in {Aspect.NEW, Aspect.PLANNED} else aspect
    cited = scene.catalogue.cited(fiche.source, column=scene.column(shown))
    return Answer(content, of_fiche(query, fiche, scene), cited, buttons.of_fiche(fiche, scene, (aspect,)))


def of_fiche(query: Query, fiche: Fiche, scene: Scene) -> Query:
    """The question a follow-up leans on: the fiche that answered."""
    return Query(Topic.FICHE, scene.catalogue.territory.code, records=(fiche.key,), aspects=query.aspects)
