"""Cross-reference tables of a PDF: do they point at the objects they name?

The fast engine trusts them: where one object's place holds another, it can walk a page
tree round and round until the process ends. Streams of references (PDF 1.5) have no
fixed form to check; the engine reads those itself.
"""

import re
from collections.abc import Iterator

_TABLE = re.compile(rb"\bxref\s+(?=\d)")
_SECTION = re.compile(rb"(\d{1,9})\s+(\d{1,9})\s+")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])\s{1,2}")
_OBJECT = re.compile(rb"\s{0,2}(\d{1,9})\s+\d{1,5}\s+obj")


def is_sound(content: bytes) -> bool:
    """Whether each entry of each table points at the object of its number.

    Args:
        content: the whole file.
    """
    header = max(content.find(b"%PDF-"), 0)
    return all(
        _is_at(content, number, place) or _is_at(content, number, place + header)
        for number, place in _entries(content)
    )


def _entries(content: bytes) -> Iterator[tuple[int, int]]:
    """Number and place of each object in use; place -1 for a malformed entry."""
    for table in _tables(content):
        position = table.end()
        while section := _SECTION.match(content, position):
            first, count = int(section[1]), int(section[2])
            position = section.end()
            for number in range(first, first + count):
                entry = _ENTRY.match(content, position)
                if entry is None:
                    yield number, -1
                    return
                position = entry.end()
                if entry[3] == b"n":
                    yield number, int(entry[1])


def _tables(content: bytes) -> Iterator[re.Match[bytes]]:
    place = content.find(b"xref")
    while place >= 0:
        if table := _TABLE.match(content, place):
            yield table
        place = content.find(b"xref", place + 4)


def _is_at(content: bytes, number: int, place: int) -> bool:
    found = _OBJECT.match(content, place) if place >= 0 else None
    return found is not None and int(found[1]) == number
