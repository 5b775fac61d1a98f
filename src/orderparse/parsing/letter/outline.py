"""Lines of the operative part -> clauses, nested as their numbers say.

A line opens a clause when the number fits those above it or when the text above is
closed by a full stop, so that a line that only happens to begin with "5." does not.
"""

from collections.abc import Sequence
from itertools import chain

from orderparse.parsing.letter.clause_kinds import begins_with_verb
from orderparse.parsing.letter.clause_numbers import fits, follows, is_prefix
from orderparse.parsing.letter.marker import (
    Marker,
    MarkerStyle,
    inline_parts,
    read_marker,
)
from orderparse.parsing.letter.open_clauses import OpenClause, OpenClauses, in_list
from orderparse.parsing.parties import find_addressees
from orderparse.parsing.source import Stretch
from orderparse.vocabulary.clauses import (
    ANNEX_NOTES,
    CLAUSE_OPENERS,
    DEADLINE_LEADS,
    MISREAD_BULLETS,
)

_LONGEST_PAGE = 4
_LONGEST_HEADING = 120
_OPENERS = tuple(chain.from_iterable(CLAUSE_OPENERS.values()))
_NUMBERED = (
    MarkerStyle.DOTTED,
    MarkerStyle.INNER,
    MarkerStyle.BRACKET,
    MarkerStyle.LETTER,
)


def read_clauses(stretches: Sequence[Stretch]) -> tuple[OpenClause, ...]:
    """The clauses of the operative part; notes that list annexes end it."""
    reader = OpenClauses()
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


def _read_inline(reader: OpenClauses, part: Stretch) -> None:
    """A part of a line that begins like a clause: only the very next number opens one.

    Formats that undo line ends leave clauses on one line.
    """
    marker = read_marker(part.text)
    if marker is None:
        reader.clauses[-1].words.append(part)
        return
    words = part.text[marker.text :]
    marker = in_list(reader, marker, words)
    if marker.style is MarkerStyle.INNER or follows(reader, marker, words):
        _open(reader, marker, part)
    else:
        reader.clauses[-1].words.append(part)


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


def _read_line(
    reader: OpenClauses, stretch: Stretch, below: str, *, quoted: bool
) -> None:
    marker = None if quoted else _marker(reader, stretch)
    if marker is not None:
        _open(reader, marker, stretch)
    elif not quoted and _is_heading(reader, stretch.text, below):
        _open_heading(reader, stretch)
    elif not reader.clauses or _is_unnumbered(reader, stretch.text):
        _close_unnumbered(reader)
        _add(reader, OpenClause(stretch))
    else:
        reader.clauses[-1].words.append(stretch)


def _close_unnumbered(reader: OpenClauses) -> None:
    """Close the paragraph above: one without a number stands beside it."""
    above = reader.open[-1] if reader.open else None
    if above is not None and above.marker is None and not above.is_heading:
        reader.open.pop()


def _is_unnumbered(reader: OpenClauses, text: str) -> bool:
    """Whether a text without any numbers goes on with another clause."""
    if reader.clauses[-1].marker is not None or not reader.above.endswith("."):
        return False
    if not text[:1].isupper():
        return False
    if begins_with_verb(text) or text.casefold().startswith(_OPENERS):
        return True
    return bool(find_addressees(text))


def _marker(reader: OpenClauses, stretch: Stretch) -> Marker | None:
    label = stretch.line.label if stretch.start == 0 else 0
    text = stretch.text
    marker = read_marker(text, label) or _misread_bullet(reader, text)
    if marker is None:
        return None
    marker = in_list(reader, marker, text[marker.text :])
    listed = marker.style is MarkerStyle.INNER
    return marker if listed or fits(reader, marker, text) else None


def _misread_bullet(reader: OpenClauses, text: str) -> Marker | None:
    """A nought at the start of an item: recognition saw a round bullet so."""
    listed = any(o.style is MarkerStyle.BULLET or o.is_heading for o in reader.open)
    if not listed or text[:2] not in MISREAD_BULLETS or not text[2:3].islower():
        return None
    return Marker(style=MarkerStyle.BULLET, number=None, start=0, end=1, text=2)


def _open(reader: OpenClauses, marker: Marker, stretch: Stretch) -> None:
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


def _close_to_prefix(reader: OpenClauses, marker: Marker) -> None:
    """Close all that a dotted number does not stand under.

    A bullet that heads a list ("- Утвердить:" over "1.1.") has lost its own number.
    """
    depth = len(reader.open)
    while depth and not is_prefix(reader.open[depth - 1], marker):
        depth -= 1
    heads = reader.open[:1]
    lost = depth == 0 and len(marker.path) > 1 and heads and _heads_list(heads[0])
    del reader.open[1 if lost else depth :]


def _heads_list(clause: OpenClause) -> bool:
    return clause.style is MarkerStyle.BULLET and clause.words[-1].text.endswith(":")


def _close_sibling(reader: OpenClauses, style: MarkerStyle) -> None:
    """Close what stands inside or beside the list that goes on."""
    for depth, clause in enumerate(reader.open):
        if clause.style is style:
            del reader.open[depth:]
            return


def _add(reader: OpenClauses, clause: OpenClause) -> None:
    if reader.open:
        clause.above = reader.open[-1]
        clause.heading = next((o for o in reader.open if o.is_heading), None)
    reader.clauses.append(clause)
    reader.open.append(clause)


def _is_heading(reader: OpenClauses, text: str, below: str) -> bool:
    """Whether a line, or two, set a deadline for the list below ("в срок до 1 мая:")."""
    stripped = text.strip()
    if not reader.open or not reader.closed():
        return False
    if not stripped.casefold().startswith(DEADLINE_LEADS):
        return False
    if not stripped.endswith((".", ";", ":")) and read_marker(below) is None:
        stripped = f"{stripped} {below.strip()}"
    return len(stripped) <= _LONGEST_HEADING and stripped.endswith(":")


def _open_heading(reader: OpenClauses, stretch: Stretch) -> None:
    while reader.open and reader.open[-1].style not in _NUMBERED:
        reader.open.pop()
    _add(reader, OpenClause(stretch, is_heading=True))
