"""Lines below the text -> who signed."""

from collections import deque
from collections.abc import Iterable

from orderparse.model import Signer
from orderparse.parsing.letter.marks import (
    find_marks,
    is_office_line,
    opens_name_list,
    starts_position,
)
from orderparse.parsing.letter.people import are_all_names, find_people
from orderparse.parsing.letter.side_by_side import split_line
from orderparse.parsing.source import Line, Piece
from orderparse.parsing.stretches import Stretch, text_of
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.signature import SIGNING_NOTES

_BLANKS = " _.,:;/|–—-"
_HYPHENS = ("–", "—", "-")
_DASHES = " –—-"


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

    def is_cut_before(self, text: str) -> bool:
        """Whether a line goes on with the position, its name beside the first line."""
        return bool(self.position) and closes_quote(self.position[-1].text, text)

    def signer(self) -> Signer:
        position = text_of(self.position).rstrip(_DASHES)
        name = self.name.text.strip(" ,_") if self.name else None
        return Signer(position=position or None, name=name)


def closes_quote(position: str, text: str) -> bool:
    """Whether a line closes the quote in a position that has its name beside it.

    Args:
        position: its last line, with the name or without.
        text: the line below.
    """
    return position.rfind("«") > position.rfind("»") and text.endswith("»")


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
        if len(people) > len(self.waiting) and are_all_names(line.text, people):
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
        elif self.signings and self.signings[-1].is_cut_before(part.text):
            self.signings[-1].position.append(part)


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
    right = len(inner.rstrip(" _,:;/|("))
    for note in SIGNING_NOTES:
        if inner[left:right].endswith(note):
            right = len(inner[: right - len(note)].rstrip(" _/"))
    return Stretch(line, start + left, start + right) if right > left else None
