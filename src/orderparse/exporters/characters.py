"""Any text -> text that every format can hold."""

_LINE_ENDS = (
    *("\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e"),
    *("\x85", "\u2028", "\u2029"),
)
_KEPT = "\t\n"
_DROPPED = {
    code: None
    for code in (*range(32), *range(127, 160), 0xFFFE, 0xFFFF)
    if chr(code) not in _KEPT
}


def plain(text: str) -> str:
    """The text with LF as its only line end, without controls and lone surrogates."""
    if text.replace("\n", "").isprintable():  # as nearly every text
        return text
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return text.translate(_DROPPED).encode("utf-8", "replace").decode("utf-8")


def one_line(text: str) -> str:
    """The same on one line."""
    return plain(text).replace("\n", " ").replace("\t", " ")
