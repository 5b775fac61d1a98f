"""Lines below the text -> who signed."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from orderparse.model import Signer
from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.marks import (
    are_of_marks,
    find_marks,
    is_office_line,
    opens_mark,
    opens_name_list,
    starts_position,
)
from orderparse.parsing.letter.people import (
    PrintedName,
    find_people,
    find_person,
)
from orderparse.parsing.letter.side_by_side import split_line
from orderparse.parsing.source import Line, Piece, Stretch, text_of
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.signature import DOTTED_ENDS, RANKS, SIGNING_NOTES

_BLANKS = " _.,:;/|–—-"
_HYPHENS = ("–", "—", "-")
_DASHES = " –—-"
_LONGEST_POSITION = 8
_LONGEST_LINE = 140


class Signers(NamedTuple):
    """Who signed, with the stretches their positions and names stand in.

    Attributes:
        signers: in printed order.
        printed: positions and names as they stand in the source, None without any.
        pieces: where they stand.
    """

    signers: tuple[Signer, ...] = ()
    printed: str | None = None
    pieces: tuple[Piece, ...] = ()


class _Signing:
    """One signer while the lines are read."""

    __slots__ = ("name", "position")

    def __init__(self, position: list[Stretch], name: Stretch | None = None) -> None:
        self.position = position
        self.name = name

    def parts(self) -> list[Stretch]:
        return [*self.position, self.name] if self.name else self.position

    def signer(self) -> Signer:
        position = text_of(self.position).rstrip(_DASHES)
        name = self.name.text.strip(" ,_") if self.name else None
        return Signer(position=position or None, name=name)


class _Reader:
    """The signers read so far, and those whose names are still to come."""

    __slots__ = ("signings", "waiting")

    def __init__(self) -> None:
        self.signings: list[_Signing] = []
        self.waiting: deque[_Signing] = deque()

    def add(self, signing: _Signing) -> None:
        self.signings.append(signing)
        if signing.name is None:
            self.waiting.append(signing)

    def read_line(self, line: Line) -> None:
        """Positions and names of one line, in printed order."""
        start = 0
        people = find_people(line.text)
        if len(people) > len(self.waiting) and _is_all_names(line.text, people):
            self.part_columns()
        for person in people:
            self.read_position(line, start, person.start)
            name = Stretch(line, person.start, person.end)
            if self.waiting:
                self.waiting.popleft().name = name
            elif not self.signings or start:
                self.add(_Signing([], name))
            start = person.end
        self.read_position(line, start, len(line.text))

    def part_columns(self) -> None:
        """Part two positions that stand side by side where every line shows both."""
        above = self.waiting[-1] if self.waiting else None
        columns = [split_line(part) for part in above.position] if above else []
        if above is None or not all(right for _, right in columns):
            return
        above.position = [left for left, _ in columns]
        self.add(_Signing([right for _, right in columns if right]))

    def read_position(self, line: Line, start: int, end: int) -> None:
        """A position, or the next line of the one above."""
        part = _trimmed(line, start, end)
        if part is None:
            return
        above = self.waiting[-1] if self.waiting else None
        goes_on = above is not None and above.position[-1].text.endswith(_HYPHENS)
        if starts_position(part.text) and not goes_on:
            self.add(_Signing([part]))
        elif above is not None:
            above.position.append(part)


def _is_all_names(text: str, people: Sequence[PrintedName]) -> bool:
    """Whether a line holds several names and nothing else."""
    ends = [0, *(person.end for person in people)]
    starts = [*(person.start for person in people), len(text)]
    between = (text[end:start] for end, start in zip(ends, starts, strict=True))
    return len(people) > 1 and not any(any(map(str.isalnum, t)) for t in between)


def read_signers(lines: Iterable[Line]) -> Signers:
    """Read the signers from the lines of a signature.

    Marks of electronic signatures, the executor's line and lists of names under
    "ознакомлены" are passed over.
    """
    all_lines = tuple(lines)
    marks = find_marks(all_lines)
    reader = _Reader()
    for line in all_lines:
        if opens_name_list(line.text):
            break
        if line.unit not in marks and not is_office_line(line.text):
            reader.read_line(line)
    parts = [part for signing in reader.signings for part in signing.parts()]
    return Signers(
        signers=tuple(signing.signer() for signing in reader.signings),
        printed=text_of(parts) or None,
        pieces=tuple(part.piece() for part in parts),
    )


def _trimmed(line: Line, start: int, end: int) -> Stretch | None:
    """The words of a position, without blanks and notes of its place."""
    inner = line.text[start:end]
    left = len(inner) - len(inner.lstrip(_BLANKS))
    right = len(inner.rstrip(" _,:;/|"))
    for note in SIGNING_NOTES:
        if inner[left:right].endswith(note):
            right = len(inner[: right - len(note)].rstrip(" _"))
    return Stretch(line, start + left, start + right) if right > left else None


def signature_starts(lines: Sequence[Line], marks: frozenset[int]) -> Iterator[int]:
    """Where a signature may begin, the likeliest first.

    "Секретарь: И.И. Иванов" is a member of a commission where another signature follows.

    Args:
        lines: the lines below the operative word, or below the last table.
        marks: units of those that belong to marks of electronic signatures.
    """
    labelled = []
    for index, line in enumerate(lines):
        if not starts_position(line.text) or line.unit in marks:
            continue
        follows_list = index > 0 and lines[index - 1].text.endswith((":", ","))
        if follows_list or not _is_signature(lines, index, len(lines), marks):
            continue
        if _is_labelled(line.text):
            labelled.append(index)
        else:
            yield index
    yield from labelled
    yield from (i for i in range(1, len(lines)) if _signs_alone(lines, i, marks))


def _signs_alone(lines: Sequence[Line], index: int, marks: frozenset[int]) -> bool:
    """Whether a name stands alone below a sentence, initials first, as none is listed."""
    above, text = lines[index - 1].text, lines[index].text
    if text[1:2] != "." or lines[index].unit in marks or not above.endswith("."):
        return False
    person = find_person(text)
    return person is not None and person.name == text and find_person(above) is None


def _is_labelled(text: str) -> bool:
    """Whether a colon stands between a position and the name behind it."""
    person = find_person(text) if ":" in text else None
    return person is not None and text[: person.start].rstrip(" _").endswith(":")


def mark_start(lines: Sequence[Line], marks: frozenset[int], start: int) -> int:
    """Where the mark of an electronic signature begins that ends above an index."""
    top = start
    for index in range(start - 1, -1, -1):
        if lines[index].unit not in marks:
            break
        if opens_mark(lines[index].text):
            top = index
    return top


def signature_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where a signature ends that begins at `start`: behind its last signer."""
    waiting = False
    last = start
    for index, of_mark in enumerate(are_of_marks(lines[start:end]), start):
        text = lines[index].text
        if of_mark or not any(map(str.isalpha, text)):
            last = index + 1
            continue
        sealed = waiting and text.endswith(DOTTED_ENDS)
        if (is_office_line(text) and not sealed) or len(text) > _LONGEST_LINE:
            break
        named = find_person(text) is not None
        if not (named or starts_position(text) or (waiting and _goes_on(text))):
            break
        waiting = not named
        last = index + 1
    return last


def _is_signature(
    lines: Sequence[Line], start: int, end: int, marks: frozenset[int]
) -> bool:
    """Whether a position at `start` is followed by a name, or by nothing at all."""
    for index in range(start, min(end, start + _LONGEST_POSITION)):
        text = lines[index].text
        if lines[index].unit in marks or not any(map(str.isalpha, text)):
            continue
        if len(text) > _LONGEST_LINE or is_office_line(text):
            return index > start
        person = find_person(text)
        if person is not None:
            below = lines[index + 1].text if index + 1 < end else ""
            listed = find_person(below) is not None
            return _ends_signature(text, person.start, person.end, listed=listed)
        below = lines[index + 1].text if index + 1 < end else ""
        if not _may_go_on(text, below):
            return False
        if index > start and not _goes_on(text) and not starts_position(text):
            return False
    return end - start < _LONGEST_POSITION


def _ends_signature(text: str, start: int, end: int, *, listed: bool) -> bool:
    """Whether the name ends the line, joined to the position by blanks or one dash.

    A dash is that of a list of members where another name stands below.
    """
    between = text[:start].rstrip(" _")
    rest = text[end:].strip(_BLANKS)
    beside = find_people(text[start:])
    if not any(map(str.isalnum, between)) and _is_all_names(text[start:], beside):
        return True
    dates = find_dates(rest)
    if dates and not dates[0].start and dates[0].end == len(rest.rstrip()):
        rest = ""
    joined = between.endswith(",") or (listed and between.endswith(("–", "—", " -")))
    return not joined and (not rest or starts_position(rest))


def _may_go_on(text: str, below: str) -> bool:
    """Whether a position may go on below; behind a comma only with a rank."""
    if text.endswith(","):
        return below.startswith(RANKS)
    return not text.endswith((".", ";")) or text.endswith(DOTTED_ENDS)


def _goes_on(text: str) -> bool:
    """Whether a line may carry a position on: short and without a full stop."""
    return len(text) <= _LONGEST_LINE and not text.endswith((";", ":"))
