"""Texts -> content lines of iCalendar: escaped, folded, ended by CRLF (RFC 5545, 3.1)."""

_OCTETS = 75

_LINE_ENDS = (
    "\r\n",
    "\r",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
)
_CONTROLS = {
    code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"
}


def plain(text: str) -> str:
    """The text as a calendar can hold it: line ends as LF, no other controls."""
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return text.translate(_CONTROLS).encode("utf-8", "replace").decode("utf-8")


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
