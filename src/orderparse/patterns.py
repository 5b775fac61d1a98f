"""Regular expressions that are compiled when they are first used.

Compiling one takes up to milliseconds, and of the patterns in this package a document
needs about the half: a cold run would spend a tenth of its time on the others.
"""

from typing import cast

import regex

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


def pattern(text: str, flags: int = 0) -> "regex.Pattern[str]":
    """A pattern as `regex.compile` gives it, whose methods may be called.

    Args:
        text: the expression; a wrong one raises at its first use.
        flags: of `regex`.
    """
    return cast("regex.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Has no methods before the first of them is asked for, and then the real ones."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = regex.compile(self._text, self._flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
