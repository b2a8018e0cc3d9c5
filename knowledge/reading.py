"""Reading a territory's YAML folder into one document, with the file and line of everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge.model import (
    Body,
    Document,
    Fiche,
    Organisation,
    Schema,
    Section,
    Term,
    Territory,
    TerritoryDocument,
    Value,
)
from knowledge.problems import Problem, ProblemsError, nearest

AnyValue = TypeVar("AnyValue", bound=Value)

# What stands under each top-level word of a territory's files.
PARTS: Mapping[str, type[Value]] = {
    "territory": Territory,
    "documents": Document,
    "schemas": Schema,
    "sections": Section,
    "organisations": Organisation,
    "bodies": Body,
    "terms": Term,
}
KNOWN_ERRORS = {
    "missing",
    "extra_forbidden",
    "string_too_long",
    "string_too_short",
    "string_type",
    "string_pattern_mismatch",
    "literal_error",
    "tuple_type",
    "model_type",
    "value_error",
}


@dataclass
class Folder:
    """What was read: the valid values, where each record stands, and the problems met."""

    path: Path
    values: dict[str, Any] = field(default_factory=dict)
    trees: dict[str, tuple[Path, Any]] = field(default_factory=dict)  # record key → its file and YAML node
    again: dict[str, tuple[Path, Any]] = field(default_factory=dict)  # the same for a key that was used before
    broken: set[str] = field(default_factory=set)  # keys of records that could not be read, which others may name
    problems: list[Problem] = field(default_factory=list)

    @property
    def document(self) -> TerritoryDocument:
        """What could be read, as a document; only whole where there is no problem."""
        lists = [name for name in (*PARTS, "fiches") if name != "territory"]
        parts: dict[str, Any] = {name: tuple(self.values.get(name, ())) for name in lists}
        return TerritoryDocument.model_construct(None, territory=self.values.get("territory"), **parts)  # type: ignore[arg-type]


def read(path: Path) -> Folder:
    """Everything in a folder that can be read; what cannot stands among its problems."""
    folder = Folder(path)
    if not path.is_dir():
        raise ProblemsError([Problem(path, 0, "", "no_folder")])
    for file in sorted(path.glob("*.yaml")):
        _read_parts(file, folder)
    for file in sorted((path / "fiches").glob("*.yaml")):
        tree = _load(file, folder)
        if tree is not None:
            folder.values.setdefault("fiches", []).extend(_validated(Fiche, tree, file, folder))
    if not folder.problems:
        folder.problems += [
            Problem(path, 0, part, "missing_part")
            for part in ("territory", "documents", "schemas")
            if part not in folder.values
        ]
    return folder


def _read_parts(file: Path, folder: Folder) -> None:
    tree = _load(file, folder)
    if tree is None:
        return
    for part, node in tree.items():
        if part not in PARTS:
            problem = Problem(file, _line(tree, part), str(part), "extra_forbidden", near=nearest(str(part), PARTS))
            folder.problems.append(problem)
            folder.broken.update(_keys(node))
        elif part == "territory":
            folder.values[part] = next(iter(_validated(Territory, node, file, folder)), None)
        elif isinstance(node, Sequence) and not isinstance(node, str):
            values = [value for entry in node for value in _validated(PARTS[part], entry, file, folder)]
            folder.values.setdefault(part, []).extend(values)
        else:
            folder.problems.append(Problem(file, _line(tree, part), str(part), "tuple_type"))


def _load(file: Path, folder: Folder) -> Any:
    """A file's tree, with line numbers; a file that is no YAML mapping is a problem."""
    try:
        tree = YAML(typ="rt").load(file.read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        folder.problems.append(Problem(file, mark.line + 1 if mark else 1, "", "not_yaml", _first_line(error)))
        return None
    if not isinstance(tree, Mapping):
        folder.problems.append(Problem(file, 1, "", "not_yaml", ""))
        return None
    return tree


def _first_line(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]


def _validated(kind: type[AnyValue], node: Any, file: Path, folder: Folder) -> Iterator[AnyValue]:
    """The value of a node, or nothing and its problems."""
    try:
        value = TypeAdapter(kind).validate_python(node)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            folder.problems.append(_problem(kind, node, file, detail))
        folder.broken.update(_keys(node))
        return
    _place(node, file, folder)
    yield value


def _place(node: Any, file: Path, folder: Folder) -> None:
    """Note where a record stands, and those inside it."""
    for key, inner in _records(node):
        where = folder.again if key in folder.trees else folder.trees
        where.setdefault(key, (file, inner))


def _keys(node: Any) -> set[str]:
    return {key for key, _ in _records(node)}


def _records(node: Any) -> Iterator[tuple[str, Any]]:
    """A node's key and those of the nodes inside it."""
    if isinstance(node, Mapping):
        if "key" in node:
            yield str(node["key"]), node
        for value in node.values():
            yield from _records(value)
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for value in node:
            yield from _records(value)


def _problem(kind: type[Value], node: Any, file: Path, detail: Any) -> Problem:
    loc = tuple(detail["loc"])
    name = detail["type"] if detail["type"] in KNOWN_ERRORS else "other"
    value = str(detail["ctx"]["expected"]) if name == "literal_error" else _value(name, detail)
    near = nearest(str(loc[-1]), kind.model_fields) if name == "extra_forbidden" else None
    if name == "literal_error":
        near = nearest(str(detail["input"]), [word.strip("' ") for word in value.replace(" or ", ",").split(",")])
    return Problem(file, line_of(node, loc), _dotted(node, loc), name, value, near)


def _value(name: str, detail: Any) -> str:
    if name in {"value_error", "other"}:
        return str(detail["msg"]).removeprefix("Value error, ")
    return str(detail["ctx"].get("max_length", "")) if "ctx" in detail else ""


def _dotted(node: Any, loc: Sequence[object]) -> str:
    key = node.get("key", "") if isinstance(node, Mapping) else ""
    return ".".join(str(step) for step in (*((key,) if key else ()), *loc))


def line_of(node: Any, loc: Sequence[object]) -> int:
    """The line (from 1) of the deepest part of a path that the file really has."""
    line = _own_line(node)
    for step in loc:
        line = _line(node, step) or line
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            break
    return line


def _own_line(node: Any) -> int:
    lc = getattr(node, "lc", None)
    return lc.line + 1 if lc is not None and lc.line is not None else 1


def _line(node: Any, step: object) -> int:
    lc = getattr(node, "lc", None)
    if lc is None or not lc.data or step not in lc.data:
        return _own_line(node)
    return int(lc.data[step][0]) + 1
