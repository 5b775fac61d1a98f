"""Lines of the text -> the preamble, and what the operative word orders."""

from collections.abc import Sequence
from itertools import pairwise

from orderparse.parsing.letter.clause_kinds import begins_with_verb
from orderparse.parsing.letter.inline import inline_parts
from orderparse.parsing.letter.marker import MarkerStyle, read_marker
from orderparse.parsing.letter.operative import find_cut_operative, find_operative
from orderparse.parsing.source import Line
from orderparse.parsing.stretch import Stretch


def split_preamble(
    lines: Sequence[Line],
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Split the text at its operative word, which belongs to neither side.

    Without one the preamble ends before the first numbered clause, or where a line
    begins with what is to be done ("Предоставить отпуск …").

    Returns:
        The preamble, and the stretches of the clauses.
    """
    for index, line in enumerate(lines):
        spoken = find_operative(line.text)
        if spoken is not None:
            before = [*_whole(lines[:index]), Stretch(line, 0, spoken[0])]
            return _filled(before), _filled(_behind(lines, index, spoken[1]))
    for index, (line, below) in enumerate(pairwise(lines), start=1):
        cut = find_cut_operative(line.text, below.text)
        if cut is not None:
            before = [*_whole(lines[: index - 1]), Stretch(line, 0, cut[0])]
            return _filled(before), _filled(_behind(lines, index, cut[1]))
    parts = [part for stretch in _whole(lines) for part in inline_parts(stretch)]
    first = next((i for i, part in enumerate(parts) if _is_first(part)), len(parts))
    return _filled(parts[:first]), _filled(parts[first:])


def _behind(lines: Sequence[Line], index: int, end: int) -> list[Stretch]:
    """What stands behind the operative word that ends on a line."""
    line = lines[index]
    while line.text[end : end + 1] in {" ", ":", "."} and end < len(line.text):
        end += 1
    return [Stretch(line, end, len(line.text)), *_whole(lines[index + 1 :])]


def _is_first(part: Stretch) -> bool:
    """Whether a line, or a part of one, is the first clause: number 1, bullet, verb."""
    marker = read_marker(part.text, part.line.label if part.start == 0 else 0)
    if marker is None:
        text = part.text
        return not part.start and text[:1].isupper() and begins_with_verb(text)
    return marker.style is MarkerStyle.BULLET or marker.path[:1] == (1,)


def _whole(lines: Sequence[Line]) -> list[Stretch]:
    return [Stretch(line, 0, len(line.text)) for line in lines]


def _filled(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Those that hold words, or a bullet whose words stand beside it."""
    return tuple(
        stretch
        for stretch in stretches
        if any(map(str.isalnum, stretch.text)) or read_marker(stretch.text)
    )
