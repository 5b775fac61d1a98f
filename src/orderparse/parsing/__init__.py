"""Neutral blocks -> orders: the stages, one a file, in running order."""

from collections.abc import Iterable, Sequence

from orderparse.blocks import Reading
from orderparse.model import Order, Source
from orderparse.parsing.assemble import assemble
from orderparse.parsing.deadlines import Context
from orderparse.parsing.letter.segment import Letter, segment
from orderparse.parsing.source import Line, normalise_reading

__all__ = ["parse_reading"]


def parse_reading(
    reading: Reading, source: Source, given: Context
) -> tuple[Order, ...]:
    """All orders of one document, in printed order; none where it holds no order.

    Args:
        reading: what a reader found.
        source: where it was read from.
        given: what the caller adds where the document prints nothing.
    """
    units = normalise_reading(reading)
    letters = segment(units)
    orders = (
        assemble(letter, own, source, given, reading.diagnostics)
        for letter, own in zip(letters, _shares(letters, units.lines()), strict=True)
    )
    return tuple(order for order in orders if _says_something(order))


def _shares(letters: Sequence[Letter], lines: Iterable[Line]) -> tuple[list[Line], ...]:
    """The lines of each letter; a running line goes with the line before it."""
    if len(letters) == 1:  # as nearly always
        return ([*lines],)
    owner = {
        line.unit: index
        for index, letter in enumerate(letters)
        for line in letter.lines()
    }
    shares: tuple[list[Line], ...] = tuple([] for _ in letters)
    index = 0
    for line in lines if letters else ():
        index = owner.get(line.unit, index)
        shares[index].append(line)
    return shares


def _says_something(order: Order) -> bool:
    """Whether it is an order or a plan at all."""
    header = order.header
    return bool(
        order.plans or order.clauses or header.kind or header.number or header.annex
    )
