"""Items behind the text -> the annexes with their stamps."""

from collections.abc import Sequence

from orderparse.parsing.letter.approval import Stamp, read_stamps
from orderparse.parsing.letter.parts import AnnexPart, Letter, leading_lines, only_lines
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.stamps import (
    StampKind,
    is_annex_title,
    opens_stamp,
    stamp_end,
)
from orderparse.parsing.source import Item, Line

ANNEX_STAMPS = (StampKind.ANNEX, StampKind.APPROVED)
_STAMPS_BESIDE = (StampKind.AGREED, StampKind.NOTED)
_LONGEST_AGREEMENT = 8
_LONGEST_STAMPS = 25
_LONGEST_LETTERHEAD = 10
_SHORT_LINE = 60


def split_annexes(items: Sequence[Item]) -> tuple[AnnexPart, ...]:
    """Each annex with its stamps; what stands before the first stamp is one too."""
    parts: list[AnnexPart] = []
    stamp: list[Line] = []
    rest: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        kind = opens_stamp(item.text) if isinstance(item, Line) else None
        if kind is None or _is_inside(kind, rest, opened=bool(parts or stamp)):
            rest.append(item)
            index += 1
            continue
        if rest or _is_second_annex(stamp, kind):
            parts.append(_annex(stamp, rest))
            stamp, rest = [], []
        lines = leading_lines(items[index : index + _LONGEST_STAMPS])
        end = stamp_end(lines, 0, len(lines))
        stamp.extend(lines[:end])
        index += end
    if stamp or rest:
        parts.append(_annex(stamp, rest))
    return tuple(parts)


def find_own_annex(letter: Letter) -> tuple[tuple[Line, ...], tuple[Stamp, ...]]:
    """What a document that is an annex alone prints above its title.

    Args:
        letter: the document.

    Returns:
        The lines of a letterhead above its stamp, and what its stamps say; nothing for
        an order, and nothing where a stamp stands only below a plan.
    """
    if letter.is_order or not letter.annexes:
        return (), ()
    first, *others = letter.annexes
    if first.stamp or not others or not _is_letterhead(first.items):
        return (), first.stamps
    return only_lines(first.items), others[0].stamps


def _is_letterhead(items: Sequence[Item]) -> bool:
    """Whether what stands above a stamp only names who issues."""
    return len(items) <= _LONGEST_LETTERHEAD and all(
        isinstance(item, Line) and not is_annex_title(item.text) for item in items
    )


def _is_inside(kind: StampKind, above: Sequence[Item], *, opened: bool) -> bool:
    """Whether a stamp belongs to the items above it, and opens no annex.

    Args:
        kind: what it says.
        above: the items since the stamp above it.
        opened: there is a stamp above, or an annex.
    """
    if not above or (not opened and _is_letterhead(above)):
        return False
    return kind in _STAMPS_BESIDE or not _is_closed(above[-1])


def _is_second_annex(stamp: Sequence[Line], kind: StampKind) -> bool:
    """Whether a new annex begins though the one above has a stamp only."""
    return kind is StampKind.ANNEX and any(
        opens_stamp(line.text) is StampKind.ANNEX for line in stamp
    )


def _annex(stamp: Sequence[Line], items: Sequence[Item]) -> AnnexPart:
    return AnnexPart(tuple(stamp), tuple(items), read_stamps(stamp))


def find_annex_stamp(items: Sequence[Item], start: int) -> int:
    """The first stamp of an annex behind `start`, else the end."""
    for index in range(start + 1, len(items)):
        item = items[index]
        if not isinstance(item, Line) or opens_stamp(item.text) not in ANNEX_STAMPS:
            continue
        if _is_closed(items[index - 1]):
            return _with_stamps_above(items, index)
    return len(items)


def find_annex_title(items: Sequence[Item], start: int, end: int) -> tuple[int, int]:
    """A title and the table below it that are an annex though no stamp says so.

    Returns:
        Where the title stands and where its table; the end twice without them.
    """
    title = end
    for index in range(start + 1, end):
        item = items[index]
        if not isinstance(item, Line):
            if title < end:
                return title, index
        elif (
            title == end and is_annex_title(item.text) and _is_closed(items[index - 1])
        ):
            title = index
    return end, end


def _with_stamps_above(items: Sequence[Item], index: int) -> int:
    """The start of an agreement that stands beside the stamp, hence above it."""
    for start in range(index - 1, max(index - _LONGEST_AGREEMENT, 0), -1):
        item = items[start]
        if not isinstance(item, Line):
            break
        if opens_stamp(item.text) in _STAMPS_BESIDE:
            end = stamp_end(leading_lines(items[start:]), 0, index - start)
            return start if start + end == index else index
    return index


def _is_closed(item: Item) -> bool:
    """Whether a line does not go on below it."""
    if not isinstance(item, Line):
        return True
    text = item.text
    return (
        len(text) < _SHORT_LINE
        or not text[-1:].isalpha()
        or find_person(text) is not None
    )
