"""Rows -> stable ids: plan / section / number, never text or place."""


class Identifiers:
    """Hands out the ids of one plan's activities, in printed order."""

    def __init__(self, plan: int) -> None:
        """Start with the 1-based ordinal of the plan in the document."""
        self._plan = plan
        self._siblings: dict[int, int] = {}
        self._taken: dict[str, int] = {}

    def take(self, section: int | None, number: str | None) -> str:
        """The id of the next activity; a repeat gets a suffix.

        Args:
            section: 0-based index of its section, None outside of sections.
            number: its printed number, None where none is printed.
        """
        ordinal = 0 if section is None else section + 1
        place = self._siblings[ordinal] = self._siblings.get(ordinal, 0) + 1
        name = f"{self._plan}/{ordinal}/{number or place}"
        repeat = self._taken[name] = self._taken.get(name, 0) + 1
        return name if repeat == 1 else f"{name}~{repeat}"
