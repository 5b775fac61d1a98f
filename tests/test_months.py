"""The last day of any month of the calendar."""

import calendar
import datetime as dt

import pytest

from orderparse.months import month_end


@pytest.mark.parametrize("year", [1, 1900, 2000, 2023, 2024, 9999])
def test_the_end_of_a_month_is_that_of_the_calendar(year: int) -> None:
    expected = [calendar.monthrange(year, month)[1] for month in range(1, 13)]
    assert expected == [month_end(year, month).day for month in range(1, 13)]


@pytest.mark.parametrize(("year", "month"), [(2024, 0), (2024, 13), (10000, 12)])
def test_a_month_that_no_calendar_has_is_refused(year: int, month: int) -> None:
    with pytest.raises(ValueError, match=r"must be in|out of range"):
        month_end(year, month)


def test_the_last_day_of_all_is_reached() -> None:
    assert dt.date.max == month_end(9999, 12)
