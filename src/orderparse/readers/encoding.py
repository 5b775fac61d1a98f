"""Bytes of a text -> its encoding, told from the content alone.

A byte order mark or valid UTF-8 decides; the 8-bit encodings of Cyrillic are told apart
by how usual the letters are that they give, and by capitals inside of words.
"""

import codecs
from collections import Counter
from itertools import pairwise
from math import log

from orderparse.tuples import NamedTuple

_SAMPLE = 64 * 1024
# Letters in 10,000 of Russian text: Lyashevskaya & Sharov, the frequency dictionary of
# the Russian National Corpus (2009).
_FREQUENCY = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        (
            *(1098, 848, 799, 737, 670, 632, 547, 475, 453, 434, 349),
            *(320, 298, 280, 262, 200, 190, 174, 169, 164, 159, 145),
            *(120, 97, 94, 72, 64, 49, 36, 33, 27, 4, 4),
        ),
        strict=True,
    )
)
_LETTER = {letter: log(count / 10_000) for letter, count in _FREQUENCY.items()}
_SIGNS = frozenset("«»№–—„“”…§°·\u00a0•’‘\u00ad")
_SIGN, _ALIEN = log(0.005), log(0.000_05)
_CAPITAL, _CAPITAL_INSIDE = -0.3, -4.0
# Below this mean a letter, the text is no Russian in any of the encodings.
_LEAST = -5.0
_LEGACY = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# High bytes of Basic Latin, Cyrillic and General Punctuation in UTF-16.
_UTF16_HIGH = b"\x00\x04\x20\x21"
# What a text may hold of C0: white space, BEL, BS, SUB (DOS end of file), ESC.
_CONTROLS = bytes(
    code for code in (*range(32), 127) if code not in b"\a\b\t\n\v\f\r\x1a\x1b"
)
# Codecs of Python that nobody writes documents in; the first takes quadratic time.
_NO_CHARSETS = frozenset({"punycode", "unicode-escape", "raw-unicode-escape"})
_HIGH = 0x80
_FEW = 100  # one broken or control byte in so many is a flaw, more is no text


class Encoding(NamedTuple):
    """How bytes are to be decoded.

    Attributes:
        name: Python's name of the encoding.
        guessed: told by statistics, not by a mark or by validity.
        damaged: some bytes are not valid in it.
    """

    name: str
    guessed: bool = False
    damaged: bool = False


def is_charset(name: str) -> bool:
    """Whether text can be written in what a document says it is written in."""
    try:
        b"a".decode(name, "replace")
    except (LookupError, ValueError):  # unknown; or with a NUL, or no text at all
        return False
    return codecs.lookup(name).name not in _NO_CHARSETS


def find_encoding(content: bytes) -> Encoding | None:
    """The encoding of a text; None where the bytes are no text."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _checked(content, name)
    sample = content[:_SAMPLE]
    if b"\0" in content:
        return _utf16(content, sample)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) / _FEW:
        return None
    return _utf8(content) or _legacy(content)


def _checked(content: bytes, name: str) -> Encoding:
    try:
        content.decode(name)
    except UnicodeDecodeError:
        return Encoding(name, damaged=True)
    return Encoding(name)


def _utf16(content: bytes, sample: bytes) -> Encoding | None:
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        alien = high.translate(None, _UTF16_HIGH)
        usual = high and len(alien) * 20 < len(high)
        if usual and "\0" not in content.decode(name, "replace"):
            return Encoding(name, guessed=True, damaged=_checked(content, name).damaged)
    return None


def _utf8(content: bytes) -> Encoding | None:
    try:
        content.decode()
    except UnicodeDecodeError:
        text = content[:_SAMPLE].decode(errors="replace")
        broken = text.count("\ufffd")
        letters = sum("\u0400" <= char <= "\u04ff" for char in text)
        usable = letters > broken * _FEW / 2 and _mean(text) > _LEAST
        return Encoding("utf-8", damaged=True) if usable else None
    return Encoding("utf-8")


def _legacy(content: bytes) -> Encoding | None:
    first = next((at for at, byte in enumerate(content) if byte >= _HIGH), 0)
    sample = content[max(0, first - 1) : first + _SAMPLE]
    means = {name: _mean(sample.decode(name, "replace")) for name in _LEGACY}
    name = max(means, key=means.__getitem__)
    if means[name] < _LEAST:
        return None
    return Encoding(name, guessed=True, damaged=_checked(content, name).damaged)


def _mean(text: str) -> float:
    """How Russian a text looks: the mean log-likelihood of what is not ASCII."""
    counts = Counter(char for char in text if char > "\x7f")
    total = sum(_score(char) * count for char, count in counts.items())
    pairs = Counter(pairwise(text))
    inside = sum(
        count
        for (left, right), count in pairs.items()
        if "\x7f" < right and right.isupper() and left.islower()
    )
    return (total + inside * _CAPITAL_INSIDE) / max(1, counts.total())


def _score(char: str) -> float:
    folded = char.lower()
    letter = _LETTER.get(folded)
    if letter is not None:
        return letter if folded == char else letter + _CAPITAL
    return _SIGN if char in _SIGNS else _ALIEN
