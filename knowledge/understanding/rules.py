"""How a question is understood: the first rule that recognises it decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.contents import UnknownAnswer
from knowledge.understanding.asked import Asked, Decision, Rule, Silence


@dataclass(frozen=True)
class Understood:
    """What a question asks, or why that cannot be told, and the rule that recognised it."""

    decision: Decision
    rule: str


def understand(asked: Asked, rules: Sequence[Rule]) -> Understood:
    """What a question asks, by the first rule that recognises it."""
    return next(recognised(asked, rules), Understood(Silence(UnknownAnswer("outside", about="nothing")), ""))


def recognised(asked: Asked, rules: Sequence[Rule]) -> Iterator[Understood]:
    """What each rule that recognises a question makes of it, in order."""
    for rule in rules:
        decision = rule(asked)
        if decision is not None:
            yield Understood(decision, _name(rule))


def _name(rule: Rule) -> str:
    """« fiches »; of a rule named for its module alone, the module."""
    return rule.__module__.rpartition(".")[2] if rule.__name__ == "rule" else rule.__name__
