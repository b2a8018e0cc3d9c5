"""Buttons under a message: typed values that pack into the 64 bytes Telegram gives, and the rows they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from knowledge.model import Territory
from knowledge.query import PackError, Query
from knowledge.reply import Choice

DATA_BYTES = 64

# Two labels share a row of a narrow phone when both are at most this long.
HALF_ROW = 17

# A button that leaves its message as it is and answers below it begins with this.
_BELOW = "+"
_TERRITORY = "territory:"
TERRITORY_PATTERN = f"^{_TERRITORY}"


@dataclass(frozen=True)
class Button:
    """A question one tap away, and whether its answer takes the message's place or stands below it."""

    query: Query
    below: bool = False

    def pack(self) -> str:
        """As data for Telegram; where the mark does not fit, the answer takes the message's place."""
        packed = self.query.pack()
        return _BELOW + packed if self.below and len(packed.encode()) < DATA_BYTES else packed

    @classmethod
    def unpack(cls, data: str) -> "Button":
        """Read what ``pack`` wrote; raise ``PackError`` for anything else."""
        return cls(Query.unpack(data.removeprefix(_BELOW)), data.startswith(_BELOW))


def keyboard(choices: Iterable[Choice], *, below: bool = False) -> InlineKeyboardMarkup | None:
    """One button for each choice; a choice that no button can hold is left out."""
    return _rows([button for choice in choices if (button := _button(choice, below))])


def territory_keyboard(territories: Iterable[Territory]) -> InlineKeyboardMarkup | None:
    """One button for each territory, to choose it for good."""
    return _rows([InlineKeyboardButton(each.name, callback_data=_TERRITORY + each.code) for each in territories])


def chosen_territory(data: str) -> str:
    """The code behind a button of ``territory_keyboard``."""
    return data.removeprefix(_TERRITORY)


def _button(choice: Choice, below: bool) -> InlineKeyboardButton | None:
    try:
        return InlineKeyboardButton(choice.label, callback_data=Button(choice.query, below).pack())
    except PackError:
        return None


def _rows(buttons: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    rows: list[list[InlineKeyboardButton]] = []
    for button in buttons:
        beside = rows and len(rows[-1]) == 1 and all(len(each.text) <= HALF_ROW for each in (rows[-1][0], button))
        if beside:
            rows[-1].append(button)
        else:
            rows.append([button])
    return InlineKeyboardMarkup(rows) if rows else None
