"""Printed lines -> paragraphs: by gaps, indents and lines that end early."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from orderparse.blocks import Align, Hints, Paragraph
from orderparse.readers.pdf.lines import Line

# In parts of the font size.
_INDENT = 0.8
_LOOSE = 0.35
_SLACK = 0.3
_FAR = 2.5


def form_paragraphs(
    lines: Sequence[Line], left: float, right: float, page: int
) -> tuple[Paragraph, ...]:
    """Lines of one column as paragraphs.

    Args:
        lines: from top to bottom.
        left: where a line of this column may start.
        right: where a line of this column may end.
        page: 1-based page.
    """
    pitch = _pitch(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _breaks(groups[-1], line, right, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(group, left, right, page) for group in groups)


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of baselines in parts of the font size."""
    steps = [(below.y - above.y) / above.size for above, below in pairwise(lines)]
    close = [step for step in steps if step < _FAR]
    return median(close) if close else 1.2


def _breaks(above: Sequence[Line], line: Line, right: float, pitch: float) -> bool:
    """Whether a line opens a paragraph of its own."""
    last = above[-1]
    size = last.size
    if line.y - last.y > (pitch + _LOOSE) * size:
        return True
    if abs(line.size - size) > 0.1 * size or line.bold != last.bold:
        return True
    if len(above) > 1 and line.x0 - last.x0 > _INDENT * size:
        return True
    first = line.words[0]
    room = right - last.x1
    return room > first.x1 - first.x0 + _SLACK * size


def _paragraph(
    lines: Sequence[Line], left: float, right: float, page: int
) -> Paragraph:
    first = lines[0]
    hints = Hints(
        bold=all(line.bold for line in lines),
        align=_align(lines, left, right),
        indent=round(first.x0 - left, 1),
        size=round(first.size, 1),
    )
    return Paragraph(lines=tuple(line.text for line in lines), page=page, hints=hints)


def _align(lines: Sequence[Line], left: float, right: float) -> Align:
    """How the lines stand between the edges of their column."""
    slack = lines[0].size
    before = min(line.x0 for line in lines) - left
    after = right - max(line.x1 for line in lines)
    if before <= 4 * slack and after <= slack and len(lines) > 1:
        return Align.JUSTIFY
    if before > 2 * slack and abs(before - after) <= slack:
        return Align.CENTER
    if after <= slack and before > 4 * slack:
        return Align.RIGHT
    return Align.LEFT
