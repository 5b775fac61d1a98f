"""The parts of one order, as the stages after the segmentation read them."""

from collections.abc import Iterable, Iterator

from orderparse.parsing.letter.approval import Stamp
from orderparse.parsing.letter.front import FrontLine
from orderparse.parsing.source import Item, Line, item_lines
from orderparse.tuples import NamedTuple


class AnnexPart(NamedTuple):
    """An annex with its stamp, or a plan that stands without one.

    Attributes:
        stamp: the lines of its stamps.
        items: all that follows: title, notes, tables.
        stamps: what its stamps say.
    """

    stamp: tuple[Line, ...] = ()
    items: tuple[Item, ...] = ()
    stamps: tuple[Stamp, ...] = ()

    @property
    def number(self) -> str | None:
        """Its number as its stamps give it ("2"), None where they give none."""
        return next((stamp.annex.value for stamp in self.stamps if stamp.annex), None)


class Letter(NamedTuple):
    """One order of a document.

    Attributes:
        top: letterhead, requisites and title, each line with what it is.
        body: preamble and clauses; a table here belongs to the text.
        signature: signers, marks, the office's own lines.
        annexes: in printed order.
    """

    top: tuple[FrontLine, ...] = ()
    body: tuple[Item, ...] = ()
    signature: tuple[Line, ...] = ()
    annexes: tuple[AnnexPart, ...] = ()

    @property
    def front(self) -> tuple[Line, ...]:
        """The lines of letterhead, requisites and title."""
        return tuple(entry.line for entry in self.top)

    @property
    def is_order(self) -> bool:
        """It has an order's header or text, not annexes alone."""
        return bool(self.top or self.body)

    def parts(self) -> Iterator[tuple[Item, ...]]:
        """Its parts in printed order, some of them empty."""
        yield from (self.front, self.body, self.signature)
        for annex in self.annexes:
            yield from (annex.stamp, annex.items)

    def lines(self) -> list[Line]:
        """All its lines but running ones."""
        return [line for part in self.parts() for line in item_lines(part)]

    def part_starts(self) -> frozenset[int]:
        """The first unit of each of its parts."""
        firsts = (
            next((line for item in part for line in item_lines((item,))), None)
            for part in self.parts()
        )
        return frozenset(line.unit for line in firsts if line is not None)


def only_lines(items: Iterable[Item]) -> tuple[Line, ...]:
    """The lines among items, tables left out."""
    return tuple(item for item in items if isinstance(item, Line))


def leading_lines(items: Iterable[Item]) -> tuple[Line, ...]:
    """The lines before the first table."""
    lines = []
    for item in items:
        if not isinstance(item, Line):
            break
        lines.append(item)
    return tuple(lines)
