"""Questions that want a meaning: « que veut dire AVIP ? », « OVF et PIF, ces sigles ? », « définition du taux … »."""

from knowledge.contents import UnknownAnswer
from knowledge.model import Figure
from knowledge.query import Topic
from knowledge.thresholds import SIDE_BY_SIDE
from knowledge.understanding.asked import Asked, Decision, Silence


def definitions(asked: Asked) -> Decision | None:
    """The terms and sigles named; a figure is no definition, and is only offered."""
    if not asked.frame.says("define") or asked.numbers:
        return None
    named = [tag.name for match in asked.frame.found for tag in match.tags if tag.group in {"term", "sigle"}]
    if named:
        return asked.about(Topic.TERM, records=tuple(dict.fromkeys(named))[:SIDE_BY_SIDE])
    measured = [hit for hit in asked.record_hits[:1] if isinstance(asked.catalogue.records[hit.owner], Figure)]
    near = tuple(asked.about(Topic.RECORDS, records=(hit.owner,)) for hit in measured)
    return Silence(UnknownAnswer("blank", about="definition", words=asked.words), near=near) if near else None
