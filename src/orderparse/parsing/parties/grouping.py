"""Tokens -> units that no separator cuts: words, persons, quotes, brackets."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.parsing.grammar.forms import adjective, noun
from orderparse.parsing.parties.tokens import Layout, spelled, tokenise
from orderparse.parsing.parties.units import Span, Unit, UnitKind, find_enclosed
from orderparse.vocabulary.parties import NAMED_AFTER, PATRONYMICS, SMALL_WORDS

_INITIALS = UnitKind.INITIALS
_FULL_NAME = 3
_LONG_WORD = 6
_WORDS = frozenset({UnitKind.WORD, UnitKind.ABBREVIATION})


def find_units(layout: Layout) -> list[Unit]:
    """The units of a cell, in printed order."""
    tokens = tokenise(layout)
    if layout.text.isupper():
        tokens = list(map(_as_word, tokens))
    units: list[Unit] = []
    position = 0
    for (first, last), kind in find_enclosed(tokens):
        units += _open_units(layout.text, tokens[position:first])
        units.append(_joined(layout.text, kind, tokens[first], tokens[last]))
        position = last + 1
    return units + _open_units(layout.text, tokens[position:])


def _as_word(token: Unit) -> Unit:
    """A long or small word of a cell that is all in capitals."""
    long = len(token.text) >= _LONG_WORD or token.folded in SMALL_WORDS
    is_word = token.kind is UnitKind.ABBREVIATION and long
    return token._replace(kind=UnitKind.WORD) if is_word else token


def _open_units(text: str, tokens: Sequence[Unit]) -> list[Unit]:
    """Units of a stretch without enclosures."""
    persons = find_persons(tokens) if len(tokens) > 1 else ()
    units: list[Unit] = []
    position = 0
    for first, last in persons:
        units += _singles(tokens[position:first])
        units.append(_joined(text, UnitKind.PERSON, tokens[first], tokens[last]))
        position = last + 1
    units += _singles(tokens[position:])
    return units


def _joined(text: str, kind: UnitKind, first: Unit, last: Unit) -> Unit:
    words = text[first.start : last.end]
    return Unit(kind, first.start, last.end, words, words.casefold(), first.gap)


def _singles(tokens: Iterable[Unit]) -> list[Unit]:
    """Tokens outside of persons; initials there are words as any other."""
    return [
        token._replace(kind=spelled(token.text)) if token.kind is _INITIALS else token
        for token in tokens
    ]


def find_persons(tokens: Sequence[Unit]) -> list[Span]:
    """Stretches of tokens that name one person each, in printed order."""
    runs = _runs(tokens)
    initials_first = _initials_first(tokens, runs)
    return [
        span
        for first, last in runs
        for span in _persons(tokens, first, last, initials_first=initials_first)
    ]


def _names(tokens: Sequence[Unit]) -> list[int]:
    """Indices of initials, and of what can be a surname or a first name."""
    capital = [index for index, token in enumerate(tokens) if token.text[0].isupper()]
    if len(capital) == 1:
        return []  # one alone names nobody
    return [index for index in capital if _is_name(tokens, index)]


def _is_name(tokens: Sequence[Unit], index: int) -> bool:
    """Whether a word with a capital is initials, or can be a surname or a first name."""
    token = tokens[index]
    if token.kind is _INITIALS:
        return True
    rest = token.text[1:]
    if token.kind not in _WORDS or not (rest.islower() or "-" in rest):
        return False
    if token.text.endswith(".") or noun(token.folded) is not None:
        return False
    return not _modifies(tokens, index)


def _modifies(tokens: Sequence[Unit], index: int) -> bool:
    """Whether a capital adjective belongs to the noun after it ("Главный врач")."""
    if not adjective(tokens[index].folded) or index + 1 >= len(tokens):
        return False
    return noun(tokens[index + 1].folded) is not None


def _runs(tokens: Sequence[Unit]) -> list[Span]:
    """Stretches of names and initials without anything between them, two at least."""
    runs: list[Span] = []
    for index in _names(tokens):
        if runs and runs[-1][1] == index - 1:
            runs[-1] = runs[-1][0], index
        else:
            runs.append((index, index))
    return [(first, last) for first, last in runs if last > first]


def _initials_first(tokens: Sequence[Unit], runs: Sequence[Span]) -> bool:
    """Which order the cell keeps: most runs of names and initials decide."""
    votes = 0
    for first, last in runs:
        opens = tokens[first].kind is _INITIALS
        closes = tokens[last].kind is _INITIALS
        if opens != closes:
            votes += 1 if opens else -1
        elif not opens and any(token.kind is _INITIALS for token in tokens[first:last]):
            votes += 1
    return votes > 0


def _persons(
    tokens: Sequence[Unit], first: int, last: int, *, initials_first: bool
) -> Iterator[Span]:
    if first > 0 and tokens[first - 1].folded in NAMED_AFTER:
        return
    index = first
    while index <= last:
        span = _by_initials(tokens, index, last, initials_first=initials_first)
        span = span or _by_patronymic(tokens, index, last)
        if span is not None:
            yield span
            index = span[1]
        index += 1


def _by_initials(
    tokens: Sequence[Unit], index: int, last: int, *, initials_first: bool
) -> Span | None:
    if index == last:
        return None
    opens, closes = (t.kind is _INITIALS for t in tokens[index : index + 2])
    wanted = (initials_first, not initials_first)
    return (index, index + 1) if (opens, closes) == wanted else None


def _by_patronymic(tokens: Sequence[Unit], index: int, last: int) -> Span | None:
    """A full name with its patronymic in third or second place."""
    words = tokens[index : min(index + _FULL_NAME, last + 1)]
    places = [
        place
        for place, token in enumerate(words)
        if place and token.folded.endswith(PATRONYMICS)
    ]
    if not places or any(token.kind is _INITIALS for token in words):
        return None
    if places[-1] == _FULL_NAME - 1:
        return index, index + _FULL_NAME - 1
    beyond = index + _FULL_NAME
    if beyond <= last and tokens[beyond].folded.endswith(PATRONYMICS):
        return index, index + places[0]  # "Анна Ивановна Вера Петровна"
    return index, index + len(words) - 1
