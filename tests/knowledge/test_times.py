"""Times as people say them: what each means on a day, in French and in English, and the words that are no time."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.common import common
from knowledge.fold import tokens
from knowledge.periods import is_period
from knowledge.understanding.periods import Spoken, spoken

MONDAY = "2026-03-02"
Table = tuple[tuple[str, str, str], ...]


def told(text: str, today: str = MONDAY) -> list[Spoken]:
    """The times of a text."""
    return list(spoken(tokens(text), common().lexicon, date.fromisoformat(today)))


DAYS: Table = (
    ("quoi de prévu demain ?", MONDAY, "2026-03-03"),
    ("après-demain", MONDAY, "2026-03-04"),
    ("apres demain", MONDAY, "2026-03-04"),
    ("hier", MONDAY, "2026-03-01"),
    ("avant-hier", MONDAY, "2026-02-28"),
    ("the day after tomorrow", MONDAY, "2026-03-04"),
    ("réunion lundi ?", MONDAY, "2026-03-02"),
    ("réunion mardi ?", MONDAY, "2026-03-03"),
    ("any meeting on Friday?", MONDAY, "2026-03-06"),
    ("lundi prochain", MONDAY, "2026-03-09"),
    ("lundi prochain", "2026-03-04", "2026-03-09"),
    ("ce vendredi", MONDAY, "2026-03-06"),
    ("mardi dernier", MONDAY, "2026-02-24"),
    ("lundi dernier", MONDAY, "2026-02-23"),
    ("next Monday", "2026-03-04", "2026-03-09"),
    ("last Tuesday", MONDAY, "2026-02-24"),
    ("lundi en huit", "2026-04-21", "2026-05-04"),
    ("lundi en 8", "2026-04-21", "2026-05-04"),
    ("mardi en quinze", MONDAY, "2026-03-17"),
    ("Monday week", "2026-03-04", "2026-03-16"),
    ("réunion du 4", MONDAY, "2026-03-04"),
    ("réunion du 4", "2026-03-05", "2026-04-04"),
    ("le 4 il y a quoi ?", "2026-04-10", "2026-05-04"),
    ("séance du 31", "2026-04-01", "2026-05-31"),
    ("is there a meeting on the 4th", "2026-03-05", "2026-04-04"),
    ("lundi 4", "2026-04-20", "2026-05-04"),
    ("lundi 4 mai 2026", MONDAY, "2026-05-04"),
    ("le 1er mai 2026", MONDAY, "2026-05-01"),
    ("May 4th, 2026", MONDAY, "2026-05-04"),
    ("4 mai", MONDAY, "XXXX-05-04"),
    ("le 4 mai prochain", MONDAY, "2026-05-04"),
    ("le 4 mai dernier", MONDAY, "2025-05-04"),
    ("29 février", MONDAY, "XXXX-02-29"),
    ("29 février prochain", MONDAY, "2028-02-29"),
    ("04/05/2026", MONDAY, "2026-05-04"),
)
WEEKS: Table = (
    ("cette semaine", "2026-05-06", "2026-05-04/2026-05-10"),
    ("la semaine prochaine", MONDAY, "2026-03-09/2026-03-15"),
    ("la semaine dernière", MONDAY, "2026-02-23/2026-03-01"),
    ("next week", MONDAY, "2026-03-09/2026-03-15"),
    ("ce week-end", MONDAY, "2026-03-07/2026-03-08"),
    ("le week-end prochain", "2026-03-08", "2026-03-14/2026-03-15"),
    ("this weekend", "2026-03-08", "2026-03-07/2026-03-08"),
    ("la semaine du 4 mai", MONDAY, "2026-05-04/2026-05-10"),
    ("la semaine du 12", MONDAY, "2026-03-09/2026-03-15"),
    ("the week of May 4", MONDAY, "2026-05-04/2026-05-10"),
    ("dans 15 jours", MONDAY, "2026-03-16/2026-03-22"),
    ("dans huit jours", MONDAY, "2026-03-09/2026-03-15"),
    ("dans 3 jours", MONDAY, "2026-03-05"),
    ("dans deux semaines", MONDAY, "2026-03-16/2026-03-22"),
    ("in two weeks", MONDAY, "2026-03-16/2026-03-22"),
    ("two weeks ago", MONDAY, "2026-02-16/2026-02-22"),
    ("d’ici 15 jours", MONDAY, "2026-03-02/2026-03-22"),
    ("les 15 prochains jours", MONDAY, "2026-03-02/2026-03-22"),
    ("les six derniers mois", MONDAY, "2025-09/2026-03-02"),
)
MONTHS: Table = (
    ("en mai", MONDAY, "XXXX-05"),
    ("in may", MONDAY, "XXXX-05"),
    ("mai 2026", MONDAY, "2026-05"),
    ("mai prochain", MONDAY, "2026-05"),
    ("mai prochain", "2026-05-10", "2027-05"),
    ("en juin dernier", MONDAY, "2025-06"),
    ("en juin qui vient", MONDAY, "2026-06"),
    ("last March", MONDAY, "2025-03"),
    ("le mois dernier", MONDAY, "2026-02"),
    ("ce mois-ci", MONDAY, "2026-03"),
    ("il y a trois mois", MONDAY, "2025-12"),
    ("septembre de l’année dernière", MONDAY, "2025-09"),
    ("mi-mai", MONDAY, "XXXX-05-11/XXXX-05-20"),
    ("mi-février 2026", MONDAY, "2026-02-11/2026-02-20"),
    ("mi fevrier 2026", MONDAY, "2026-02-11/2026-02-20"),
    ("début mai", MONDAY, "XXXX-05-01/XXXX-05-10"),
    ("fin février", MONDAY, "XXXX-02-21/XXXX-02"),
    ("late May 2026", MONDAY, "2026-05-21/2026-05"),
    ("fin du mois", MONDAY, "2026-03-21/2026-03"),
    ("début du mois prochain", MONDAY, "2026-04-01/2026-04-10"),
    ("mai, juin et juillet", MONDAY, "XXXX-05/XXXX-07"),
)
YEARS: Table = (
    ("à la rentrée", MONDAY, "2026-09"),
    ("a la rentree", "2026-09-10", "2026-09"),
    ("à la rentrée", "2026-10-01", "2027-09"),
    ("à la rentrée 2025", MONDAY, "2025-09"),
    ("cet été", MONDAY, "2026-22"),
    ("cet ete", "2026-10-01", "2026-22"),
    ("next summer", MONDAY, "2026-22"),
    ("été 2026", MONDAY, "2026-22"),
    ("au printemps", MONDAY, "2026-21"),
    ("cet hiver", "2026-01-15", "2025-24"),
    ("une réunion pendant les vacances ?", "2026-12-01", "2026-12-20/2027-01-04"),
    ("réunions en été", MONDAY, "2026-22"),
    ("any meeting in the summer?", MONDAY, "2026-07/2026-08"),
    ("fin d’année", MONDAY, "2026-10/2026-12"),
    ("début de l’année prochaine", MONDAY, "2027-01/2027-03"),
    ("1er trimestre 2026", MONDAY, "2026-33"),
    ("au premier trimestre", MONDAY, "XXXX-33"),
    ("au T1", MONDAY, "XXXX-33"),
    ("Q4 2025", MONDAY, "2025-36"),
    ("2e semestre 2026", MONDAY, "2026-07/2026-12"),
    ("the second half of 2026", MONDAY, "2026-07/2026-12"),
    ("le trimestre prochain", MONDAY, "2026-34"),
    ("cette année", MONDAY, "2026"),
    ("l’an dernier", MONDAY, "2025"),
    ("next year", MONDAY, "2027"),
    ("dans deux ans", MONDAY, "2028"),
    ("ces deux dernières années", MONDAY, "2024/2026"),
)
BESIDE: Table = (
    ("d’ici juin", MONDAY, "2026-03-02/2026-06"),
    ("d’ici fin mai", MONDAY, "2026-03-02/2026-05"),
    ("d’ici la fin de l’année", MONDAY, "2026-03-02/2026-12"),
    ("d’ici 2027", MONDAY, "2026/2027"),
    ("d’ici 2025", MONDAY, "../2025"),
    ("by the end of June", MONDAY, "2026-03-02/2026-06"),
    ("avant mai", MONDAY, "2026-03-02/2026-04"),
    ("avant mars", MONDAY, "2026-03-02/2027-02"),
    ("avant fin mai", MONDAY, "2026-03-02/2026-05"),
    ("avant l’été", MONDAY, "2026-03-02/2026-06"),
    ("avant l'ete", "2026-07-14", "2026-07-14/2027-06"),
    ("before the summer", MONDAY, "2026-03-02/2026-06"),
    ("avant 2024", MONDAY, "../2023"),
    ("avant le 4 mai 2026", MONDAY, "../2026-05-03"),
    ("après le 4 mai", MONDAY, "2026-05-05/.."),
    ("après le 4 mai", "2026-05-20", "2026-05-05/.."),
    ("après les vacances", MONDAY, "2026-09/.."),
    ("apres les vacances", "2026-12-01", "2027-01-05/.."),
    ("after 2024", MONDAY, "2025/.."),
    ("depuis 2023", MONDAY, "2023/.."),
    ("depuis mars", MONDAY, "2026-03/.."),
    ("depuis la rentrée", MONDAY, "2025-09/.."),
    ("since last year", MONDAY, "2025/.."),
    ("à partir de 2024", MONDAY, "2024/.."),
    ("a partir du 4 mai", MONDAY, "2026-05-04/.."),
    ("jusqu’en 2025", MONDAY, "../2025"),
    ("jusqu’à fin mai", MONDAY, "2026-03-02/2026-05"),
    ("until May 2026", MONDAY, "../2026-05"),
)
BETWEEN: Table = (
    ("entre mars et juin", MONDAY, "XXXX-03/XXXX-06"),
    ("de mars à juin 2026", MONDAY, "2026-03/2026-06"),
    ("de novembre à février", MONDAY, "XXXX-11/XXXX-02"),
    ("entre novembre 2025 et février", MONDAY, "2025-11/2026-02"),
    ("entre novembre et février 2026", MONDAY, "2025-11/2026-02"),
    ("between May and June", MONDAY, "XXXX-05/XXXX-06"),
    ("de 2022 à 2024", MONDAY, "2022/2024"),
    ("entre 2023 et 2025", MONDAY, "2023/2025"),
    ("from 2023 to 2025", MONDAY, "2023/2025"),
    ("en 2023 et 2024", MONDAY, "2023/2024"),
    ("2022, 2023 et 2024", MONDAY, "2022/2024"),
    ("du 4 au 8 mai", MONDAY, "XXXX-05-04/XXXX-05-08"),
    ("entre le 4 et le 8 mai 2026", MONDAY, "2026-05-04/2026-05-08"),
    ("du 28 avril au 3 mai 2026", MONDAY, "2026-04-28/2026-05-03"),
    ("de la rentrée à noël", MONDAY, "2026-09/2026-12-25"),
)


@pytest.mark.parametrize(("said", "today", "period"), DAYS + WEEKS + MONTHS + YEARS + BESIDE + BETWEEN)
def test_a_time_is_what_people_mean_by_it_on_a_day(said: str, today: str, period: str) -> None:
    assert [time.period for time in told(said, today)] == [period]


WORDS = (
    "qui a été associé ?",
    "la commande a été passée",
    "elle a été dernière",
    "on manque d’animateurs partout l’été",
    "may the Caf join?",
    "this may be new",
    "mais qui pilote ?",
    "le second comité",
    "plan mercredi : il y a quoi ?",
    "lundi des parents, réunion de quoi ?",
    "l’accueil du mercredi est-il prévu ?",
    "semaine de la petite enfance",
    "l’accueil pendant les vacances",
    "les séjours en été",
    "la dernière semaine du séminaire",
    "les 1000 premiers jours",
    "qui pilote la 4 ?",
    "et le 4 ?",
    "la fiche le 4 est-elle prévue ?",
    "le 1er comité de labellisation",
    "le 4e comité",
    "actions en 2024",
    "en 2022 et en 2025",
    "le schéma 2022-2026",
    "de 0 à 3 ans",
    "entre 3 et 8 places",
    "avant tout, après quoi ?",
    "depuis quand ?",
    "31/02/2026",
)


@pytest.mark.parametrize("said", WORDS)
def test_ordinary_words_are_no_time(said: str) -> None:
    assert told(said) == []


YEARS_SAID = (
    ("depuis 2023", (2023,)),
    ("entre 2016 et 2021", (2016, 2021)),
    ("mai 2026", (2026,)),
    ("l’an dernier", (2025,)),
    ("cette semaine", ()),
    ("en mai", ()),
    ("mai dernier", ()),
)


@pytest.mark.parametrize(("said", "years"), YEARS_SAID)
def test_the_years_are_those_that_are_said(said: str, years: tuple[int, ...]) -> None:
    assert [time.years for time in told(said)] == [years]


def test_the_words_of_a_time_are_taken_and_the_others_left() -> None:
    said = "la MSA depuis l’an dernier, et le Département d’ici fin mai ?"
    words = tokens(said)
    assert [" ".join(words[time.start : time.end]) for time in told(said)] == [
        "depuis l an dernier",
        "d ici fin mai",
    ]


LEXICON = common().lexicon
SAID = sorted(" ".join(phrase) for group in LEXICON.dates.values() for phrase in group)
PIECES = st.sampled_from(
    [*SAID, "fiche", "réunion", "2023", "2024", "1999", "4", "31", "29", "1er", "12", "premier", "la"]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=9).map(" ".join) | st.text(max_size=80)
TODAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@settings(max_examples=400, derandomize=True, deadline=None)
@given(text=TEXTS, today=TODAYS)
def test_any_text_gives_times_that_are_some_or_none(text: str, today: date) -> None:
    words = tokens(text)
    end = 0
    for time in spoken(words, LEXICON, today):
        assert is_period(time.period), time
        assert end <= time.start < time.end <= len(words)
        end = time.end
