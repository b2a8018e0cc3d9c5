"""Phrases: the longest one wins, equal ones by the order of the indexes, and taken words are left alone."""

import pytest

from knowledge.understanding.phrases import PhraseIndex, Tag, find

COMMITTEE = Tag("party", "cotech")
AVS_COMMITTEE = Tag("party", "cotech-avs")
ASPECT = Tag("aspects", "pilots")
PHRASES = PhraseIndex(
    (
        ("comité technique", COMMITTEE),
        ("comité technique", AVS_COMMITTEE),
        ("comités techniques", COMMITTEE),
        ("comité technique AVS", AVS_COMMITTEE),
        ("?!", ASPECT),
    )
)
LEXICON = PhraseIndex((("comité technique", Tag("nouns", "body")), ("pilote", ASPECT)))


def found(words: str, free: list[bool] | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What is found: the words and the names they bear."""
    split = words.split()
    matches = find((PHRASES, LEXICON), split, free or [True] * len(split))
    return [(" ".join(split[match.start : match.end]), tuple(tag.name for tag in match.tags)) for match in matches]


FOUND: tuple[tuple[str, list[tuple[str, tuple[str, ...]]]], ...] = (
    ("le comit techniqu avs", [("comit techniqu avs", ("cotech-avs",))]),
    ("le comit techniqu", [("comit techniqu", ("cotech", "cotech-avs"))]),
    ("comit", []),
    ("", []),
    ("pilot comit techniqu", [("pilot", ("pilots",)), ("comit techniqu", ("cotech", "cotech-avs"))]),
)


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_the_longest_phrase_wins_with_all_it_can_mean(words: str, expected: list[object]) -> None:
    assert found(words) == expected


WITHIN = PhraseIndex(
    (
        ("le comité", ASPECT),
        ("comité technique AVS", AVS_COMMITTEE),
        ("AVS demain", COMMITTEE),
        ("fiche", ASPECT),
        ("fiche n", COMMITTEE),
        ("n’ont pas", AVS_COMMITTEE),
    )
)
GIVING_WAY: tuple[tuple[str, list[Tag]], ...] = (
    ("le comit techniqu avs", [AVS_COMMITTEE]),
    ("le comit techniqu", [ASPECT]),
    ("comit techniqu avs demain", [AVS_COMMITTEE]),
    ("fich n ont pas", [ASPECT, AVS_COMMITTEE]),
    ("fich n", [COMMITTEE]),
)


@pytest.mark.parametrize(("words", "tags"), GIVING_WAY)
def test_a_phrase_gives_way_to_a_longer_one_that_begins_within_it(words: str, tags: list[Tag]) -> None:
    split = words.split()
    assert [match.tags[0] for match in find((WITHIN,), split, [True] * len(split))] == tags


def test_winning_phrases_stand_in_place_of_those_of_the_same_words() -> None:
    winning = (("le pilote", ASPECT), ("Pilotes", COMMITTEE))
    index = PhraseIndex((("pilote", ASPECT), ("comité", COMMITTEE)), winning=winning)
    assert [match.tags for match in find((index,), ["pilot", "comit"], [True] * 2)] == [(COMMITTEE,), (COMMITTEE,)]
    assert index.words == {"pilote", "pilotes", "comite", "le"}


def test_a_phrase_never_runs_over_a_word_that_is_taken() -> None:
    assert found("comit techniqu avs", [True, True, False]) == [("comit techniqu", ("cotech", "cotech-avs"))]
    assert found("comit techniqu", [False, True]) == []


def test_an_index_tells_its_words_as_they_are_typed() -> None:
    assert PHRASES.words == {"comite", "comites", "technique", "techniques", "avs"}
