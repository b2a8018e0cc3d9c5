"""Questions as people type them, with who asks, when, after what, and what a right answer says."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict
from ruamel.yaml import YAML

from knowledge.contents import Reason
from knowledge.reply import Status

FOLDER = Path(__file__).parent
ASIDE = "-aside"
TODAY = date(2026, 3, 2)

# What is asked for.
Kind = Literal[
    "field",
    "list",
    "body",
    "meeting",
    "figure",
    "contact",
    "glossary",
    "calendar",
    "indicator",
    "yesno",
    "count",
    "exclusion",
    "comparison",
    "table",
    "two",  # two things at once
    "talk",  # greetings and thanks
    "bot",  # about the bot itself
    "outside",  # another subject or place, somebody's own file
    "trap",  # what there is not, or what nobody may have
    "premise",  # takes something for granted, rightly or wrongly
]
# How it is put.
Style = Literal["plain", "typos", "telegraphic", "spoken", "english", "sms", "followup"]


def _several(one_or_more: object) -> object:
    return one_or_more if isinstance(one_or_more, list | tuple) else (one_or_more,)


class Question(BaseModel):
    """One question, what stood before it, and what its answer must (``has``) and must not (``hasnt``) say.

    ``a|b`` in ``has`` is either; « fiche 7 » is that number wherever the answer lists it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    q: str
    territory: str = "63"  # of whoever asks; empty where it is not known
    now: date = TODAY
    before: tuple[str, ...] = ()
    status: Annotated[tuple[Status, ...], BeforeValidator(_several)]
    reason: Annotated[tuple[Reason, ...], BeforeValidator(_several)] = ()
    has: tuple[str, ...] = ()
    hasnt: tuple[str, ...] = ()
    kind: Kind
    style: Style


def files(*, aside: bool) -> tuple[str, ...]:
    """The files that are worked with, or those set aside, which only ``make questions`` runs."""
    return tuple(sorted(file.name for file in FOLDER.glob("*.yaml") if file.stem.endswith(ASIDE) is aside))


def questions(*names: str) -> tuple[Question, ...]:
    """The questions of some files, in order."""
    return tuple(Question(**entry) for name in names for entry in _entries(name))


def _entries(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8"))
    return entries
