"""What is kept of a person: only what a verb has noted, by channel and name."""

from pathlib import Path

import pytest

from reminders.people import Address, People, Person
from reminders.state import open_state

AWA = Address("telegram", "101")


@pytest.fixture
def people(tmp_path: Path) -> People:
    """Nobody yet."""
    return People(open_state(tmp_path / "a new folder" / "state.db"))


def test_a_stranger_is_a_person_of_whom_nothing_is_known(people: People) -> None:
    assert people.find(AWA) == Person(AWA, territory=None, language=None, met=False)


def test_each_verb_notes_one_thing_and_keeps_the_others(people: People) -> None:
    people.settle(AWA, "63")
    assert people.find(AWA) == Person(AWA, territory="63")
    people.meet(AWA, "en")
    assert people.find(AWA) == Person(AWA, territory="63", language="en", met=True)
    people.settle(AWA, "2A")
    assert people.find(AWA) == Person(AWA, territory="2A", language="en", met=True)


def test_the_same_name_on_another_channel_is_another_person(people: People) -> None:
    people.meet(AWA, "fr")
    assert not people.find(Address("elsewhere", "101")).met
