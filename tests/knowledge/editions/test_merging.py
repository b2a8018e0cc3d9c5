"""Changed on one side: taken. On both: refused, with the two values, all of them at once."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.common import common
from knowledge.editions.merging import ConflictsError, merge
from knowledge.editions.rows import TERRITORY, flatten, rebuild
from knowledge.editions.telling import Teller
from knowledge.model import Action, Meeting, Note, TerritoryDocument
from knowledge.words import words
from tests.knowledge.editions.demo import DEMO, added, edited, without

Edit = Callable[[TerritoryDocument], TerritoryDocument]

AUTUMN = Meeting(key="m3", body="cpe", when="2026-11")

# Edits that may be made in any order, one by one or together, and come to the same.
APART: dict[str, Edit] = {
    "a meeting moved": lambda document: edited(document, "m1", when="2026-05-19"),
    "a fiche renamed": lambda document: edited(document, "f1", short="Places"),
    "an action of it": lambda document: edited(document, "f1-n1", text="Recenser."),
    "an indicator gone": lambda document: without(document, "f1-i1"),
    "a fiche gone": lambda document: without(document, "f2"),
    "a figure": lambda document: edited(document, "places", value="131"),
    "a new meeting": lambda document: added(document, "meetings", AUTUMN),
    "a new note": lambda document: added(document, "notes", Note(key="n2", title="Suite", text=("Rien.",))),
    "a new action": lambda document: added(document, "new", Action(key="f1-n3", text="Louer."), "f1"),
    "the territory": lambda document: edited(document, TERRITORY, aliases=["la démo"]),
}


def test_a_document_is_its_rows() -> None:
    assert rebuild(flatten(DEMO)) == DEMO


def test_the_shipped_document_is_its_rows(document: TerritoryDocument) -> None:
    assert rebuild(flatten(document)) == document


@given(st.sets(st.sampled_from(sorted(APART))), st.sets(st.sampled_from(sorted(APART))))
def test_what_changed_on_either_side_is_in_the_merge(ours: set[str], theirs: set[str]) -> None:
    merged = merge(DEMO, applied(ours), applied(theirs))
    assert flatten(merged) == flatten(applied(ours | theirs))


def applied(names: set[str]) -> TerritoryDocument:
    document = DEMO
    for name in sorted(names):
        document = APART[name](document)
    return document


@given(st.sets(st.sampled_from(sorted(APART))))
def test_one_side_alone_is_taken_as_it_is(names: set[str]) -> None:
    assert merge(DEMO, applied(names), DEMO) == applied(names) == merge(DEMO, DEMO, applied(names))


def test_a_new_record_stands_after_the_one_it_followed() -> None:
    ours = rebuild(
        {"first": flatten(added(DEMO, "notes", Note(key="first", title="A", text=("a",))))["first"]} | flatten(DEMO)
    )
    theirs = added(DEMO, "meetings", AUTUMN)
    merged = merge(DEMO, ours, theirs)
    assert [note.key for note in merged.notes] == ["first", "bilan"]
    assert [meeting.key for meeting in merged.meetings] == ["m1", "m2", "m3"]


def test_another_order_is_taken_with_what_the_other_side_added() -> None:
    turned = DEMO.model_copy(update={"meetings": DEMO.meetings[::-1]})
    for ours, theirs in ((turned, added(DEMO, "meetings", AUTUMN)), (added(DEMO, "meetings", AUTUMN), turned)):
        assert [meeting.key for meeting in merge(DEMO, ours, theirs).meetings] == ["m2", "m3", "m1"]


CONFLICTS: tuple[tuple[Edit, Edit, list[str]], ...] = (
    (
        lambda document: edited(document, "m1", when="2026-05-19"),
        lambda document: edited(document, "m1", when="2026-05-20", place="Préfecture"),
        [
            "réunion du comité petite enfance, date : 19 mai 2026 dans l’édition 3, 20 mai 2026 dans votre fichier.",
            "réunion du comité petite enfance, lieu : rien dans l’édition 3, « Préfecture » dans votre fichier.",
        ],
    ),
    (
        lambda document: edited(document, "f1", short="Places"),
        lambda document: without(document, "f1"),
        ["fiche 1 : changé dans l’édition 3, retiré de votre fichier."],
    ),
    (
        lambda document: without(document, "places"),
        lambda document: edited(document, "places", value="131"),
        ["chiffre « Places », Démo : retiré dans l’édition 3, changé dans votre fichier."],
    ),
    (
        lambda document: added(document, "new", Action(key="f2-n1", text="Louer."), "f2"),
        lambda document: without(document, "f2"),
        ["fiche 2, action « Louer. » : changé dans l’édition 3, retiré de votre fichier."],
    ),
    (
        lambda document: added(document, "meetings", AUTUMN),
        lambda document: added(document, "meetings", AUTUMN.model_copy(update={"body": "avs"})),
        [
            "réunion de la commission animation, instance : Comité petite enfance dans l’édition 3,"
            " Commission animation dans votre fichier."
        ],
    ),
)


@pytest.mark.parametrize(("ours", "theirs", "said"), CONFLICTS, ids=[said[0] for *_, said in CONFLICTS])
def test_a_record_changed_on_both_sides_is_told_with_its_two_values(ours: Edit, theirs: Edit, said: list[str]) -> None:
    assert conflicts(ours(DEMO), theirs(DEMO)) == said


def test_all_conflicts_are_told_at_once() -> None:
    ours = edited(edited(DEMO, "m1", when="2026-05-19"), "places", value="130")
    theirs = edited(edited(DEMO, "m1", when="2026-05-20"), "places", value="131")
    assert len(conflicts(ours, theirs)) == 2


def conflicts(ours: TerritoryDocument, theirs: TerritoryDocument) -> list[str]:
    """What is said of a merge that is refused."""
    with pytest.raises(ConflictsError) as caught:
        merge(DEMO, ours, theirs)
    teller = Teller(caught.value.current, caught.value.theirs, common(), words("fr"))
    return [line for conflict in caught.value.conflicts for line in teller.conflict(conflict, 3)]
