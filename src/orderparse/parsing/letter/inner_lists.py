"""A number that begins anew inside a clause -> an item of that clause's own list."""

from typing import NamedTuple

from orderparse.parsing.letter.clause_kinds import begins_with_task, clause_kind
from orderparse.parsing.letter.marker import Marker, MarkerStyle
from orderparse.parsing.letter.open_clauses import OpenClause, OpenClauses
from orderparse.parsing.parties import find_addressees


class _Likeness(NamedTuple):
    """What the items of one list have in common."""

    task: bool
    ordering: bool
    charging: bool
    small: bool


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
    likeness = _likeness(words)
    plain = not (likeness.ordering or likeness.charging)
    return plain and (reader.closed() or not likeness.small)


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


def _likeness(words: str) -> _Likeness:
    return _Likeness(
        task=begins_with_task(words),
        ordering=clause_kind(words) is not None,
        charging=bool(find_addressees(words)),
        small=words[:1].islower(),
    )
