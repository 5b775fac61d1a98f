"""A number or bullet at the start of a line -> whether it opens a clause there."""

from orderparse.parsing.letter.clause_kinds import begins_with_task, clause_kind
from orderparse.parsing.letter.marker import Marker, MarkerStyle
from orderparse.parsing.letter.open_clauses import OpenClause, OpenClauses
from orderparse.parsing.parties import find_addressees
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.clauses import LETTER_ORDER, REFERRING_STEMS, REFERRING_WORDS

_FIRST = ("1", "а")
_LARGEST_NUMBER = 200
_LARGEST_GAP = 2  # numbers that a careless hand leaves out
_QUOTES = '«"“[('


def in_list(reader: OpenClauses, marker: Marker, words: str) -> Marker:
    """The number, marked as one of an inner list where it counts such a list.

    "1. Создать комиссию: 1. Иванов 2. Петров 2. Комиссии начать работу.": a list begins
    anew at 1, behind a colon or with words that order nothing. A number that would also
    be that of the next clause counts the list on where it is like the item above.

    Args:
        reader: the clauses above.
        marker: the number.
        words: what stands behind it on its line.
    """
    single = marker.style is MarkerStyle.DOTTED and len(marker.path) == 1
    if not (single and marker.firm and reader.top):
        return marker
    number = marker.path[0]
    listed = _begins(reader, words) if number == 1 else _goes_on(reader, number, words)
    return marker._replace(style=MarkerStyle.INNER) if listed else marker


def _begins(reader: OpenClauses, words: str) -> bool:
    """Whether a list begins with its first item."""
    if reader.above.endswith(":"):
        return True
    item = _likeness(words)
    if item.orders or item.charges:
        return False
    return reader.closed() or not item.small


def _goes_on(reader: OpenClauses, number: int, words: str) -> bool:
    """Whether a list that is open goes on with its next item."""
    above = _item_above(reader)
    if above is None or above.marker is None or number != above.marker.path[0] + 1:
        return False
    item = _likeness(above.words[0].text)
    if not reader.closed() and words[:1].islower() and not item.small:
        return False
    return number != reader.top + 1 or item == _likeness(words)


def _item_above(reader: OpenClauses) -> OpenClause | None:
    """The last item of the inner list that is open."""
    for clause in reversed(reader.open):
        if clause.style is MarkerStyle.INNER:
            return clause
    return None


class _Likeness(NamedTuple):
    """What items of one list share."""

    is_task: bool
    orders: bool
    charges: bool
    small: bool


def _likeness(words: str) -> _Likeness:
    return _Likeness(
        is_task=begins_with_task(words),
        orders=clause_kind(words) is not None,
        charges=bool(find_addressees(words)),
        small=words[:1].islower(),
    )


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
    if marker.style is MarkerStyle.ROMAN:
        return _counts_on(reader, marker) or (marker.path == (1,) and not reader.open)
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
        clause.stands_above(marker) and clause.depth + 1 == len(marker.path)
        for clause in reader.open
    )
