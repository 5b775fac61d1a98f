"""Whether annotations of a PDF may print text, told by its bytes.

Most files have none but links. Only for the others are pages read a second time.
"""

import re

from attrs import field, frozen

# The dictionary of appearances is an object of its own.
_ELSEWHERE = re.compile(rb"/AP\s*\d")
# Its text is drawn by each program as it likes.
_WITHOUT = re.compile(rb"/(?:Widget|FreeText)\b")
_UNKNOWN = -1
_NORMAL = re.compile(rb"/N\s*(?:<<([^>]*)>>|(\d{1,9}\s+\d{1,5}\s+R))")
_REFERENCE = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+R")
_KIND = re.compile(rb"/Subtype\s*/(\w+)")
# Links show nothing of their own; the others are opened with a click.
_UNPRINTED = frozenset((b"Link", b"Popup", b"Text"))
_SHOWS = re.compile(rb"T[jJ*]|['\"]|Do")


@frozen
class Annotations:
    """What annotations look like; filled object by object."""

    _looks: set[int] = field(factory=set)
    _empty: set[int] = field(factory=set)
    _shown: set[int] = field(factory=set)

    def add(self, body: bytes) -> None:
        """Take in an object; one may hold several annotations."""
        if b"/AP" not in body:
            if b"/Rect" in body and _WITHOUT.search(body) and b"/Sig" not in body:
                self._looks.add(_UNKNOWN)
            return
        if _is_unprinted(body):
            return
        if _ELSEWHERE.search(body):
            self._looks.add(_UNKNOWN)
        for states, only in _NORMAL.findall(body):
            self._looks.update(map(int, _REFERENCE.findall(states or only)))

    def add_drawing(self, number: int, body: bytes, unpacked: bytes) -> None:
        """Take in a stream, if it may be what an annotation looks like."""
        if b"/Form" in body:
            shown = self._shown if _SHOWS.search(unpacked) else self._empty
            shown.add(number)

    def may_show_text(self, *, encrypted: bool) -> bool:
        """Whether one may show text; what is encrypted has not been seen."""
        empty = frozenset[int]() if encrypted else self._empty - self._shown
        return not self._looks <= empty


def _is_unprinted(body: bytes) -> bool:
    kinds = _KIND.findall(body)
    return bool(kinds) and _UNPRINTED.issuperset(kinds)
