"""Source -> the letters in it: letterhead and header, text, signature, annexes."""

from collections.abc import Sequence
from itertools import pairwise

from orderparse.parsing.letter.annexes import (
    find_annex_stamp,
    find_annex_title,
    split_annexes,
)
from orderparse.parsing.letter.front import FrontLine, FrontRole, read_front
from orderparse.parsing.letter.header_fields import has_kind
from orderparse.parsing.letter.layout import flatten
from orderparse.parsing.letter.letterhead import find_head
from orderparse.parsing.letter.marker import read_marker
from orderparse.parsing.letter.marks import is_office_line, opens_mark
from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.parts import AnnexPart, Letter, leading_lines, only_lines
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.requisites import may_hold_kind, read_row
from orderparse.parsing.letter.row import Requisite
from orderparse.parsing.letter.signature_place import (
    find_signature,
    find_tail_signature,
)
from orderparse.parsing.letter.stamps import StampKind, opens_stamp
from orderparse.parsing.source import Item, Line, Source

__all__ = ["AnnexPart", "Letter", "segment"]


def segment(source: Source) -> tuple[Letter, ...]:
    """Split a document into its orders, each with its parts.

    A document without an order (an annex alone, a bare plan) is one letter that has
    annexes only. Running lines are in no part.
    """
    items = tuple(flatten(source.items))
    starts = _order_starts(items)
    bounds = [*starts, len(items)]
    return tuple(
        _letter(items[start:end]) for start, end in pairwise(bounds) if end > start
    )


def _order_starts(items: Sequence[Item]) -> list[int]:
    """Where each order begins; the first begins with the document."""
    starts = [0]
    floor, spoken = 0, False
    for index, item in enumerate(items):
        if not isinstance(item, Line) or not may_hold_kind(item.text):
            continue
        spoken = spoken or any(
            _is_spoken(x.text) for x in only_lines(items[floor:index])
        )
        floor = index
        if spoken and _is_kind(item.text) and _has_text(items, index + 1):
            starts.append(_front_start(items, index, starts[-1]))
            floor, spoken = index + 1, False
    return starts


def _is_spoken(text: str) -> bool:
    """Whether a line is of the operative part: its word, or the first clause."""
    if find_operative(text) is not None:
        return True
    marker = read_marker(text)
    return marker is not None and marker.firm and marker.path == (1,)


def _is_kind(text: str) -> bool:
    """Whether a line is the name of an order, with or without its date and number."""
    return may_hold_kind(text) and any(
        found.requisite is Requisite.KIND for found in read_row(text)
    )


_STAMP = FrontRole.STAMP
_FARTHEST_TEXT = 60
_LONGEST_FRONT = 25


def _has_text(items: Sequence[Item], start: int) -> bool:
    """Whether a text follows before the next kind or annex."""
    for item in items[start : start + _FARTHEST_TEXT]:
        if not isinstance(item, Line) or opens_stamp(item.text) is StampKind.ANNEX:
            return False
        if _is_spoken(item.text):
            return True
        if _is_kind(item.text):
            return False
    return False


def _front_start(items: Sequence[Item], kind: int, floor: int) -> int:
    """The first line of the letterhead above a kind."""
    start = kind
    while start > max(floor + 1, kind - _LONGEST_FRONT):
        item = items[start - 1]
        if not isinstance(item, Line) or not _is_letterhead(item.text):
            break
        start -= 1
    return start


def _is_letterhead(text: str) -> bool:
    if (
        find_person(text) is not None
        or is_office_line(text)
        or text.endswith((".", ";"))
    ):
        return False
    return (
        bool(read_row(text))
        or text.isupper()
        or find_head(text) is not None
        or (text.startswith("(") or len(text) < _SHORT_LINE)
    )


_SHORT_LINE = 60


def _letter(items: tuple[Item, ...]) -> Letter:
    lines = leading_lines(items)
    if _is_annex_alone(lines):
        return _letter_of(items, Letter(), 0, 0)
    entries = read_front(lines)
    if not _is_order(lines, entries):
        return _letter_of(items, Letter(), 0, 0)
    top = len(entries)
    spoken = _operative(items, top)
    stop = find_annex_stamp(items, spoken)
    title, table = find_annex_title(items, spoken, stop)
    start, end = find_signature(items, spoken, table)
    if start == table:
        start = end = title
    letter = Letter(
        top=entries, body=items[top:start], signature=only_lines(items[start:end])
    )
    return _letter_of(items, letter, end, spoken)


def _letter_of(
    items: tuple[Item, ...], letter: Letter, end: int, spoken: int
) -> Letter:
    """The letter with the annexes that follow it, and the signature at their end."""
    tail = len(items)
    if not letter.signature:
        tail = find_tail_signature(items, max(end, spoken))
        letter = letter._replace(signature=only_lines(items[tail:]))
    if tail < end:
        letter = letter._replace(body=letter.body[: len(letter.body) - (end - tail)])
    return letter._replace(annexes=split_annexes(items[end:tail]))


def _is_annex_alone(lines: Sequence[Line]) -> bool:
    """Whether the stamp of an annex stands on top, and nothing is ordered below it."""
    top = lines[0].text if lines else ""
    return (
        opens_stamp(top) is StampKind.ANNEX
        and not opens_mark(top)
        and not any(find_operative(line.text) for line in lines)
    )


def _is_order(lines: Sequence[Line], entries: Sequence[FrontLine]) -> bool:
    """Whether a kind or an operative word stands above any annex."""
    text = lines[len(entries) :]
    for entry in entries:
        stamped = entry.role is _STAMP
        if stamped and opens_stamp(entry.line.text) is StampKind.ANNEX:
            return _orders_something(text)
        if has_kind(entry):
            return True
    return _orders_something(text)


def _orders_something(text: Sequence[Line]) -> bool:
    """Whether an operative word stands in a text, before an annex begins."""
    for line in text[:_FARTHEST_TEXT]:
        if opens_stamp(line.text) is StampKind.ANNEX:
            return False
        if find_operative(line.text) is not None:
            return True
    return False


def _operative(items: Sequence[Item], top: int) -> int:
    """The line with the operative word, else the first line of the text."""
    for index in range(top, len(items)):
        item = items[index]
        if not isinstance(item, Line) or opens_stamp(item.text) is StampKind.ANNEX:
            break
        if find_operative(item.text) is not None:
            return index
    return top
