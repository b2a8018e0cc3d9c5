"""Questions about what became more or less: « les places AVIP, ça a monté entre 2024 et 2025 ? »."""

from collections.abc import Sequence

from knowledge.fold import tokens
from knowledge.model import Figure
from knowledge.query import Form, Topic
from knowledge.thresholds import WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.follow import timeless
from knowledge.vague import parse

# A change lies between two times.
TWO = 2


def trends(asked: Asked) -> Decision | None:
    """The figures of one measure at two times, those named, else the last two; the one figure where there is one."""
    moves = asked.catalogue.common.lexicon.markers["moves"]
    if not moves & set(asked.frame.words) or asked.numbers:
        return None
    figure = _measured(asked, moves)
    if figure is None:
        return None
    series = _between(_series(figure, asked), asked.years)[-TWO:]
    keys = tuple(each.key for each in series) if len(series) == TWO else (figure.key,)
    return asked.about(Topic.RECORDS, records=keys, form=Form.TREND)


def _measured(asked: Asked, moves: frozenset[str]) -> Figure | None:
    """The figure that the rest of the question names, else the one told before."""
    rest = tuple(idea for idea in asked.frame.subject if not (idea.light or moves & set(tokens(idea.typed))))
    hits = asked.search.hits(rest) if rest else ()
    keys = [hit.owner for hit in hits if hit.coverage >= WHOLE_LINE]
    keys += asked.previous.records if asked.previous and not rest else ()
    records = (asked.catalogue.records.get(key) for key in keys)
    return next((each for each in records if isinstance(each, Figure)), None)


def _series(figure: Figure, asked: Asked) -> list[Figure]:
    """The same measure at the same place at every time that is known, in order."""
    figures = [each for each in asked.catalogue.of_kind(Figure) if isinstance(each, Figure) and each.period]
    same = [each for each in figures if (timeless(each), each.place) == (timeless(figure), figure.place)]
    return sorted(same, key=lambda each: parse(each.period or "").first)


def _between(series: Sequence[Figure], years: Sequence[int]) -> list[Figure]:
    """Those up to the last year named, from the first one on where two are."""
    kept = [each for each in series if not years or parse(each.period or "").first.year <= max(years)]
    return [each for each in kept if len(years) < TWO or parse(each.period or "").last.year >= min(years)]
