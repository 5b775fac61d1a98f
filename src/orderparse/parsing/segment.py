"""Source -> the letters in it: letterhead and header, text, signature, annexes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from orderparse.parsing.approval import read_stamps
from orderparse.parsing.front import FrontLine, FrontRole, read_front
from orderparse.parsing.layout import flatten
from orderparse.parsing.letterhead import find_head
from orderparse.parsing.marker import MarkerStyle, read_marker
from orderparse.parsing.marks import is_office_line, office_end, starts_position
from orderparse.parsing.operative import find_operative
from orderparse.parsing.people import find_person
from orderparse.parsing.requisites import may_hold_kind, read_row
from orderparse.parsing.row import Requisite
from orderparse.parsing.signers import signature_end, signature_starts
from orderparse.parsing.source import Item, Line, Source, item_lines
from orderparse.parsing.stamps import (
    StampKind,
    is_annex_title,
    opens_stamp,
    stamp_end,
)


@frozen(kw_only=True)
class AnnexPart:
    """An annex with its stamp, or a plan that stands without one.

    Attributes:
        number: as its stamp gives it ("2"), None where it gives none.
        stamp: the lines of its stamps.
        items: all that follows: title, notes, tables.
    """

    number: str | None = None
    stamp: tuple[Line, ...] = ()
    items: tuple[Item, ...] = ()


@frozen(kw_only=True)
class Letter:
    """One order of a document.

    Attributes:
        front: letterhead, requisites and title.
        body: preamble and clauses; a table here belongs to the text.
        signature: signers, marks, the office's own lines.
        annexes: in printed order.
    """

    front: tuple[Line, ...] = ()
    body: tuple[Item, ...] = ()
    signature: tuple[Line, ...] = ()
    annexes: tuple[AnnexPart, ...] = ()

    @property
    def is_order(self) -> bool:
        """It has an order's header or text, not annexes alone."""
        return bool(self.front or self.body)

    def parts(self) -> Iterator[tuple[Item, ...]]:
        """Its parts in printed order, some of them empty."""
        yield from (self.front, self.body, self.signature)
        for annex in self.annexes:
            yield from (annex.stamp, annex.items)

    def lines(self) -> Iterator[Line]:
        """All its lines but running ones."""
        for part in self.parts():
            yield from item_lines(part)

    def part_starts(self) -> frozenset[int]:
        """The first unit of each of its parts."""
        firsts = (next(item_lines(part), None) for part in self.parts())
        return frozenset(line.unit for line in firsts if line is not None)


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
    spoken = False
    for index, item in enumerate(items):
        if not isinstance(item, Line):
            continue
        if spoken and _is_kind(item.text) and _has_text(items, index + 1):
            starts.append(_front_start(items, index, starts[-1]))
            spoken = False
        elif _is_spoken(item.text):
            spoken = True
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
    lines = _leading_lines(items)
    entries = read_front(lines)
    if not _is_order(lines, entries):
        return _letter_of(items, Letter(), 0, 0)
    top = len(entries)
    spoken = _operative(items, top)
    stop = _annex_start(items, spoken)
    start, end = _signature(items, spoken, stop)
    letter = Letter(
        front=lines[:top], body=items[top:start], signature=_lines(items[start:end])
    )
    return _letter_of(items, letter, end, spoken)


def _letter_of(
    items: tuple[Item, ...], letter: Letter, end: int, spoken: int
) -> Letter:
    """The letter with the annexes that follow it, and the signature at their end."""
    tail = len(items)
    if not letter.signature:
        tail = _tail_signature(items, max(end, spoken))
        letter = evolve(letter, signature=_lines(items[tail:]))
    if tail < end:
        letter = evolve(letter, body=letter.body[: len(letter.body) - (end - tail)])
    return evolve(letter, annexes=_annexes(items[end:tail]))


def _lines(items: Iterable[Item]) -> tuple[Line, ...]:
    return tuple(item for item in items if isinstance(item, Line))


def _leading_lines(items: Iterable[Item]) -> tuple[Line, ...]:
    lines = []
    for item in items:
        if not isinstance(item, Line):
            break
        lines.append(item)
    return tuple(lines)


def _is_order(lines: Sequence[Line], entries: Sequence[FrontLine]) -> bool:
    """Whether a kind or an operative word stands above any annex."""
    top = len(entries)
    spoken = top < len(lines) and find_operative(lines[top].text) is not None
    for entry in entries:
        stamped = entry.role is FrontRole.STAMP and not spoken
        if stamped and opens_stamp(entry.line.text) is StampKind.ANNEX:
            return False
        if any(found.requisite is Requisite.KIND for found in entry.row):
            return True
    return spoken


def _operative(items: Sequence[Item], top: int) -> int:
    """The line with the operative word, else the first line of the text."""
    for index in range(top, len(items)):
        item = items[index]
        if not isinstance(item, Line) or opens_stamp(item.text) is StampKind.ANNEX:
            break
        if find_operative(item.text) is not None:
            return index
    return top


def _annex_start(items: Sequence[Item], start: int) -> int:
    """The first line of the first annex; a title above a table is one too."""
    title = None
    for index in range(start + 1, len(items)):
        item = items[index]
        if not isinstance(item, Line):
            return len(items) if title is None else title
        stamped = opens_stamp(item.text) in _ANNEX_STAMPS
        titled = title is None and is_annex_title(item.text)
        if not (stamped or titled) or not _is_closed(items[index - 1]):
            continue
        if stamped:
            return _with_stamps_above(items, index)
        title = index
    return len(items)


_ANNEX_STAMPS = (StampKind.ANNEX, StampKind.APPROVED)
_STAMPS_BESIDE = (StampKind.AGREED, StampKind.NOTED)
_LONGEST_AGREEMENT = 8


def _with_stamps_above(items: Sequence[Item], index: int) -> int:
    """The start of an agreement that stands beside the stamp, hence above it."""
    for start in range(index - 1, max(index - _LONGEST_AGREEMENT, 0), -1):
        item = items[start]
        if not isinstance(item, Line):
            break
        if opens_stamp(item.text) in _STAMPS_BESIDE:
            end = stamp_end(_leading_lines(items[start:]), 0, index - start)
            return start if start + end == index else index
    return index


def _is_closed(item: Item) -> bool:
    """Whether a line does not go on below it."""
    if not isinstance(item, Line):
        return True
    text = item.text
    return text.endswith((".", ";", ":", "!", "»", ")", "_")) or (
        find_person(text) is not None
        or not text[-1:].isalpha()
        or len(text) < _SHORT_LINE
    )


def _signature(items: Sequence[Item], spoken: int, stop: int) -> tuple[int, int]:
    """Start and end of the signature; both are the end of the text without one."""
    places = [i for i in range(spoken, stop) if isinstance(items[i], Line)]
    lines = _lines(items[spoken:stop])
    for start in signature_starts(lines, 0, len(lines)):
        if not _clauses_go_on(lines, start):
            end = _letter_end(lines, start, _contiguous(places, start))
            return places[start], places[end - 1] + 1
    return stop, stop


def _contiguous(places: Sequence[int], start: int) -> int:
    """Where the lines from `start` on are broken off by a table."""
    end = start + 1
    while end < len(places) and places[end] == places[end - 1] + 1:
        end += 1
    return end


def _letter_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the signature and the office's lines below it end."""
    index = signature_end(lines, start, end)
    while index < end:
        stamp = opens_stamp(lines[index].text)
        after = office_end(lines[:end], index)
        if stamp is StampKind.AGREED:
            after = stamp_end(lines, index, end)
            if after < end and opens_stamp(lines[after].text) in _ANNEX_STAMPS:
                break
            if after < end and starts_position(lines[after].text):
                after = signature_end(lines, after, end)
        elif after > index and starts_position(lines[min(after, end - 1)].text):
            after = signature_end(lines, after, end)
        if after == index:
            break
        index = after
    return index


def _clauses_go_on(lines: Sequence[Line], start: int) -> bool:
    """Whether the numbers of the clauses above a line are counted on below it."""
    above = next((n for line in reversed(lines[:start]) if (n := _top_number(line))), 0)
    below = next((n for line in lines[start:] if (n := _top_number(line))), 0)
    return above > 0 and below == above + 1


def _top_number(line: Line) -> int:
    marker = read_marker(line.text)
    if marker is None or marker.style is not MarkerStyle.DOTTED or not marker.firm:
        return 0
    return marker.path[0] if len(marker.path) == 1 else 0


def _tail_signature(items: Sequence[Item], floor: int) -> int:
    """Where a signature begins that stands below the last table, else the end."""
    last = len(items)
    while last > floor and isinstance(items[last - 1], Line):
        last -= 1
    if last == 0 or last == len(items) or isinstance(items[last - 1], Line):
        return len(items)
    lines = _lines(items[last:])
    for start in signature_starts(lines, 0, len(lines)):
        if _letter_end(lines, start, len(lines)) == len(lines):
            return last + start
    return len(items)


def _annexes(items: Sequence[Item]) -> tuple[AnnexPart, ...]:
    parts = []
    stamp: list[Line] = []
    rest: list[Item] = []
    index = 0
    while index < len(items):
        end = _stamp_at(items, index, inside=bool(rest))
        if end > index:
            if rest or _is_second_annex(stamp, items[index]):
                parts.append(_annex(stamp, rest))
                stamp, rest = [], []
            stamp.extend(_lines(items[index:end]))
        else:
            end = index + 1
            rest.append(items[index])
        index = end
    if stamp or rest:
        parts.append(_annex(stamp, rest))
    return tuple(parts)


def _stamp_at(items: Sequence[Item], index: int, *, inside: bool) -> int:
    """Where the stamp ends that opens there; the index itself without one."""
    item = items[index]
    kind = opens_stamp(item.text) if isinstance(item, Line) else None
    if kind is None:
        return index
    if inside and not _is_closed(items[index - 1]):
        return index
    if inside and kind in _STAMPS_BESIDE:
        return index
    lines = _leading_lines(items[index : index + _LONGEST_FRONT])
    return index + stamp_end(lines, 0, len(lines))


def _is_second_annex(stamp: Sequence[Line], item: Item) -> bool:
    """Whether a new annex begins though the one above has a stamp only."""
    return (
        isinstance(item, Line)
        and opens_stamp(item.text) is StampKind.ANNEX
        and any(opens_stamp(line.text) is StampKind.ANNEX for line in stamp)
    )


def _annex(stamp: Sequence[Line], items: Sequence[Item]) -> AnnexPart:
    numbers = (found.annex for found in read_stamps(stamp) if found.annex)
    number = next((found.value for found in numbers), None)
    return AnnexPart(number=number, stamp=tuple(stamp), items=tuple(items))
