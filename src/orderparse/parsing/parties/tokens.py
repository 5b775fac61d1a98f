"""A cell as printed -> its words and marks, each with its place and line."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter

from orderparse.normalise import join_lines
from orderparse.parsing.parties.units import Gap, Unit, UnitKind
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.parties import (
    ABBREVIATED_HEADS,
    ABBREVIATED_MODIFIERS,
    ABBREVIATED_REST,
)
from orderparse.vocabulary.signature import LONG_INITIALS

_START = attrgetter("start")
_NONE = Gap.NONE  # to name a member of an enum takes longer than to compare with it


class Layout(NamedTuple):
    """A cell on one line, and where its printed lines began.

    Attributes:
        text: white space squeezed, words cut by line ends joined.
        starts: offsets in `text` where a line begins, with what precedes it.
    """

    text: str
    starts: tuple[tuple[int, Gap], ...] = ((0, _NONE),)


_HYPHENS = ("-", "\u2010", "\u00ad")
_DIGRAPHS = frozenset(LONG_INITIALS)
_PAIR = len("А-Б")
_BEHIND_SHORT = frozenset(".,")
# Letters, accents on them, digits behind them; behind a hyphen a letter again; a letter
# and a stroke before a word clip one ("с/клуб").
_TOKEN = pattern(
    r"((?:(?<!\w)[бвгджзклмнпрстфхцчшщ]/(?=[^\W\d_]))?(?=\w)(?!\d)(?:(?:[-\u2010-\u2013'’](?!\d))?[^\W_]++[\u0300-\u036f]*+)++)"
    r"|(\d+(?:[-./\u2010-\u2013]\d+)*)"
    r"|\S"
)
_LONGEST_ENDING = 3  # of a number: "5-го"
_AROUND = '«»()"“”„,;:–—'
_WORD, _ABBREVIATION = UnitKind.WORD, UnitKind.ABBREVIATION
_MARK = UnitKind.MARK
_NUMBER = UnitKind.NUMBER
_KINDS = (_MARK, _WORD, _NUMBER)  # by the group that matched
_ABBREVIATED = ABBREVIATED_HEADS | ABBREVIATED_MODIFIERS | ABBREVIATED_REST


def lay_out(text: str) -> Layout:
    r"""Put a cell on one line.

    Args:
        text: "\n" between printed lines, "\n\n" between paragraphs.
    """
    if "\n" not in text:
        line = join_lines((text,))
        return Layout(line, ((0, _NONE),) if line else ())
    parts: list[str] = []
    starts: list[tuple[int, Gap]] = []
    length = 0
    for gap, lines in _groups(text):
        joined = join_lines(lines)
        if joined:
            starts.append((length, gap))
            parts.append(joined)
            length += len(joined) + 1
    return Layout(" ".join(parts), tuple(starts))


def _groups(text: str) -> Iterator[tuple[Gap, list[str]]]:
    """Printed lines, those that a hyphen cut put together."""
    group: list[str] = []
    gap = opened = Gap.NONE
    for line in text.split("\n"):
        bare = line.rstrip()
        if not bare.strip():
            gap = Gap.PARAGRAPH
            continue
        if not group:
            opened = gap
        group.append(bare)
        gap = Gap.LINE
        if not bare.endswith(_HYPHENS):
            yield opened, group
            group = []
    if group:
        yield opened, group


def tokenise(layout: Layout) -> list[Unit]:
    """The words, numbers, initials and marks of a cell, in printed order."""
    text = layout.text
    tokens: list[Unit] = []
    start = read = 0
    for chunk in text.split(" "):
        end = start + len(chunk)
        if start >= read and chunk.isalpha():
            kind = _WORD if chunk.islower() else spelled(chunk)
            tokens.append(Unit(kind, start, end, chunk, chunk.casefold(), _NONE))
        elif start >= read and _is_word(bare := chunk.strip(_AROUND)):
            _add_marked(chunk, bare, start, tokens)
        else:
            read = _read(text, max(start, read), end, tokens)
        start = end + 1
    if len(layout.starts) > 1:
        _mark_lines(tokens, layout.starts[1:])
    return tokens


def _is_word(bare: str) -> bool:
    """Whether marks can be told from a word between them at first sight."""
    return len(bare) > 1 and bare.isalpha()


def _add_marked(chunk: str, bare: str, start: int, tokens: list[Unit]) -> None:
    """Add a word and each of the marks around it."""
    before, _, behind = chunk.partition(bare)
    for place, mark in enumerate(before, start):
        tokens.append(Unit(_MARK, place, place + 1, mark, mark, _NONE))
    first = start + len(before)
    end = first + len(bare)
    kind = _WORD if bare.islower() else spelled(bare)
    tokens.append(Unit(kind, first, end, bare, bare.casefold(), _NONE))
    for place, mark in enumerate(behind, end):
        tokens.append(Unit(_MARK, place, place + 1, mark, mark, _NONE))


def _read(text: str, start: int, stop: int, tokens: list[Unit]) -> int:
    """Add the tokens that begin in a stretch; return the end of the last."""
    end = start
    matches = _TOKEN.finditer(text, start, stop)
    while (match := next(matches, None)) is not None:
        start, end = match.span()
        kind = _KINDS[match.lastindex or 0]
        longer = end
        if kind is _WORD and text[end : end + 1] in _BEHIND_SHORT:
            kind, longer = _shortened(text, start, end)
        elif kind is _NUMBER and end < stop:
            longer = _with_ending(text, end, stop)
        if longer > end:
            end = longer
            matches = _TOKEN.finditer(text, end, stop)
        word = text[start:end]
        if kind is _WORD and not word.islower():
            kind = spelled(word)
        tokens.append(Unit(kind, start, end, word, word.casefold(), _NONE))
    return end


def _with_ending(text: str, end: int, stop: int) -> int:
    """The end of a number, the few small letters of its ordinal included."""
    first = last = end + (text[end] == "-")
    while last < stop and text[last].isalpha() and last - first <= _LONGEST_ENDING:
        last += 1
    ending = text[first:last]
    fits = 0 < len(ending) <= _LONGEST_ENDING and ending == ending.lower()
    return last if fits else end


def _mark_lines(tokens: list[Unit], starts: Iterable[tuple[int, Gap]]) -> None:
    """Tell the first token of each line what precedes it."""
    for start, gap in starts:
        index = bisect_left(tokens, start, key=_START)
        if index < len(tokens):
            token = tokens[index]
            tokens[index] = token._replace(gap=max(token.gap, gap))


def spelled(word: str) -> UnitKind:
    """Whether a word is an abbreviation by its capitals ("РУО", "ЦОКиО")."""
    rest = word[1:]
    if not word[0].isupper() or rest == rest.lower():
        return _WORD
    is_one = "-" not in word or word.isupper()
    return _ABBREVIATION if is_one else _WORD


def _shortened(text: str, start: int, end: int) -> tuple[UnitKind, int]:
    """Whether a word opens initials, and where they or an abbreviation end."""
    initials = _after_initials(text, start, end)
    if initials is not None:
        return UnitKind.INITIALS, initials
    return _WORD, _with_dot(text, start, end)


def _after_initials(text: str, start: int, end: int) -> int | None:
    """The end of the initials that a word opens: "А.", "А. Б.", "А-Б.", "А,Б."."""
    if not _is_initial(text[start:end]) or text[start - 1 : start].isalnum():
        return None
    if text[end] == ",":
        pair = text[end + 1 : end + 2].isupper() and text[end + 2 : end + 3]
        return end + 3 if end - start == 1 and pair in _BEHIND_SHORT else None
    if text.startswith("о.", end + 1):
        return None
    blank = text[end + 1 : end + 2] == " "
    return _after_second(text, end + 2 if blank else end + 1) or end + 1


def _is_initial(word: str) -> bool:
    if len(word) == 1 or word in _DIGRAPHS:
        return word.isupper() or len(word) > 1
    return len(word) == _PAIR and word[1] == "-" and word.isupper()


def _after_second(text: str, start: int) -> int | None:
    """The end of a second initial, whose dot may be lost."""
    for length in (1, 2):
        end = start + length
        letter, following = text[start:end], text[end : end + 1]
        if letter.isupper() if length == 1 else letter in _DIGRAPHS:
            if following == ".":
                return end + 1
            if not following.isalnum() and following != "-":
                return end
    return None


def _with_dot(text: str, start: int, end: int) -> int:
    """The end of a word, its dot included where it is abbreviated."""
    if text[end : end + 1] != ".":
        return end
    if text[start : end + 1].casefold() in _ABBREVIATED:
        return end + 1
    if text[start : end + 3].casefold() in _ABBREVIATED:
        return end + 3
    return end
