"""The rules of understanding, in order: the first that recognises the question decides."""

from knowledge.contents import UnknownAnswer
from knowledge.understanding.asked import Asked, Decision, Rule, Silence
from knowledge.understanding.follow import lone_aspect, lone_pointer, neighbour, same_aspects, same_fiches
from knowledge.understanding.lacking import lacking
from knowledge.understanding.objects import blanks, dates_of_schema, fiches, sections, terms, whole_schema, years
from knowledge.understanding.parties import parties
from knowledge.understanding.subjects import subject
from knowledge.understanding.talk import elsewhere, never, talk

RULES: tuple[Rule, ...] = (
    never,
    elsewhere,
    talk,
    dates_of_schema,
    lacking,
    neighbour,
    same_aspects,
    same_fiches,
    fiches,
    sections,
    blanks,
    years,
    parties,
    terms,
    subject,
    whole_schema,
    lone_aspect,
    lone_pointer,
)


def understand(asked: Asked) -> Decision:
    """What a question asks, or why that cannot be told."""
    decisions = (decision for rule in RULES if (decision := rule(asked)) is not None)
    return next(decisions, Silence(UnknownAnswer("outside", about="nothing")))
