"""w:sym and the private letters of symbol fonts -> ordinary characters."""

import re

_CODE = re.compile("[0-9A-Fa-f]{1,4}")
_PRIVATE_FIRST, _PRIVATE_LAST = 0xE000, 0xF8FF
_BULLET = "•"
# What orders print of Symbol and Wingdings, by the low byte of the glyph.
_SYMBOL = {
    0x2D: "-",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xA3: "≤",
    0xB7: _BULLET,
    0xB4: "×",
    0xD7: "·",
    0xDE: "⇒",
    0xAE: "→",
}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x78: "☒",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}


def symbol(code: str | None, font: str | None) -> str:
    """The character of w:sym; a bullet for a private glyph that is not known.

    Args:
        code: hexadecimal, as in w:char.
        font: the font that the glyph is taken from.
    """
    if code is None or not _CODE.fullmatch(code):
        return ""
    point = int(code, 16)
    if not _PRIVATE_FIRST <= point <= _PRIVATE_LAST:
        letter = chr(point)
        return letter if letter.isprintable() else ""
    glyphs = _WINGDINGS if "wingdings" in (font or "").casefold() else _SYMBOL
    return glyphs.get(point & 0xFF, _BULLET)


def plain_symbols(text: str) -> str:
    """The text with private letters, as lists use them for bullets, made ordinary."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if not _PRIVATE_FIRST <= ord(letter) <= _PRIVATE_LAST:
        return letter
    low = ord(letter) & 0xFF
    return _SYMBOL.get(low) or _WINGDINGS.get(low, _BULLET)
