"""Ways to damage a territory's folder, and what is then told: file, kind, key, value, and the nearest valid one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# The text of a file, damaged.
Change = Callable[[str], str]


def swap(old: str, new: str) -> Change:
    """Put a text in place of another, once."""

    def change(text: str) -> str:
        assert old in text, f"the shipped data no longer hold « {old} »"
        return text.replace(old, new, 1)

    return change


def append(end: str) -> Change:
    """Add lines at the end."""
    return lambda text: text + end


@dataclass(frozen=True)
class Damage:
    """One change to one file; ``line`` is a text of the line that the problem names."""

    name: str
    file: str
    change: Change
    kind: str
    key: str
    line: str
    value: str = ""
    near: str | None = None

    def apply(self, folder: Path) -> None:
        """Write the damaged file."""
        path = folder / self.file
        path.write_text(self.change(path.read_text(encoding="utf-8")), encoding="utf-8")


FORM = (
    Damage(
        "a wrong key",
        "fiche-07.yaml",
        swap("aliases:", "alias:"),
        "extra_forbidden",
        "fiche-7.alias",
        "alias:",
        near="aliases",
    ),
    Damage("a key like none", "fiche-07.yaml", append("    zzz: 1\n"), "extra_forbidden", "fiche-7.zzz", "zzz:"),
    Damage(
        "a missing key",
        "fiche-07.yaml",
        swap("    short: Insertion et accueils innovants\n", ""),
        "missing",
        "fiche-7.short",
        "key: fiche-7",
    ),
    Damage("no key at all", "fiche-02.yaml", swap("key: fiche-2\n    ", ""), "missing", "key", "schema_key:"),
    Damage(
        "a number where words are expected",
        "fiche-07.yaml",
        swap('number: "7"', "number: 7"),
        "string_type",
        "fiche-7.number",
        "number: 7",
    ),
    Damage(
        "a text where a list is expected",
        "fiche-07.yaml",
        swap("parents: [engagement-3]", "parents: engagement-3"),
        "tuple_type",
        "fiche-7.parents",
        "parents:",
    ),
    Damage(
        "a text where keys are expected",
        "fiche-07.yaml",
        swap("  - who: ddets", "  - ddets"),
        "model_type",
        "fiche-7.pilots.0",
        "- ddets",
    ),
    Damage(
        "an empty text",
        "fiche-07.yaml",
        swap("title: Faciliter l’insertion des familles via des modes d’accueil innovants", 'title: " "'),
        "string_too_short",
        "fiche-7.title",
        "title:",
    ),
    Damage(
        "a text that is too long",
        "fiche-01.yaml",
        swap("short: Recherche", "short: " + "Recherche " * 5),
        "string_too_long",
        "fiche-1.short",
        "short:",
        value="40",
    ),
    Damage(
        "a key with capitals",
        "fiche-07.yaml",
        swap("fiche-7-i4", "Fiche-7-I4"),
        "not_a_key",
        "fiche-7.indicators.3.key",
        "Fiche-7-I4",
    ),
    Damage(
        "a wrong date",
        "fiche-07.yaml",
        swap("    start: 2025/..", "    start: bientôt"),
        "not_a_date",
        "fiche-7.new.2.start",
        "bientôt",
        value="bientôt",
    ),
    Damage(
        "a column that there is not",
        "fiche-21.yaml",
        swap("blank: [new, calendar]", "blank: [new, calender]"),
        "literal_error",
        "fiche-21.blank.1",
        "blank:",
        value="calendar",
        near="calendar",
    ),
    Damage(
        "a number where a true or false is",
        "organisations.yaml",
        swap("category: true", "category: 7"),
        "bool_parsing",
        "organismes-formation.category",
        "category: 7",
    ),
    Damage(
        "a part that there is not",
        "sections.yaml",
        swap("sections:", "section:"),
        "extra_forbidden",
        "section",
        "section:",
        near="sections",
    ),
    Damage(
        "a part that is no list", "territory.yaml", append("bodies: none\n"), "tuple_type", "bodies", "bodies: none"
    ),
    Damage(
        "a territory without a name", "territory.yaml", swap("  name: Puy-de-Dôme\n", ""), "missing", "name", "code:"
    ),
    Damage("a bracket never closed", "fiche-08.yaml", swap("[engagement-3]", "[engagement-3"), "not_yaml", "", ""),
    Damage(
        "a key written twice",
        "fiche-09.yaml",
        append('    number: "8"\n'),
        "not_yaml",
        "",
        'number: "8"',
        value="duplicate key",
    ),
    Damage("a list for a file", "fiche-05.yaml", lambda _: "- fiche\n", "not_yaml", "", "- fiche"),
    Damage("an empty file", "fiche-06.yaml", lambda _: "", "not_yaml", "", ""),
)
