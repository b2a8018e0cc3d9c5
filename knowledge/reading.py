"""Reading a territory's YAML folder into one document, with the file and line of everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge.fault import fault
from knowledge.model import PARTS, Territory, TerritoryDocument, Value
from knowledge.problems import Line, Place, Problem, ProblemsError, nearest

AnyValue = TypeVar("AnyValue", bound=Value)


@dataclass
class Folder:
    """What was read: the valid values, where each record stands, and the problems met."""

    path: Path
    lines: bool = True  # whether it is known on which line each thing stands
    values: dict[str, Any] = field(default_factory=dict)
    files: list[tuple[Path, Any]] = field(default_factory=list)  # each file and its YAML tree
    trees: dict[str, tuple[Path, Any]] = field(default_factory=dict)  # record key → its file and YAML node
    again: dict[str, tuple[Path, Any]] = field(default_factory=dict)  # the same for a key that was used before
    broken: set[str] = field(default_factory=set)  # keys of records that could not be read, which others may name
    problems: list[Problem] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether every file is YAML: any reference to what stands in one that is not would seem wrong."""
        return not any(problem.kind == "not_yaml" for problem in self.problems)

    @property
    def document(self) -> TerritoryDocument:
        """What could be read, as a document; only whole where there is no problem."""
        parts: dict[str, Any] = {name: tuple(self.values.get(name, ())) for name in PARTS}
        return TerritoryDocument.model_construct(None, territory=self.values.get("territory"), **parts)  # type: ignore[arg-type]

    def place(self, record: str, loc: Sequence[str | int], again: bool = False) -> Place:
        """Where a part of a record stands, or of the second one with its key."""
        dotted = ".".join(str(step) for step in (record, *loc))
        file, node = (self.again if again else self.trees).get(record, (self.path, None))
        return Line(file, line_of(node, loc) if node is not None else 0, dotted)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """Every text that was written, and where."""
        for file, tree in self.files:
            for line, name, text in _scalars(tree, 1, ""):
                yield Line(file, line, name), text


def read(path: Path, *, lines: bool = True) -> Folder:
    """Everything in a folder that can be read; what cannot stands among its problems.

    Without ``lines`` it is read several times faster, and every problem is said to be on the first line.
    """
    folder = Folder(path, lines)
    if not path.is_dir():
        raise ProblemsError([Problem(Line(path), "no_folder")])
    for file in sorted(path.glob("*.yaml")):
        _read_parts(file, folder)
    if not folder.problems:
        missing = (part for part in ("territory", "schemas") if part not in folder.values)
        folder.problems += [Problem(Line(path, 0, part), "missing_part", part) for part in missing]
    return folder


def _read_parts(file: Path, folder: Folder) -> None:
    tree = _load(file, folder)
    if tree is None:
        return
    folder.files.append((file, tree))
    for part, node in tree.items():
        here = Line(file, _line(tree, part), str(part))
        if part == "territory":
            folder.values[part] = next(iter(_validated(Territory, node, file, folder)), None)
        elif part not in PARTS:
            folder.problems.append(Problem(here, "extra_forbidden", near=nearest(str(part), PARTS)))
            folder.broken.update(_keys(node))
        elif isinstance(node, Sequence) and not isinstance(node, str):
            values = [value for entry in node for value in _validated(PARTS[part], entry, file, folder)]
            folder.values.setdefault(part, []).extend(values)
        else:
            folder.problems.append(Problem(here, "tuple_type"))


def _load(file: Path, folder: Folder) -> Any:
    """A file's tree; a file that is no YAML mapping is a problem."""
    try:
        tree = YAML(typ="rt" if folder.lines else "safe").load(file.read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        folder.problems.append(Problem(Line(file, mark.line + 1 if mark else 1), "not_yaml", _first_line(error)))
        return None
    if not isinstance(tree, Mapping):
        folder.problems.append(Problem(Line(file, 1), "not_yaml"))
        return None
    return tree


def _first_line(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]


def _validated(kind: type[AnyValue], node: Any, file: Path, folder: Folder) -> Iterator[AnyValue]:
    """The value of a node, or nothing and its problems."""
    try:
        value = kind.model_validate(node)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            found = fault(detail, kind)
            place = Line(file, line_of(node, detail["loc"]), _dotted(node, detail["loc"]))
            folder.problems.append(Problem(place, found.kind, found.value, found.near))
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


def _scalars(node: Any, line: int, name: str) -> Iterator[tuple[int, str, str]]:
    """Every scalar below a node: its line, the key it stands under and its text; keys are texts too."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield _line(node, key), name, str(key)
            yield from _scalars(value, _line(node, key), str(key))
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for index, value in enumerate(node):
            yield from _scalars(value, _line(node, index), name)
    else:
        yield line, name, str(node)


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
