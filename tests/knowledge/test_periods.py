"""What falls in a period, also of no year in particular, and what starts in it."""

import pytest

from knowledge.periods import in_one_year, in_year, is_period, meets, surely, surely_starts
from knowledge.vague import parse

STARTS = (
    ("2023", "2023", True),
    ("2023/..", "2023", True),
    ("2023-05/2024", "2023", True),
    ("2024/..", "2023", False),
    ("../2023", "2023", False),
    ("2024/..", "2023/..", True),
    ("2022/..", "2023/..", False),
    ("2023/..", "../2023", True),
    ("2025-33/..", "2023/2025", True),
    ("2023", "2023-01/2023-03", False),
)


@pytest.mark.parametrize(("text", "period", "certain"), STARTS)
def test_a_start_counts_only_in_the_time_it_is_sure_to_fall_in(text: str, period: str, certain: bool) -> None:
    assert surely_starts(parse(text), period) is certain


FALLS = (
    ("2025-05", "XXXX-05", True, True),
    ("2025", "XXXX-05", True, False),
    ("2025-05-04", "XXXX-05-01/XXXX-05-10", True, True),
    ("2025-05", "XXXX-05-01/XXXX-05-10", True, False),
    ("2025-06", "XXXX-05-01/XXXX-05-10", False, False),
    ("2026-01", "XXXX-11/XXXX-02", True, True),
    ("2025-12", "XXXX-11/XXXX-02", True, True),
    ("2025-10", "XXXX-11/XXXX-02", False, False),
    ("2026-01-15", "XXXX-24", True, True),
    ("2024-02-29", "XXXX-02-29", True, True),
    ("2025-02", "XXXX-02-29", False, False),
)


@pytest.mark.parametrize(("text", "period", "may", "certain"), FALLS)
def test_what_may_fall_in_a_time_of_any_year_and_what_surely_does(
    text: str, period: str, may: bool, certain: bool
) -> None:
    assert (meets(parse(text), period), surely(parse(text), period)) == (may, certain)


IN_2025 = (
    ("XXXX-05", "2025-05"),
    ("XXXX-11/XXXX-02", "2025-11/2026-02"),
    ("XXXX-02-29", None),
    ("2023/..", "2023/.."),
    ("2024/2023", None),
    ("demain", None),
)


@pytest.mark.parametrize(("period", "there"), IN_2025)
def test_a_time_of_any_year_is_one_of_each_year_that_has_it(period: str, there: str | None) -> None:
    assert in_year(period, 2025) == there


@pytest.mark.parametrize("text", ["XXXX-02-30", "XXXX-13", "../..", "demain", "", "2000-05/2000-03"])
def test_what_is_no_time_is_no_period(text: str) -> None:
    assert not is_period(text)


def test_a_time_lies_in_one_year_or_goes_beyond() -> None:
    assert [in_one_year(each) for each in ("2023", "2023-01/2023-03", "2023/..", "2025-24")] == [
        True,
        True,
        False,
        False,
    ]
