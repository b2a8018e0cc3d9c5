"""The shipped data: nothing without a name, a key or a source, and twelve facts read in the document itself."""

from collections import Counter

import pytest

from knowledge.catalogue import Catalogue, label
from knowledge.common import common
from knowledge.fold import bases
from knowledge.model import COLUMNS, Fiche, TerritoryDocument, records
from knowledge.understanding.phrases import Tag


def fiche(document: TerritoryDocument, number: int) -> Fiche:
    return next(each for each in document.fiches if each.number == str(number))


def test_the_thirty_fiches_stand_in_their_order(document: TerritoryDocument) -> None:
    assert [each.number for each in document.fiches] == [str(number) for number in range(1, 31)]


def test_every_fiche_stands_under_one_of_the_thirteen_engagements(document: TerritoryDocument) -> None:
    assert [section.number for section in document.sections] == [str(number) for number in range(1, 14)]
    keys = {section.key for section in document.sections}
    assert all(set(each.parents) <= keys and each.parents for each in document.fiches)


def test_every_column_is_filled_or_blank(document: TerritoryDocument) -> None:
    printed = {heading.column for heading in document.schemas[0].columns}
    assert len(printed) == 8
    for each in document.fiches:
        assert all(bool(getattr(each, column)) != (column in each.blank) for column in printed)
        assert not any(getattr(each, column) for column in set(COLUMNS) - printed)


def test_only_some_actions_and_calendars_are_blank(document: TerritoryDocument) -> None:
    assert {column for each in document.fiches for column in each.blank} <= {"continuing", "new", "calendar"}


def test_every_key_is_unique(document: TerritoryDocument) -> None:
    twice = [key for key, times in Counter(record.key for record in records(document)).items() if times > 1]
    assert not twice


def test_the_keys_of_actions_and_indicators_begin_with_their_fiche(document: TerritoryDocument) -> None:
    for each in document.fiches:
        assert all(entry.key.startswith(f"{each.key}-") for entry in each.actions)
        assert all(entry.key.startswith(f"{each.key}-") for entry in each.indicators)


def test_every_title_and_indicator_is_there(document: TerritoryDocument) -> None:
    for each in document.fiches:
        assert len(each.title) > 15
        assert each.title != each.title.upper()
        assert each.indicators
        assert all(indicator.text for indicator in each.indicators)


def test_the_starts_of_actions_are_printed_in_the_calendar(document: TerritoryDocument) -> None:
    for each in document.fiches:
        assert {action.start for action in each.new if action.start} <= set(each.calendar)
        assert not any(action.start for action in each.continuing)


def test_every_source_is_the_fiche_itself(document: TerritoryDocument) -> None:
    for each in document.fiches:
        assert each.source
        assert each.source.section.endswith(f"n°{each.number}")


@pytest.mark.parametrize("group", ["aspects", "forms", "nouns", "lacking", "outside", "about", "subjects"])
def test_every_entry_of_the_lexicon_can_be_said(group: str) -> None:
    entries = common().lexicon.phrases._by_first.values()
    phrases = [words for found in entries for words, tags in found for tag in tags if tag.group == group]
    assert phrases
    assert all(all(words) for words in phrases)


def test_every_alias_says_something(catalogue: Catalogue) -> None:
    for record in (*catalogue.parties.values(), *catalogue.terms.values(), *catalogue.fiches.values()):
        assert all(bases(alias) for alias in record.aliases), record.key


def test_every_party_is_found_by_its_own_name(catalogue: Catalogue) -> None:
    for key, party in catalogue.parties.items():
        words = bases(label(party))
        match = catalogue.names.at(words, 0, len(words))
        assert match, key
        assert Tag("party", key) in match.tags


def test_every_party_named_by_a_fiche_is_known(document: TerritoryDocument, catalogue: Catalogue) -> None:
    for each in document.fiches:
        for mandate in (*each.pilots, *each.partners):
            assert catalogue.line(mandate).party


def test_every_departement_has_its_name() -> None:
    assert len(common().departements) == 101
    assert all(common().departements.values())


PILOTS = (
    (1, ["caf", "cd"]),
    (6, ["caf", "cd", "etat"]),
    (7, ["ddets", "caf", "cd"]),
    (12, ["caf", "sdjes"]),
    (15, ["caf", "cd", "sdjes", "msa"]),
    (17, ["caf"]),
    (22, ["caf", "ddets", "msa", "cd", "education-nationale", "politique-ville"]),
    (26, ["copil-avs", "caf", "federation-cs"]),
)


@pytest.mark.parametrize(("number", "pilots"), PILOTS)
def test_the_pilots_are_those_printed(number: int, pilots: list[str], document: TerritoryDocument) -> None:
    assert [mandate.who for mandate in fiche(document, number).pilots] == pilots


CALENDARS = (
    (1, ("2023/..", "2023/..", "2024/..")),
    (4, ("2023/..", "2025/..")),
    (7, ("2023/..", "2023/..", "2025/..", "2024/..")),
    (14, ()),
    (20, ("2023/..", "2023/..", "2022/..")),
    (23, ("2022/..", "2023/..", "2024/..")),
    (29, ("2023/..", "2025/..")),
)


@pytest.mark.parametrize(("number", "dates"), CALENDARS)
def test_the_calendar_is_the_one_printed(number: int, dates: tuple[str, ...], document: TerritoryDocument) -> None:
    assert fiche(document, number).calendar == dates


PRINTED = (
    (1, "partners", "MSE"),
    (9, "context", "63,3"),
    (10, "context", "15 %|15%"),
    (16, "new", "16-18 ans"),
    (19, "continuing", "panier de services Parentalité"),
    (20, "context", "Toujours Les Mêmes"),
    (22, "context", "2016-2019"),
    (24, "context", "12 nouvelles structures"),
    (25, "continuing", "SENACS"),
    (27, "context", "8 centres sociaux et 13 espaces de vie sociale"),
    (28, "partners", "gens-voyage"),
    (8, "indicators", "1 euro"),
)


@pytest.mark.parametrize(("number", "column", "words"), PRINTED)
def test_what_is_printed_is_kept(number: int, column: str, words: str, document: TerritoryDocument) -> None:
    text = str(getattr(fiche(document, number), column)).replace("\\xa0", " ").replace("\u202f", " ")
    assert any(way in text for way in words.split("|"))


def test_fiche_27_is_a_fiche_action_and_the_others_are_fiches_objectif(document: TerritoryDocument) -> None:
    labels = {each.number: each.label for each in document.fiches}
    assert labels.pop("27") == "Fiche action"
    assert set(labels.values()) == {"Fiche objectif"}
