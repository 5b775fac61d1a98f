"""Ruling lines -> lattices of cells: merged lines, crossings, walls between cells."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from orderparse.limits import Limits
from orderparse.readers.pdf.page import Rule
from orderparse.tuples import NamedTuple

# Lines this near are one line; ends this near to a line touch it.
_NEAR = 2.5
# A line that sticks out of the lattice this far leaves cells open to the outside.
_OPEN = 6.0
# Shorter ones are no side of a cell with text in it: an emblem has thousands.
_SHORT = 5.0


class Area(NamedTuple):
    """One cell of a lattice, in steps of its edges: rows and columns it covers."""

    top: int
    bottom: int
    left: int
    right: int


class Lattice(NamedTuple):
    """One ruled table or frame.

    Attributes:
        xs: column edges from left to right.
        ys: row edges from top to bottom.
        areas: the cells, by first row and first column.
        places: number of the area of each elementary cell, row by row.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    areas: tuple[Area, ...]
    places: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> float:
        """How much of the page it takes, in square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    def find(self, x: float, y: float) -> int | None:
        """The number of the area that holds a point."""
        xs, ys, _, places = self
        row, column = bisect_right(ys, y), bisect_right(xs, x)
        if 0 < row < len(ys) and 0 < column < len(xs):
            return places[row - 1][column - 1]
        return None

    def sides(self, number: int) -> tuple[float, float, float, float]:
        """Left, right, top and bottom of an area."""
        xs, ys, areas, _ = self
        top, bottom, left, right = areas[number]
        return xs[left], xs[right], ys[top], ys[bottom]


def merge(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that lie on each other or follow each other as one."""
    merged: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and rule.at - group[0].at > _NEAR:
            merged += _chain(group)
            group = []
        group.append(rule)
    return merged + _chain(group)


def _chain(group: Sequence[Rule]) -> list[Rule]:
    chained: list[Rule] = []
    for rule in sorted(group, key=lambda rule: rule.start):
        if chained and rule.start <= chained[-1].end + _NEAR:
            last = chained[-1]
            chained[-1] = Rule(last.at, last.start, max(last.end, rule.end))
        else:
            chained.append(rule)
    return chained


def _touch(one: Rule, other: Rule) -> bool:
    """Whether a horizontal and a vertical line meet."""
    return (
        one.start - _NEAR <= other.at <= one.end + _NEAR
        and other.start - _NEAR <= one.at <= other.end + _NEAR
    )


def _groups(
    horizontal: Sequence[Rule], vertical: Sequence[Rule]
) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together."""
    parents = list(range(len(horizontal) + len(vertical)))

    def root(node: int) -> int:
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    levels = [rule.at for rule in horizontal]
    for number, rule in enumerate(vertical, start=len(horizontal)):
        first = bisect_right(levels, rule.start - 2 * _NEAR)
        for other in range(first, len(horizontal)):
            if levels[other] > rule.end + _NEAR:
                break
            if _touch(horizontal[other], rule):
                parents[root(number)] = root(other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, rule in enumerate((*horizontal, *vertical)):
        lines = groups.setdefault(root(number), ([], []))
        lines[number >= len(horizontal)].append(rule)
    return list(groups.values())


def find_lattices(
    horizontal: Iterable[Rule], vertical: Iterable[Rule], limits: Limits
) -> list[Lattice]:
    """All lattices of a page, from top to bottom.

    Args:
        horizontal: lines of the page.
        vertical: lines of the page.
        limits: of `edges`; more `columns` than allowed make a drawing, not a table.

    Raises:
        LimitExceededError: too many lines are long enough for a table.
    """
    found = []
    across, down = (_long(merge(rules)) for rules in (horizontal, vertical))
    limits.check("edges", len(across) + len(down))
    for rows, sides in _groups(across, down):
        lattice = _lattice(rows, sides) if rows and len(sides) > 1 else None
        if lattice is not None and len(lattice.xs) <= limits.columns + 1:
            found.append(lattice)
    return sorted(found, key=lambda lattice: (lattice.ys[0], lattice.xs[0]))


def _long(rules: Iterable[Rule]) -> list[Rule]:
    return [rule for rule in rules if rule.end - rule.start >= _SHORT]


def _lattice(rows: Sequence[Rule], sides: Sequence[Rule]) -> Lattice | None:
    xs = _edges(sides, rows)
    ys = _edges(rows, sides)
    if not (xs[1:] and ys[1:]):
        return None
    floors = _walls(rows, ys, xs)
    walls = _walls(sides, xs, ys)
    places = _places(len(ys) - 1, len(xs) - 1, floors, walls)
    return _compressed(xs, ys, places)


def _edges(along: Iterable[Rule], across: Sequence[Rule]) -> list[float]:
    """The edges that lines draw, and the ends of the lines that cross them."""
    edges: list[float] = []
    for at in sorted(rule.at for rule in along):
        if not edges or at - edges[-1] > _NEAR:
            edges.append(at)
    starts = sorted(rule.start for rule in across)
    ends = sorted(rule.end for rule in across)
    if len(across) > 1:
        if not edges or edges[0] - starts[1] > _OPEN:
            edges.insert(0, starts[0])
        if ends[-2] - edges[-1] > _OPEN:
            edges.append(ends[-1])
    return edges


def _walls(
    rules: Iterable[Rule], edges: Sequence[float], across: Sequence[float]
) -> list[set[int]]:
    """For each edge the steps along it where a line is drawn."""
    walls: list[set[int]] = [set() for _ in edges]
    steps = []
    for number, (start, end) in enumerate(pairwise(across)):
        slack = min(2 * _NEAR, 0.4 * (end - start))
        steps.append((number, start + slack, end - slack))
    for at, first, last in rules:
        drawn = [step for step, start, end in steps if first <= start and last >= end]
        walls[_nearest(edges, at)].update(drawn)
    return walls


def _nearest(edges: Sequence[float], at: float) -> int:
    """The number of the edge next to a place."""
    after = bisect_left(edges, at)
    if after == len(edges) or (after and at - edges[after - 1] <= edges[after] - at):
        return after - 1
    return after


def _places(
    rows: int, columns: int, floors: Sequence[set[int]], walls: Sequence[set[int]]
) -> list[list[int]]:
    """The number of the area of each elementary cell; areas are rectangles."""
    places = [[-1] * columns for _ in range(rows)]
    count = 0
    for row in range(rows):
        for column in range(columns):
            if places[row][column] >= 0:
                continue
            right = column + 1
            while (
                right < columns and row not in walls[right] and places[row][right] < 0
            ):
                right += 1
            bottom = row + 1
            while bottom < rows and _open_below(bottom, column, right, floors, walls):
                bottom += 1
            for line in places[row:bottom]:
                line[column:right] = [count] * (right - column)
            count += 1
    return places


def _open_below(
    row: int,
    left: int,
    right: int,
    floors: Sequence[set[int]],
    walls: Sequence[set[int]],
) -> bool:
    """Whether an area `left:right` goes on in this row."""
    return (
        floors[row].isdisjoint(range(left, right))
        and not any(row in wall for wall in walls[left + 1 : right])
        and (left == 0 or row in walls[left])
        and (right == len(walls) - 1 or row in walls[right])
    )


def _compressed(
    xs: Sequence[float], ys: Sequence[float], places: Sequence[Sequence[int]]
) -> Lattice:
    """Without edges at which no area starts (underlines, ends of short lines)."""
    tops = [
        row for row in range(len(places)) if row == 0 or places[row] != places[row - 1]
    ]
    lefts = [
        column
        for column in range(len(places[0]))
        if column == 0 or any(line[column] != line[column - 1] for line in places)
    ]
    kept = tuple(tuple(places[row][column] for column in lefts) for row in tops)
    return Lattice(
        xs=(*(xs[column] for column in lefts), xs[-1]),
        ys=(*(ys[row] for row in tops), ys[-1]),
        areas=_areas(kept),
        places=kept,
    )


def _areas(places: Sequence[Sequence[int]]) -> tuple[Area, ...]:
    spans: dict[int, list[int]] = {}
    for row, line in enumerate(places):
        for column, number in enumerate(line):
            span = spans.setdefault(number, [row, row, column, column])
            span[1] = row
            span[3] = max(span[3], column)
    return tuple(
        Area(top=top, bottom=bottom + 1, left=left, right=right + 1)
        for _, (top, bottom, left, right) in sorted(spans.items())
    )
