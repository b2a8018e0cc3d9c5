"""The aspects of fiches that a question asks for, without those that only say the same less exactly."""

from collections.abc import Sequence

from knowledge.query import Aspect
from knowledge.understanding.asked import ROLES, Asked

# What tells when something begins.
STARTS = {Aspect.CALENDAR, Aspect.ACTIONS, Aspect.NEW, Aspect.CONTINUING}


def wanted(asked: Asked) -> tuple[Aspect, ...]:
    """The aspects asked for; « qui pilote les actions pour … » asks for pilots alone."""
    aspects = asked.frame.aspects
    roles = [aspect for aspect in aspects if aspect in ROLES]
    if roles and aspects[0] in ROLES and not asked.frame.says("follow"):
        aspects = tuple(aspect for aspect in aspects if aspect not in STARTS or aspect is Aspect.CALENDAR)
    aspects = tuple(_printed(aspect, asked) for aspect in aspects)
    return chosen(tuple(dict.fromkeys(aspects)))


def _printed(aspect: Aspect, asked: Asked) -> Aspect:
    """The results that are expected, where a schéma's fiches print no objectives."""
    return Aspect.RESULTS if aspect is Aspect.OBJECTIVES and not asked.catalogue.heading(aspect.value) else aspect


def chosen(aspects: Sequence[Aspect]) -> tuple[Aspect, ...]:
    """The aspects asked for, without those that only say the same less exactly."""
    kept = list(aspects)
    for exact, loose in (
        (Aspect.NEW, Aspect.ACTIONS),
        (Aspect.CONTINUING, Aspect.ACTIONS),
        (Aspect.CALENDAR, Aspect.ACTIONS),
        (Aspect.INDICATORS, Aspect.ACTIONS),
    ):
        if exact in kept and loose in kept:
            kept.remove(loose)
    if Aspect.OBJECTIVES in kept and len(kept) > 1:
        kept.remove(Aspect.OBJECTIVES)
    if {Aspect.RESULTS, Aspect.INDICATORS} <= set(kept) and len(kept) == 2:
        return tuple(kept)
    if Aspect.CONTEXT in kept and len(kept) > 1:
        kept.remove(Aspect.CONTEXT)
    return tuple(kept)
