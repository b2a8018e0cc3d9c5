"""What every territory shares: the lexicon, the usual organisations, the names of the départements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from knowledge.fold import tokens
from knowledge.lexicon import Lexicon, lexicon
from knowledge.model import Document, Organisation, Term
from knowledge.understanding.phrases import PhraseIndex, Tag

FOLDER = Path(__file__).parent / "data" / "common"


@dataclass(frozen=True)
class Common:
    """The common data, ready for use."""

    lexicon: Lexicon
    organisations: tuple[Organisation, ...]
    departements: Mapping[str, str]  # official code → name
    places: PhraseIndex
    documents: tuple[Document, ...]  # those that the common terms cite
    terms: tuple[Term, ...]


@cache
def common() -> Common:
    """The common data, read once."""
    places = _read("departements.yaml")
    departements = {str(code): str(name) for code, name in places["departements"].items()}
    said = {code: places["ambiguous"].get(code, [name]) for code, name in departements.items()}
    glossary = _read("glossary.yaml")
    return Common(
        lexicon=lexicon(_read("lexicon.yaml")),
        organisations=tuple(Organisation(**entry) for entry in _read("organisations.yaml")["organisations"]),
        departements=departements,
        places=PhraseIndex(_places(said), tokens),
        documents=tuple(Document(**entry) for entry in glossary["documents"]),
        terms=tuple(Term(**entry) for entry in glossary["terms"]),
    )


def _places(said: Mapping[str, list[str]]) -> Iterator[tuple[str, Tag]]:
    """The names of the départements, and their codes where a sentence makes them one (« dans le 92 »)."""
    for code, names in said.items():
        short = (name.lower().replace("saint", "st") for name in names if "saint" in name.lower())
        for name in (
            *names,
            *short,
            *(f"{before} {code}" for before in ("dans le", "du", "departement", "sdsf", "schema")),
        ):
            yield name, Tag("place", code)


def _read(name: str) -> dict:  # type: ignore[type-arg]
    return dict(YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8")))
