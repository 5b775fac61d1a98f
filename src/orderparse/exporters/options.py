"""Options of an exporter: typed fields with defaults <-> `key=value` texts."""

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin

import attrs

from orderparse.errors import InvalidOptionError
from orderparse.tuples import NamedTuple

_T = TypeVar("_T")
_BOOLEANS = {"yes": True, "no": False, "true": True, "false": False}


class Option(NamedTuple):
    """One option of one exporter, for people.

    Attributes:
        name: the key of `key=value`.
        values: what it takes ("yes|no", "event|todo", "date").
        default: as it would be written.
        ru: what it does, in Russian.
        en: what it does, in English.
    """

    name: str
    values: str
    default: str
    ru: str = ""
    en: str = ""


def option(default: _T, /, ru: str, en: str) -> _T:
    """Declare a field of an exporter as an option.

    Args:
        default: its value where nobody sets it; the annotation of the field is its
            type: str, int, bool, date, an enumeration, a tuple of int, or one or None.
        ru: what it does, in Russian.
        en: what it does, in English.
    """
    return attrs.field(default=default, metadata={"ru": ru, "en": en})


def options_of(exporter: type) -> tuple[Option, ...]:
    """The options of an exporter's class; none where it is no attrs class."""
    fields = attrs.fields(exporter) if attrs.has(exporter) else ()
    return tuple(
        Option(
            name=field.name,
            values=_values(field.type),
            default=_written(field.default),
            ru=field.metadata.get("ru", ""),
            en=field.metadata.get("en", ""),
        )
        for field in fields
    )


def with_options(exporter: type[_T], texts: Mapping[str, str]) -> _T:
    """Make an exporter with these options.

    Raises:
        InvalidOptionError: there is no such option, or the text is no value of it.
    """
    fields = attrs.fields_dict(exporter) if attrs.has(exporter) else {}
    values = {}
    for name, text in texts.items():
        if name not in fields:
            known = ", ".join(fields) or "none"
            raise InvalidOptionError(name, f"unknown; known: {known}")
        values[name] = _value(name, fields[name].type, text)
    try:
        return exporter(**values)
    except ValueError as error:
        raise InvalidOptionError(", ".join(texts), str(error)) from error


def _value(name: str, kind: object, text: str) -> object:
    try:
        return text if kind is str else _parsed(kind, text.strip())
    except ValueError as error:
        reason = f"{text!r} is not one of: {_values(kind)}"
        raise InvalidOptionError(name, reason) from error


def _parsed(kind: object, text: str) -> object:
    """The value that a text means, by the type of its field."""
    if isinstance(kind, UnionType):
        return _parsed(_not_none(kind), text) if text else None
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return tuple(_parsed(item, part.strip()) for part in text.split(",") if part)
    if kind is bool:
        if text.lower() not in _BOOLEANS:
            raise ValueError(text)
        return _BOOLEANS[text.lower()]
    if kind is dt.date:
        return dt.date.fromisoformat(text)
    if isinstance(kind, type) and issubclass(kind, (int, str, Enum)):
        return kind(text)
    raise ValueError(f"options of type {kind} are not supported")


def _values(kind: object) -> str:
    if isinstance(kind, UnionType):
        return _values(_not_none(kind))
    if get_origin(kind) is tuple:
        return f"{_values(get_args(kind)[0])},…"
    if kind is bool:
        return "yes|no"
    if kind is dt.date:
        return "YYYY-MM-DD"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(member.value) for member in kind)
    return "number" if kind is int else "text"


def _not_none(kind: UnionType) -> object:
    return next(part for part in get_args(kind) if part is not NoneType)


def _written(value: object) -> str:
    """A value as `key=value` would give it."""
    if value is None or value is attrs.NOTHING:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ",".join(map(_written, value))
    return str(value.value if isinstance(value, Enum) else value)
