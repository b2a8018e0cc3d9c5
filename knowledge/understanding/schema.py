"""Questions about the schéma as a whole: its dates, its signatories, how much it holds."""

from knowledge.model import Contact
from knowledge.query import Aspect, Form, Topic
from knowledge.thresholds import WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.aspects import chosen

# A question of so few words leans on the one before.
LEANING = 2


def signing(asked: Asked) -> Decision | None:
    """« qui a signé le schéma ? », « quand a-t-il été adopté ? », where the documents say so."""
    schema = asked.catalogue.schema
    if "adoption" not in asked.frame.tagged("lacking") or asked.numbers or not (schema.adopted or schema.signatories):
        return None
    if any(hit.coverage >= WHOLE_LINE for hit in asked.record_hits[:1]) and asked.frame.subject:
        return None  # « qui a signé l'éditorial ? »
    named = {key for choice in asked.frame.party_choices for key in choice}
    signing_for = [each for each in asked.catalogue.of_kind(Contact) if getattr(each, "organisation", None) in named]
    if signing_for:
        return asked.about(Topic.CONTACTS, records=tuple(each.key for each in signing_for))
    return asked.about(Topic.SCHEMA)


def dates_of_schema(asked: Asked) -> Decision | None:
    """« quand finit le schéma ? », « le schéma est-il en vigueur ? »."""
    about_dates = asked.frame.says("ends") or Aspect.CALENDAR in asked.frame.aspects
    years = asked.years and not asked.frame.says("ends")
    named = asked.numbers or years or asked.frame.subject or asked.frame.party_choices
    if "schema" not in asked.frame.tagged("nouns") or not about_dates or named or asked.frame.says("count"):
        return None
    others = set(asked.frame.aspects) - {Aspect.CALENDAR} or {"fiche", "section"} & set(asked.frame.tagged("nouns"))
    return None if others else asked.about(Topic.SCHEMA)


def whole_schema(asked: Asked) -> Decision | None:
    """« combien de fiches ? », « liste des engagements », « le schéma couvre quelles années ? »."""
    nouns = asked.frame.tagged("nouns")
    if asked.frame.subject or asked.frame.party_choices:
        return None
    if asked.form is Form.COUNT and asked.frame.aspects:
        return _count_of_aspects(asked)
    if _lists_parts(asked):
        return asked.about(Topic.SECTIONS, form=asked.form)
    named = not nouns and asked.catalogue.territory.code in asked.frame.tagged("place")
    return asked.about(Topic.SCHEMA) if named or "schema" in nouns else None


def _count_of_aspects(asked: Asked) -> Decision | None:
    """« combien d'actions en tout ? »: where the schéma's own unit is the action, they are its fiches."""
    if asked.frame.aspects == (Aspect.ACTIONS,) and asked.catalogue.unit == "action":
        return asked.about(Topic.SECTIONS, form=Form.COUNT)
    if asked.frame.says("all") or "schema" in asked.frame.tagged("nouns"):
        return asked.about(Topic.SECTIONS, aspects=chosen(asked.frame.aspects), form=Form.COUNT)
    return asked.about(Topic.SECTIONS, form=Form.COUNT) if _lists_parts(asked) else None


def _lists_parts(asked: Asked) -> bool:
    """Whether fiches or parts of the schéma are asked for, all of them."""
    if not {"fiche", "section"} & set(asked.frame.tagged("nouns")):
        return False
    counts = asked.form is Form.COUNT
    listed = counts or asked.frame.says("which") or asked.frame.says("all") or asked.frame.plural
    return (counts or not asked.frame.aspects) and listed and not (asked.previous and asked.frame.length <= LEANING)
