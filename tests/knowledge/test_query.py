"""A query in a button: what goes in comes out, what does not fit or is no query is refused."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.query import Aspect, Condition, Form, PackError, Query, Role, Topic

KEYS = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,5})?", fullmatch=True)
FEW_KEYS = st.lists(KEYS, max_size=4).map(tuple)
CONDITIONS = st.builds(Condition, party=KEYS, role=st.none() | st.sampled_from(Role), absent=st.booleans())
QUERIES = st.builds(
    Query,
    topic=st.sampled_from(Topic),
    territory=st.sampled_from(["63", "2A", "976"]),
    records=FEW_KEYS,
    aspects=st.lists(st.sampled_from(Aspect), max_size=3).map(tuple),
    parties=FEW_KEYS,
    role=st.none() | st.sampled_from(Role),
    without=st.booleans(),
    year=st.none() | st.integers(1900, 2099),
    form=st.sampled_from(Form),
    also=st.lists(CONDITIONS, max_size=2).map(tuple),
)


@settings(max_examples=100, derandomize=True)
@given(QUERIES)
def test_a_packed_query_fits_and_comes_out_the_same(query: Query) -> None:
    try:
        packed = query.pack()
    except PackError as error:
        assert "longer" in str(error)  # noqa: PT017 (both ends are right)
    else:
        assert len(packed.encode()) <= 64
        assert Query.unpack(packed) == query


PACKED = (
    (Query(Topic.SECTIONS, "63"), "sections:63"),
    (Query(Topic.FICHE, "63", ("fiche-7",)), "fiche:63:fiche-7"),
    (Query(Topic.FICHE, "63", ("fiche-7",), (Aspect.PILOTS,)), "fiche:63:fiche-7:pilots"),
    (Query(Topic.ACTIONS, "63", year=2025), "actions:63::::::2025"),
    (Query(Topic.ACTIONS, "63", parties=("msa",), period="2023/2025"), "actions:63:::msa::::::2023/2025"),
    (Query(Topic.FICHES, "63", parties=("caf", "msa"), without=True), "fiches:63:::caf,msa::-"),
    (Query(Topic.FICHES, "63", parties=("caf", "msa"), either=True), "fiches:63:::caf,msa::|"),
    (Query(Topic.COLUMN, "63", ("engagement-3",), (Aspect.INDICATORS,)), "column:63:engagement-3:indicators"),
    (
        Query(
            Topic.FICHES, "63", parties=("caf",), role=Role.PILOT, also=(Condition("msa", Role.PARTNER, absent=True),)
        ),
        "fiches:63:::caf:pilots::::::-msa.partners",
    ),
    (Query(Topic.ABOUT, "63", words="privacy"), "about:63:::::::privacy"),
)


@pytest.mark.parametrize(("query", "packed"), PACKED)
def test_a_button_already_sent_keeps_its_meaning(query: Query, packed: str) -> None:
    assert query.pack() == packed
    assert Query.unpack(packed) == query


GARBAGE = (
    "",
    "sections",
    "Bonjour !:63",
    "fiche:63:fiche-7:colour",
    "fiche:63:::caf:boss",
    "actions:63::::::soon",
    "fiche:63:::::::x:loud",
    "a:b:c:d:e:f:g:h:i:j:k",
)


@pytest.mark.parametrize("packed", GARBAGE)
def test_what_is_no_query_is_refused(packed: str) -> None:
    with pytest.raises(PackError, match="no query"):
        Query.unpack(packed)


@settings(max_examples=150, derandomize=True)
@given(st.text(max_size=64))
def test_any_text_is_a_query_or_is_refused(packed: str) -> None:
    with suppress(PackError):
        assert isinstance(Query.unpack(packed), Query)


def test_free_words_never_go_into_a_button() -> None:
    with pytest.raises(PackError, match="free words"):
        Query(Topic.SUBJECT, "63", words="handicap").pack()


def test_a_query_that_is_too_long_says_so() -> None:
    with pytest.raises(PackError, match="longer than a button"):
        Query(Topic.FICHE, "63", tuple(f"fiche-{number}" for number in range(1, 10))).pack()


def test_a_changed_copy_leaves_the_query_alone() -> None:
    query = Query(Topic.FICHE, "63", ("fiche-7",))
    assert query.but(aspects=(Aspect.PILOTS,)).pack() == "fiche:63:fiche-7:pilots"
    assert query.pack() == "fiche:63:fiche-7"
