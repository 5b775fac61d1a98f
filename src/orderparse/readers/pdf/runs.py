"""Stretches -> runs: where a word goes on, and letters that were drawn twice."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from orderparse.readers.pdf.page import Letters
from orderparse.readers.pdf.stretches import Stretch

# Letters may overlap this much (kerning), or be drawn again for a bold look.
_BACK = 0.35
_LEVEL = 0.12
# The same letter this near, in parts of its width, is drawn twice.
_AGAIN = 0.3


def find_runs(
    letters: Letters, stretches: Iterable[Stretch], gap: float
) -> list[Sequence[int]]:
    """Stretches put together where a word goes on from one to the next.

    Args:
        letters: of a page.
        stretches: in reading order.
        gap: a wider one, in parts of the font size, ends a word.
    """
    runs: list[list[range]] = []
    last = None
    for _, _, start, end in stretches:
        first = start
        if last is not None:
            while first < end and _repeats(letters, last, first):
                first += 1
            if first == end:
                continue
        if last is not None and _goes_on(letters, last, first, gap):
            runs[-1].append(range(first, end))
        else:
            runs.append([range(first, end)])
        last = None if letters.text[end - 1].isspace() else end - 1
    return [_places(run) for run in runs]


def _places(parts: Sequence[range]) -> Sequence[int]:
    """As a range where one part follows the other as they were drawn."""
    first, last = parts[0], parts[-1]
    if all(one.stop == other.start for one, other in pairwise(parts)):
        return range(first.start, last.stop)
    return list(chain(*parts))


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


def text_of(letters: Letters, places: Sequence[int]) -> str:
    """What some letters say."""
    if isinstance(places, range):
        return letters.text[places.start : places.stop]
    return "".join([letters.text[place] for place in places])
