r"""Regular expressions that are compiled when they are first used.

Compiling one takes up to milliseconds, and of the patterns in this package a document
needs about the half: a cold run would spend a tenth of its time on the others. The
class of letters is the dear part: where it stands once, a pattern costs the least.

Python's own engine compiles in half the time of `regex` and is loaded anyway; `regex`
serves the patterns that name properties of Unicode (`\p{Lu}`), which are of rare forms.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import cast

# Latin and Cyrillic capitals, those of the other languages of Russia included.
_CAPITALS = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0400-\u042f" + "".join(
    letter for letter in map(chr, range(0x460, 0x530)) if letter.isupper()
)
# Raised, lowered and circled figures and fractions: `re` takes them for letters, but
# in an order they mark footnotes.
_FIGURES = "²³¹¼-¾⁰⁴-⁹₀-₉⅐-⅟①-⒛"
LETTER = r"[^\W\d_]"
LETTERS = rf"(?:{LETTER}++[\u0300-\u036f]*+)++"  # and the accents on them
CAPITAL = f"[{_CAPITALS}]"
SMALL = rf"[^\W\d_{_CAPITALS}]"


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    r"""A pattern as `re.compile` gives it, whose methods may be called.

    Args:
        text: the expression; a wrong one raises at its first use. A class that begins
            with `[^\W` holds no raised figures. One with `\p{…}` is of `regex`.
        flags: of `re`.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


def places(part: str, text: str, start: int = 0) -> Iterator[int]:
    """Where a part begins in a text from an offset on, found without any pattern."""
    place = text.find(part, start)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


class _Pattern:
    """Has no methods before they are asked for, and then the real ones."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(self._compiled(), name)  # `re` remembers it
        vars(self)[name] = found
        return found

    def _compiled(self) -> object:
        if r"\p{" in self._text:
            # Its import takes as long as reading a page, and most documents need none.
            return import_module("regex").compile(self._text, self._flags)
        return re.compile(self._text.replace(r"[^\W", rf"[^\W{_FIGURES}"), self._flags)


# Words, numbers, signs of numbers, and the marks between them.
TOKENS = pattern(rf"{LETTERS}|№+|\d+|[,/;.]")
