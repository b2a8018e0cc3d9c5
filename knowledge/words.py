"""The words of the product in each language: labels, names of months, words of dates and errors."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from knowledge.reply import Language

FOLDER = Path(__file__).with_name("words")


class Words:
    """One language's words, by dotted name (« aspect.pilots »), with places to fill (« {year} »)."""

    def __init__(self, language: Language, entries: Mapping[str, str]) -> None:
        self.language = language
        self._entries = entries

    def __call__(self, name: str, /, **places: object) -> str:
        """The words of a name, its places filled; raise ``KeyError`` for a name that is not in the file."""
        return self._entries[name].format(**places)

    def names(self) -> frozenset[str]:
        """Every name there is."""
        return frozenset(self._entries)


@cache
def words(language: Language) -> Words:
    """The words of a language, read once."""
    tree = YAML(typ="safe").load((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))
    return Words(language, dict(_flat(tree, "")))


def _flat(tree: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in tree.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", str(value)))
    return found
