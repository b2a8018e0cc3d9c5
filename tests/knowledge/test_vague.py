"""Dates as people give them: what each text covers, and the texts that are no date."""

from datetime import date

import pytest

from knowledge.vague import parse

COVERS = (
    ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
    ("2026-05-04", date(2026, 5, 4), date(2026, 5, 4)),
    ("2023/..", date(2023, 1, 1), date.max),
    ("../2026-06", date.min, date(2026, 6, 30)),
    ("2022/2026", date(2022, 1, 1), date(2026, 12, 31)),
    ("2023-09/2024-06-15", date(2023, 9, 1), date(2024, 6, 15)),
    ("2023?", date(2023, 1, 1), date(2023, 12, 31)),
    ("2023-05~", date(2023, 5, 1), date(2023, 5, 31)),
    ("2025-21", date(2025, 3, 1), date(2025, 5, 31)),
    ("2025-22", date(2025, 6, 1), date(2025, 8, 31)),
    ("2025-23", date(2025, 9, 1), date(2025, 11, 30)),
    ("2025-24", date(2025, 12, 1), date(2026, 2, 28)),
    ("2025-33", date(2025, 1, 1), date(2025, 3, 31)),
    ("2025-36", date(2025, 10, 1), date(2025, 12, 31)),
)
REFUSED = (
    "",
    "bientôt",
    "2023-13",
    "2023-02-30",
    "2023-21-04",
    "mai 2023",
    "../..",
    "2024/2023",
    "23",
    "2023-1",
    "2023/",
)
STARTS = (
    ("2023", 2023, True),
    ("2023/..", 2023, True),
    ("2023-05/2024", 2023, True),
    ("2024/..", 2023, False),
    ("../2023", 2023, False),
)


@pytest.mark.parametrize(("text", "first", "last"), COVERS)
def test_a_date_covers_its_days_and_no_other(text: str, first: date, last: date) -> None:
    interval = parse(text)
    assert (interval.first, interval.last) == (first, last)
    assert interval.holds(first)
    assert interval.holds(last)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused_and_named(text: str) -> None:
    with pytest.raises(ValueError, match="«"):
        parse(text)


@pytest.mark.parametrize(("text", "year", "certain"), STARTS)
def test_a_start_counts_only_in_the_year_it_is_sure_to_fall_in(text: str, year: int, certain: bool) -> None:
    assert parse(text).starts_in(year) is certain


def test_a_day_outside_is_not_held() -> None:
    assert not parse("2026-02").holds(date(2026, 3, 1))
