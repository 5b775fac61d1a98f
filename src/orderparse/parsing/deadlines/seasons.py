"""Tokens -> a season of the year, holidays or a term of school."""

from orderparse.parsing.deadlines.numbers import Tokens, after_year_word, year
from orderparse.parsing.deadlines.partials import Season, Undated
from orderparse.vocabulary.deadlines import Word

Found = tuple[Season | Undated, int] | None

_SUMMER, _MONTHS_OF_SEASON, _MONTHS = 6, 3, 12
_SPELLS = frozenset({Word.PERIOD, Word.LABEL, Word.MONTH_WORD})


def season(t: Tokens, i: int) -> Found:
    """A season, alone or with its period, months, holidays or the next season."""
    start, length, j = int(t[i].value), _MONTHS_OF_SEASON, i + 1
    named = t[i].word is Word.SEASON
    if t[j].word is Word.DASH and t[j + 1].word in {Word.SEASON, Word.SEASONAL}:
        length += (int(t[j + 1].value) - start) % _MONTHS
        named = named or t[j + 1].word is Word.SEASON
        j += 2
    if t[j].word is Word.HOLIDAYS:
        if start != _SUMMER:
            return Undated(), j + 1
        j, named = j + 1, True
    if t[j].word in _SPELLS:
        j, named = j + 1, True
    elif t[j].word is Word.AND and t[j + 1].word is Word.SEASONAL:
        named = named or t[j + 2].word in _SPELLS
    return _season_of_year(Season(start, length), t, j) if named else None


def _season_of_year(named: Season, t: Tokens, i: int) -> Found:
    found = year(t, i, short=True)
    if found is None:
        return named, i
    j = found[1]
    ranged = t[j].word in {Word.DASH, Word.SLASH} and t[j + 1].word is Word.NUMBER
    if ranged and named.month + named.length > _MONTHS + 1:  # "зима 2022-2023"
        j = after_year_word(t, j + 2)
    return named._replace(year=found[0]), j


def holidays(t: Tokens, i: int) -> Found:
    """Holidays of a school, which have days of their own in each region."""
    return Undated(), after_holidays(t, i)


def after_holidays(t: Tokens, i: int) -> int:
    """The place after "каникулы", "каникулярный период"."""
    return i + 2 if t[i + 1].word is Word.PERIOD else i + 1


def after_term(t: Tokens, i: int) -> int:
    """The place after the year of a term of school."""
    found = year(t, i)
    return found[1] if found else i
