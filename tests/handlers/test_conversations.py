"""What a chat spoke of last: whole, for one hour, and gone after it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from handlers.conversations import MEMORY, Conversations
from knowledge.query import Aspect, Form, Query, Role, Topic
from reminders.state import open_state

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
QUERY = Query(
    Topic.SUBJECT,
    "63",
    records=("fiche-7",),
    aspects=(Aspect.PILOTS,),
    parties=("caf",),
    role=Role.PILOT,
    year=2024,
    words="l’école « é » 😀",
    form=Form.COUNT,
)


@pytest.fixture
def state(tmp_path: Path) -> Database:
    """A new state file."""
    return open_state(tmp_path / "state.db")


def test_a_query_comes_back_whole(state: Database) -> None:
    Conversations(state).remember(7, QUERY, NOW)
    assert Conversations(state).recall(7, NOW + MEMORY - timedelta(seconds=1)) == QUERY
    assert Conversations(state).recall(8, NOW) is None


def test_after_the_hour_nothing_of_it_is_left_in_the_file(state: Database) -> None:
    conversations = Conversations(state)
    conversations.remember(7, QUERY, NOW)
    conversations.recall(8, NOW + MEMORY)
    assert state.table("conversations").count == 0


@pytest.mark.parametrize("text", ["", "{}", '{"topic": "gone", "territory": "63"}'])
def test_what_another_version_wrote_is_forgotten(state: Database, text: str) -> None:
    conversations = Conversations(state)
    conversations.remember(7, QUERY, NOW)
    state.execute("UPDATE conversations SET query = ?", (text,))
    assert conversations.recall(7, NOW) is None
