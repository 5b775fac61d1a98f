"""Days off in Russia, transferred ones included, from the `holidays` package."""

import datetime as dt

from orderparse.errors import MissingDependencyError

try:
    import holidays
except ModuleNotFoundError as error:
    raise MissingDependencyError(
        "holidays", "pip install orderparse[holidays]"
    ) from error


class RussianDaysOff:
    """Weekends and public holidays, but for the Saturdays that were made working days.

    Use it as `days_off` of `HouseRules`: `date in RussianDaysOff()`.
    """

    def __init__(self) -> None:
        self._holidays = holidays.country_holidays("RU")

    def __contains__(self, date: object, /) -> bool:
        """Whether nobody works on a day."""
        if not isinstance(date, dt.date):
            return False
        return not self._holidays.is_working_day(date)
