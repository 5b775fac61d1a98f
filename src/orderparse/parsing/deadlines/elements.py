"""Tokens -> the elements of a deadline in printed order, and the words left over."""

from collections.abc import Callable

from orderparse.parsing.deadlines.anchors import (
    after_reported,
    anchor,
    year_after_reported,
)
from orderparse.parsing.deadlines.expression import (
    Bound,
    Excluded,
    Frequency,
    Nature,
    Rule,
    Term,
    Window,
)
from orderparse.parsing.deadlines.numbers import UNITS_WITH_ROMANS, Tokens, is_year
from orderparse.parsing.deadlines.phrases import (
    BEFORE_TIME,
    after_clock,
    after_reference,
    always,
    condition,
    excluded,
    whole_period,
)
from orderparse.parsing.deadlines.repeats import by_units, repeat
from orderparse.parsing.deadlines.terms import event_term, term
from orderparse.parsing.deadlines.windows import between, moved, window
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.deadlines import Word

Value = Window | Rule | Term | Nature | Excluded
_Recogniser = Callable[[Tokens, int], tuple[Value, int] | None]


class Element(NamedTuple):
    """One thing said.

    Attributes:
        value: a window, a repetition, a term, or what has no dates.
        start: where it begins in the text.
        end: where it ends.
        linked: nothing but list marks stands between it and the element before.
        in_brackets: it stands in brackets.
    """

    value: Value
    start: int
    end: int
    linked: bool
    in_brackets: bool


# Which recognisers to ask at a word, the first that answers wins.
_BY_WORD: dict[Word, tuple[_Recogniser, ...]] = {
    Word.NUMBER: (repeat, anchor, term, window),
    Word.CARDINAL: (repeat, term, window),
    Word.ORDINAL: (repeat, anchor, window),
    Word.ROMAN: (repeat, anchor, window),
    Word.MONTH: (window,),
    Word.SEASON: (window,),
    Word.SEASONAL: (window,),
    Word.WEEKDAY: (repeat,),
    Word.REPEAT: (repeat,),
    Word.EVERY: (anchor, repeat),
    Word.TIMES: (repeat,),
    Word.MANIFOLD: (repeat,),
    Word.IN: (anchor, term, whole_period, condition, repeat, window, event_term),
    Word.ON: (always, whole_period, repeat, anchor, window, event_term),
    Word.COURSE: (term, whole_period, window, event_term),
    Word.PERIOD: (whole_period, window, event_term),
    Word.DEADLINE: (condition, whole_period, anchor, term, window),
    Word.WHOLE: (whole_period, window, event_term),
    Word.TO: (anchor, window, term, event_term),
    Word.TOWARDS: (anchor, window, event_term),
    Word.UNTIL: (by_units, repeat, condition, event_term, window),
    Word.FROM: (moved, anchor, window, event_term),
    Word.NOT: (repeat, anchor, window, term, event_term),
    Word.AFTER: (window, event_term),
    Word.FOR: (after_reported, term, window),
    Word.THROUGH: (repeat, term),
    Word.EXCEPT: (repeat, excluded),
    Word.BEGINNING: (window,),
    Word.BETWEEN: (between,),
    Word.OF: (between,),
    Word.START: (anchor, window),
    Word.MIDDLE: (anchor, window),
    Word.ENDING: (anchor, window),
    Word.HOLIDAYS: (window,),
    Word.SCHOOL: (window,),
    Word.CURRENT: (window,),
    Word.NEXT: (year_after_reported, window),
    Word.CALENDAR: (window,),
    Word.YEAR: (year_after_reported,),
    Word.ONGOING: (always,),
    Word.AT_ONCE: (event_term,),
    Word.EVE: (event_term,),
    Word.WITH: (condition,),
    Word.CONDITION: (condition,),
    Word.WORKING: (term,),
}
# In running text "до …", "при …" and "по …" go with anything: there they say no deadline.
_NOT_IN_CLAUSES = (condition, event_term, by_units)
_IN_CLAUSES: dict[Word, tuple[_Recogniser, ...]] = {
    word: tuple(each for each in recognisers if each not in _NOT_IN_CLAUSES)
    for word, recognisers in _BY_WORD.items()
} | {Word.AT_ONCE: (event_term,)}
_LINKS = frozenset(
    {
        Word.COMMA,
        Word.AND,
        Word.SEMICOLON,
        Word.SLASH,
        Word.OPEN,
        Word.CLOSE,
        Word.POINT,
        Word.LABEL,
    }
)
_MUTE = frozenset({Word.DASH, Word.COLON, Word.STOP, Word.ELLIPSIS})
_NUMBERED = frozenset({Word.REFERENCE, Word.OF})
# What a time of day or a number of something else may begin with.
_SILENT = BEFORE_TIME | _NUMBERED | {Word.NUMBER}
_END, _NUMBER, _UNKNOWN = Word.END, Word.NUMBER, Word.UNKNOWN
_OPEN, _CLOSE, _STOP = Word.OPEN, Word.CLOSE, Word.STOP
_INSIDE = frozenset({Word.IN, Word.ON})
_LABELS = frozenset({Word.DEADLINE, Word.DATE, Word.PERIOD})
_IN_LABELS = frozenset({Word.REALISATION, Word.UNKNOWN})
_LONGEST_LABEL = 4
_WEDNESDAY = ("WE",)
_SHORT = 2


def elements(t: Tokens, *, of_clause: bool = False) -> tuple[list[Element], list[int]]:
    """Read all elements from left to right, each token once.

    Args:
        t: the tokens.
        of_clause: they are of running text, not of a cell that holds a deadline.

    Returns:
        What was said, and the places of tokens that said nothing.
    """
    recognisers = _IN_CLAUSES if of_clause else _BY_WORD
    said: list[Element] = []
    left_over: list[int] = []
    linked, inside, i = True, False, 0 if of_clause else _after_label(t)
    while (word := t[i].word) is not _END:
        if word is _UNKNOWN:
            linked = False
            left_over.append(i)
            i += 1
            continue
        found = None
        if word in recognisers and not _tells_no_time(t, i, of_clause=of_clause):
            found = _element(t, i, recognisers)
        if found is not None:
            value, j = found
            said.append(Element(value, t[i].start, t[j - 1].end, linked, inside))
            linked, i = True, j
            continue
        j = _after_silence(t, i) if word in _SILENT else i
        if j > i:
            linked, i = False, j
            continue
        inside = word is _OPEN or (inside and word is not _CLOSE)
        follows = word is Word.COLON and said and isinstance(said[-1].value, Rule)
        if not follows and word not in _LINKS and (of_clause or word is not _STOP):
            linked = False
            if word not in _MUTE:
                left_over.append(i)
        i += 1
    return said, left_over


def _after_label(t: Tokens) -> int:
    """The place after "Срок:", "- Дата проведения:" at the start of a cell."""
    start = 1 if t[0].word is Word.DASH else 0
    if t[start].word not in _LABELS:
        return 0
    for j in range(start + 1, start + _LONGEST_LABEL):
        if t[j].word is Word.COLON:
            return j + 1
        if t[j].word not in _IN_LABELS:
            return 0
    return 0


def _tells_no_time(t: Tokens, i: int, *, of_clause: bool) -> bool:
    """A quick look at what most texts are full of: "в школе", "1 Развитие …".

    In a cell a preposition may open a condition ("в случае …"), and a shorter word
    behind it may belong to a year ("в с. г.").
    """
    token, following = t[i], t[i + 1]
    if following.word is not _UNKNOWN:
        return False
    if token.word is _NUMBER:
        return following.gap and not is_year(token)
    return of_clause and token.word in _INSIDE and len(following.text) > _SHORT


def _element(
    t: Tokens, i: int, by_word: dict[Word, tuple[_Recogniser, ...]]
) -> tuple[Value, int] | None:
    word = t[i].word
    if word is _NUMBER and after_clock(t, i) > i:
        return None
    for recognise in by_word[word]:
        found = recognise(t, i)
        if found is not None:
            return found
    return None


def _after_silence(t: Tokens, i: int) -> int:
    """The place after a time of day or a number of something else, else `i`."""
    stop = after_clock(t, i)
    if stop > i:
        return stop
    if t[i].word not in _NUMBERED or _is_a_numeral(t, i):
        return i
    return after_reference(t, i)


def _is_a_numeral(t: Tokens, i: int) -> bool:
    """Whether "п" before a quarter is rather a misread II."""
    joined = t[i + 1].word in _LINKS or t[i + 1].word is Word.DASH
    listed = joined and t[i + 3].word in UNITS_WITH_ROMANS
    return listed or t[i + 1].word in UNITS_WITH_ROMANS


def may_be_no_weekday(value: Value) -> bool:
    """Whether it is a bare "среда", which may as well be the other word."""
    if not isinstance(value, Rule) or not names_weekday(value):
        return False
    return dict(value.parts).get("BYDAY") == _WEDNESDAY


def names_weekday(value: Value) -> bool:
    """Whether it is a bare weekday, which beside a date only explains it."""
    if not isinstance(value, Rule) or value.unit is not Frequency.WEEKLY:
        return False
    return value.bound is Bound.AT
