"""Lines below the text -> who signed."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen

from orderparse.model import Signer
from orderparse.normalise import join_lines
from orderparse.parsing.marks import (
    find_marks,
    is_office_line,
    opens_name_list,
    starts_position,
)
from orderparse.parsing.people import find_person
from orderparse.parsing.source import Line, Piece

_BLANKS = " _.,:;/|–—-"
_LONGEST_POSITION = 8
_LONGEST_LINE = 140


@frozen(kw_only=True)
class Signers:
    """Who signed, with the stretches their positions and names stand in.

    Attributes:
        signers: in printed order.
        printed: positions and names as they stand in the source, None without any.
        pieces: where they stand.
    """

    signers: tuple[Signer, ...] = ()
    printed: str | None = None
    pieces: tuple[Piece, ...] = ()


@define
class _Signing:
    """One signer while the lines are read."""

    position: list[tuple[Line, int, int]] = field(factory=list)
    name: tuple[Line, int, int] | None = None

    def parts(self) -> list[tuple[Line, int, int]]:
        return [*self.position, self.name] if self.name else self.position

    def signer(self) -> Signer:
        name = self.name and _cut(self.name)
        position = _text(self.position).rstrip(" –—-")
        return Signer(position=position or None, name=name or None)


def read_signers(lines: Iterable[Line]) -> Signers:
    """Read the signers from the lines of a signature.

    Marks of electronic signatures, the executor's line and lists of names under
    "ознакомлены" are passed over.
    """
    signings = _read(tuple(lines))
    parts = [part for signing in signings for part in signing.parts()]
    return Signers(
        signers=tuple(signing.signer() for signing in signings),
        printed=_text(parts) or None,
        pieces=tuple(line.piece(start, end) for line, start, end in parts),
    )


def signature_starts(lines: Sequence[Line], start: int, end: int) -> Iterator[int]:
    """Where a signature may begin among `lines[start:end]`, the likeliest first."""
    marks = find_marks(lines[start:end])
    for index in range(start, end):
        if not starts_position(lines[index].text) or lines[index].unit in marks:
            continue
        follows_list = index > 0 and lines[index - 1].text.endswith((":", ","))
        if not follows_list and _is_signature(lines, index, end, marks):
            yield index


def signature_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where a signature ends that begins at `start`: behind its last signer."""
    marks = find_marks(lines[start:end])
    waiting = False
    last = start
    for index in range(start, end):
        text = lines[index].text
        if lines[index].unit in marks or not any(map(str.isalpha, text)):
            last = index + 1
            continue
        if is_office_line(text) or len(text) > _LONGEST_LINE:
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
        if text.endswith((".", ";", ",")) and not text.endswith(("г.", "М.П.")):
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
    joined = between.endswith(",") or (listed and between.endswith(("–", "—", " -")))
    return not joined and (not rest or starts_position(rest))


def _goes_on(text: str) -> bool:
    """Whether a line may carry a position on: short and without a full stop."""
    return len(text) <= _LONGEST_LINE and not text.endswith((";", ":"))


def _read(lines: tuple[Line, ...]) -> list[_Signing]:
    marks = find_marks(lines)
    signings: list[_Signing] = []
    for line in lines:
        if opens_name_list(line.text):
            break
        if line.unit in marks or is_office_line(line.text):
            continue
        _take(line, 0, signings)
    return [signing for signing in signings if signing.parts()]


def _take(line: Line, start: int, signings: list[_Signing]) -> None:
    """Add one line, from an offset on, to the signers."""
    while start < len(line.text):
        rest = line.text[start:]
        person = find_person(rest)
        stop = len(rest) if person is None else person.start
        _take_position(line, start, start + stop, signings)
        if person is None:
            return
        waiting = next((s for s in signings if s.name is None), None)
        if waiting is None and signings:
            return
        if waiting is None:
            signings.append(waiting := _Signing())
        waiting.name = (line, start + person.start, start + person.end)
        start += person.end


def _take_position(line: Line, start: int, end: int, signings: list[_Signing]) -> None:
    part = _trimmed(line, start, end)
    if part is None:
        return
    unfinished = bool(signings) and signings[-1].name is None
    text = line.text[part[1] : part[2]]
    if starts_position(text) and not (unfinished and _is_open(signings[-1])):
        signings.append(_Signing([part]))
    elif unfinished:
        signings[-1].position.append(part)


def _is_open(signing: _Signing) -> bool:
    """Whether the position so far ends in a dash and goes on below."""
    line, _, end = signing.position[-1]
    return line.text[:end].endswith(("–", "—", "-"))


def _trimmed(line: Line, start: int, end: int) -> tuple[Line, int, int] | None:
    inner = line.text[start:end]
    left = len(inner) - len(inner.lstrip(_BLANKS))
    right = len(inner.rstrip(" _,:;/|"))
    for note in ("(подпись)", "(п/п)", "п/п", "М.П."):
        if inner[left:right].endswith(note):
            right = len(inner[: right - len(note)].rstrip(" _"))
    return (line, start + left, start + right) if right > left else None


def _cut(part: tuple[Line, int, int]) -> str:
    line, start, end = part
    return line.text[start:end].strip(" ,_")


def _text(parts: Iterable[tuple[Line, int, int]]) -> str:
    return join_lines(line.text[start:end] for line, start, end in parts)
