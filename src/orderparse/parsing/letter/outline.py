"""Lines of the operative part -> clauses, nested as their numbers say.

A line opens a clause when the number fits those above it or when the text above is
closed by a full stop, so that a line that only happens to begin with "5." does not.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from orderparse.model import ClauseKind
from orderparse.parsing.letter.inline import inline_parts
from orderparse.parsing.letter.marker import Marker, MarkerStyle, read_marker
from orderparse.parsing.parties import find_addressees
from orderparse.parsing.stretch import Stretch
from orderparse.vocabulary.clauses import (
    ANNEX_NOTES,
    CLAUSE_OPENERS,
    DEADLINE_LEADS,
    LETTER_ORDER,
    MISREAD_BULLETS,
)

_CLOSING = (".", ";", ":", "!", "?", "»", ")", ",", '"', "”")
_LONGEST_PAGE = 4
_LONGEST_HEADING = 120
_LARGEST_NUMBER = 200
_OPENERS = tuple(chain.from_iterable(CLAUSE_OPENERS.values()))
_FIRST = ("1", "а")
_NUMBERED = (MarkerStyle.DOTTED, MarkerStyle.BRACKET, MarkerStyle.LETTER)


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
    """

    __slots__ = (
        *("above", "heading", "is_heading", "kind"),
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

    def has_words(self) -> bool:
        """Whether anything but its number is printed."""
        return any(any(map(str.isalnum, stretch.text)) for stretch in self.words)

    def held(self) -> Iterator[Stretch]:
        """The stretches of its number and text."""
        if self.number is not None:
            yield self.number
        yield from self.words


class _Reader:
    """The clauses read so far, the open ones outermost first."""

    __slots__ = ("above", "clauses", "open", "quoted", "top")

    def __init__(self) -> None:
        self.clauses: list[OpenClause] = []
        self.open: list[OpenClause] = []
        self.top = 0
        self.above = ""
        self.quoted = -1

    def closed(self) -> bool:
        return not self.above or self.above.endswith(_CLOSING)


def read_clauses(stretches: Sequence[Stretch]) -> tuple[OpenClause, ...]:
    """The clauses of the operative part; notes that list annexes end it."""
    reader = _Reader()
    quotes = _quote_ends(stretches)
    for index, stretch in enumerate(stretches):
        text = stretch.text.lstrip()
        if _is_page_number(stretch):
            continue
        if reader.closed() and text.casefold().startswith(ANNEX_NOTES):
            break
        if index > reader.quoted and text[:1] == "«" and reader.above.endswith(":"):
            reader.quoted = quotes[index]
        below = stretches[index + 1].text if index + 1 < len(stretches) else ""
        quoted = index <= reader.quoted
        first, *others = [stretch] if quoted else list(inline_parts(stretch))
        _read_line(reader, first, below, quoted=quoted)
        reader.above = first.text.strip()
        for part in others:
            _read_inline(reader, part)
            reader.above = part.text.strip()
    return tuple(clause for clause in reader.clauses if clause.has_words())


def _read_inline(reader: _Reader, part: Stretch) -> None:
    """A part of a line that begins like a clause: only the very next number opens one.

    Formats that undo line ends leave clauses on one line.
    """
    marker = read_marker(part.text)
    if marker is None or not _follows(reader, marker, part.text[marker.text :]):
        reader.clauses[-1].words.append(part)
    else:
        _open(reader, marker, part)


def _follows(reader: _Reader, marker: Marker, words: str) -> bool:
    if marker.style is MarkerStyle.DOTTED and not words[:1].isupper():
        return False
    if marker.style is MarkerStyle.DOTTED and len(marker.path) == 1:
        return marker.firm and marker.path[0] == reader.top + 1
    if _counts_on(reader, marker):
        return True
    above = reader.open[-1] if reader.open else None
    if marker.style is MarkerStyle.DOTTED:
        return above is not None and _is_prefix(above, marker) and marker.path[-1] == 1
    return marker.number in _FIRST and reader.above.endswith(":")


def _is_page_number(stretch: Stretch) -> bool:
    """Whether the line is a number alone, as no line of a clause is."""
    text = stretch.text.strip(" -–—")
    return text.isdigit() and len(text) < _LONGEST_PAGE and stretch.line.opens


def _quote_ends(stretches: Sequence[Stretch]) -> list[int]:
    """For each line the next one that may end a quotation, itself included."""
    ends = [-1] * len(stretches)
    following = -1
    for index in range(len(stretches) - 1, -1, -1):
        if stretches[index].text.rstrip(" .;,").endswith("»"):
            following = index
        ends[index] = following
    return ends


def _read_line(reader: _Reader, stretch: Stretch, below: str, *, quoted: bool) -> None:
    marker = None if quoted else _marker(reader, stretch)
    if marker is not None:
        _open(reader, marker, stretch)
    elif not quoted and _is_heading(reader, stretch.text, below):
        _open_heading(reader, stretch)
    elif not reader.clauses or _is_unnumbered(reader, stretch.text):
        _add(reader, OpenClause(stretch))
    else:
        reader.clauses[-1].words.append(stretch)


def _is_unnumbered(reader: _Reader, text: str) -> bool:
    """Whether a text without any numbers goes on with another clause."""
    if reader.clauses[-1].marker is not None or not reader.above.endswith("."):
        return False
    if not text[:1].isupper():
        return False
    return text.casefold().startswith(_OPENERS) or bool(find_addressees(text))


def _marker(reader: _Reader, stretch: Stretch) -> Marker | None:
    label = stretch.line.label if stretch.start == 0 else 0
    text = stretch.text
    marker = read_marker(text, label) or _misread_bullet(reader, text)
    return marker if marker and _fits(reader, marker, text) else None


def _misread_bullet(reader: _Reader, text: str) -> Marker | None:
    """A nought at the start of an item: recognition saw a round bullet so."""
    in_list = any(o.style is MarkerStyle.BULLET or o.is_heading for o in reader.open)
    if not in_list or text[:2] not in MISREAD_BULLETS or not text[2:3].islower():
        return None
    return Marker(style=MarkerStyle.BULLET, number=None, start=0, end=1, text=2)


def _fits(reader: _Reader, marker: Marker, text: str) -> bool:
    if reader.closed() and marker.style is not MarkerStyle.DOTTED:
        return True
    if marker.style is MarkerStyle.BULLET:
        sign = text[marker.start : marker.end]
        return any(o.style is marker.style and o.sign == sign for o in reader.open)
    if marker.style is MarkerStyle.DOTTED:
        return _dotted_fits(reader, marker, text[marker.text :])
    return _counts_on(reader, marker)


def _dotted_fits(reader: _Reader, marker: Marker, words: str) -> bool:
    path = marker.path
    begins = words[:1].isupper() or words[:1] in '«"“[('
    if path[0] > _LARGEST_NUMBER or not (marker.firm or begins):
        return False
    if len(path) == 1:
        counts_on = path[0] == reader.top + 1
        return (counts_on and (marker.firm or reader.closed())) or (
            marker.firm and begins and reader.closed()
        )
    counts_on = path[0] in {reader.top, reader.top + 1}
    return counts_on if reader.closed() else counts_on and _counts_on(reader, marker)


def _counts_on(reader: _Reader, marker: Marker) -> bool:
    """Whether a number is the one after its sibling above."""
    for clause in reversed(reader.open):
        if clause.marker is None or clause.style is not marker.style:
            continue
        if marker.style is MarkerStyle.LETTER:
            return (clause.marker.number or "") + (marker.number or "") in LETTER_ORDER
        if len(clause.marker.path) == len(marker.path):
            return clause.marker.path[-1] + 1 == marker.path[-1]
    return False


def _open(reader: _Reader, marker: Marker, stretch: Stretch) -> None:
    if marker.style is MarkerStyle.DOTTED:
        _close_to_prefix(reader, marker)
        reader.top = marker.path[0]
    else:
        _close_sibling(reader, marker.style)
    line, start = stretch.line, stretch.start
    clause = OpenClause(Stretch(line, start + marker.text, stretch.end), marker)
    clause.sign = stretch.text[: marker.end]
    if marker.number:
        clause.number = Stretch(line, start + marker.start, start + marker.end)
    _add(reader, clause)


def _close_to_prefix(reader: _Reader, marker: Marker) -> None:
    """Close all that a dotted number does not stand under.

    A bullet that heads a list ("- Утвердить:" over "1.1.") has lost its own number.
    """
    depth = len(reader.open)
    while depth and not _is_prefix(reader.open[depth - 1], marker):
        depth -= 1
    heads = reader.open[:1]
    lost = depth == 0 and len(marker.path) > 1 and heads and _heads_list(heads[0])
    del reader.open[1 if lost else depth :]


def _heads_list(clause: OpenClause) -> bool:
    return clause.style is MarkerStyle.BULLET and clause.words[-1].text.endswith(":")


def _is_prefix(clause: OpenClause, marker: Marker) -> bool:
    if clause.marker is None or clause.style is not MarkerStyle.DOTTED:
        return False
    path = clause.marker.path
    return len(path) < len(marker.path) and marker.path[: len(path)] == path


def _close_sibling(reader: _Reader, style: MarkerStyle) -> None:
    """Close what stands inside or beside the list that goes on."""
    for depth, clause in enumerate(reader.open):
        if clause.style is style:
            del reader.open[depth:]
            return


def _add(reader: _Reader, clause: OpenClause) -> None:
    if reader.open:
        clause.above = reader.open[-1]
        clause.heading = next((o for o in reader.open if o.is_heading), None)
    reader.clauses.append(clause)
    reader.open.append(clause)


def _is_heading(reader: _Reader, text: str, below: str) -> bool:
    """Whether a line, or two, set a deadline for the list below ("в срок до 1 мая:")."""
    stripped = text.strip()
    if not reader.open or not reader.closed():
        return False
    if not stripped.casefold().startswith(DEADLINE_LEADS):
        return False
    if not stripped.endswith((".", ";", ":")) and read_marker(below) is None:
        stripped = f"{stripped} {below.strip()}"
    return len(stripped) <= _LONGEST_HEADING and stripped.endswith(":")


def _open_heading(reader: _Reader, stretch: Stretch) -> None:
    while reader.open and reader.open[-1].style not in _NUMBERED:
        reader.open.pop()
    _add(reader, OpenClause(stretch, is_heading=True))
