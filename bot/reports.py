"""What the « kb » commands print, line by line, in French."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from bot.publishing import Publication
from bot.refusals import WORDS
from knowledge.common import common
from knowledge.edition import Published
from knowledge.editions.advice import Advice, advice
from knowledge.editions.candidate import Candidate
from knowledge.editions.difference import Change, difference
from knowledge.editions.forgetting import Forgotten
from knowledge.editions.health import findings
from knowledge.editions.naming import say_date
from knowledge.editions.telling import Teller
from knowledge.model import PARTS, TerritoryDocument
from knowledge.shipped import newer_is_shipped


def sound(document: TerritoryDocument) -> str:
    """A document in which nothing is wrong."""
    return WORDS("kb.sound", name=document.territory.name, fiches=len(document.fiches))


def changes(found: Candidate) -> Iterator[str]:
    """What a document would change of the current edition, one sentence each."""
    if found.current is None:
        yield from counts(found.document)
        return
    if found.base:
        yield WORDS("kb.merged", number=found.current.number, base=found.base)
    if found.kept:
        yield WORDS("kb.kept", count=found.kept, code=found.document.territory.code)
    yield from _told(found.current.document, found.document, found.changes)


def _told(before: TerritoryDocument, after: TerritoryDocument, found: Iterable[Change]) -> list[str]:
    teller = Teller(before, after, common(), WORDS)
    return [teller.said(change) for change in found] or [WORDS("difference.none")]


def changes_as_json(found: Candidate) -> str:
    """The same for a program."""
    before = found.current.document if found.current else found.document
    teller = Teller(before, found.document, common(), WORDS)
    return as_json(
        {
            "territory": found.document.territory.code,
            "edition": found.current.number if found.current else None,
            "changes": [teller.as_json(change) for change in found.changes],
        }
    )


def published(publication: Publication) -> Iterator[str]:
    """What a publication changed, and its number."""
    found, document = publication.candidate, publication.candidate.document
    if publication.number is None:
        assert found.current, "only an edition can be the same as another"
        yield WORDS("kb.same", name=document.territory.name, number=found.current.number)
        return
    yield from changes(found)
    places = {"name": document.territory.name, "number": publication.number, "fiches": len(document.fiches)}
    yield WORDS("kb.published", **places)


def editions(found: tuple[Published, ...], current: int) -> Iterator[str]:
    """The editions of a territory, the newest first, and whether the program brings another."""
    for each in reversed(found):
        yield edition(each, current=each.number == current)
    if newer_is_shipped(found):
        yield WORDS("kb.shipped_newer", code=found[0].territory)


def edition(each: Published, *, current: bool) -> str:
    """One edition: its number, when, by whom, from where, and its size."""
    places = {
        "number": each.number,
        "date": say_date(f"{each.published_at:%Y-%m-%d %H:%M}", WORDS),
        "author": each.author,
        "origin": _origin(each.origin),
        "size": each.size,
    }
    return WORDS("kb.edition_current" if current else "kb.edition", **places)


def _origin(origin: str) -> str:
    """By which road an edition came: « shipped:4f2a » is that of the program itself."""
    name = f"kb.origin.{origin.partition(':')[0].replace(' --', ' ').replace(' ', '_')}"
    return WORDS(name) if name in WORDS.names() else origin


def counts(document: TerritoryDocument) -> Iterator[str]:
    """How many records of each kind a document holds."""
    sizes = Counter({part: len(getattr(document, part)) for part in PARTS})
    return (WORDS("kb.count", part=WORDS(f"part.{part}"), count=size) for part, size in sizes.items() if size)


def since(before: TerritoryDocument, number: int, after: TerritoryDocument) -> Iterator[str]:
    """What an edition changed of the one before."""
    yield WORDS("kb.since", number=number)
    yield from (f"  {line}" for line in _told(before, after, difference(before, after)))


def health(document: TerritoryDocument, today: date) -> tuple[Advice, ...]:
    """What a coordinator should look at, on a day."""
    return advice(findings(document, common(), today), document, common(), WORDS)


def forgotten(done: Forgotten) -> Iterator[str]:
    """The contacts that were blanked, in how many editions, and where else the name stands."""
    times = Counter((each.territory, each.key) for each in done.blanked)
    functions = {(each.territory, each.key): each.function for each in done.blanked}
    for (territory, key), count in times.items():
        places = {"territory": territory, "key": key, "function": functions[territory, key], "count": count}
        yield WORDS("kb.forgot", **places)
    if done.standing:
        yield WORDS("kb.still_standing")
    for each in done.standing:
        yield WORDS("kb.standing", territory=each.territory, edition=each.edition, place=each.place)
    yield WORDS("kb.forgot_files")


def as_json(value: object) -> str:
    """A value for a program, French letters as they are."""
    return json.dumps(value, ensure_ascii=False)
