"""Glyphs of symbol fonts -> ordinary characters."""

import re

from orderparse.patterns import pattern

_CODE = pattern("[0-9A-Fa-f]{1,4}")
# Where symbol fonts put their glyphs.
_FIRST, _LAST = 0xF000, 0xF0FF
_FIRM_HYPHEN = "\u2011"
_GLYPHS = pattern("[\uf000-\uf0ff]")
_SPECIAL = pattern("[\u2011\uf000-\uf0ff]")
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
    if not _FIRST <= point <= _LAST:
        letter = chr(point)
        return letter if letter.isprintable() else ""
    glyphs = _WINGDINGS if "wingdings" in (font or "").casefold() else _SYMBOL
    return glyphs.get(point & 0xFF, _BULLET)


def plain_bullet(text: str) -> str:
    """The bullet of a list, ordinary also where its glyph is not known."""
    return _GLYPHS.sub(_BULLET, plain_text(text))


def plain_text(text: str) -> str:
    """Text in which known glyphs of symbol fonts are ordinary characters.

    A hyphen that does not break is a hyphen: what Word writes as an element others
    write as a character of its own.
    """
    if text.isprintable() and _FIRM_HYPHEN not in text:  # as nearly every text
        return text
    return _SPECIAL.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    letter = match[0]
    if letter == _FIRM_HYPHEN:
        return "-"
    low = ord(letter) & 0xFF
    return _SYMBOL.get(low) or _WINGDINGS.get(low, letter)
