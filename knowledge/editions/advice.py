"""Findings of the state of health in words: which record, what is the matter, what to do."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from knowledge.common import Common
from knowledge.editions.health import Finding
from knowledge.editions.naming import Names, say_date
from knowledge.model import TerritoryDocument
from knowledge.words import Words

# The kinds of finding whose value is a date.
DATED = frozenset(("past_planned", "vague_soon", "unconfirmed", "contradiction_day", "held_ahead"))


@dataclass(frozen=True)
class Advice:
    """One line for a coordinator."""

    kind: str
    part: str
    key: str
    label: str
    what: str
    advice: str

    def said(self, words: Words) -> str:
        """The line as one sentence."""
        return words("health.line", label=self.label, what=self.what, advice=self.advice)

    def as_json(self) -> dict[str, str]:
        """The line for a program."""
        return asdict(self)


def advice(
    findings: Iterable[Finding], document: TerritoryDocument, common: Common, words: Words
) -> tuple[Advice, ...]:
    """Each finding in words."""
    names = Names((document,), common, words)
    return tuple(_advice(finding, names, words) for finding in findings)


def _advice(finding: Finding, names: Names, words: Words) -> Advice:
    row = names.row(finding.record.key)
    value = say_date(finding.value, words) if finding.kind in DATED else finding.value
    what = words(f"health.{finding.kind}.what", value=value)
    label = names.label(row, dated=finding.kind not in DATED)
    return Advice(finding.kind, row.part, finding.record.key, label, what, words(f"health.{finding.kind}.advice"))
