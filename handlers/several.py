"""What somebody of several territories sees besides: which one an answer speaks of, and each other one tap away."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.keyboards import Button
from knowledge.contents import AboutAnswer, UnknownAnswer, WhichAnswer
from knowledge.model import Territory
from knowledge.query import PackError, Query, Topic
from knowledge.reply import AcrossAnswer, Choice, Reply

ARROW = "→"


def placed(reply: Reply, own: Sequence[Territory], every: Sequence[Territory]) -> Reply:
    """The reply with the name of its territory, unless it goes without saying, and a way to the person's others."""
    here = spoken_of(reply, own)
    if not own or here is None or [each.code for each in own] == [here]:
        return reply
    name = next((each.name for each in every if each.code == here), None)
    ways = tuple(_way(reply, other) for other in others(reply, own) if other.code not in _led_to(reply))
    return replace(reply, territory_name=name, choices=reply.choices + ways)


def others(reply: Reply, own: Sequence[Territory]) -> tuple[Territory, ...]:
    """Of somebody's several territories, those a reply does not speak of; none where it speaks of none."""
    here = spoken_of(reply, own)
    return tuple(each for each in own if each.code != here) if here and len(own) > 1 else ()


def spoken_of(reply: Reply, own: Sequence[Territory]) -> str | None:
    """The code of the territory a reply speaks of; nothing where it speaks of several, or of none."""
    match reply.content:
        case AcrossAnswer() | AboutAnswer() | WhichAnswer(lacking="territory") | UnknownAnswer(about="territory"):
            return None
        case UnknownAnswer(elsewhere=(_, *_)):  # its buttons lead elsewhere, so it speaks of home
            return own[0].code if own else None
    if reply.query:
        return reply.query.territory
    return next(iter(_led_to(reply)), None)


def again(query: Query | None, territory: str) -> Query:
    """The same question about another territory, without the records of its own; else the table of contents."""
    if query:
        kept = query.records if query.topic is Topic.TERM else ()  # sigles are the same everywhere
        asked = query.but(territory=territory, records=kept, words="")
        if asked.whole and _fits(asked):
            return asked
    return Query(Topic.SECTIONS, territory)


def _fits(query: Query) -> bool:
    try:
        return bool(Button(query, settles=True).pack())
    except PackError:
        return False


def _way(reply: Reply, other: Territory) -> Choice:
    return Choice(f"{ARROW} {other.name}", again(reply.query, other.code))


def _led_to(reply: Reply) -> set[str]:
    return {choice.query.territory for choice in reply.choices}
