"""What a cell calls a record, and which record a cell means: by name, sigle, number, alias or key, compared folded."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.fold import fold
from knowledge.problems import nearest

# « name [key] »: which of the records that share a name.
KEYED = re.compile(r".*\[(?P<key>[a-z0-9-]+)\]", re.DOTALL)

# The fields that name a record, the one that a reader knows it by first.
CALLED = ("sigle", "short", "title", "name", "printed", "function", "measure", "term", "text")


@dataclass(frozen=True)
class Named:
    """One record as cells may name it: the name written, and others that are understood."""

    key: str
    part: str
    name: str
    others: tuple[str, ...] = ()


def named(key: str, part: str, values: Mapping[str, Any]) -> Named:
    """The names of a record from its fields, some of which may be missing yet: « Fiche 7 · Accueil », « Caf »."""
    label, number = values.get("label") or "", values.get("number")
    called = [value for field in CALLED if isinstance(value := values.get(field), str) and value]
    short = next((str(values[field]) for field in ("short", "title") if values.get(field)), "")
    numbered = [f"{label} {number} · {short}", f"{label} {number}", str(number)] if number else []
    first, *others = (*numbered, *called, key)
    return Named(key, part, first, (*others, *(values.get("aliases") or ())))


class Names:
    """Every record that a cell may name; ``former`` are names that a workbook was written with, and their keys."""

    def __init__(self, records: Iterable[Named], former: Iterable[tuple[str, str]] = ()) -> None:
        self._names: dict[str, str] = {}
        self._parts: dict[str, set[str]] = defaultdict(set)
        self._written: dict[str, set[str]] = defaultdict(set)
        self._understood: dict[str, set[str]] = defaultdict(set)
        for record in records:
            self._names.setdefault(record.key, record.name)
            self._parts[record.key].add(record.part)
            self._written[folded(record.name)].add(record.key)
            for other in record.others:
                self._understood[folded(other)].add(record.key)
        for name, key in former:
            self._written[folded(name)].add(key)
        self._all = tuple(set().union(*self._parts.values()))
        self._said: dict[str, str] = {}

    def said(self, key: str) -> str:
        """How a cell names a record: by a name that leads back to it alone."""
        if key not in self._said:
            name = self._names.get(key, key)
            self._said[key] = name if self.find(name, self._all) == {key} else f"{name} [{key}]"
        return self._said[key]

    def find(self, text: str, parts: Sequence[str]) -> set[str]:
        """The keys of the records of some parts that a text may mean: none, one, or several that share a name."""
        match = KEYED.fullmatch(text)
        if match and self._stands(match["key"], parts):
            return {match["key"]}
        wanted = folded(text)
        for keys in (self._written.get(wanted, ()), (text,), self._understood.get(wanted, ())):
            found = {key for key in keys if self._stands(key, parts)}
            if found:
                return found
        return set()

    def listed(self, parts: Sequence[str]) -> list[str]:
        """How cells name the records of some parts, in the order of the alphabet."""
        return sorted((self.said(key) for key in self._names if self._stands(key, parts)), key=folded)

    def near(self, text: str, parts: Sequence[str]) -> str | None:
        """The name of the record that a text was probably meant for."""
        said = {
            name: key
            for names in (self._understood, self._written)
            for name, keys in names.items()
            for key in keys
            if self._stands(key, parts)
        }
        found = nearest(folded(text), said)
        return self.said(said[found]) if found else None

    def keys(self) -> Iterable[str]:
        """Every key, in the order given."""
        return self._names

    def _stands(self, key: str, parts: Sequence[str]) -> bool:
        return not self._parts.get(key, set()).isdisjoint(parts)


def folded(text: str) -> str:
    """A name as names are compared: folded, with single spaces."""
    return " ".join(fold(text).split())
