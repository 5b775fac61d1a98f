"""Printed lines -> paragraphs: by gaps, indents and lines that end early."""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from math import inf

from orderparse.blocks import Align, Hints, Paragraph
from orderparse.patterns import pattern
from orderparse.readers.pdf.lines import Line
from orderparse.readers.pdf.median import median
from orderparse.readers.pdf.mending import MARK
from orderparse.tuples import NamedTuple

# In parts of the font size.
_INDENT = 0.8
_LOOSE = 0.35
_FAR = 2.5
_LEVEL = 0.3
_NO_PITCH = 1.2
# So many lines that go on tell the usual distance.
_SURE = 2
# A tab is so many times as wide as the line's other blanks.
_TAB = 2.5
# Two long words of a justified line stand no farther apart than this.
_WIDEST = 6.0
# Rarely does a line of text begin with these, but where it is cut.
_CLOSING = frozenset(".,:;!?)»")
_STOPS = frozenset('.,:;!?)»"')
_SOFT_HYPHEN = "\u00ad"
# A day with its whole year, cut before the last digit.
_DATE = pattern(r"\d\d?\.\d\d?\.(?:19|20)\d\d(?!\d)")
_NUMBER = pattern(r"(?:\d{1,3}\.){0,5}\d{1,3}[.)]")


class Column(NamedTuple):
    """Where lines of one column may stand.

    Attributes:
        left: where a line may start.
        right: where a line may end.
        page: 1-based page.
    """

    left: float
    right: float
    page: int


class Placed(NamedTuple):
    """A paragraph with what joins it to its neighbours.

    Attributes:
        paragraph: its lines.
        y: baseline of its first line.
        indented: its first line starts to the right of the column's edge.
        first: width of its first word; 0 where a tab parts its first line.
        room: what is free behind its last line; without end where a tab parts it.
        marked: it starts with a number or a dash of a list.
    """

    paragraph: Paragraph
    y: float
    indented: bool
    first: float
    room: float
    marked: bool


# Lines of one paragraph, those together that are one line but for the wrapping.
Group = Sequence[Sequence[Line]]


class Break(Enum):
    """What a line end is."""

    WRAP = "the next word had no room"
    LINE = "the author's, inside of a paragraph"
    PARAGRAPH = "the end of a paragraph"


def form_paragraphs(lines: Sequence[Line], column: Column) -> list[Placed]:
    """Lines of one column, from top to bottom, as paragraphs."""
    return [_placed(_closed(group), column) for group in group_lines(lines, column)]


def _closed(group: Group) -> Group:
    """A group whose last line is no part of the text above: a signature below it.

    Behind a full line and a full stop it begins a sentence that it does not end.
    """
    *others, last = group
    if len(last) == 1 or not last[-2].text.endswith("."):
        return group
    text = last[-1].text
    if text[0].isupper() and text[-1] not in _STOPS:
        return [*others, last[:-1], last[-1:]]
    return group


def group_lines(lines: Sequence[Line], column: Column) -> Sequence[Group]:
    """Lines of one column, from top to bottom, by paragraph and printed line of it.

    A line that goes on because the next word had no room is one line with the next, as
    it is where the format itself wraps lines.
    """
    if len(lines) == 1:
        return [[lines]]
    pitch = _pitch(lines)
    groups: list[list[list[Line]]] = []
    for line in lines:
        end = _break(groups[-1], line, column, pitch) if groups else Break.PARAGRAPH
        if end is Break.PARAGRAPH:
            groups.append([[line]])
        elif end is Break.LINE:
            groups[-1].append([line])
        else:
            groups[-1][-1].append(line)
    return groups


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of baselines in parts of the font size.

    Where most paragraphs are of one line, it is that of the lines which surely go on.
    """
    steps = [(_step(above, below), below) for above, below in pairwise(lines)]
    close = [(step, below) for step, below in steps if step < _FAR]
    inside = [step for step, below in close if below.words[0].text[0].islower()]
    found = inside if len(inside) >= _SURE else [step for step, _ in close]
    return median(found) if found else _NO_PITCH


def _step(above: Line, below: Line) -> float:
    return (below.y - above.y) / above.size


def _break(above: Group, line: Line, column: Column, pitch: float) -> Break:
    """What stands between a paragraph so far and the next line."""
    first, last = above[0][0], above[-1][-1]
    if len(above[-1]) > 1:  # lines that go on keep their distance
        pitch = min(pitch, _step(above[-1][-2], last))
    if _step(last, line) > pitch + _LOOSE or not _alike(last, line):
        return Break.PARAGRAPH
    indented = line.x0 - last.x0 > _INDENT * last.size
    centred = _is_centred(last, column) and _is_centred(line, column)
    if indented and last is not first and not (centred or _share_middle(last, line)):
        return Break.PARAGRAPH
    if _same_marks(first, line):
        return Break.PARAGRAPH
    word = line.words[0]
    room = column.right - last.x1 + (last.x0 - column.left if centred else 0)
    room -= word.x1 - word.x0
    full = room <= 0 or room <= max(last.gap, line.gap)
    if full and not (_is_parted(last) or _is_parted(line)):
        return Break.WRAP
    return Break.LINE if centred else Break.PARAGRAPH


def _is_parted(line: Line) -> bool:
    """Whether a tab parts it: a position and a name, a date and a number.

    Blanks of a justified line are even, and the one behind its number parts nothing.
    """
    gaps = [right.x0 - left.x1 for left, right in pairwise(line.words)]
    if not gaps or max(gaps) <= line.size:
        return False
    if is_mark(line.words[0].text):
        del gaps[0]
    gaps.sort()
    if len(gaps) <= 1:
        return bool(gaps) and gaps[0] > _WIDEST * line.size
    return gaps[-1] > max(line.size, _TAB * gaps[-2])


def _alike(last: Line, line: Line) -> bool:
    """Whether two lines are printed in the same way."""
    if line.words[-1].text.endswith(":") and line.text.isupper() > last.text.isupper():
        return False
    return abs(line.size - last.size) <= 0.1 * last.size and line.bold == last.bold


def _is_centred(line: Line, column: Column) -> bool:
    """Whether a line keeps the same distance, and not a small one, from both sides."""
    before, after = line.x0 - column.left, column.right - line.x1
    return before > line.size < after and abs(before - after) < line.size


def _share_middle(line: Line, other: Line) -> bool:
    """Whether two lines are centred, though one of them may fill the column."""
    return abs(line.x0 + line.x1 - other.x0 - other.x1) <= _LEVEL * line.size


def _same_marks(first: Line, line: Line) -> bool:
    """Whether two lines start with the marks of one list."""
    mark, other = first.words[0].text, line.words[0].text
    same = mark == other or (mark[-1] == other[-1] and mark[:1].isdigit())
    return same and is_mark(mark) and is_mark(other)


def is_mark(text: str) -> bool:
    """A dash, a bullet, a letter with a bracket, a number with either or a dot."""
    if len(text) == 1:
        return not text.isalnum()
    if text[1:] == ")":
        return text[0].isalnum()
    return text[-1] in ".)" and _NUMBER.fullmatch(text) is not None


def _placed(group: Group, column: Column) -> Placed:
    first, last = group[0][0], group[-1][-1]
    return Placed(
        paragraph=paragraph_of(group, column),
        y=first.y,
        indented=first.x0 - column.left > _INDENT * first.size,
        first=0.0 if _is_parted(first) else first.words[0].x1 - first.x0,
        room=inf if _is_parted(last) else column.right - last.x1,
        marked=is_mark(first.words[0].text),
    )


def paragraph_of(group: Group, column: Column) -> Paragraph:
    """The lines of one paragraph as it reads."""
    lines = [line for part in group for line in part]
    first = lines[0]
    hints = Hints(
        False not in [line.bold for line in lines],
        _align(lines, column.left, column.right),
        round(first.x0 - column.left, 1),
        round(first.size, 1),
    )
    texts = tuple([_unwrapped(part, column) for part in group])
    return Paragraph(texts, column.page, hints=hints)


def _unwrapped(lines: Sequence[Line], column: Column) -> str:
    """Wrapped lines as one; where a line end may have cut a word stands a mark."""
    text = lines[0].text
    for above, line in pairwise(lines):
        text = join(text, line.text, cut=_may_be_cut(above, line, column))
    return text


def join(text: str, following: str, *, cut: bool = False) -> str:
    """Two wrapped lines as one."""
    if text.endswith(_SOFT_HYPHEN):
        return text[:-1] + following
    if text.endswith("/") and following[0].islower():
        return text + following
    hyphen = text.endswith("-") and text[-2:-1].isalpha() and following[0].isalpha()
    return text + (MARK if cut or hyphen else " ") + following


def _may_be_cut(above: Line, line: Line, column: Column) -> bool:
    """Whether a line end may have cut a word that is too long for its column.

    Such a word starts a line, fills it to the last letter and goes on in lower case or
    with a mark, or is a date: "01.06.20" and "24".
    """
    last, rest = above.words[-1], line.words[0]
    width, filled = column.right - column.left, last.x1 - last.x0
    return (
        len(above.words) == 1
        and not last.blank
        and (
            (last.text[-1].isalpha() and rest.text[0].islower())
            or rest.text[0] in _CLOSING
            or (rest.text[0] == "-" and rest.text[1:2].isalpha())
            or _DATE.match(last.text + rest.text) is not None
        )
        and filled + rest.x1 - rest.x0 > width
        and width - filled < rest.letters.advances[rest.start]
    )


def _align(lines: Sequence[Line], left: float, right: float) -> Align:
    """How the lines stand between the edges of their column."""
    slack = lines[0].size
    before = min([line.x0 for line in lines]) - left
    after = right - max([line.x1 for line in lines])
    if before <= 4 * slack and after <= slack and len(lines) > 1:
        return Align.JUSTIFY
    if before > 2 * slack and abs(before - after) <= slack:
        return Align.CENTER
    if after <= slack and before > 4 * slack:
        return Align.RIGHT
    return Align.LEFT
