"""Tables of single pages -> one table through all its pages."""

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from orderparse.blocks import Block, Cell, Cut, Paragraph, Table, TableRow

# Column edges differ less than this part of the table's width from page to page.
_SHIFT = 0.03


@frozen(kw_only=True)
class Fragment:
    """The part of a table that stands on one page; `xs` are its column edges."""

    xs: tuple[float, ...]
    rows: tuple[TableRow, ...]


Item = Paragraph | Fragment


def stitch(items: Iterable[Item]) -> list[Block]:
    """Blocks of all pages, tables that go on put together.

    A table goes on where the next page starts with one of the same columns; running
    heads and page numbers between them move behind it.
    """
    blocks: list[Block] = []
    pending: list[Paragraph] = []
    table: list[Fragment] = []
    for item in items:
        if isinstance(item, Fragment):
            aligned = align(table[0], item) if table else None
            if aligned is not None and _goes_on(table[-1], item):
                table.append(aligned)
                continue
            blocks += _flush(table, pending)
            table, pending = [item], []
        elif item.running and table:
            pending.append(item)
        else:
            blocks += _flush(table, pending)
            table, pending = [], []
            blocks.append(item)
    return blocks + _flush(table, pending)


def _goes_on(above: Fragment, below: Fragment) -> bool:
    """Whether a page end, and nothing else, stands between two fragments."""
    last, first = above.rows[-1].page, below.rows[0].page
    return last is not None and first == last + 1


def _flush(table: Sequence[Fragment], pending: Sequence[Paragraph]) -> list[Block]:
    rows: list[TableRow] = []
    for fragment in table:
        first, *others = fragment.rows
        if not rows:
            rows.append(first)
        elif any(cell.text for cell in first.cells):
            rows.append(evolve(first, cut=Cut.PAGE))
        rows += others
    return [Table(rows=tuple(rows)), *pending] if rows else list(pending)


def align(first: Fragment, other: Fragment) -> Fragment | None:
    """Another fragment in the columns of the first; None where they do not fit."""
    places = _places(first.xs, other.xs)
    if places is None:
        return None
    rows = tuple(_shifted(row, places) for row in other.rows)
    return Fragment(xs=first.xs, rows=rows)


def _places(to: Sequence[float], edges: Sequence[float]) -> list[int] | None:
    """For each column edge the edge of the other table that it is."""
    goals = _parts(to)
    places = [
        min(range(len(goals)), key=lambda n: abs(goals[n] - part))
        for part in _parts(edges)
    ]
    misses = sum(
        abs(goals[place] - part) > _SHIFT
        for place, part in zip(places, _parts(edges), strict=True)
    )
    fits = misses == 0 or (misses == 1 and len(edges) > len(to))
    return places if fits and len(set(places)) > len(to) / 2 else None


def _parts(edges: Sequence[float]) -> list[float]:
    """Edges as parts of the table's width."""
    width = edges[-1] - edges[0]
    return [(edge - edges[0]) / width for edge in edges]


def _shifted(row: TableRow, places: Sequence[int]) -> TableRow:
    cells: list[Cell] = []
    for cell in row.cells:
        left = places[cell.column]
        span = places[cell.column + cell.col_span] - left
        if cells and (span == 0 or cells[-1].column == left):
            last = cells[-1]
            cells[-1] = evolve(
                last,
                paragraphs=last.paragraphs + cell.paragraphs,
                col_span=max(last.col_span, left + span - last.column),
            )
        else:
            cells.append(evolve(cell, column=left, col_span=max(span, 1)))
    return evolve(row, cells=tuple(cells))
