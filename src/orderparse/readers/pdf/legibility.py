"""How far the text layer can be trusted: letters without meaning, pages as pictures."""

import re
from collections.abc import Iterator, Sequence

from orderparse.blocks import Block
from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.patterns import pattern
from orderparse.readers.pdf.mending import texts_of
from orderparse.readers.pdf.stitch import PageItems

# A page of which a picture takes so much is a scan; with so few letters, blanks
# included, they are but a stamp on it.
_PICTURE = 0.5
_STAMP = 300
# From this share of all words or letters on, the layer as a whole is doubtful.
_DOUBTFUL = 0.1
_ENOUGH = 20

# Letters without meaning, and those that Cyrillic turns into where its bytes are taken
# for Western ones.
_UNKNOWN = pattern(
    r"[\uE000-\uF8FF\uFFFD\u00A1-\u00AA\u00AC-\u00AF\u00B4-\u00BA\u00BC-\u00FF]"
)
# A Latin letter next to a Cyrillic one: a look-alike.
_MIXED = pattern(r"[\u0400-\u04FF][A-Za-z]|[A-Za-z][\u0400-\u04FF]")
# Signs inside a word: the letters stand at the places of others in the font's table.
_SHIFTED = pattern(r"\w[!#$&;<=>?@]+\w")
# What either of these takes at least one of.
_FOREIGN = re.compile(r"[A-Za-z!#$&;<=>?@]")
_SIGN = re.compile(r"[!-,/:-@\[-^`{-~]")
# So large a part of a text are they never.
_FEW = 0.3


def page_doubts(pages: Sequence[PageItems]) -> Iterator[Diagnostic]:
    """Pages not read in full: pictures, with or without text, and annotations."""
    recognised = False
    for number, page in enumerate(pages, start=1):
        if page.picture >= _PICTURE and page.glyphs < _STAMP:
            yield note("no-text-layer", Origin(page=number), page=str(number))
        elif page.picture >= _PICTURE:
            recognised = True
        if page.unread:
            yield note("annotation-unread", Origin(page=number))
    if recognised:
        yield note("text-recognised")


def text_doubts(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """A text layer whose letters are not those that are printed."""
    text = " ".join(text for block in blocks for text in texts_of(block))
    if _is_unknown(text) or _is_mixed(text):
        yield note("text-garbled")


def _is_unknown(text: str) -> bool:
    """Whether many letters are no letters at all."""
    signs = len(_SIGN.findall(text))
    unknown = len(_UNKNOWN.findall(text))
    letters = len(text) - text.count(" ")
    return unknown > _DOUBTFUL * letters or signs > max(_ENOUGH, _FEW * letters)


def _is_mixed(text: str) -> bool:
    """Whether many words are made of what no word is made of."""
    harmless = max(_ENOUGH, _DOUBTFUL * (text.count(" ") + 1))
    if len(_FOREIGN.findall(text)) <= harmless:
        return False
    return len(_MIXED.findall(text)) + len(_SHIFTED.findall(text)) > harmless
