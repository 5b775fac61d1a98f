"""Names of OpenDocument, and how its simple values are read."""

import re

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_LENGTH = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(in|cm|mm|pt|pc|px)")
_POINTS = {"in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1, "pc": 12, "px": 0.75}
_LONGEST_COUNT = 9


def office(name: str) -> str:
    """A name of the `office` namespace."""
    return f"{{{_BASE}office:1.0}}{name}"


def text(name: str) -> str:
    """A name of the `text` namespace."""
    return f"{{{_BASE}text:1.0}}{name}"


def table(name: str) -> str:
    """A name of the `table` namespace."""
    return f"{{{_BASE}table:1.0}}{name}"


def style(name: str) -> str:
    """A name of the `style` namespace."""
    return f"{{{_BASE}style:1.0}}{name}"


def fo(name: str) -> str:
    """A name of the XSL-FO namespace."""
    return f"{{{_BASE}xsl-fo-compatible:1.0}}{name}"


def draw(name: str) -> str:
    """A name of the `draw` namespace."""
    return f"{{{_BASE}drawing:1.0}}{name}"


def meta(name: str) -> str:
    """A name of the `meta` namespace."""
    return f"{{{_BASE}meta:1.0}}{name}"


def length(value: str | None) -> float | None:
    """A length in points, None where it is none or relative."""
    found = _LENGTH.fullmatch(value or "")
    return None if found is None else float(found[1]) * _POINTS[found[2]]


def count(value: str | None, default: int = 1) -> int:
    """A positive number, the default where it is none; at most nine digits."""
    digits = value or ""
    if not (digits.isascii() and digits.isdecimal()):
        return default
    return int(digits) if len(digits) <= _LONGEST_COUNT else default
