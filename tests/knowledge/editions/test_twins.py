"""What a file brings again without a key is known again; what only resembles it is not."""

from collections.abc import Callable

import pytest

from knowledge.editions.merging import merge
from knowledge.editions.rows import Row, flatten, rebuild
from knowledge.editions.twins import recognised, renamed, twins
from knowledge.model import Action, Body, Contact, Event, Link, Meeting, Note, Record, TerritoryDocument
from tests.knowledge.editions.demo import DEMO, added, edited, without

RIVES = Body(key="rives", name="Comité des rives", short="Rives")
MEETING = Meeting(key="m3", body="rives", when="2026-10-08")
CONTACT = Contact(key="c3", function="Référente", organisation="rives", bodies=("rives", "cpe"), valid="2026/..")
FORUM = Event(key="forum", title="Forum", short="Forum", when="2026-11", links=("page",))
PAGE = Link(key="page", title="Le forum", url="https://demo.example/forum", about=("forum",))
FICHE = DEMO.fiches[1].model_copy(update={"key": "f3", "number": "3"})
ACTION = Action(key="f3-n1", text="Louer.")

# What a coordinator adds: each record, its part and its owner.
NEW: tuple[tuple[Record, str, str | None], ...] = (
    (RIVES, "bodies", None),
    (MEETING, "meetings", None),
    (MEETING.model_copy(update={"key": "m4", "when": "2026-12"}), "meetings", None),
    (CONTACT, "contacts", None),
    (FORUM, "events", None),
    (PAGE, "links", None),
    (FICHE, "fiches", None),
    (ACTION, "new", "f3"),
    (ACTION.model_copy(update={"key": "f1-n3"}), "new", "f1"),
)


def grown(document: TerritoryDocument) -> TerritoryDocument:
    for record, part, owner in NEW:
        document = added(document, part, record, owner)
    return document


def again(document: TerritoryDocument) -> TerritoryDocument:
    """The same as it is read from a file without keys: what was added has other ones."""
    names = {record.key: f"{record.key}-2" for record, _, _ in NEW}
    rows = flatten(document).items()
    return rebuild(
        {
            names.get(key, key): Row(
                row.part, renamed(row.record, names), names.get(row.owner or "", row.owner or "") or None
            )
            for key, row in rows
        }
    )


def published(*since: TerritoryDocument, theirs: TerritoryDocument) -> TerritoryDocument:
    """What a file made from the Démo gives after some editions."""
    base, known = recognised(DEMO, since[-1], theirs, since)
    return merge(base, since[-1], known)


def test_everything_added_is_known_again_with_all_that_names_it() -> None:
    assert again(grown(DEMO)) != grown(DEMO)
    assert published(grown(DEMO), theirs=again(grown(DEMO))) == grown(DEMO)


def test_what_is_changed_beside_is_taken() -> None:
    theirs = edited(again(grown(DEMO)), "places", value="131")
    assert published(grown(DEMO), theirs=theirs) == edited(grown(DEMO), "places", value="131")


LATER: dict[str, Callable[[TerritoryDocument], TerritoryDocument]] = {
    "changed": lambda document: edited(document, "m3", place="Mairie"),
    "changed inside": lambda document: edited(document, "f3-n1", text="Louer deux salles."),
}


@pytest.mark.parametrize("what", LATER)
def test_what_others_did_with_it_since_stays(what: str) -> None:
    since = LATER[what](grown(DEMO))
    assert published(grown(DEMO), since, theirs=again(grown(DEMO))) == since


@pytest.mark.parametrize("keys", [["m3"], [record.key for record, _, _ in NEW]])
def test_what_is_gone_since_comes_back_under_its_key(keys: list[str]) -> None:
    gone = without(grown(DEMO), *keys)
    assert flatten(published(grown(DEMO), gone, theirs=again(grown(DEMO)))) == flatten(grown(DEMO))


def test_two_who_add_what_only_resembles_both_count() -> None:
    ours = added(DEMO, "meetings", MEETING.model_copy(update={"body": "cpe"}))
    theirs = added(DEMO, "meetings", Meeting(key="m9", body="cpe", when="2026-11-19"))
    assert [each.key for each in published(ours, theirs=theirs).meetings] == ["m1", "m2", "m9", "m3"]


def test_rows_that_name_different_things_are_not_the_same() -> None:
    ones = {"a": Row("links", PAGE.model_copy(update={"key": "a", "about": ("b",)})), "b": Row("bodies", RIVES)}
    others = {"c": Row("links", PAGE.model_copy(update={"key": "c", "about": ("d",)}))}
    others["d"] = Row("bodies", RIVES.model_copy(update={"short": "Lac"}))
    assert twins(ones, others) == {}
    assert twins({}, others) == twins(ones, {}) == {}


def test_of_two_that_say_the_same_each_has_its_own() -> None:
    note = Note(key="n", title="Note", text=("Rien.",))
    rows = {key: Row("notes", note.model_copy(update={"key": key})) for key in "abcd"}
    first, last = {key: rows[key] for key in "ab"}, {key: rows[key] for key in "cd"}
    assert twins(first, last) == {"a": "c", "b": "d"}
    assert twins(first, {"d": rows["d"]}) == {"a": "d"}
