"""Dates in a cell: as the workbook writes them, as people type them, and back to the same."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.moment import parse
from knowledge.workbook.dates import of_clock, read_date, read_moment, written

WRITTEN = (
    ("2023", "2023"),
    ("2026-05", "mai 2026"),
    ("2026-05-04", "4 mai 2026"),
    ("2026-08-01", "1er août 2026"),
    ("2023/..", "à partir de 2023"),
    ("2026-04/..", "à partir d’avril 2026"),
    ("2026-05-04/..", "à partir du 4 mai 2026"),
    ("../2026", "jusqu’en 2026"),
    ("../2025-21", "jusqu’au printemps 2025"),
    ("2022/2026", "de 2022 à 2026"),
    ("2026-05-04/2026-05-06", "du 4 mai 2026 au 6 mai 2026"),
    ("2025-22/2025-23", "de l’été 2025 à l’automne 2025"),
    ("2025-34", "2e trimestre 2025"),
    ("2017~", "vers 2017"),
    ("2017-01~", "vers janvier 2017"),
    ("2026-05-04 09:30-16:00", "4 mai 2026 9h30-16h"),
    ("2026-05-04 09:00", "4 mai 2026 9h"),
    ("2022-06-22 morning", "22 juin 2022 matin"),
    ("2022-06-22 evening", "22 juin 2022 soir"),
    # What French words would not say reversibly stays as it is.
    ("2023?", "2023?"),
    ("2023~/2024", "2023~/2024"),
    ("2023/2023", "2023/2023"),
)
TYPED = (
    ("04/05/2026", "2026-05-04"),
    ("4/5/26", "2026-05-04"),
    ("4.5.2026", "2026-05-04"),
    ("04-05-2026", "2026-05-04"),
    ("mai 26", "2026-05"),
    ("Mai 2026", "2026-05"),
    ("05/2026", "2026-05"),
    ("janv. 2026", "2026-01"),
    ("1 août 2026", "2026-08-01"),
    ("lundi 4 mai 2026", "2026-05-04"),
    ("le 4 mai 2026", "2026-05-04"),
    ("en mai 2026", "2026-05"),
    ("2022-2026", "2022/2026"),
    ("2022 – 2026", "2022/2026"),
    ("du 4 au 6 mai 2026", "2026-05-04/2026-05-06"),
    ("du 30 avril au 6 mai 2026", "2026-04-30/2026-05-06"),
    ("de février à mars 2026", "2026-02/2026-03"),
    ("entre 2022 et 2024", "2022/2024"),
    ("depuis 2022", "2022/.."),
    ("dès septembre 2026", "2026-09/.."),
    ("À PARTIR DE 2023", "2023/.."),
    ("jusqu'au 4 mai 2026", "../2026-05-04"),
    ("T1 2026", "2026-33"),
    ("1er trimestre 2026", "2026-33"),
    ("environ 2017", "2017~"),
    ("été 2026", "2026-22"),
    ("2026-05-04", "2026-05-04"),
    ("4 mai 2026, 9h30-16h", "2026-05-04 09:30-16:00"),
    ("lundi 4 mai 2026 de 9h30 à 16h", "2026-05-04 09:30-16:00"),
    ("04/05/2026 9:30 - 12:00", "2026-05-04 09:30-12:00"),
    ("4 mai 2026 à 14 h", "2026-05-04 14:00"),
    ("4 mai 2026 après-midi", "2026-05-04 afternoon"),
    ("4 mai 2026 au matin", "2026-05-04 morning"),
)
REFUSED = (
    "",
    "bientôt",
    "fin 2023",
    "32/05/2026",
    "30 février 2026",
    "mardi 4 mai 2026",
    "jui 2026",
    "mai",
    "4 mai",
    "26",
    "2022-24",
    "mai 2026 9h30",
    "4 mai 2026 16h-9h",
    "4 mai 2026 25h",
    "4 et 12 mai 2026",
    "de 2026 à 2022",
    "9h30",
)


@pytest.mark.parametrize(("edtf", "french"), WRITTEN)
def test_a_date_is_written_in_french_and_read_back(edtf: str, french: str) -> None:
    assert written(edtf) == french
    assert read_moment(french) == edtf


@pytest.mark.parametrize(("text", "edtf"), TYPED)
def test_a_date_is_read_as_people_type_it(text: str, edtf: str) -> None:
    assert read_moment(text) == edtf


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the cell's sentence is its own)
        read_moment(text)


def test_a_vague_date_has_no_hours() -> None:
    with pytest.raises(ValueError, match="9h30"):
        read_date("4 mai 2026 9h30")


def test_a_date_of_the_spreadsheet_is_a_day_and_an_hour_if_it_has_one() -> None:
    assert of_clock(date(2026, 5, 4)) == of_clock(datetime(2026, 5, 4)) == "2026-05-04"  # noqa: DTZ001
    assert of_clock(datetime(2026, 5, 4, 9, 30)) == "2026-05-04 09:30"  # noqa: DTZ001


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
years = st.integers(1, 2099).map(lambda year: f"{year:04}")
months = st.tuples(years, st.sampled_from([*range(1, 13), 21, 22, 23, 24, 33, 34, 35, 36])).map(
    lambda found: f"{found[0]}-{found[1]:02}"
)
points = st.tuples(st.one_of(days.map(str), years, months), st.sampled_from(["", "", "~", "?", "%"])).map("".join)
ends = st.one_of(points, st.just(".."))
hours = st.times().map(lambda hour: f"{hour:%H:%M}")
texts = st.one_of(
    points,
    st.tuples(ends, ends).map("/".join),
    st.tuples(days.map(str), hours).map(" ".join),
    st.tuples(days.map(str), hours, hours).map(lambda found: f"{found[0]} {found[1]}-{found[2]}"),
    st.tuples(days.map(str), st.sampled_from(["morning", "afternoon", "evening"])).map(" ".join),
)


def _sound(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


@given(texts.filter(_sound))
def test_any_moment_comes_back_the_same(text: str) -> None:
    assert read_moment(written(text)) == text
    if " " not in text:
        assert read_date(written(text)) == text


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    try:
        moment = read_moment(text)
    except ValueError:
        return
    assert parse(moment).text == moment
