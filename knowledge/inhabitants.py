"""The number of inhabitants from which on a rule holds, as it is printed."""

import re

from knowledge.fold import SPACES
from knowledge.model import Rule

ABOVE = re.compile(r"plus de (\d[\d\s]*) habitants")


def above(rule: Rule) -> int | None:
    """« toutes les villes de plus de 10 000 habitants »: 10 000; nothing where no number of inhabitants is printed."""
    printed = ABOVE.search(rule.condition)
    return int(SPACES.sub("", printed[1])) if printed else None
