"""The clauses of an order while their lines are read, and the lists inside them."""

from collections.abc import Iterator

from orderparse.model import ClauseKind
from orderparse.parsing.letter.clause_kinds import begins_with_task, clause_kind
from orderparse.parsing.letter.marker import Marker, MarkerStyle
from orderparse.parsing.parties import find_addressees
from orderparse.parsing.source import Stretch

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
    def style(self) -> MarkerStyle | None:
        """How it is counted."""
        return self.marker.style if self.marker else None

    @property
    def depth(self) -> int:
        """How many parts its number has."""
        return len(self.marker.path) if self.marker else 0

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
        top: the last number of the outermost level.
        above: the text of the line above.
        quoted: the last line of the quotation that goes on.
    """

    __slots__ = ("above", "clauses", "open", "quoted", "top")

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.clauses: list[OpenClause] = []
        self.open: list[OpenClause] = []
        self.top = 0
        self.above = ""
        self.quoted = -1

    def closed(self) -> bool:
        """Whether the line above may end a clause."""
        return not self.above or self.above.endswith(_CLOSING)


def in_list(reader: OpenClauses, marker: Marker, words: str) -> Marker:
    """The number, marked as one of an inner list where it counts such a list.

    "1. Создать комиссию: 1. Иванов 2. Петров 2. Комиссии начать работу.": a list begins
    anew at 1, behind a colon or with words that order nothing. A number that would also
    be that of the next clause counts the list on where it is like the item above.

    Args:
        reader: the clauses above.
        marker: the number.
        words: what stands behind it on its line.
    """
    single = marker.style is MarkerStyle.DOTTED and len(marker.path) == 1
    if not (single and marker.firm and reader.top):
        return marker
    number = marker.path[0]
    listed = _begins(reader, words) if number == 1 else _goes_on(reader, number, words)
    return marker._replace(style=MarkerStyle.INNER) if listed else marker


def _begins(reader: OpenClauses, words: str) -> bool:
    """Whether a list begins with its first item."""
    if reader.above.endswith(":"):
        return True
    _, orders, charges, small = _likeness(words)
    return not orders and not charges and (reader.closed() or not small)


def _goes_on(reader: OpenClauses, number: int, words: str) -> bool:
    """Whether a list that is open goes on with its next item."""
    above = _item_above(reader)
    if above is None or above.marker is None or number != above.marker.path[0] + 1:
        return False
    item = _likeness(above.words[0].text)
    if not reader.closed() and words[:1].islower() and not item[-1]:
        return False
    return number != reader.top + 1 or item == _likeness(words)


def _item_above(reader: OpenClauses) -> OpenClause | None:
    """The last item of the inner list that is open."""
    for clause in reversed(reader.open):
        if clause.style is MarkerStyle.INNER:
            return clause
    return None


def _likeness(words: str) -> tuple[bool, bool, bool, bool]:
    """What items of one list share: a task, an order, addressees, a small letter."""
    return (
        begins_with_task(words),
        clause_kind(words) is not None,
        bool(find_addressees(words)),
        words[:1].islower(),
    )
