"""A document as a folder of YAML: one file a part, always the same bytes for the same document."""

import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from knowledge.model import PARTS, TerritoryDocument

# The parts that stand together in the first file.
FIRST = ("territory", "documents", "schemas")
FILES = ("territory", *(part for part in PARTS if part not in FIRST))
# One line a value, however long: a change of one value is a change of one line.
WIDTH = 1_000_000
# Lists of keys and dates stand on one line up to so many characters.
SHORT = 100
KEY_OR_DATE = re.compile(r"[a-z0-9.][a-z0-9./~-]*")


class ForeignFilesError(ValueError):
    """A folder that holds other YAML files, which would be read together with the export."""

    def __init__(self, folder: Path, files: tuple[str, ...]) -> None:
        self.folder, self.files = folder, files
        super().__init__(", ".join(files))


def export_yaml(document: TerritoryDocument, folder: Path) -> None:
    """Write a document into a folder, in place of an earlier export; raise ``ForeignFilesError`` over other files."""
    folder.mkdir(parents=True, exist_ok=True)
    known = {f"{name}.yaml" for name in FILES}
    foreign = tuple(sorted(file.name for file in folder.glob("*.yaml") if file.name not in known))
    if foreign:
        raise ForeignFilesError(folder, foreign)
    files = as_yaml(document)
    for name in known - set(files):
        (folder / name).unlink(missing_ok=True)
    for name, text in files.items():
        _write(folder / name, text)


def as_yaml(document: TerritoryDocument) -> dict[str, str]:
    """The text of each file: keys in the order of the model, what is as usual left out."""
    tree = document.model_dump(mode="json", exclude_defaults=True)
    groups = {"territory": FIRST} | {part: (part,) for part in FILES[1:]}
    files = {name: {part: tree[part] for part in parts if part in tree} for name, parts in groups.items()}
    return {f"{name}.yaml": _dumped(parts) for name, parts in files.items() if parts}


def _write(file: Path, text: str) -> None:
    """Put the whole file in place at once."""
    half = file.with_suffix(".part")
    half.write_text(text, encoding="utf-8", newline="\n")
    half.replace(file)


def _dumped(parts: Mapping[str, Any]) -> str:
    yaml, text = YAML(), StringIO()
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump(_node(parts), text)
    return text.getvalue()


def _node(value: Any) -> Any:
    if isinstance(value, Mapping):
        return CommentedMap((name, _node(each)) for name, each in value.items())
    if isinstance(value, list):
        node = CommentedSeq(map(_node, value))
        if (
            all(isinstance(each, str) and KEY_OR_DATE.fullmatch(each) for each in value)
            and sum(map(len, value)) < SHORT
        ):
            node.fa.set_flow_style()
        return node
    return value
