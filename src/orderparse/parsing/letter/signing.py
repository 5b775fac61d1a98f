"""Items of a letter -> where its signature stands, and where it ends."""

from collections.abc import Sequence

from orderparse.parsing.letter.annexes import ANNEX_STAMPS
from orderparse.parsing.letter.marker import MarkerStyle, read_marker
from orderparse.parsing.letter.marks import find_marks, office_end, starts_position
from orderparse.parsing.letter.parts import only_lines
from orderparse.parsing.letter.signers import (
    mark_start,
    signature_end,
    signature_starts,
)
from orderparse.parsing.letter.stamps import StampKind, opens_stamp, stamp_end
from orderparse.parsing.source import Item, Line

_DOTTED = MarkerStyle.DOTTED


def find_signature(items: Sequence[Item], spoken: int, stop: int) -> tuple[int, int]:
    """Start and end of the signature; both are the end of the text without one."""
    places = [i for i in range(spoken, stop) if isinstance(items[i], Line)]
    lines = only_lines(items[spoken:stop])
    marks = find_marks(lines)
    for start in signature_starts(lines, marks):
        if not _clauses_go_on(lines, start):
            end = _letter_end(lines, start, _contiguous(places, start))
            return places[mark_start(lines, marks, start)], places[end - 1] + 1
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
            if after < end and opens_stamp(lines[after].text) in ANNEX_STAMPS:
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
    if marker is None or marker.style is not _DOTTED or not marker.firm:
        return 0
    return marker.path[0] if len(marker.path) == 1 else 0


def find_tail_signature(items: Sequence[Item], floor: int) -> int:
    """Where a signature begins that stands below the last table, else the end."""
    last = len(items)
    while last > floor and isinstance(items[last - 1], Line):
        last -= 1
    if last == 0 or last == len(items) or isinstance(items[last - 1], Line):
        return len(items)
    lines = only_lines(items[last:])
    for start in signature_starts(lines, find_marks(lines)):
        if _letter_end(lines, start, len(lines)) == len(lines):
            return last + start
    return len(items)
