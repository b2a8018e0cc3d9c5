"""What is kept of a person: only what a verb has noted, by channel and name."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from reminders.people import Address, People, Person, migrations
from reminders.state import open_state

AWA = Address("telegram", "101")


@pytest.fixture
def state(tmp_path: Path) -> Database:
    """A new state file."""
    return open_state(tmp_path / "a new folder" / "state.db")


@pytest.fixture
def people(state: Database) -> People:
    """Nobody yet."""
    return People(state)


def test_a_stranger_is_a_person_of_whom_nothing_is_known(people: People) -> None:
    assert people.find(AWA) == Person(AWA, territory=None, language=None, met=False, territories=())


def test_each_verb_notes_one_thing_and_keeps_the_others(people: People) -> None:
    people.settle(AWA, "63")
    assert people.find(AWA) == Person(AWA, territory="63", territories=("63",))
    people.meet(AWA, "en")
    assert people.find(AWA) == Person(AWA, territory="63", language="en", met=True, territories=("63",))
    people.settle(AWA, "2A")
    assert people.find(AWA) == Person(AWA, territory="2A", language="en", met=True, territories=("2A", "63"))


def test_the_same_name_on_another_channel_is_another_person(people: People) -> None:
    people.meet(AWA, "fr")
    people.settle(AWA, "63")
    assert people.find(Address("elsewhere", "101")) == Person(Address("elsewhere", "101"))


TOGGLED = (
    ("63", "63", ("63",)),
    ("63 38", "63", ("38", "63")),
    ("63 38 63", "38", ("38",)),
    ("63 38 92 63", "38", ("38", "92")),
    ("63 38 92 38", "63", ("63", "92")),
    ("63 63", "63", ("63",)),
    ("63 38 63 38", "38", ("38",)),
)


@pytest.mark.parametrize(("taps", "default", "territories"), TOGGLED)
def test_one_joins_and_leaves_territories_but_never_the_last(
    people: People, taps: str, default: str, territories: tuple[str, ...]
) -> None:
    for tap in taps.split():
        person = people.toggle(AWA, tap)
    assert (person.territory, person.territories) == (default, territories)
    assert people.find(AWA) == person


def test_whoever_had_chosen_one_territory_before_there_could_be_several_belongs_to_it(state: Database) -> None:
    migrations.apply(state, stop_before="memberships_table")
    state.table("people").insert_all(
        {"channel": "telegram", "id": id_, "territory": territory, "language": "fr", "met": 1}
        for id_, territory in (("101", "63"), ("102", None))
    )
    people = People(state)
    assert people.find(AWA) == Person(AWA, territory="63", language="fr", met=True, territories=("63",))
    assert people.find(Address("telegram", "102")).territories == ()
    assert People(state).find(AWA).territories == ("63",)
