"""A printed row that holds several activities -> a row for each of them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from orderparse.model import ColumnRole
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.evidence import is_number
from orderparse.parsing.plans.tables import EMPTY, Row, Slot, make_slot
from orderparse.parsing.source import Line
from orderparse.patterns import LETTER, pattern
from orderparse.vocabulary.plans import AMOUNTS

_DAY = pattern(rf"(?<!\d)[0-3]?\d(?:\.\d\d|(?! ?(?:{AMOUNTS})) ?{LETTER}{{3}})")
_BEGINNING = pattern(r"(?<=[\p{Ll}.;!?)»]) (?=[«\"]?\p{Lu}\p{Ll})")
# A mark of a list, a number or a day; other figures go on with the line above.
_FIGURE = pattern(rf"\d{{1,3}}(?:[.)]?$|[.)]\s?{LETTER}|\.\d\d| ?{LETTER}{{3}})")
_SEVERAL = 2
_NUMBER, _DEADLINE = ColumnRole.NUMBER, ColumnRole.DEADLINE
Lines = tuple[Line, ...]
_MARKED = Slot(text="+", shared=True)
"""The month of an activity: its name is printed in the heading, not here."""


def split_aligned(row: Row, layout: Layout) -> tuple[Row, ...]:
    """The activities of a row whose cells stand line by line beside each other.

    Either the number cell holds several numbers, or the deadline cell several days;
    the activity cell must hold as many items, every other cell as many or one.
    """
    number = _slot(row, layout.first(_NUMBER))
    deadline = _slot(row, layout.first(_DEADLINE))
    count = _count(number, is_number) or _count(deadline, _is_day)
    if not count:
        return (row,)
    activity = layout.first(ColumnRole.ACTIVITY)
    parts: list[tuple[Lines, ...]] = []
    for k, slot in enumerate(row.slots):
        items = _items(slot, count, divided=k == activity)
        if items is not None and len(items) == count:
            parts.append(items)
        elif items is None or k == activity:
            return (row,)
        else:
            parts.append((slot.lines,) + ((),) * (count - 1))
    return tuple(_part(row, parts, n) for n in range(count))


def _slot(row: Row, column: int | None) -> Slot:
    return EMPTY if column is None else row.slots[column]


def _count(slot: Slot, test: Callable[[str], bool]) -> int:
    """How many lines stand one below the other, each of them a value of its own.

    Lines of two printed rows do not: a page end may have cut one value into both.
    """
    if len(slot.lines) < _SEVERAL or not all(test(line.text) for line in slot.lines):
        return 0
    printed = {line.origin.rows for line in slot.lines}
    return len(slot.lines) if len(printed) == 1 else 0


def _is_day(text: str) -> bool:
    return _DAY.search(text) is not None


def _items(slot: Slot, count: int, *, divided: bool) -> tuple[Lines, ...] | None:
    """The lines as items: paragraphs, or else lines that begin a sentence.

    Args:
        slot: the cell.
        count: how many are wanted.
        divided: sentences of one line may be items too.

    Returns:
        As many as are wanted, one or none for a cell that counts for all of them, None
        for a cell of another number of items.
    """
    if slot.shared or not slot.lines:
        return ()
    ways = [(slot.lines, _opens), (slot.lines, _begins_sentence)]
    if divided:
        sentences = tuple(part for line in slot.lines for part in _sentences(line))
        ways.append((sentences, _begins_sentence))
    for lines, begins in ways:
        items = _grouped(lines, begins)
        if len(items) == count:
            return items
    return (slot.lines,) if _is_whole(slot.lines) else None


def _sentences(line: Line) -> Iterator[Line]:
    """The stretches of a line that begin with a capital after a small letter."""
    edges = [0, *(match.end() for match in _BEGINNING.finditer(line.text))]
    for start, end in pairwise([*edges, len(line.text)]):
        yield line.part(start, end)


def _is_whole(lines: Sequence[Line]) -> bool:
    return sum(map(_opens, lines)) <= 1


def _opens(line: Line) -> bool:
    figure = line.text[:1].isdigit() and _FIGURE.match(line.text) is None
    return line.opens and not figure


def _begins_sentence(line: Line) -> bool:
    first = line.text.lstrip('-–—•«"( ')[:1]
    marked = line.text[:1] in "-–—•" or _FIGURE.match(line.text) is not None
    return marked or first.isupper()


def _grouped(
    lines: Sequence[Line], begins: Callable[[Line], bool]
) -> tuple[Lines, ...]:
    found: list[list[Line]] = []
    for line in lines:
        if not found or begins(line):
            found.append([])
        found[-1].append(line)
    return tuple(tuple(item) for item in found)


def _part(row: Row, parts: Sequence[tuple[Lines, ...]], n: int) -> Row:
    """The n-th activity; what is printed once counts for all."""
    slots: list[Slot] = []
    for slot, items in zip(row.slots, parts, strict=True):
        if items[n] or not n:
            slots.append(make_slot(items[n], slot))
        else:
            slots.append(slot._replace(shared=True))
    return row.with_slots(slots)


def month_columns(row: Row, layout: Layout) -> tuple[int, ...]:
    """The months under which a row of a calendar holds something."""
    return tuple(
        k
        for k in layout.where(ColumnRole.DEADLINE)
        if layout.columns[k].period and row.slots[k].own
    )


def unfold(row: Row, layout: Layout) -> Iterator[Row]:
    """The activities of a row, each marked in the column of its month.

    The cells beside the months count for all of them, their words for the first.
    """
    activity = layout.first(ColumnRole.ACTIVITY)
    named = {
        activity,
        *layout.where(ColumnRole.NUMBER),
        *layout.where(ColumnRole.SECTION),
    }
    months = month_columns(row, layout)
    for place, month in enumerate(months):
        slots = [
            EMPTY
            if k in named or k in months
            else slot._replace(shared=slot.shared or place > 0)
            for k, slot in enumerate(row.slots)
        ]
        slots[month] = _MARKED
        if activity is not None:
            slots[activity] = row.slots[month]
        yield row.with_slots(slots)
