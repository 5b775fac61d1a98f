"""Text -> tokens: numbers, words and signs, each with its place and what it is."""

from functools import lru_cache, partial

from orderparse.patterns import LETTERS, pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import LETTERS_FOR_DIGITS
from orderparse.vocabulary.deadlines import (
    LEXICON,
    ROMANS,
    SIGNS,
    Word,
)

# Nearly all words are of Russian letters alone, which two ranges find sooner.
_RUSSIAN = r"[А-яё]++(?![\w\u0300-\u036f])"
_TOKEN = pattern(rf"{_RUSSIAN}|[0-9]+|{LETTERS}|[^\s_]")
# Printed round words and never meaningful here: quotes, footnote stars, hidden signs.
_MEANINGLESS = frozenset("«»\"'“”„‘’`*<>\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Prepositions of one letter, which with a dot are the initials of a name.
_INITIALS = frozenset({Word.FROM, Word.IN, Word.TOWARDS})
_LONGEST_NUMBER = 5
_PADDING = 8
_ABBREVIATION = _PAIR = 2
_CACHED = 4096


class Token(NamedTuple):
    """One number, word or sign.

    Attributes:
        word: what it is.
        value: of a number the number, of a word its meaning.
        text: as printed, in lower case and with е for ё.
        start: where it begins in the text.
        end: where it ends.
        gap: blanks stand before it.
        apart: an empty line stands before it: it begins a paragraph.
    """

    word: Word
    value: int | str
    text: str
    start: int
    end: int
    gap: bool
    apart: bool = False


# A text has hundreds: this takes half as long as the constructor.
_token = partial(tuple.__new__, Token)
_POINT, _END = Word.POINT, Word.END


def scan(text: str) -> list[Token]:
    """Tokens of a text, and enough end marks after them to look ahead safely."""
    tokens: list[Token] = []
    edge, dotted = 0, False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        printed = text[start:end]
        if printed in _MEANINGLESS:
            edge = end if start == edge else edge
            continue
        word, value, folded = lexeme(printed)
        if word is _POINT and tokens and _may_be_shortened(tokens):
            dotted, edge = True, end
            if tokens[-1].word in _INITIALS and len(tokens[-1].text) == 1:
                tokens[-1] = tokens[-1]._replace(word=Word.UNKNOWN)
            continue
        if dotted:
            if printed[0].isupper() and _ends_sentence(text, tokens[-1], printed):
                tokens.append(Token(Word.STOP, 0, ".", edge - 1, edge, gap=False))
            dotted = False
        gap = start > edge
        apart = start > edge + 1 and "\n\n" in text[edge:start]
        tokens.append(_token((word, value, folded, start, end, gap, apart)))
        edge = end
    finish = _token((_END, 0, "", len(text), len(text), True, False))
    tokens.extend([finish] * _PADDING)
    return tokens


def _ends_sentence(text: str, last: Token, printed: str) -> bool:
    """Whether a dot before a capital is a full stop; in capitals no word shows that."""
    shouted = printed.isupper() and text[last.start : last.end].isupper()
    return len(last.text) > _ABBREVIATION and not shouted


def words_in(text: str) -> set[Word]:
    """What the words, numbers and signs of a text are, without their places."""
    return {lexeme(printed)[0] for printed in _TOKEN.findall(text)}


def _may_be_shortened(tokens: list[Token]) -> bool:
    """Whether a dot here only marks an abbreviation, not "3О.12.2022"."""
    last = tokens[-1]
    if last.gap or last.text not in LETTERS_FOR_DIGITS:
        return last.text.isalpha()
    return len(tokens) < _PAIR or tokens[-_PAIR].word is not Word.NUMBER


@lru_cache(maxsize=_CACHED)
def lexeme(printed: str) -> tuple[Word, int | str, str]:
    """What a printed word, number or sign is, its value, and its folded form."""
    if printed.isdecimal():
        value = int(printed) if len(printed) <= _LONGEST_NUMBER else -1
        return Word.NUMBER, value, printed
    folded = printed.lower().replace("ё", "е")
    found = LEXICON.get(folded)
    if found is not None:
        return found[0], found[1], folded
    if folded in ROMANS:
        return Word.ROMAN, ROMANS[folded], folded
    if not printed.isalpha():
        return SIGNS.get(printed, Word.SIGN), 0, folded
    return Word.UNKNOWN, 0, folded
