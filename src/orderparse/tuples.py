"""Named tuples that are quick to define.

A run of the program defines a hundred of them. `typing.NamedTuple` writes and compiles
a constructor for each and sets its methods one by one: a fifteenth of a cold start.
Here all with as many fields share one constructor, but for the names in it. A type
checker, and Python 3.14 with its other annotations, have those of `typing`.
"""

import sys
from collections import _tuplegetter  # type: ignore[attr-defined] # that of typing's
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, ClassVar, Self, cast


class _Named(tuple[object, ...]):
    """What all of them can do."""

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        values = zip(self._fields, self, strict=True)
        shown = ", ".join(f"{name}={value!r}" for name, value in values)
        return f"{self.__class__.__name__}({shown})"

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)

    def _replace(self, **changes: object) -> Self:
        """The same but for some fields."""
        named = dict(zip(self._fields, self, strict=True))
        return self.__class__(**(named | changes))


class _Definition(type):
    """Makes a named tuple of the body of a class."""

    def __new__(
        mcs, name: str, bases: tuple[type, ...], body: dict[str, object]
    ) -> type:
        return _defined(name, body) if bases else super().__new__(mcs, name, (), body)


def _defined(name: str, body: dict[str, object]) -> type:
    fields = tuple(cast("dict[str, object]", body["__annotations__"]))
    code = _constructor(len(fields)).replace(
        co_varnames=("cls", *fields), co_qualname=f"{name}.__new__"
    )
    defaults = tuple(body[field] for field in fields if field in body)
    body |= {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
    body["__new__"] = FunctionType(code, {"new": tuple.__new__}, "__new__", defaults)
    body["__slots__"] = ()
    body["_fields"] = body["__match_args__"] = fields
    return type(name, (_Named,), body)


@cache
def _constructor(count: int) -> CodeType:
    """The code that makes a tuple of so many arguments."""
    names = "".join(f"a{at}, " for at in range(count))
    code: CodeType = eval(f"lambda cls, {names}: new(cls, ({names}))").__code__  # noqa: S307
    return code


if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:

    class NamedTuple(metaclass=_Definition):
        """The base of all of them."""


__all__ = ["NamedTuple"]
