"""Answers about the actions that start in a year, or from one year to another."""

from knowledge import periods
from knowledge.answers import buttons
from knowledge.answers.lists import also, fiches_meant
from knowledge.answers.scene import Answer, Scene
from knowledge.contents import ActionsAnswer, DatedAction, UnknownAnswer
from knowledge.model import Fiche
from knowledge.query import Aspect, Query
from knowledge.thresholds import NEIGHBOURS
from knowledge.vague import parse

# The letters of a period that say its year.
YEAR = 4


def answer(query: Query, scene: Scene) -> Answer:
    """The actions of some years, in some fiches or in all; apart, the fiches whose dates are tied to no action."""
    period = query.period or str(query.year)
    if not any(
        fiche.calendar or any(action.start for action in fiche.actions) for fiche in scene.catalogue.fiches.values()
    ):
        return Answer(UnknownAnswer("blank", about="calendar"), query, (), (buttons.to_contents(scene),))
    fiches = _among(query, scene)
    dated = tuple(
        DatedAction(action, fiche)
        for fiche in fiches
        for action in fiche.actions
        if action.start and periods.surely_starts(parse(action.start), period)
    )
    untied = tuple(fiche for fiche in fiches if _untied(fiche, period))
    said = tuple(dict.fromkeys(text for fiche in fiches for text in fiche.schedule if period[:YEAR] in text))
    parties = tuple(scene.catalogue.parties[key] for key in query.parties)
    within = fiches[0] if len(fiches) == 1 and not parties else None
    content = ActionsAnswer(
        period, dated, untied, query.form, within, parties, query.role, query.without, also(query, scene), said
    )
    column = scene.column(Aspect.CALENDAR)
    cited = scene.catalogue.cited(within.source if within else scene.catalogue.schema.source, column=column)
    shown = list(dict.fromkeys((*(entry.fiche for entry in dated), *untied)))
    choices = tuple(buttons.to_card(fiche, scene) for fiche in shown) if len(shown) <= NEIGHBOURS else ()
    return Answer(content, query, cited, choices or (buttons.to_contents(scene),))


def _among(query: Query, scene: Scene) -> list[Fiche]:
    fiches = scene.catalogue.fiches
    meant = fiches_meant(query, scene.catalogue)
    return [fiches[key] for key in query.records or fiches if key in meant]


def _untied(fiche: Fiche, period: str) -> bool:
    tied = any(action.start for action in fiche.actions)
    return not tied and any(periods.surely_starts(parse(date), period) for date in fiche.calendar)
