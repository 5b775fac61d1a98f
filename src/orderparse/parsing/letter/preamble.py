"""Lines below the title -> where the text of the order begins, and its preamble."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orderparse.parsing.letter.clause_kinds import begins_with_verb
from orderparse.parsing.letter.letterhead import find_head
from orderparse.parsing.letter.marker import (
    MarkerStyle,
    inline_parts,
    is_clause_number,
    read_marker,
)
from orderparse.parsing.letter.marks import starts_position
from orderparse.parsing.letter.operative import (
    find_cut_operative,
    find_operative,
    opens_preamble,
)
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.source import Line
from orderparse.parsing.stretches import Stretch
from orderparse.patterns import pattern
from orderparse.vocabulary.bodies import HEADS
from orderparse.vocabulary.clauses import FACT_VERBS
from orderparse.vocabulary.header import FILLERS

_WORD = pattern(r"[^\W_]+")
_LONGEST_SENTENCE = 6


def begins_text(lines: Sequence[Line], index: int, *, titled: bool) -> bool:
    """Whether the text begins: its preamble, its first clause, or the signature.

    Args:
        lines: the lines of a letter.
        index: of a line below its kind or title.
        titled: the title stands above.
    """
    text = lines[index].text
    if not text[:1].isupper() or text.casefold() in FILLERS:
        return False
    if opens_preamble(text) or begins_with_verb(text) or _is_signature(text):
        return True
    if not titled or text.isupper():
        return False
    return find_head(text) in HEADS or _tells_facts(lines, index)


def _is_signature(text: str) -> bool:
    if not starts_position(text):
        return False
    person = find_person(text)
    return person is not None and not any(map(str.isalnum, text[person.end :]))


def _tells_facts(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence tells what was found ("Комиссией проведена проверка.")."""
    return any(
        word.casefold() in FACT_VERBS
        for text in _sentence(lines, index)
        for word in _WORD.findall(text)
    )


def _sentence(lines: Sequence[Line], start: int) -> Iterator[str]:
    """The lines of a sentence; one that begins with a capital begins another."""
    for index in range(start, min(start + _LONGEST_SENTENCE, len(lines))):
        text = lines[index].text
        if index > start and (text[:1].isupper() or find_operative(text)):
            return
        yield text
        if text.endswith((".", ":")):
            return


def split_preamble(
    lines: Sequence[Line],
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Split the text at its operative word, which belongs to neither side.

    Without one the preamble ends before the first numbered clause, or where a line
    begins with what is to be done ("Предоставить отпуск …").

    Returns:
        The preamble, and the stretches of the clauses.
    """
    for index, line in enumerate(lines):
        spoken = find_operative(line.text)
        if spoken is not None:
            before = [*_whole(lines[:index]), Stretch(line, 0, spoken[0])]
            return _filled(before), _filled(_behind(lines, index, spoken[1]))
    for index, (line, below) in enumerate(pairwise(lines), start=1):
        cut = find_cut_operative(line.text, below.text)
        if cut is not None:
            before = [*_whole(lines[: index - 1]), Stretch(line, 0, cut[0])]
            return _filled(before), _filled(_behind(lines, index, cut[1]))
    parts = [part for stretch in _whole(lines) for part in inline_parts(stretch)]
    firsts = (i for i, part in enumerate(parts) if _is_first(part, above=i))
    first = next(firsts, len(parts))
    return _filled(parts[:first]), _filled(parts[first:])


def _behind(lines: Sequence[Line], index: int, end: int) -> list[Stretch]:
    """What stands behind the operative word that ends on a line."""
    line = lines[index]
    while line.text[end : end + 1] in {" ", ":", "."} and end < len(line.text):
        end += 1
    return [Stretch(line, end, len(line.text)), *_whole(lines[index + 1 :])]


def _is_first(part: Stretch, *, above: int) -> bool:
    """Whether a line, or a part of one, is the first clause: number 1, bullet, verb.

    An extract begins with any number.

    Args:
        part: the line or part.
        above: how many stand above it.
    """
    marker = read_marker(part.text, part.line.label if part.start == 0 else 0)
    if marker is None:
        text = part.text
        return not part.start and text[:1].isupper() and begins_with_verb(text)
    if marker.style is MarkerStyle.BULLET or marker.path[:1] == (1,):
        return True
    return not above and is_clause_number(marker, part.text)


def _whole(lines: Sequence[Line]) -> list[Stretch]:
    return [Stretch(line, 0, len(line.text)) for line in lines]


def _filled(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Those that hold words, or a bullet whose words stand beside it."""
    return tuple(
        stretch
        for stretch in stretches
        if any(map(str.isalnum, stretch.text)) or read_marker(stretch.text)
    )
