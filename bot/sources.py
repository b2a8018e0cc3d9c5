"""Where the documents of the « kb » commands come from: a file, the program itself, an edition, nothing yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError
from typer import BadParameter

from bot.console import now
from bot.knowledge_base import handed_in, knowledge, refuse_unnumbered
from bot.refusals import WORDS, RefusedError
from bot.settings import folder, settings
from knowledge.checking import checked
from knowledge.common import common
from knowledge.edition import Edition
from knowledge.incoming import Incoming
from knowledge.model import Schema, Territory, TerritoryDocument
from knowledge.shipped import folder_of, last_shipped
from knowledge.store import Store

VOWELS = frozenset("aâeéèêiîoôuyh")


@contextmanager
def opened() -> Iterator[Store]:
    """The knowledge file of the data folder."""
    with knowledge(folder(settings().sdsf_home), now()) as store:
        yield store


@contextmanager
def given(path: Path | None, shipped: str | None) -> Iterator[tuple[Incoming, Store]]:
    """What a file holds, or what the program ships for a territory, read before the knowledge file is opened."""
    handed = handed_in(path, folder(settings().sdsf_home)) if path else None
    with opened() as store:
        if handed:
            refuse_unnumbered(handed, store)
        yield handed or _shipped(shipped or "", store), store


def _shipped(code: str, store: Store) -> Incoming:
    """What the program ships, as a change of the last edition that came with it."""
    path = folder_of(code)
    if path is None:
        raise RefusedError("not_shipped", code=code)
    document = store.without_forgotten(checked(path, common()))
    return Incoming(document, last_shipped(store.editions(code)))


def current(store: Store, code: str) -> Edition:
    """The edition that answers today; refused for a territory that is not known."""
    edition = store.current(code)
    if edition is None:
        known = ", ".join(header.code for header in store.headers())
        raise RefusedError("no_territory", code=code, known=known)
    return edition


def numbered(store: Store, code: str, number: int) -> Edition:
    """An edition by its number; refused where there is no such edition."""
    last = store.editions(current(store, code).territory)[-1].number
    edition = store.edition(code, number)
    if edition is None:
        raise RefusedError("no_edition", code=code, number=number, last=last)
    return edition


def earlier(store: Store, code: str, number: int | None) -> Edition:
    """The edition to come back to: the one asked for, or the one before the current one."""
    wanted = current(store, code).number - 1 if number is None else number
    if number is None and not wanted:
        raise RefusedError("nothing_to_undo", code=code)
    return numbered(store, code, wanted)


def empty(code: str, name: str, of: str | None, at: datetime) -> TerritoryDocument:
    """A territory of which nothing is known yet but its schéma's usual title; a bad code is wrong usage."""
    elided = name[:1].casefold() in VOWELS
    of_name = of or WORDS("kb.new_of_vowel" if elided else "kb.new_of", name=name)
    title = WORDS("kb.new_schema", of=of_name)
    schema = Schema(key="sdsf", title=title, period=f"{at.year}/..")
    try:
        territory = Territory(code=code, name=name, of_name=of_name)
    except ValidationError as error:
        raise BadParameter(WORDS("kb.not_a_code", code=code)) from error
    return TerritoryDocument(territory=territory, schemas=(schema,))
