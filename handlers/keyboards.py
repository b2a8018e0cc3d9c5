"""Buttons under a message: typed values that pack into the 64 bytes Telegram gives, and the rows they stand in."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from knowledge.kinds.table import ANSWERS
from knowledge.model import Territory
from knowledge.query import PackError, Query
from knowledge.reply import Choice

DATA_BYTES = 64

# Two labels share a row of a narrow phone when both are at most this long.
HALF_ROW = 17

# A button that leaves its message as it is and answers below it begins with the first of these; one whose territory
# becomes the default of whoever taps it has the second.
_BELOW = "+"
_SETTLES = "@"


@dataclass(frozen=True)
class Button:
    """A question one tap away.

    ``below``: its answer leaves the message tapped as it is, and stands below it. ``settles``: its territory is from
    then on the default of whoever tapped.
    """

    query: Query
    below: bool = False
    settles: bool = False

    def pack(self) -> str:
        """As data for Telegram; where the mark does not fit, the answer takes the message's place.

        Raise ``PackError`` if no button can hold it.
        """
        packed = (_SETTLES if self.settles else "") + self.query.pack()
        room = DATA_BYTES - len(packed.encode())
        if room < 0:
            raise PackError(f"« {packed} » is longer than a button can hold")
        return _BELOW + packed if self.below and room else packed

    @classmethod
    def unpack(cls, data: str) -> "Button":
        """Read what ``pack`` wrote; raise ``PackError`` for anything else."""
        marked = data.removeprefix(_BELOW)
        query = Query.unpack(marked.removeprefix(_SETTLES))
        if query.topic not in ANSWERS:
            raise PackError(f"« {query.topic} » is no kind of question")
        return cls(query, marked != data, marked.startswith(_SETTLES))


class Act(StrEnum):
    """What a button does with a territory."""

    CHOOSE = "territory"  # belong to it, and have it as default
    TOGGLE = "member"  # belong to it, or no longer
    DEFAULT = "default"  # have it as default among one's own


TERRITORY_PATTERN = f"^({'|'.join(Act)}):"


@dataclass(frozen=True)
class TerritoryButton:
    """A territory of one's own, one tap away."""

    act: Act
    code: str

    def pack(self) -> str:
        """As data for Telegram."""
        return f"{self.act}:{self.code}"

    @classmethod
    def unpack(cls, data: str) -> "TerritoryButton":
        """Read what ``pack`` wrote, as ``TERRITORY_PATTERN`` lets it through."""
        act, _, code = data.partition(":")
        return cls(Act(act), code)


def keyboard(
    choices: Iterable[Choice], *, below: bool = False, settling: Collection[str] = ()
) -> InlineKeyboardMarkup | None:
    """One button for each choice, those about the ``settling`` territories making them the default.

    A choice that no button can hold is left out.
    """
    made = (_button(choice, Button(choice.query, below, choice.query.territory in settling)) for choice in choices)
    return rows([button for button in made if button])


def territory_keyboard(territories: Iterable[Territory]) -> InlineKeyboardMarkup | None:
    """One button for each territory, to choose it for good."""
    return rows([territory_button(each, Act.CHOOSE) for each in territories])


def territory_button(territory: Territory, act: Act, mark: str = "") -> InlineKeyboardButton:
    """One territory, by name, with a mark before it."""
    label = f"{mark} {territory.name}".strip()
    return InlineKeyboardButton(label, callback_data=TerritoryButton(act, territory.code).pack())


def rows(buttons: Iterable[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """Buttons below one another, two short ones side by side."""
    made: list[list[InlineKeyboardButton]] = []
    for button in buttons:
        beside = made and len(made[-1]) == 1 and all(len(each.text) <= HALF_ROW for each in (made[-1][0], button))
        if beside:
            made[-1].append(button)
        else:
            made.append([button])
    return InlineKeyboardMarkup(made) if made else None


def _button(choice: Choice, button: Button) -> InlineKeyboardButton | None:
    try:
        return InlineKeyboardButton(choice.label, callback_data=button.pack())
    except PackError:
        return None
