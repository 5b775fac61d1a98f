"""Printed lines -> paragraphs: by gaps, indents and lines that end early."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median

from attrs import frozen

from orderparse.blocks import Align, Hints, Paragraph
from orderparse.readers.pdf.lines import Line

# In parts of the font size.
_INDENT = 0.8
_LOOSE = 0.35
_SLACK = 0.3
_FAR = 2.5
_NO_PITCH = 1.2


@frozen(kw_only=True)
class Column:
    """Where lines of one column may stand.

    Attributes:
        left: where a line may start.
        right: where a line may end.
        page: 1-based page.
        words: other words of the page: what stands there is no cut word.
    """

    left: float
    right: float
    page: int
    words: Collection[str] = ()


@frozen(kw_only=True)
class Placed:
    """A paragraph with what joins it to its neighbours.

    Attributes:
        paragraph: its lines.
        y: baseline of its first line.
        indented: its first line starts to the right of the column's edge.
        first: width of its first word.
        room: what is free behind its last line.
        marked: it starts with a number or a dash of a list.
    """

    paragraph: Paragraph
    y: float
    indented: bool
    first: float
    room: float
    marked: bool


def form_paragraphs(lines: Sequence[Line], column: Column) -> list[Placed]:
    """Lines of one column, from top to bottom, as paragraphs."""
    pitch = _pitch(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _breaks(groups[-1], line, column.right, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_placed(group, column) for group in groups]


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of baselines in parts of the font size."""
    steps = [(below.y - above.y) / above.size for above, below in pairwise(lines)]
    close = [step for step in steps if step < _FAR]
    return median(close) if close else _NO_PITCH


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
    if _same_marks(above[0], line):
        return True
    first = line.words[0]
    return right - last.x1 > first.x1 - first.x0 + _SLACK * size


def _same_marks(first: Line, line: Line) -> bool:
    """Whether two lines start with the marks of one list."""
    mark, other = first.words[0].text, line.words[0].text
    same = mark == other or (mark[-1] == other[-1] and mark[:1].isdigit())
    return same and _is_mark(mark) and _is_mark(other)


def _is_mark(text: str) -> bool:
    """A dash, a bullet, or a number with a dot or bracket."""
    if text[:1].isdigit():
        return text[-1] in ".)" and not any(letter.isalpha() for letter in text)
    return len(text) == 1 and not text.isalnum()


def _placed(lines: Sequence[Line], column: Column) -> Placed:
    first, last = lines[0], lines[-1]
    hints = Hints(
        bold=all(line.bold for line in lines),
        align=_align(lines, column.left, column.right),
        indent=round(first.x0 - column.left, 1),
        size=round(first.size, 1),
    )
    texts = _mended(lines, column)
    return Placed(
        paragraph=Paragraph(lines=tuple(texts), page=column.page, hints=hints),
        y=first.y,
        indented=first.x0 - column.left > _INDENT * first.size,
        first=first.words[0].x1 - first.x0,
        room=column.right - last.x1,
        marked=_is_mark(first.words[0].text),
    )


def _mended(lines: Sequence[Line], column: Column) -> list[str]:
    """The texts of lines, words that a line end cut without a hyphen made whole."""
    texts = [lines[0].text]
    for above, line in pairwise(lines):
        text = line.text
        if _is_cut(above, line, column):
            rest, _, text = text.partition(" ")
            texts[-1] += rest
        if text:
            texts.append(text)
    return texts


def _is_cut(above: Line, line: Line, column: Column) -> bool:
    """Whether a line end cut a word that is too long for its column.

    Such a word starts a line, fills it to the last letter and goes on in lower case.
    A slash joins as well: a line may be broken after it.
    """
    last, rest = above.words[-1], line.words[0]
    if last.blank or not rest.text[0].islower():
        return False
    if last.text.endswith("/"):
        return True
    width = column.right - column.left
    return (
        len(above.words) == 1
        and last.text[-1].isalpha()
        and last.x1 - last.x0 + rest.x1 - rest.x0 > width
        and width - (last.x1 - last.x0) < rest.glyphs[0].advance
        and last.text not in column.words
    )


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
