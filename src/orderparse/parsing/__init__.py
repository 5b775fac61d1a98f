"""Neutral blocks -> orders: the stages, one a file, in running order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orderparse.blocks import Reading
from orderparse.model import Order, Source
from orderparse.parsing.assemble import assemble
from orderparse.parsing.facts import Given
from orderparse.parsing.letter.segment import Letter, segment
from orderparse.parsing.source import Line, normalise_reading

__all__ = ["Given", "parse_reading"]


def parse_reading(reading: Reading, source: Source, given: Given) -> tuple[Order, ...]:
    """All orders of one document, in printed order; none where it holds no order.

    Args:
        reading: what a reader found.
        source: where it was read from.
        given: what the caller adds where the document prints nothing.
    """
    units = normalise_reading(reading)
    lines = tuple(units.lines())
    letters = segment(units)
    orders = (
        assemble(letter, own, source, given, reading.diagnostics)
        for letter, own in zip(letters, _shares(letters, lines), strict=True)
    )
    return tuple(order for order in orders if _says_something(order))


def _shares(
    letters: Sequence[Letter], lines: Sequence[Line]
) -> Iterator[Sequence[Line]]:
    """The lines of each letter: from its first to the next letter's first."""
    starts = [min(line.unit for line in letter.lines()) for letter in letters]
    bounds = [0, *starts[1:], len(lines)] if starts else []
    for start, end in pairwise(bounds):
        yield lines[start:end]


def _says_something(order: Order) -> bool:
    """Whether it is an order or a plan at all."""
    header = order.header
    return bool(
        order.plans or order.clauses or header.kind or header.number or header.annex
    )
