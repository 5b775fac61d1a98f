"""A line -> its parts that begin like clauses behind the end of a sentence."""

from collections.abc import Iterator

import regex

from orderparse.parsing.stretch import Stretch
from orderparse.patterns import pattern

# Behind a sentence, never behind an abbreviation ("согласно п. 2. Положения").
_START = pattern(
    r"""(?<=[^\W_]{3}[.;:] | [»")][.;:])\s
        (?= (?: [1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2})*+[.)]? | [а-я]\) ) \s?[^\W\d_«] )""",
    regex.VERBOSE,
)


def inline_parts(stretch: Stretch) -> Iterator[Stretch]:
    """The stretch, cut where a number of a clause may stand inside of it."""
    start = stretch.start
    for cut in _START.finditer(stretch.line.text, stretch.start, stretch.end):
        yield Stretch(stretch.line, start, cut.start())
        start = cut.end()
    yield Stretch(stretch.line, start, stretch.end)
