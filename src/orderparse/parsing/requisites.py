"""One line of a letterhead -> the requisites printed on it: kind, date, number, place.

A line counts only when all of it is requisites; so the dates and numbers of cited acts,
registrations and editions never do.
"""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum

import regex
from attrs import evolve, field, frozen

from orderparse.parsing.bodies import find_issuer
from orderparse.parsing.dates import PrintedDate, find_dates
from orderparse.parsing.spacing import match_spaced
from orderparse.vocabulary.bodies import BODY_ABBREVIATIONS
from orderparse.vocabulary.header import (
    FILLERS,
    FOREIGN_TOWN_WORDS,
    NUMBER_SIGNS,
    PLACE_LINKS,
    PLACE_TYPES,
    TOWNS,
)
from orderparse.vocabulary.kinds import FOREIGN_KINDS, KINDS
from orderparse.vocabulary.months import NOT_TOWNS


class Requisite(StrEnum):
    """What stands in a stretch of a header line."""

    KIND = "kind"
    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    TITLE = "title"
    ISSUER = "issuer"
    FILLER = "filler"


@frozen(kw_only=True)
class Found:
    """One requisite at `start:end` of its line.

    Attributes:
        requisite: what it is.
        start: where its printed form begins, a number's sign included.
        end: where it ends.
        value: kind, number or place as the result gives it; None where left blank.
        date: for dates; None where left blank or impossible.
        sure: it is marked as what it is (a number by its sign, a place by its type).
    """

    requisite: Requisite
    start: int
    end: int
    value: str | None = None
    date: dt.date | None = None
    sure: bool = True


@frozen
class _Row:
    """A line while it is read: its text, its dates, what was found so far."""

    text: str
    dates: tuple[PrintedDate, ...]
    found: list[Found] = field(factory=list)

    def has(self, requisite: Requisite) -> bool:
        return any(found.requisite is requisite for found in self.found)


_EDGE = " /,;:|_*\"“”«»'’[]-–—"
_NUMBER_PART = r"[0-9A-Za-zА-ЯЁа-яё]+"
_NUMBER = regex.compile(
    rf"""[\s_:"«“]*+ (?P<number> {_NUMBER_PART}
        (?: [./\-–—]{_NUMBER_PART}
          | \s?[-–/]\s? (?: [0-9]+[а-яА-Я]{{0,3}} | [А-Яа-я]{{1,3}} ) (?![\w.]) )*+ )""",
    regex.VERBOSE,
)
_BLANK_NUMBER = regex.compile(r"[\s_]*+(?:б/н(?!\w))?(?:(?<=_)[/-]\s?[\w-]{1,10})?")
_SEPARATOR = regex.compile(r"\s?([-–/])\s?")
_BLANK_DATE = regex.compile(
    r"""(?: [«"“„<][\s_]*+[»"”>]? [\s_]*+ | _[\s_]*+ )
        (?:[А-Яа-яё]{3,8}[\s_]*+)? (?:(?:19|20)[0-9]{0,2}[\s_]*+)? г(?:ода|\.)?""",
    regex.VERBOSE,
)
_PLACE_TYPE = regex.compile(
    r"(?:"
    + "|".join(sorted(map(regex.escape, PLACE_TYPES), key=len, reverse=True))
    + r")(?:\.\s?|\s)(?=[А-ЯЁ])",
    regex.IGNORECASE,
)
_SHORTEST_TOWN = 2
_NAME_WORD = regex.compile(r"[А-ЯЁӀҺ][\w]*(?:-[\w]+)*")
_TITLE = regex.compile(
    r"[\[«\"“]?(?:(?:О|Об|Обо|о|об|обо|ОБ|ОБО) [\w«\"“]|(?:Об|ОБ|Обо)$)"
)
_SIGN = regex.compile("|".join(map(regex.escape, NUMBER_SIGNS)))
# Recognition sees "№" as "№2" or "№9"; then the number stands apart behind it.
_MISREAD_SIGN = regex.compile(r"№[29]\s(?=[0-9]+[^\s]*$)")
# Behind "по школе № 5" the number or date of the order begins.
_QUALIFIED = regex.compile(r"(?<!школе |саду |лицею |СОШ |ДОУ |сад |школа )№|\bот\b")
_WORD = regex.compile(r"[^\W_]+")


def read_row(text: str) -> tuple[Found, ...]:
    """The requisites of a line, none when it says anything else too."""
    if not any(map(str.isalnum, text)) and "_" not in text and "№" not in text:
        return ()
    head = text[:_LONGEST]
    row = _Row(head, find_dates(head))
    position = _skip(head, 0)
    while position < len(head):
        found = next(filter(None, (match(row, position) for match in _MATCHERS)), None)
        if found is None:
            return ()
        if found.requisite is Requisite.TITLE:
            found = evolve(found, end=len(text))
        row.found.append(found)
        position = _skip(head, found.end)
    telling = [f for f in row.found if f.requisite not in _SILENT]
    return tuple(row.found) if telling else ()


# Requisites stand in short lines; only a title glued to them may be longer.
_LONGEST = 300
_LONGEST_STAMP = 1000
_FOREIGN = FOREIGN_KINDS | FOREIGN_TOWN_WORDS
_SILENT = (Requisite.FILLER, Requisite.TITLE)


_FIRST_LETTERS = frozenset(kind[0].upper() for kind in KINDS)


def may_hold_kind(text: str) -> bool:
    """A quick look: whether a line may begin with a kind of order."""
    return text[:1] in _FIRST_LETTERS and match_kind(text) is not None


def match_kind(text: str, start: int = 0) -> Found | None:
    """The kind of order at a place of a line, letter-spaced or not."""
    if text[start : start + 1] not in _FIRST_LETTERS:
        return None
    for kind in KINDS:
        end = match_spaced(text, kind, start)
        if end is not None and _ends_word(text, end):
            return Found(requisite=Requisite.KIND, start=start, end=end, value=kind)
    return None


def match_numbers(text: str, start: int = 0) -> tuple[Found, ...]:
    """All signed numbers at or after an offset, blank ones included."""
    head = text[:_LONGEST_STAMP]
    row = _Row(head, find_dates(head))
    signs = (
        sign.start()
        for sign in _SIGN.finditer(head, start)
        if not head[sign.start() - 1 : sign.start()].isalnum()
    )
    return tuple(found for sign in signs if (found := _signed_number(row, sign)))


def match_bare_number(text: str, start: int) -> Found | None:
    """A number without its sign right behind an act's name ("к пр. 6а от …")."""
    head = text[:_LONGEST_STAMP]
    return _number_at(_Row(head, find_dates(head)), start, start)


def is_title_start(text: str, start: int = 0) -> bool:
    """Whether a title begins there ("Об утверждении …")."""
    return _TITLE.match(text, start) is not None


def _ends_word(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if not following.isalpha():
        return True
    return following.islower() and text[end : end + 3] in {"от ", "от«"}


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] in _EDGE:
        if text[position] in '«"“_' and _BLANK_DATE.match(text, position):
            break
        if text[position] in '«"“' and _quoted_day(text, position):
            break
        position += 1
    return position


def _quoted_day(text: str, position: int) -> bool:
    return text[position + 1 : position + 4].lstrip(" _")[:1].isdigit()


def _kind(row: _Row, start: int) -> Found | None:
    return None if row.has(Requisite.KIND) else match_kind(row.text, start)


def _date(row: _Row, start: int) -> Found | None:
    for date in row.dates:
        if date.start <= start < date.end and not row.text[date.start : start].strip(
            _EDGE
        ):
            return Found(
                requisite=Requisite.DATE, start=start, end=date.end, date=date.date
            )
    blank = _BLANK_DATE.match(row.text, start)
    if blank is None:
        return None
    return Found(requisite=Requisite.DATE, start=start, end=blank.end())


def _issuer(row: _Row, start: int) -> Found | None:
    """The office behind the kind, in the genitive ("Приказ Министерства культуры …")."""
    if not row.found or row.found[-1].requisite is not Requisite.KIND:
        return None
    end = next((d.start for d in row.dates if d.start > start), len(row.text))
    body = find_issuer(row.text[start:end])
    if body is None or body.name == row.text[start + body.start : start + body.end]:
        return None
    return Found(
        requisite=Requisite.ISSUER,
        start=start + body.start,
        end=start + body.end,
        value=body.name,
    )


def _qualifier(row: _Row, start: int) -> Found | None:
    """What the kind is about: "по личному составу", "(по кадрам)", "по МБОУ «Заря»"."""
    text = row.text
    if not row.has(Requisite.KIND):
        return None
    if text[start - 1 : start] == "(":
        end = text.find(")", start)
        return _filled(start, end + 1) if end > 0 else None
    if not text.startswith("по ", start):
        return None
    if is_about_body(text, start):
        return _body_after(row, start + len(ABOUT))
    return _filled(start, _qualifier_end(row, start))


ABOUT = "по "


def is_about_body(text: str, start: int = 0) -> bool:
    """Whether "по МБОУ «Заря»" stands there: the kind's subject is its office."""
    if not text.startswith(ABOUT, start):
        return False
    word = _WORD.match(text, start + len(ABOUT))
    return word is not None and word[0].casefold() in BODY_ABBREVIATIONS


def _body_after(row: _Row, start: int) -> Found:
    """The office behind "по", up to the number or date of the order."""
    end = _qualifier_end(row, start)
    name = row.text[start:end].rstrip(" ,")
    return Found(
        requisite=Requisite.ISSUER, start=start, end=start + len(name), value=name
    )


def _qualifier_end(row: _Row, start: int) -> int:
    text = row.text
    ends = [date.start for date in row.dates if date.start > start]
    ends += [
        sign.start()
        for sign in _QUALIFIED.finditer(text, start)
        if text.count("«", 0, sign.start()) == text.count("»", 0, sign.start())
    ]
    return min(ends, default=len(text))


def _filled(start: int, end: int) -> Found:
    return Found(requisite=Requisite.FILLER, start=start, end=end)


def _signed_number(row: _Row, start: int) -> Found | None:
    sign = _SIGN.match(row.text, start)
    if sign is None:
        return None
    text, end = row.text, sign.end()
    misread = _MISREAD_SIGN.match(text, start)
    if misread is not None:
        return _number_at(row, start, misread.end())
    is_letter = sign[0].isalpha()
    if is_letter and not text[end : end + 2].lstrip(" _")[:1].isdigit():
        return None
    return _number_at(row, start, end) or (
        None
        if is_letter
        else Found(requisite=Requisite.NUMBER, start=start, end=_blank_end(text, end))
    )


def _blank_end(text: str, end: int) -> int:
    """The end of a number left blank, a suffix behind the blank taken in."""
    blank = _BLANK_NUMBER.match(text, end)
    return blank.end() if blank else end


def _number_at(row: _Row, start: int, sign_end: int) -> Found | None:
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


def _is_in_date(row: _Row, offset: int) -> bool:
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
    if text[end - 1] == "г" and _PLACE_TYPE.match(text, end - 1) and end - start > 1:
        return end - 1
    for glued in ("Обо", "Об", "О"):
        if text[start:end].endswith(glued) and is_title_start(text, end - len(glued)):
            rest = text[end + 1 : end + 4].casefold()
            if end - len(glued) > start and not rest.startswith(("об ", "о ")):
                return end - len(glued)
    return end


def _unsigned_number(row: _Row, start: int) -> Found | None:
    """A number without its sign: beside a kind or a date, or alone with a digit."""
    if not (row.has(Requisite.KIND) or row.has(Requisite.DATE)) or row.has(
        Requisite.NUMBER
    ):
        return None
    return _number_at(row, start, start)


def _filler(row: _Row, start: int) -> Found | None:
    lowered = row.text[start : start + 40].lower()
    for filler in FILLERS:
        end = start + len(filler)
        if lowered.startswith(filler) and not row.text[end : end + 1].isalpha():
            return Found(requisite=Requisite.FILLER, start=start, end=end)
    word = _WORD.match(row.text, start)
    if word is not None and word[0].casefold() in _FOREIGN:
        return Found(requisite=Requisite.FILLER, start=start, end=word.end())
    if row.text[start] in "().№" or lowered.startswith(("г.", "года")):
        return Found(requisite=Requisite.FILLER, start=start, end=start + 1)
    return None


def _typed_place(row: _Row, start: int) -> Found | None:
    if row.text[start - 1 : start] in {"«", '"', "“"}:
        return None
    typed = _PLACE_TYPE.match(row.text, start)
    end = typed and _name_end(row.text, typed.end())
    return None if end is None else _place_at(row, start, end, sure=True)


def _bare_place(row: _Row, start: int) -> Found | None:
    """A town without "г.": between other requisites, or a well-known one."""
    end = _name_end(row.text, start)
    if end is None or row.has(Requisite.PLACE):
        return None
    name = row.text[start:end]
    known = name.casefold().replace(" ", "-") in TOWNS
    likely = row.found and len(name) > _SHORTEST_TOWN and not name.isupper()
    return _place_at(row, start, end, sure=False) if known or likely else None


def _place_at(row: _Row, start: int, end: int, *, sure: bool) -> Found:
    return Found(
        requisite=Requisite.PLACE,
        start=start,
        end=end,
        value=row.text[start:end],
        sure=sure,
    )


def _name_end(text: str, start: int) -> int | None:
    """The end of a capitalised name of up to four words, None where none begins."""
    end = None
    position = start
    for _ in range(4):
        word = _NAME_WORD.match(text, position)
        if word is None or word[0].casefold() in NOT_TOWNS or _SIGN.fullmatch(word[0]):
            break
        if end is not None and is_title_start(text, position):
            break
        end = _without_title(text, word)
        if end < word.end():
            break
        position = end + 1
        link = _WORD.match(text, position)
        if link is not None and link[0] in PLACE_LINKS:
            position = link.end() + 1
    return end


def _without_title(text: str, word: "regex.Match[str]") -> int:
    """The end of a town's name, the title glued to it cut off ("КалининградОб …")."""
    for glued in ("Обо", "Об", "О"):
        end = word.end() - len(glued)
        if (
            word[0].endswith(glued)
            and text[end - 1 : end].islower()
            and is_title_start(text, end)
        ):
            return end
    return word.end()


def _title(row: _Row, start: int) -> Found | None:
    if not row.found or not is_title_start(row.text, start):
        return None
    return Found(requisite=Requisite.TITLE, start=start, end=len(row.text))


# The recognisers of a header line, in the order they are tried at each place.
_MATCHERS: tuple[Callable[[_Row, int], Found | None], ...] = (
    _kind,
    _date,
    _issuer,
    _qualifier,
    _signed_number,
    _title,
    _typed_place,
    _filler,
    _bare_place,
    _unsigned_number,
)
