"""Months -> their days."""

import datetime as dt
from functools import lru_cache

_DECEMBER = 12
_DAY = dt.timedelta(days=1)
_CACHED = 256  # months: of one plan they are few


@lru_cache(maxsize=_CACHED)
def month_end(year: int, month: int) -> dt.date:
    """The last day of a month.

    Raises:
        ValueError: no calendar has this month.
    """
    if month == _DECEMBER:  # of the year 9999, no month follows
        return dt.date(year, month, 31)
    return dt.date(year, month, 1).replace(month=month + 1) - _DAY
