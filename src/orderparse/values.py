"""Values: compared and hashed by their fields, and shown with them."""

from operator import attrgetter
from typing import ClassVar

from attrs import Attribute, fields


class Value:
    """What equals another of its own class whose fields are equal.

    The classes of values are `@frozen(kw_only=True, eq=False, repr=False)` with this
    base. These methods do what attrs' own would do: a field with `eq=False` does not
    count, one with `repr=False` is not shown. But attrs writes and compiles its own
    for each class, at every start of the program: half of what a class costs.
    """

    __slots__ = ()

    _compared: "ClassVar[attrgetter[object]]"

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Note which fields count, once for each class that attrs makes."""
        cls._compared = attrgetter(*(field.name for field in _fields(cls) if field.eq))

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self._compared(self) == self._compared(other)

    def __hash__(self) -> int:
        return hash((self.__class__, self._compared(self)))

    def __repr__(self) -> str:
        shown = (field.name for field in _fields(self.__class__) if field.repr)
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({parts})"


def _fields(kind: type) -> "tuple[Attribute[object], ...]":
    own: tuple[Attribute[object], ...] = fields(kind)
    return own
