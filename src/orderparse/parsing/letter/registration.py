"""A registration number at a place of a line, with its sign, without it, or blank."""

import regex

from orderparse.parsing.letter.places import begins_place
from orderparse.parsing.letter.row import Found, Requisite, Row, is_title_start, row_of
from orderparse.patterns import pattern
from orderparse.vocabulary.header import NUMBER_SIGNS

_NUMBER_PART = r"[0-9A-Za-zА-ЯЁа-яё]+"
_NUMBER = pattern(
    rf"""[\s_:"«“]*+ (?P<number> {_NUMBER_PART}
        (?: [./\-–—]{_NUMBER_PART}
          | \s?[-–/]\s? (?: [0-9]+[а-яА-Я]{{0,3}} | [А-Яа-я]{{1,3}} ) (?![\w.]) )*+ )""",
    regex.VERBOSE,
)
_BLANK_NUMBER = pattern(r"[\s_]*+(?:б/н(?!\w))?(?:(?<=_)[/-]\s?[\w-]{1,10})?")
_SEPARATOR = pattern(r"\s?([-–/])\s?")
_SIGN = pattern("|".join(map(regex.escape, NUMBER_SIGNS)))
# Recognition sees "№" as "№2" or "№9"; then the number stands apart behind it.
_MISREAD_SIGN = pattern(r"№[29]\s(?=[0-9]+[^\s]*$)")
_LONGEST_STAMP = 1000


def match_numbers(text: str, start: int = 0) -> tuple[Found, ...]:
    """All signed numbers at or after an offset, blank ones included."""
    head = text[:_LONGEST_STAMP]
    row = row_of(head)
    signs = (
        sign.start()
        for sign in _SIGN.finditer(head, start)
        if not head[sign.start() - 1 : sign.start()].isalnum()
    )
    return tuple(found for sign in signs if (found := signed_number(row, sign)))


def match_bare_number(text: str, start: int) -> Found | None:
    """A number without its sign right behind an act's name ("к пр. 6а от …")."""
    head = text[:_LONGEST_STAMP]
    return _number_at(row_of(head), start, start)


def signed_number(row: Row, start: int) -> Found | None:
    """A number behind its sign; None for its value where it was left blank."""
    sign = _SIGN.match(row.text, start)
    if sign is None:
        return None
    text, end = row.text, sign.end()
    misread = _MISREAD_SIGN.match(text, start)
    if misread is not None:
        found = _number_at(row, start, misread.end())
        return found and found._replace(misread=misread[0].strip())
    is_letter = sign[0].isalpha()
    if is_letter and not text[end : end + 2].lstrip(" _")[:1].isdigit():
        return None
    return _number_at(row, start, end) or (
        None
        if is_letter
        else Found(requisite=Requisite.NUMBER, start=start, end=_blank_end(text, end))
    )


def unsigned_number(row: Row, start: int) -> Found | None:
    """A number without its sign: beside a kind or a date, or alone with a digit."""
    if not (row.has(Requisite.KIND) or row.has(Requisite.DATE)) or row.has(
        Requisite.NUMBER
    ):
        return None
    return _number_at(row, start, start)


def _number_at(row: Row, start: int, sign_end: int) -> Found | None:
    text = row.text
    match = _NUMBER.match(text, sign_end)
    if match is None or _is_in_date(row, match.start("number")):
        return None
    end = _unglued(text, match.start("number"), match.end())
    value = " ".join(text[match.start("number") : end].split())
    if not any(map(str.isdigit, value)):
        return None
    return Found(
        requisite=Requisite.NUMBER,
        start=start,
        end=end,
        value=_SEPARATOR.sub(r"\1", value),
        sure=sign_end > start,
    )


def _blank_end(text: str, end: int) -> int:
    """The end of a number left blank, a suffix behind the blank taken in."""
    blank = _BLANK_NUMBER.match(text, end)
    return blank.end() if blank else end


def _is_in_date(row: Row, offset: int) -> bool:
    """Whether the digits there are a date's; "№ 53 ____июня" has no day, but a number."""
    return any(
        date.start <= offset < date.end
        and not (date.start == offset and "_" in date.text)
        for date in row.dates
    )


def _unglued(text: str, start: int, end: int) -> int:
    """The end of the number, what is stuck to it by careless copying cut off.

    "1799г. Калининград" is the number 1799 and a town, "15Об утверждении" a title.
    """
    if text[end - 1] == "г" and begins_place(text, end - 1) and end - start > 1:
        return end - 1
    for glued in ("Обо", "Об", "О"):
        if text[start:end].endswith(glued) and is_title_start(text, end - len(glued)):
            rest = text[end + 1 : end + 4].casefold()
            if end - len(glued) > start and not rest.startswith(("об ", "о ")):
                return end - len(glued)
    return end
