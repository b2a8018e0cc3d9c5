"""Questions that want a meaning: « que veut dire AVIP ? », « OVF et PIF, ces sigles ? », « définition du taux … »."""

from knowledge.contents import UnknownAnswer
from knowledge.model import Figure, Link
from knowledge.query import Query, Topic
from knowledge.thresholds import SIDE_BY_SIDE
from knowledge.understanding.asked import Asked, Decision, Silence


def definitions(asked: Asked) -> Decision | None:
    """The terms and sigles named; a figure or a fiche is no definition, and is only offered."""
    if not asked.frame.says("define") or asked.numbers:
        return None
    named = [tag.name for match in asked.frame.found for tag in match.tags if tag.group in {"term", "sigle"}]
    if named:
        return asked.about(Topic.TERM, records=tuple(dict.fromkeys(named))[:SIDE_BY_SIDE])
    near = _near(asked) if asked.frame.subject and not asked.frame.party_choices else None
    return Silence(UnknownAnswer("blank", about="definition", words=asked.words), near=(near,)) if near else None


def _near(asked: Asked) -> Query | None:
    """The figure, link or fiche that speaks best of what is asked about: it explains nothing."""
    best = max((*asked.record_hits[:1], *asked.hits[:1]), key=lambda hit: hit.score, default=None)
    if best and best.owner in asked.catalogue.fiches:
        return asked.about(Topic.FICHE, records=(best.owner,))
    told = best and isinstance(asked.catalogue.records[best.owner], Figure | Link)
    return asked.about(Topic.RECORDS, records=(best.owner,)) if best and told else None
