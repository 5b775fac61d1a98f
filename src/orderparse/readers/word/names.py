"""Names of WordprocessingML, and how its simple values are read."""

from orderparse.readers.xml import Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# ISO 29500 Strict renames every namespace; the names in them are the same.
STRICT = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONS),
    ("http://purl.oclc.org/ooxml/officeDocument/math", MATH),
)


def w(name: str) -> str:
    """The tag or attribute of the main namespace."""
    return f"{{{MAIN}}}{name}"


VAL = w("val")
_LONGEST_NUMBER = 9
_OFF = frozenset({"0", "false", "off"})


def is_on(element: Element) -> bool:
    """Whether a toggle such as w:b is switched on; without a value it is."""
    return element.get(VAL) not in _OFF


def number(text: str | None, default: int) -> int:
    """An integer of the file, the default where it is none; at most nine digits."""
    if text is None:
        return default
    plain = text.strip().removeprefix("-")
    if not (plain.isascii() and plain.isdecimal() and len(plain) <= _LONGEST_NUMBER):
        return default
    return int(text)


def from_strict(content: bytes) -> bytes:
    """The same XML with the namespaces of the transitional form."""
    if b"purl.oclc.org/ooxml" in content:
        for strict, usual in STRICT:
            content = content.replace(strict.encode(), usual.encode())
    return content
