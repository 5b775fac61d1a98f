"""A part of a printed line that is a line of its own to those who read it."""

from attrs import frozen

from orderparse.parsing.source import Line, Piece


@frozen(kw_only=True)
class LinePart(Line):
    """The stretch of a printed line that stands in one cell or field.

    Attributes:
        start: where in the text of its unit it begins.
    """

    start: int = 0

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """The stretch, or a part of it, as a stretch of the whole unit."""
        inner = super().piece(start, end)
        return Piece(inner.unit, inner.start + self.start, inner.end + self.start)


def part_of(line: Line, start: int, end: int) -> LinePart:
    """The part `start:end` of a printed line, to be claimed by itself."""
    inner = line.text[start:end]
    left = start + len(inner) - len(inner.lstrip())
    offset = line.start if isinstance(line, LinePart) else 0
    return LinePart(
        unit=line.unit,
        text=inner.strip(),
        origin=line.origin,
        opens=line.opens and not start,
        hints=line.hints,
        start=offset + left,
    )
