"""Pages -> blocks: tables and paragraphs that a page end cut put together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from orderparse.blocks import Block, Cell, Cut, Paragraph, Table, TableRow
from orderparse.readers.pdf.paragraphs import Placed, join
from orderparse.tuples import NamedTuple

# Column edges differ less than this part of the table's width from page to page.
_SHIFT = 0.03
# So many edges may be there on one page only, where both have edges of their own.
_ODD_EDGES = 2
_OUTER = 2


class Fragment(NamedTuple):
    """The part of a table that stands on one page; `xs` are its column edges."""

    xs: tuple[float, ...]
    rows: tuple[TableRow, ...]


Item = Placed | Fragment


class PageItems(NamedTuple):
    """What stands on one page.

    Attributes:
        height: of the page.
        items: in reading order.
        glyphs: how many there are.
        picture: the part of the page that its largest picture takes.
        unread: an annotation on it may print text that could not be read.
    """

    height: float
    items: tuple[Item, ...]
    glyphs: int = 0
    picture: float = 0.0
    unread: bool = False


def stitch(pages: Iterable[PageItems]) -> list[Block]:
    """Blocks of all pages, what goes on over a page end put together.

    A table goes on where the next page starts with one of the same columns, a paragraph
    where its last line is full and the next page does not start with an indent; running
    heads and page numbers between them move behind it.
    """
    seam = _Seam()
    for page in pages:
        for item in page.items:
            seam.take(item)
    return seam.close()


class _Seam:
    """Takes items in order; holds what may go on, and what is done."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._open: list[Item] = []
        self._running: list[Paragraph] = []

    def take(self, item: Item) -> None:
        if isinstance(item, Placed) and item.paragraph.running:
            self._running.append(item.paragraph)
            return
        following = _following(self._open, item)
        if following is None:
            self.close()
            following = item
        self._open.append(following)

    def close(self) -> list[Block]:
        """All blocks so far, nothing left to go on."""
        self._blocks += _whole(self._open)
        self._blocks += self._running
        self._open, self._running = [], []
        return self._blocks


def _following(parts: Sequence[Item], item: Item) -> Item | None:
    """The item as the next part of what is open, None where it is no part of it."""
    if not parts:
        return None
    first, last = parts[0], parts[-1]
    if isinstance(first, Fragment) and isinstance(last, Fragment):
        if isinstance(item, Fragment) and _next_page(last, item):
            return align(first, item)
        return None
    if isinstance(last, Placed) and isinstance(item, Placed):
        return item if _reads_on(last, item) else None
    return None


def _whole(parts: Sequence[Item]) -> list[Block]:
    fragments = [part for part in parts if isinstance(part, Fragment)]
    placed = [part.paragraph for part in parts if isinstance(part, Placed)]
    if fragments:
        return [_table(fragments)]
    if not placed:
        return []
    lines = placed[0].lines
    for paragraph in placed[1:]:
        first, *others = paragraph.lines
        lines = (*lines[:-1], join(lines[-1], first), *others)
    return [placed[0]._replace(lines=lines)]


def _table(fragments: Sequence[Fragment]) -> Table:
    rows: list[TableRow] = []
    for fragment in fragments:
        first, *others = fragment.rows
        if not rows:
            rows.append(first)
        elif any(cell.text for cell in first.cells):
            rows.append(first._replace(cut=Cut.PAGE))
        rows += others
    return Table(rows=tuple(rows))


def _reads_on(above: Placed, below: Placed) -> bool:
    """Whether a paragraph at a page top is the rest of one at the page end."""
    if below.paragraph.page == above.paragraph.page or below.indented:
        return False
    if below.paragraph.hints.bold != above.paragraph.hints.bold:
        return False
    if below.paragraph.hints.size != above.paragraph.hints.size:
        return False
    return above.room < below.first and not below.marked


def _next_page(above: Fragment, below: Fragment) -> bool:
    """Whether a page end, and nothing else, stands between two fragments."""
    last, first = above.rows[-1].page, below.rows[0].page
    return last is not None and first == last + 1


def _edges_like(first: Fragment, other: Fragment) -> tuple[float, ...]:
    """The edges of another fragment as those of the first are measured.

    The outer edges of a table without rules are but the ends of its longest lines.
    """
    inner = other.xs[1:-1]
    if not (_is_unruled(first) and _is_unruled(other)):
        return other.xs
    if not all(first.xs[0] < x < first.xs[-1] for x in inner):
        return other.xs
    return (first.xs[0], *inner, first.xs[-1])


def _is_unruled(fragment: Fragment) -> bool:
    return any(row.cut is Cut.UNRULED for row in fragment.rows)


class _Mapping(NamedTuple):
    """For each column edge of a fragment: the column that starts there, or ends."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


def align(first: Fragment, other: Fragment) -> Fragment | None:
    """Another fragment in the columns of the first; None where they do not fit."""
    mapping = _map_edges(_parts(first.xs), _parts(_edges_like(first, other)))
    if mapping is None:
        return None
    rows = other.rows
    if mapping != _unchanged(len(other.xs)):
        rows = tuple(_shifted(row, mapping) for row in rows)
    return Fragment(xs=first.xs, rows=rows)


def _parts(edges: Sequence[float]) -> list[float]:
    """Edges as parts of the table's width."""
    width = edges[-1] - edges[0]
    return [(edge - edges[0]) / width for edge in edges]


def _map_edges(goals: Sequence[float], edges: Sequence[float]) -> _Mapping | None:
    """Columns fit where one table has all edges of the other, or nearly all agree."""
    snapped = []
    for edge in edges:
        goal = min(goals, key=lambda goal: abs(goal - edge))
        snapped.append(goal if abs(goal - edge) <= _SHIFT else edge)
    met = set(goals) & set(snapped)
    missed, added = len(goals) - len(met), len(set(snapped) - met)
    if missed or added:
        odd = missed and added and missed + added > _ODD_EDGES
        if odd or len(met) <= _OUTER:
            return None
    return _Mapping(
        starts=tuple(bisect_right(goals, edge) - 1 for edge in snapped),
        ends=tuple(bisect_left(goals, edge) for edge in snapped),
    )


def _unchanged(edges: int) -> _Mapping:
    """That of so many edges which are the same on both pages."""
    numbers = tuple(range(edges))
    return _Mapping(starts=numbers, ends=numbers)


def _shifted(row: TableRow, mapping: _Mapping) -> TableRow:
    cells: list[Cell] = []
    for cell in row.cells:
        left = mapping.starts[cell.column]
        span = max(1, mapping.ends[cell.column + cell.col_span] - left)
        if cells and cells[-1].column == left:
            last = cells[-1]
            paragraphs = last.paragraphs + cell.paragraphs
            span = max(last.col_span, span)
            cells[-1] = last._replace(paragraphs=paragraphs, col_span=span)
        else:
            cells.append(cell._replace(column=left, col_span=span))
    return row._replace(cells=tuple(cells))
