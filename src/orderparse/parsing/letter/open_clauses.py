"""The clauses of an order while their lines are read: which stands under which."""

from collections.abc import Iterator

from orderparse.diagnostics import Origin
from orderparse.model import ClauseKind
from orderparse.parsing.letter.marker import Marker, MarkerStyle
from orderparse.parsing.stretches import Stretch

_NUMBERED = (
    MarkerStyle.ROMAN,
    MarkerStyle.DOTTED,
    MarkerStyle.INNER,
    MarkerStyle.BRACKET,
    MarkerStyle.LETTER,
)
_CLOSING = (".", ";", ":", "!", "?", "»", ")", ",", '"', "”")


class OpenClause:
    """A clause while its lines are read.

    Attributes:
        marker: its number or bullet, None for a paragraph without one.
        above: the clause it stands under.
        heading: the heading over its list.
        sign: its number or bullet as printed.
        number: where its number stands.
        words: where its text stands.
        is_heading: it is a heading itself ("в срок до 1 мая:").
        kind: what it does, once that is known.
        lists_addressees: its list tells whom it charges, once that is known.
    """

    __slots__ = (
        *("above", "heading", "is_heading", "kind", "lists_addressees"),
        *("marker", "number", "sign", "words"),
    )

    def __init__(
        self, words: Stretch, marker: Marker | None = None, *, is_heading: bool = False
    ) -> None:
        """Open a clause with its first words."""
        self.marker = marker
        self.above: OpenClause | None = None
        self.heading: OpenClause | None = None
        self.sign = ""
        self.number: Stretch | None = None
        self.words = [words]
        self.is_heading = is_heading
        self.kind: ClauseKind | None = None
        self.lists_addressees = False

    @property
    def parent(self) -> str | None:
        """Number of the nearest numbered clause above it."""
        above = self.above
        while above is not None and (above.marker is None or not above.marker.number):
            above = above.above
        return above.marker.number if above is not None and above.marker else None

    @property
    def origin(self) -> Origin:
        """Where it begins."""
        return self.words[0].line.origin

    @property
    def style(self) -> MarkerStyle | None:
        """How it is counted."""
        return self.marker.style if self.marker else None

    @property
    def depth(self) -> int:
        """How many parts its number has."""
        return len(self.marker.path) if self.marker else 0

    def stands_above(self, marker: Marker) -> bool:
        """Whether its own number is the beginning of a longer one, or a Roman one."""
        if self.style is MarkerStyle.ROMAN:
            return True
        if self.marker is None or self.style is not MarkerStyle.DOTTED:
            return False
        path = self.marker.path
        return len(path) < len(marker.path) and marker.path[: len(path)] == path

    def has_words(self) -> bool:
        """Whether anything but its number is printed."""
        return any(any(map(str.isalnum, stretch.text)) for stretch in self.words)

    def held(self) -> Iterator[Stretch]:
        """The stretches of its number and text."""
        if self.number is not None:
            yield self.number
        yield from self.words


class OpenClauses:
    """The clauses read so far.

    Attributes:
        clauses: all of them.
        open: those that the next may stand under, outermost first.
        top: the last dotted number of the outermost level, below a Roman one its own.
        above: the text of the line above.
    """

    __slots__ = ("above", "clauses", "open", "top")

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.clauses: list[OpenClause] = []
        self.open: list[OpenClause] = []
        self.top = 0
        self.above = ""

    def closed(self) -> bool:
        """Whether the line above may end a clause."""
        return not self.above or self.above.endswith(_CLOSING)

    def start(self, marker: Marker, stretch: Stretch) -> None:
        """Open a clause with its number or bullet, where those above it end."""
        if marker.style is MarkerStyle.DOTTED:
            self._close_to_prefix(marker)
            self.top = marker.path[0]
        else:
            self._close_sibling(marker.style)
            self.top = 0 if marker.style is MarkerStyle.ROMAN else self.top
        line, start = stretch.line, stretch.start
        clause = OpenClause(Stretch(line, start + marker.text, stretch.end), marker)
        clause.sign = stretch.text[: marker.end]
        if marker.number:
            clause.number = Stretch(line, start + marker.start, start + marker.end)
        self._add(clause)

    def start_heading(self, stretch: Stretch) -> None:
        """Open a heading over a list; it stands under a numbered clause."""
        while self.open and self.open[-1].style not in _NUMBERED:
            self.open.pop()
        self._add(OpenClause(stretch, is_heading=True))

    def start_unnumbered(self, stretch: Stretch) -> None:
        """Open a paragraph; one without a number above stands beside it."""
        above = self.open[-1] if self.open else None
        if above is not None and above.marker is None and not above.is_heading:
            self.open.pop()
        self._add(OpenClause(stretch))

    def go_on(self, stretch: Stretch) -> None:
        """Words of the clause above."""
        self.clauses[-1].words.append(stretch)

    def _close_to_prefix(self, marker: Marker) -> None:
        """Close all that a dotted number does not stand under.

        A bullet that heads a list ("- Утвердить:" over "1.1.") has lost its own number.
        """
        depth = len(self.open)
        while depth and not self.open[depth - 1].stands_above(marker):
            depth -= 1
        lost = depth == 0 and len(marker.path) > 1 and self._is_headed_by_bullet()
        del self.open[1 if lost else depth :]

    def _is_headed_by_bullet(self) -> bool:
        if not self.open or self.open[0].style is not MarkerStyle.BULLET:
            return False
        return self.open[0].words[-1].text.endswith(":")

    def _close_sibling(self, style: MarkerStyle) -> None:
        """Close what stands inside or beside the list that goes on."""
        for depth, clause in enumerate(self.open):
            if clause.style is style:
                del self.open[depth:]
                return

    def _add(self, clause: OpenClause) -> None:
        if self.open:
            clause.above = self.open[-1]
            clause.heading = next((o for o in self.open if o.is_heading), None)
        self.clauses.append(clause)
        self.open.append(clause)
