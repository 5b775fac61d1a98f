"""Claims on the lines of a document: what was used, and what is left over."""

from collections.abc import Container, Iterable, Iterator, Sequence

from orderparse.diagnostics import Origin
from orderparse.model import Remainder, RemainderKind
from orderparse.normalise import join_squeezed
from orderparse.parsing.source import Line, Piece

_Gap = tuple[str, RemainderKind, Origin]
"""The text of an unclaimed stretch of a line, its kind, and where it stands."""


class Ledger:
    """Which stretches of which lines the fields of the result hold."""

    def __init__(self) -> None:
        """Start with nothing taken."""
        self._claimed: dict[int, list[Piece]] = {}
        self._running: dict[int, list[Piece]] = {}

    def claim(self, pieces: Iterable[Piece]) -> None:
        """Take stretches for carriers."""
        for piece in pieces:
            self._claimed.setdefault(piece.unit, []).append(piece)

    def repeat(self, pieces: Iterable[Piece]) -> None:
        """Take stretches as running text."""
        for piece in pieces:
            self._running.setdefault(piece.unit, []).append(piece)

    def remainder(
        self, lines: Sequence[Line], parts: Container[int] = ()
    ) -> Iterator[Remainder]:
        """What nobody claimed, in document order, found as it is asked for.

        Neighbouring stretches form one entry whatever paragraphs a format cuts them
        into, so that every format gives the same remainder.

        Args:
            lines: all lines, running ones included.
            parts: units where a part of the document begins, and so an entry.
        """
        for group in self._groups(lines, parts):
            text = join_squeezed([stretch for stretch, _, _ in group])
            _, kind, origin = group[0]
            yield Remainder(text=text, kind=kind, origin=origin)

    def _groups(
        self, lines: Sequence[Line], parts: Container[int]
    ) -> Iterator[list[_Gap]]:
        """Runs of gaps with no claimed word between them; running text stands apart."""
        group: list[_Gap] = []
        for line in lines:
            whole = self._is_claimed(line)
            if group and (whole or line.unit in parts):
                yield group
                group = []
            if whole:
                continue
            for part in self._stretches(line):
                if part is None:
                    if group:
                        yield group
                    group = []
                elif part[1] is RemainderKind.RUNNING:
                    yield [part]
                else:
                    group.append(part)
        if group:
            yield group

    def _is_claimed(self, line: Line) -> bool:
        """Whether one carrier holds all of a line, as of nearly all lines."""
        pieces = self._claimed.get(line.unit)
        if not pieces or line.unit in self._running:
            return False
        _, start, end = pieces[0]
        return start == 0 and end == len(line.text)

    def _stretches(self, line: Line) -> Iterator[_Gap | None]:
        """The gaps of a line in their order, and None for what stands between them."""
        claimed = self._claimed.get(line.unit, ())
        running = self._running.get(line.unit, ())
        if line.running and not claimed and not running:
            yield line.text, RemainderKind.RUNNING, line.origin
            return
        taken = [(start, stop, False) for _, start, stop in claimed]
        taken += [(start, stop, True) for _, start, stop in running]
        end = 0
        for start, stop, repeats in sorted(taken):
            yield from _gap(line, end, start)
            if repeats:
                stretch = line.text[start:stop].strip()
                yield stretch, RemainderKind.RUNNING, line.origin
            elif stop > start:
                yield None
            end = max(end, stop)
        yield from _gap(line, end, len(line.text))


def _gap(line: Line, start: int, end: int) -> Iterator[_Gap]:
    """The stretch as a gap, where it holds a letter or a digit."""
    text = line.text[start:end].strip()
    if text and any(map(str.isalnum, text)):
        yield text, RemainderKind.TEXT, line.origin
