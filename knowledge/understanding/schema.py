"""Questions about the schéma as a whole: its dates, its signatories, how much it holds."""

from collections.abc import Iterator

from knowledge.fold import stem, stems, tokens
from knowledge.model import Contact
from knowledge.query import Aspect, Form, Topic
from knowledge.thresholds import WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision
from knowledge.understanding.aspects import chosen

# « le nouveau schéma » is the one to come, and no new action.
DATED = {Aspect.CALENDAR, Aspect.NEW}
# A question of so few words leans on the one before.
LEANING = 2


def signing(asked: Asked) -> Decision | None:
    """« qui a signé le schéma ? », « quand a-t-il été adopté ? », where the documents say so."""
    schema = asked.catalogue.schema
    if "adoption" not in asked.frame.tagged("lacking") or asked.numbers or not (schema.adopted or schema.signatories):
        return None
    named = _signing(asked)
    told = asked.frame.opens and asked.frame.subject and asked.record_hits[:1]
    if told and not named and told[0].coverage >= WHOLE_LINE:
        return None  # « qui a signé l'éditorial ? »
    people = tuple(each.key for each in _contacts(asked) if each.organisation in named)
    if people and asked.frame.opens:
        return asked.about(Topic.CONTACTS, records=people)
    return asked.about(Topic.SCHEMA, parties=named if schema.signatories else (), form=asked.form)


def _signing(asked: Asked) -> tuple[str, ...]:
    """Who is said to sign: organisations, also by who stands for them (« le préfet »)."""
    named = dict.fromkeys(keys[0] for keys in asked.frame.party_choices) | dict.fromkeys(asked.frame.tagged("loose"))
    functions = set(asked.frame.words) & asked.catalogue.common.lexicon.markers["function"]
    speaking = (each.organisation for each in _contacts(asked) if functions & set(tokens(each.function)))
    return tuple(named) or tuple(dict.fromkeys(filter(None, speaking)))[:1]


def _contacts(asked: Asked) -> Iterator[Contact]:
    return (each for each in asked.catalogue.of_kind(Contact) if isinstance(each, Contact))


def dates_of_schema(asked: Asked) -> Decision | None:
    """« quand finit le schéma ? », « est-il toujours valable ? », « le prochain, c'est pour quand ? »."""
    if asked.frame.says("in_force") and not (asked.frame.subject or asked.frame.party_choices or asked.numbers):
        return asked.about(Topic.SCHEMA, form=Form.WHETHER)
    about_dates = asked.frame.says("ends") or Aspect.CALENDAR in asked.frame.aspects
    years = asked.years and not asked.frame.says("ends")
    named = asked.numbers or years or asked.frame.subject or asked.frame.party_choices
    if "schema" not in asked.frame.tagged("nouns") or not about_dates or named or asked.frame.says("count"):
        return None
    others = set(asked.frame.aspects) - DATED or {"fiche", "section"} & set(asked.frame.tagged("nouns"))
    claimed = asked.years[0] if len(asked.years) == 1 else None
    return None if others else asked.about(Topic.SCHEMA, form=_which(asked), year=claimed)


def _which(asked: Asked) -> Form:
    """Whether the schéma is meant that will follow, or this one."""
    coming = asked.frame.says("coming") or asked.frame.says("following") or Aspect.NEW in asked.frame.aspects
    return Form.NEXT if coming else Form.WHAT


def whole_schema(asked: Asked) -> Decision | None:
    """« combien de fiches ? », « liste des engagements », « le schéma couvre quelles années ? »."""
    nouns = asked.frame.tagged("nouns")
    if asked.frame.subject or asked.frame.party_choices:
        return None
    if asked.form is Form.COUNT and (label := _label_counted(asked)):
        return asked.about(Topic.SECTIONS, words=label, form=Form.COUNT)
    if asked.form is Form.COUNT and asked.frame.aspects:
        return _count_of_aspects(asked)
    if _lists_parts(asked):
        return asked.about(Topic.SECTIONS, form=asked.form)
    named = not nouns and asked.catalogue.territory.code in asked.frame.tagged("place")
    return asked.about(Topic.SCHEMA) if named or "schema" in nouns else None


def _label_counted(asked: Asked) -> str:
    """« combien d'objectifs généraux ? »: what the parts below the highest are called, where it is said in full."""
    said = {stem(word) for word in asked.frame.words}
    below = (section.label for section in asked.catalogue.sections.values() if section.parent)
    return next((label for label in below if said.issuperset(stems(label))), "")


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
