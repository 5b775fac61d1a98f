"""A value inside parsed JSON that knows its path, and what it may be read as."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar, cast

from orderparse.errors import InvalidJsonError
from orderparse.tuples import NamedTuple

_Choice = TypeVar("_Choice", bound=StrEnum)


class Node(NamedTuple):
    """One JSON value and where it stands ("$.plans[0].period")."""

    value: object
    path: str

    def error(self, reason: str) -> InvalidJsonError:
        """The error to raise where this value is wrong."""
        return InvalidJsonError(self.path, reason)

    def having(self, *keys: str) -> "Node":
        """This node, being an object with exactly these keys."""
        missing = [key for key in keys if key not in self._mapping()]
        if missing:
            raise self.error(f"the key {missing[0]!r} is missing")
        return self.having_only(*keys)

    def having_only(self, *keys: str) -> "Node":
        """This node, being an object with some of these keys and no other."""
        unknown = [key for key in self._mapping() if key not in keys]
        if unknown:
            raise self.error(f"unknown key {unknown[0]!r}")
        return self

    def at(self, key: str) -> "Node":
        """The value of a key."""
        return Node(self._mapping()[key], f"{self.path}.{key}")

    def given(self, key: str) -> "Node | None":
        """The value of a key, None for null."""
        node = self.at(key)
        return None if node.value is None else node

    def items(self, key: str) -> Iterator["Node"]:
        """The elements of an array."""
        array = self.at(key)
        if not isinstance(array.value, list):
            raise array.error("not an array")
        for index, value in enumerate(array.value):
            yield Node(value, f"{array.path}[{index}]")

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The keys and texts of this object."""
        for name in self._mapping():
            yield name, self.text(name)

    def text(self, key: str) -> str:
        """A text."""
        node = self.at(key)
        if not isinstance(node.value, str):
            raise node.error("not a text")
        return node.value

    def text_or_none(self, key: str) -> str | None:
        """A text or null."""
        return self.text(key) if self.given(key) else None

    def integer(self, key: str) -> int:
        """An integer."""
        return self.at(key).as_integer()

    def integer_or_none(self, key: str) -> int | None:
        """An integer or null."""
        return self.integer(key) if self.given(key) else None

    def day(self, key: str) -> dt.date:
        """A date as YYYY-MM-DD."""
        text = self.text(key)
        try:
            day = dt.date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text:
            raise self.at(key).error(f"{text!r} is not a date such as 2021-03-31")
        return day

    def day_or_none(self, key: str) -> dt.date | None:
        """A date or null."""
        return self.day(key) if self.given(key) else None

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        """One of the values of an enumeration."""
        text = self.text(key)
        if text not in list(choices):
            known = ", ".join(choices)
            raise self.at(key).error(f"{text!r} is not one of {known}")
        return choices(text)

    def choice_or_none(self, key: str, choices: type[_Choice]) -> _Choice | None:
        """One of the values of an enumeration, or null."""
        return self.choice(key, choices) if self.given(key) else None

    def as_integer(self) -> int:
        """This value as an integer."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.error("not an integer")
        return self.value

    def _mapping(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            raise self.error("not an object")
        return cast("dict[str, object]", self.value)
