"""Stretches -> runs: where a word goes on, and letters that were drawn twice."""

from collections.abc import Container, Iterable, Sequence
from itertools import accumulate, chain, pairwise

from orderparse.readers.pdf.page import Letters, Stretch
from orderparse.tuples import NamedTuple

# Letters may overlap this much (kerning), or be drawn again for a bold look.
_BACK = 0.35
_LEVEL = 0.12
# The same letter this near, in parts of its width, is drawn twice.
_AGAIN = 0.3


class Runs(NamedTuple):
    """Letters, and where words and blanks that follow each other stand among them."""

    letters: Letters
    places: list[range]


def find_runs(letters: Letters, stretches: Iterable[Stretch], gap: float) -> Runs:
    """Stretches put together where a word goes on from one to the next.

    Args:
        letters: of a page.
        stretches: in reading order.
        gap: a wider one, in parts of the font size, ends a word.

    Returns:
        The same letters, or where parts of a word are drawn apart those in reading order.
    """
    text = letters.text
    parts: list[range] = []
    torn: list[int] = []
    last = None
    for _, _, start, end in stretches:
        first = start
        if last is not None:
            while first < end and _repeats(letters, last, first):
                first += 1
            if first == end:
                continue
        if last is None or not _goes_on(letters, last, first, gap):
            parts.append(range(first, end))
        elif parts[-1].stop == first:
            parts[-1] = range(parts[-1].start, end)
        else:
            torn.append(len(parts))
            parts.append(range(first, end))
        last = None if text[end - 1].isspace() else end - 1
    return _rejoined(letters, parts, set(torn)) if torn else Runs(letters, parts)


def _rejoined(letters: Letters, parts: Sequence[range], torn: Container[int]) -> Runs:
    """With the parts of these numbers behind those that they go on from."""
    starts = [0, *accumulate(map(len, parts))]
    firsts = [start for number, start in enumerate(starts) if number not in torn]
    return Runs(
        letters.chosen(list(chain.from_iterable(parts))),
        [range(start, end) for start, end in pairwise(firsts)],
    )


def _repeats(letters: Letters, last: int, place: int) -> bool:
    """Whether a letter was drawn again to look bold or to throw a shadow."""
    text, xs, ys, advances, sizes, _ = letters
    return (
        text[place] == text[last]
        and abs(xs[place] - xs[last]) < _AGAIN * advances[last]
        and abs(ys[place] - ys[last]) < _AGAIN * sizes[last]
    )


def _goes_on(letters: Letters, last: int, place: int, gap: float) -> bool:
    """Whether a letter belongs to the word that another one ends so far."""
    _, xs, ys, advances, sizes, _ = letters
    reach = max(sizes[last], sizes[place])
    step = xs[place] - (xs[last] + advances[last])
    return (
        ys[place] - ys[last] <= _LEVEL * reach and -_BACK * reach <= step <= gap * reach
    )
