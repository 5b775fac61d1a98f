"""How many letters a stream shows, before an engine places them all."""

import re

from orderparse.limits import Limits

_HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f]+)>")
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:[0-7]{1,3}|.)", re.DOTALL)
_MAPPING = b"beginbf"
# The sign of a colour profile, and where it stands (ICC.1, 7.2.9).
_PROFILE, _SIGN = slice(36, 40), b"acsp"
# Engines show text between BT and ET only. Colour profiles, attached files and pictures
# of no kind are long and full of brackets, too, and so is a picture among text.
_TEXT = re.compile(rb"(?<![^\s\0()<>\[\]{}])BT(?![^\s\0()<>\[\]{}/%])")
_PICTURE, _PICTURE_END = re.compile(rb"\sID\s"), re.compile(rb"\sEI\s")
# Bytes of a drawing for each string in it, and for each letter, above which to count.
_ROOM, _MOST_ROOM = 40, 16


def check_letters(unpacked: bytes, limits: Limits) -> None:
    """Refuse a drawing that shows more letters than a page may have.

    An engine places them all before it tells how many there are. A code is two bytes
    at most, a byte two digits at least. Letters that stand one by one take too much
    room to be too many; the engine counts those.

    Raises:
        LimitExceededError: `glyphs`.
    """
    strings = unpacked.count(b"<") + unpacked.count(b"(")
    harmless = min(_ROOM * strings, _MOST_ROOM * limits.glyphs)
    if len(unpacked) <= max(harmless, 2 * limits.glyphs) or _MAPPING in unpacked:
        return
    if unpacked[_PROFILE] == _SIGN or _TEXT.search(unpacked) is None:
        return
    drawing = _without_pictures(unpacked)
    octets = sum(len(digits) // 2 for digits in _HEXADECIMAL.findall(drawing))
    for text in _LITERAL.findall(drawing):
        octets += len(_ESCAPE.sub(b"x", text))
    limits.check("glyphs", octets // 2)


def _without_pictures(drawing: bytes) -> bytes:
    first, *others = _PICTURE.split(drawing)
    return b" ".join((first, *(b" ".join(_after(part)) for part in others)))


def _after(picture: bytes) -> list[bytes]:
    return _PICTURE_END.split(picture, maxsplit=1)[1:]
