"""The composition root: what it refuses, and the clock of the running bot."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import build, now
from bot.settings import Settings, SettingsError
from reminders.state import open_state
from tests.conftest import Listening


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"telegram_bot_token": None}, "TELEGRAM_BOT_TOKEN: it is missing."),
        (
            {"telegram_bot_token": SecretStr("1:a"), "sdsf_territory": "99"},
            "SDSF_TERRITORY: known territories: 38, 63, 92, 93.",
        ),
    ],
)
def test_what_is_missing_or_unknown_is_one_line(
    tmp_path: Path, assistant: Listening, told: dict[str, object], line: str
) -> None:
    with open_state(tmp_path / "state.db") as state, pytest.raises(SettingsError, match=line):
        build(Settings().model_copy(update=told), assistant, state)


def test_the_clock_knows_its_zone() -> None:
    assert now().utcoffset() is not None
