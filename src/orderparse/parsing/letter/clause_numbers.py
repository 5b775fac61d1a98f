"""A number or bullet at the start of a line -> whether it opens a clause there."""

from orderparse.parsing.letter.marker import Marker, MarkerStyle
from orderparse.parsing.letter.open_clauses import OpenClause, OpenClauses
from orderparse.vocabulary.clauses import LETTER_ORDER, REFERRING_STEMS, REFERRING_WORDS

_FIRST = ("1", "а")
_LARGEST_NUMBER = 200
_LARGEST_GAP = 2  # numbers that a careless hand leaves out
_QUOTES = '«"“[('


def follows(reader: OpenClauses, marker: Marker, words: str) -> bool:
    """Whether a number inside a line is the very next one.

    Args:
        reader: the clauses above.
        marker: the number.
        words: what stands behind it.
    """
    if marker.style is MarkerStyle.DOTTED and len(marker.path) == 1:
        is_next = marker.path[0] == reader.top + 1
        return marker.firm and is_next and words[:1].isupper()
    if _counts_on(reader, marker):
        return True
    if marker.style is MarkerStyle.DOTTED:
        return _is_first_below(reader, marker)
    return marker.number in _FIRST and reader.above.endswith(":")


def fits(reader: OpenClauses, marker: Marker, text: str) -> bool:
    """Whether a line that begins with a number or bullet opens a clause."""
    if marker.style is MarkerStyle.DOTTED:
        words = text[marker.text :]
        begins = words[:1].isupper() or words[:1] in _QUOTES
        if marker.path[0] > _LARGEST_NUMBER:
            return False
        single = len(marker.path) == 1
        return (_single_fits if single else _nested_fits)(reader, marker, begins=begins)
    if reader.closed():
        return True
    if marker.style is MarkerStyle.BULLET:
        sign = text[marker.start : marker.end]
        return any(o.style is marker.style and o.sign == sign for o in reader.open)
    return _counts_on(reader, marker)


def _single_fits(reader: OpenClauses, marker: Marker, *, begins: bool) -> bool:
    if marker.path[0] == reader.top + 1:
        return marker.firm or (begins and reader.closed())
    if not (marker.firm and begins):
        return False
    skipped = marker.path[0] - reader.top - 1
    return reader.closed() or _leaves_out(reader, skipped)


def _nested_fits(reader: OpenClauses, marker: Marker, *, begins: bool) -> bool:
    if marker.path[0] not in {reader.top, reader.top + 1}:
        return False
    is_next = _counts_on(reader, marker) or _is_first_below(reader, marker)
    if reader.closed():
        return is_next or marker.firm or begins
    if not (marker.firm or begins):
        return False
    if _counts_on(reader, marker):
        return True
    if is_next:
        return not _refers(reader.above)
    sibling = _sibling(reader, marker)
    if sibling is None or not (marker.firm and begins):
        return False
    return _leaves_out(reader, marker.path[-1] - sibling.path[-1] - 1)


def _leaves_out(reader: OpenClauses, skipped: int) -> bool:
    """Whether some numbers may be missing above a line that nothing refers to."""
    counted = bool(reader.top) and 0 < skipped <= _LARGEST_GAP
    return counted and not _refers(reader.above)


def _refers(above: str) -> bool:
    """Whether a line ends in what a number belongs to ("согласно пункту")."""
    last = above.rsplit(" ", 1)[-1].casefold()
    return last.startswith(REFERRING_STEMS) or last in REFERRING_WORDS


def _sibling(reader: OpenClauses, marker: Marker) -> Marker | None:
    """The number above of the same style and depth."""
    for clause in reversed(reader.open):
        above = clause.marker
        if above is None or above.style is not marker.style:
            continue
        if len(above.path) == len(marker.path):
            return above
    return None


def _counts_on(reader: OpenClauses, marker: Marker) -> bool:
    """Whether a number is the one after its sibling above."""
    sibling = _sibling(reader, marker)
    if sibling is None:
        return False
    if marker.style is MarkerStyle.LETTER:
        return (sibling.number or "") + (marker.number or "") in LETTER_ORDER
    return bool(marker.path) and sibling.path[-1] + 1 == marker.path[-1]


def _is_first_below(reader: OpenClauses, marker: Marker) -> bool:
    """Whether a number is the first below an open clause ("1.1" below "1")."""
    if marker.path[-1:] != (1,) or _sibling(reader, marker) is not None:
        return False
    return any(
        is_prefix(clause, marker) and clause.depth + 1 == len(marker.path)
        for clause in reader.open
    )


def is_prefix(clause: OpenClause, marker: Marker) -> bool:
    """Whether a dotted number stands below a clause's own."""
    if clause.marker is None or clause.style is not MarkerStyle.DOTTED:
        return False
    path = clause.marker.path
    return len(path) < len(marker.path) and marker.path[: len(path)] == path
