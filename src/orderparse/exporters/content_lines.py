"""Texts -> content lines of iCalendar: escaped, folded, ended by CRLF (RFC 5545, 3.1)."""

from orderparse.exporters.characters import plain

_OCTETS = 75


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
    lines = []
    line = b""
    for character in f"{name}:{value}":
        octets = character.encode("utf-8")
        if len(line) + len(octets) > _OCTETS:
            lines.append(line)
            line = b" "
        line += octets
    return b"\r\n".join((*lines, line)) + b"\r\n"
