"""Texts -> content lines of iCalendar: escaped, folded, ended by CRLF (RFC 5545, 3.1)."""

from orderparse.exporters.characters import plain

_OCTETS = 75
# UTF-8: the two upper bits of an octet that goes on with a character.
_UPPER_BITS, _CONTINUING = 0b11000000, 0b10000000


def escaped(text: str) -> str:
    """A value of type TEXT."""
    text = plain(text).replace("\\", "\\\\")
    return text.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def content_line(name: str, value: str) -> bytes:
    """One property: at most 75 octets a line, no character split.

    Args:
        name: with its parameters, such as "DTSTART;VALUE=DATE".
        value: escaped where it is a text.
    """
    octets = f"{name}:{value}".encode()
    if len(octets) <= _OCTETS:
        return octets + b"\r\n"
    lines: list[bytes] = []
    start, end = 0, _OCTETS
    while end < len(octets):
        while octets[end] & _UPPER_BITS == _CONTINUING:
            end -= 1
        lines.append(octets[start:end])
        start, end = end, end + _OCTETS - 1  # after the blank that begins it
    lines.append(octets[start:])
    return b"\r\n ".join(lines) + b"\r\n"
