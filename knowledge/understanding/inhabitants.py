"""Questions about a commune of so many inhabitants, where a rule says from how many on it holds."""

from knowledge.contents import UnknownAnswer
from knowledge.inhabitants import above
from knowledge.model import Rule
from knowledge.query import Form, Topic
from knowledge.understanding.asked import Asked, Decision, Silence


def inhabitants(asked: Asked) -> Decision | None:
    """« 9 200 habitants, on doit faire un schéma ? »: the rule, to be compared with its printed threshold."""
    number = _number(asked)
    rules = [rule for rule in asked.catalogue.of_kind(Rule) if isinstance(rule, Rule) and above(rule)]
    obliged = "rule" in asked.frame.tagged("kinds") or "schema" in asked.frame.tagged("nouns")
    if not (number and obliged) or asked.form is Form.COUNT or asked.frame.references.fiches:
        return None
    if not rules:  # another territory may have one
        return Silence(UnknownAnswer("outside", about="subject", words=asked.words))
    return asked.about(Topic.RECORDS, records=(rules[0].key,), words=number, form=Form.WHETHER)


def _number(asked: Asked) -> str:
    """The number of inhabitants said."""
    people = asked.catalogue.common.lexicon.markers["inhabitants"]
    pairs = zip(asked.frame.words, asked.frame.words[1:], strict=False)
    return next((word for word, following in pairs if word.isdigit() and following in people), "")
