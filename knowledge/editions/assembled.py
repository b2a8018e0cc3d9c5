"""A document that nobody wrote as it is: brought together from two, or of an older edition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from knowledge.checking import faults
from knowledge.common import Common
from knowledge.editions.naming import Names
from knowledge.editions.rows import flatten
from knowledge.model import TerritoryDocument
from knowledge.problems import Place, Problem, ProblemsError
from knowledge.words import Words


def hold_together(document: TerritoryDocument, common: Common) -> None:
    """Raise ``ProblemsError`` with every reference that leads nowhere, naming the records as a person would."""
    problems = tuple(faults(_Assembled(document, common), common))
    if problems:
        raise ProblemsError(problems)


@dataclass(frozen=True)
class _Field:
    """A field of a record."""

    medium: ClassVar[str] = "record"
    document: TerritoryDocument
    common: Common
    key: str
    field: str

    @property
    def order(self) -> tuple[str, int]:
        """In the order of the document."""
        return "", list(flatten(self.document)).index(self.key)

    def said(self, words: Words) -> str:
        """« fiche 7, pilotes : »."""
        label = Names((self.document,), self.common, words).short(self.key)
        return words("record.where", label=label, field=words(f"attribute.{self.field}"))


@dataclass(frozen=True)
class _Assembled:
    """The document as the checker reads it."""

    document: TerritoryDocument
    common: Common
    problems: Sequence[Problem] = ()
    broken: frozenset[str] = frozenset()
    whole: bool = True

    def place(self, record: str, loc: Sequence[str | int], again: bool = False) -> Place:  # noqa: ARG002
        """The field of the record."""
        return _Field(self.document, self.common, record, str(loc[0]))

    def texts(self) -> Iterable[tuple[Place, str]]:
        """None: what stands in it was looked at when it was handed in."""
        return ()
