"""Keys for new rows: telling, and never one that was used before."""

import re
from collections.abc import Collection

from knowledge.fold import fold

# A key has 32 characters; four are left for a number.
LONGEST = 28


def made(name: str, used: Collection[str]) -> str:
    """A key from the words of a name (« Comité petite enfance » → comite-petite-enfance), with a number if need be."""
    base = re.sub(r"[^a-z0-9]+", "-", fold(name))[: LONGEST + 1].strip("-")
    if len(base) > LONGEST:
        base = base.rpartition("-")[0] or base[:LONGEST]
    base = base or "x"
    return base if base not in used else numbered(f"{base}-", used, 2)


def numbered(base: str, used: Collection[str], first: int = 1) -> str:
    """The first number after a base that makes a key nobody used."""
    number = first
    while f"{base[:LONGEST]}{number}" in used:
        number += 1
    return f"{base[:LONGEST]}{number}"
