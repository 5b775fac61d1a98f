"""Left-over words -> the words of the vocabulary they are likely to be.

Recognition of scans, narrow cells and haste break words, glue them and change their
letters. Only words that the grammar could not use are looked at, within a bounded edit
distance, and each change is told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from orderparse.normalise import join_lines
from orderparse.parsing.deadlines.expression import Misreading
from orderparse.parsing.deadlines.nearest import LONGEST, SHORTEST, nearest_word
from orderparse.parsing.deadlines.numbers import UNITS_WITH_ROMANS, is_year
from orderparse.parsing.deadlines.tokens import Token, lexeme
from orderparse.vocabulary.calendar import THROUGH
from orderparse.vocabulary.deadlines import LEXICON, ROMANS, Word
from orderparse.vocabulary.misreadings import (
    DIGIT_LOOKALIKES,
    LATIN_LOOKALIKES,
    LETTER_LOOKALIKES,
    MENDABLE,
    ROMAN_LOOKALIKES,
    SHORT_MISREADINGS,
)

# A cell with more odd words than this is no deadline; the bound keeps time linear.
_MOST_MENDED = 50
_MOST_PIECES = 4
_LETTER_SPACED = 14
_MOST_LETTERS = 2
_JOINTS = frozenset({Word.DASH, Word.COMMA, Word.AND})
_LASTING = frozenset(
    {
        Word.NUMBER,
        Word.CARDINAL,
        Word.ORDINAL,
        Word.ROMAN,
        Word.WHOLE,
        Word.CURRENT,
        Word.SCHOOL,
        Word.PERIOD,
        Word.DEADLINE,
        Word.WORKING,
        Word.DAY,
        Word.WEEK,
        Word.MONTH_WORD,
        Word.MONTH,
        Word.QUARTER,
        Word.HALF_YEAR,
        Word.YEAR,
        Word.SEASON,
    }
)
_DATE_LIKE = frozenset({Word.NUMBER, Word.MONTH, Word.YEAR, Word.POINT})
_NEAR_NUMBERS = frozenset({Word.NUMBER, Word.MONTH, Word.ROMAN})
_STROKES = frozenset({"1", "11", "111", "і", "іі", "l", "у", "х"})


_Piece = tuple[int, int, list[Token]]
"""The places `first:stop` of tokens, and those that they are to be read as."""


def mend(
    text: str, tokens: Sequence[Token], left_over: Iterable[int]
) -> tuple[list[Token], tuple[Misreading, ...]] | None:
    """Put left-over words right; None where none could be.

    Args:
        text: what was printed.
        tokens: all tokens of the text.
        left_over: places of those that said nothing.

    Returns:
        The tokens put right, and what was changed.
    """
    made: list[Token] = []
    found: list[Misreading] = []
    done = 0
    for place in islice(left_over, _MOST_MENDED):
        piece = _mended(tokens, place, done) if place >= done else None
        if piece is None:
            continue
        first, stop, read_as = piece
        made += [*tokens[done:first], *read_as]
        printed = text[tokens[first].start : tokens[stop - 1].end]
        found.extend(_misreading(join_lines(printed.split("\n")), read_as))
        done = stop
    if not done:
        return None
    made.extend(tokens[done:])
    return made, tuple(found)


def _misreading(printed: str, tokens: Iterable[Token]) -> Iterator[Misreading]:
    """What was changed; a word that a line end cut was none."""
    read_as = " ".join(token.text for token in tokens)
    if lexeme(printed)[-1] != read_as:
        yield printed, read_as


def _mended(tokens: Sequence[Token], place: int, done: int) -> _Piece | None:
    """What a left-over token, alone or with its neighbours, is likely to be."""
    in_pieces = (
        _digits(tokens, place, done)
        or _lettered(tokens, place, done)
        or _short(tokens, place)
        or _joined(tokens, place, done)
        or _roman(tokens, place, done)
    )
    if in_pieces or tokens[place].word is not Word.UNKNOWN:
        return in_pieces
    return (
        _lookalikes(tokens, place)
        or _split(tokens, place)
        or _nearest(tokens, place)
        or _in_one_script(tokens, place)
    )


def _token(text: str, first: Token, last: Token) -> Token:
    word, value, folded = lexeme(text)
    return first._replace(word=word, value=value, text=folded, end=last.end)


def _digits(tokens: Sequence[Token], place: int, done: int) -> _Piece | None:
    """Letters read for digits: "3О.12.2022", "до З0 мая", "2О22"."""
    first, stop = _glued(tokens, place, done, _digit_like)
    glued = tokens[first : stop + 1]
    decimals = [token.text.isdecimal() for token in glued]
    if not all(map(_digit_like, glued)) or all(decimals) or not any(decimals):
        return None
    before, after = tokens[first - 1 if first else -1], tokens[stop + 1]
    if not {before.word, after.word} & _DATE_LIKE:
        return None
    text = "".join(DIGIT_LOOKALIKES.get(c, c) for t in glued for c in t.text)
    return first, stop + 1, [_token(text, glued[0], glued[-1])]


def _lettered(tokens: Sequence[Token], place: int, done: int) -> _Piece | None:
    """Digits read for letters inside a word: "сентя6рь"."""
    first, stop = _glued(tokens, place, done, _is_of_word)
    glued = [token.text for token in tokens[first : stop + 1]]
    text = "".join(glued).translate(LETTER_LOOKALIKES)
    if not (glued[0].isalpha() and glued[-1].isalpha()) or len(glued) == 1:
        return None
    if text not in LEXICON or not _is_mendable(text):
        return None
    return first, stop + 1, [_token(text, tokens[first], tokens[stop])]


def _is_of_word(token: Token) -> bool:
    return token.text.isalnum()


def _glued(
    tokens: Sequence[Token], place: int, done: int, fits: Callable[[Token], bool]
) -> tuple[int, int]:
    """First and last of the few tokens that touch each other and fit."""
    first = stop = place
    lowest = max(done, place - _MOST_PIECES)
    while first > lowest and not tokens[first].gap and fits(tokens[first - 1]):
        first -= 1
    highest = place + _MOST_PIECES
    while stop < highest and not tokens[stop + 1].gap and fits(tokens[stop + 1]):
        stop += 1
    return first, stop


def _digit_like(token: Token) -> bool:
    if token.word is Word.NUMBER:
        return len(token.text) <= _MOST_PIECES
    letters = token.text
    return 0 < len(letters) <= _MOST_LETTERS and all(
        c in DIGIT_LOOKALIKES for c in letters
    )


def _short(tokens: Sequence[Token], place: int) -> _Piece | None:
    """A preposition between two dates: "с 01.11.2024 но 10.11.2024"."""
    token = tokens[place]
    read = SHORT_MISREADINGS.get(token.text)
    if read is None or tokens[place + 1].word not in _NEAR_NUMBERS:
        return None
    if read == THROUGH and (not place or tokens[place - 1].word not in _DATE_LIKE):
        return None
    return place, place + 1, [_token(read, token, token)]


def _joined(tokens: Sequence[Token], place: int, done: int) -> _Piece | None:
    """A word in pieces: "понедельн ик", "сентябр ьдекабр ь", "сен- тября"."""
    if not tokens[place].text.isalpha():
        return None
    whole = _letter_spaced(tokens, place, done)
    if whole is not None:
        return whole
    for length in range(_MOST_PIECES, 1, -1):
        for first in range(max(place - length + 1, done), place + 1):
            piece = _as_words(tokens, first, first + length)
            if piece is not None:
                return piece
    return None


def _letter_spaced(tokens: Sequence[Token], place: int, done: int) -> _Piece | None:
    """A word printed with blanks between its letters: "м а р т"."""
    first, stop = place, place + 1
    while first > max(done, place - _LETTER_SPACED) and _is_letter(tokens[first - 1]):
        first -= 1
    while stop < place + _LETTER_SPACED and _is_letter(tokens[stop]):
        stop += 1
    if not _is_letter(tokens[place]) or stop - first <= _MOST_PIECES - 2:
        return None
    return _as_words(tokens, first, stop)


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isalpha()


def _as_words(tokens: Sequence[Token], first: int, stop: int) -> _Piece | None:
    pieces = [t for t in tokens[first:stop] if t.word is not Word.DASH]
    inner = tokens[first:stop]
    if Word.DASH in {inner[0].word, inner[-1].word}:
        return None
    if len(inner) < stop - first or not all(t.text.isalpha() for t in pieces):
        return None
    text = "".join(t.text for t in pieces)
    if len(text) > 2 * LONGEST:
        return None
    known = [text] if text in LEXICON else _two_words(text)
    if not known or not any(map(_is_mendable, known)):
        return None
    return first, stop, [_token(each, inner[0], inner[-1]) for each in known]


def _two_words(text: str) -> list[str]:
    """Two known words glued to each other, both too long to stand there by chance."""
    for cut in range(len(text) - _MOST_PIECES, 0, -1):
        left = text[:cut]
        if left in LEXICON:
            right = text[cut:]
            if right in LEXICON and _is_no_chance(left, right):
                return [left, right]
    return []


def _is_no_chance(left: str, right: str) -> bool:
    if min(len(left), len(right)) >= _MOST_PIECES:
        return True
    preposition = LEXICON[left][0] in {Word.IN, Word.TO, Word.FROM, Word.UNTIL}
    return preposition and len(right) >= _MOST_PIECES and _is_mendable(right)


def _is_mendable(word: str) -> bool:
    return LEXICON[word][0] in MENDABLE or LEXICON[word][0] is Word.DEADLINE


def _roman(tokens: Sequence[Token], place: int, done: int) -> _Piece | None:
    """A roman numeral with strokes read as ones or Cyrillic letters: "1V", "ІІ"."""
    first, stop = _glued(tokens, place, done, _stroke)
    text = "".join(token.text for token in tokens[first : stop + 1])
    if len(text) > _MOST_PIECES:
        return None
    roman = _as_roman(text)
    if roman not in ROMANS or roman == text or text.isdecimal():
        return None
    month = tokens[first - 1].word is Word.POINT and is_year(tokens[stop + 1])
    if not month and not _counts_a_unit(tokens, stop + 1):
        return None
    return first, stop + 1, [_token(roman, tokens[first], tokens[stop])]


def _as_roman(text: str) -> str:
    return "".join(ROMAN_LOOKALIKES.get(letter, letter) for letter in text)


def _counts_a_unit(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a quarter or the like follows, at once or behind one more numeral."""
    if tokens[stop].word in UNITS_WITH_ROMANS:
        return True
    return tokens[stop].word in _JOINTS and tokens[stop + 2].word in UNITS_WITH_ROMANS


def _stroke(token: Token) -> bool:
    return token.text in _STROKES or token.word is Word.ROMAN


def _lookalikes(tokens: Sequence[Token], place: int) -> _Piece | None:
    """Latin letters in a known Cyrillic word."""
    token = tokens[place]
    text = token.text.translate(LATIN_LOOKALIKES)
    if text == token.text or text not in LEXICON:
        return None
    return place, place + 1, [_token(text, token, token)]


def _in_one_script(tokens: Sequence[Token], place: int) -> _Piece | None:
    """A word of both alphabets, in Cyrillic letters alone."""
    token = tokens[place]
    text = token.text.translate(LATIN_LOOKALIKES)
    if text == token.text or token.text.isascii() or min(text) < "а":
        return None
    return place, place + 1, [_token(text, token, token)]


def _split(tokens: Sequence[Token], place: int) -> _Piece | None:
    """Two words without a blank between them: "втечение", "сентябрьоктябрь"."""
    token = tokens[place]
    if len(token.text) > 2 * LONGEST:
        return None
    known = _two_words(token.text) or _numeral_and_word(token.text)
    if not known:
        return None
    return place, place + 1, [_token(each, token, token) for each in known]


def _numeral_and_word(text: str) -> list[str]:
    """A roman numeral glued to its unit: "Iкв"."""
    for cut in range(1, min(_MOST_PIECES, len(text))):
        numeral, word = _as_roman(text[:cut]), text[cut:]
        if word not in LEXICON or numeral not in ROMANS:
            continue
        if numeral == text[:cut] or LEXICON[word][0] in UNITS_WITH_ROMANS:
            return [numeral, word]
    return []


def _nearest(tokens: Sequence[Token], place: int) -> _Piece | None:
    """The one known word within a bounded edit distance: "сентбря", "чеченце"."""
    token = tokens[place]
    text = token.text.translate(LATIN_LOOKALIKES)
    if not SHORTEST <= len(text) <= LONGEST or not text.isalpha():
        return None
    near = _neighbours(tokens, place)
    read = nearest_word(text, dated=near)
    if read is None or not _fits(read, tokens, place):
        return None
    return place, place + 1, [_token(read, token, token)]


def _neighbours(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number or month stands beside, so that a month is likely."""
    if place and tokens[place - 1].word is Word.NUMBER:
        return True
    before, after = place - 1, place + 1
    while before >= 0 and tokens[before].word in _JOINTS:
        before -= 1
    while tokens[after].word in _JOINTS:
        after += 1
    listed = (before < place - 1 and tokens[before].word is Word.MONTH) or (
        after > place + 1 and tokens[after].word is Word.MONTH
    )
    return listed or is_year(tokens[place + 1])


def _fits(read: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a word may stand at a place: "течение" only after "в"."""
    if LEXICON[read][0] is not Word.COURSE:
        return True
    if not place or tokens[place - 1].word is not Word.IN:
        return False
    return tokens[place + 1].word in _LASTING
