"""Counters of lists -> the numbers that are printed: 3, III, c, в."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HIGHEST_ROMAN = 3999
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# ISO 29500-1, 17.18.59: without ё, й, ъ, ь.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
# A longer number is printed in digits, as no list gets there.
_LONGEST = 20


def _roman(value: int) -> str:
    if not 0 < value <= _HIGHEST_ROMAN:
        return str(value)
    result = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        result += letters * count
    return result


def _letters(alphabet: str, value: int) -> str:
    """A, B … Z, AA, BB …: the letter is repeated, not combined."""
    rounds, place = divmod(value - 1, len(alphabet))
    if value < 1 or rounds >= _LONGEST:
        return str(value)
    return alphabet[place] * (rounds + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerLetter": lambda value: _letters(_LATIN, value),
    "upperLetter": lambda value: _letters(_LATIN, value).upper(),
    "russianLower": lambda value: _letters(_RUSSIAN, value),
    "russianUpper": lambda value: _letters(_RUSSIAN, value).upper(),
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda _: "",
}


def numeral(value: int, form: str) -> str:
    """The counter in one of the forms of w:numFmt; digits where it is unknown."""
    write = _FORMATS.get(form)
    return str(value) if write is None else write(value)
