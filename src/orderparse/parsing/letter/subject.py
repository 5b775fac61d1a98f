"""What stands behind a kind: its office, or what the order is about."""

from collections.abc import Iterator

from orderparse.parsing.acts.bodies import find_issuer
from orderparse.parsing.letter.row import Found, Requisite, Row
from orderparse.patterns import pattern, places
from orderparse.vocabulary.bodies import BODY_ABBREVIATIONS, CONTRACTIONS
from orderparse.vocabulary.calendar import FROM
from orderparse.vocabulary.header import ABOUT, NUMBERED_DATIVES

_WORD = pattern(r"[^\W_]+")


def office(row: Row, start: int) -> Found | None:
    """The office behind the kind, in the genitive ("Приказ Министерства культуры …")."""
    if not row.found or row.found[-1].requisite is not Requisite.KIND:
        return None
    end = next((d.start for d in row.dates if d.start > start), len(row.text))
    body = find_issuer(row.text[start:end])
    if body is None:
        return None
    printed = row.text[start + body.start : start + body.end]
    if body.name == printed and not _is_short_name(printed):
        return None
    return Found(
        requisite=Requisite.ISSUER,
        start=start + body.start,
        end=start + body.end,
        value=body.name,
    )


def _is_short_name(printed: str) -> bool:
    """Whether a body's name has one form for all cases ("Приказ Минобрнауки России")."""
    lowered = printed.casefold()
    first = lowered.split(" ", 1)[0]
    return first in BODY_ABBREVIATIONS or lowered.startswith(CONTRACTIONS)


def subject(row: Row, start: int) -> Found | None:
    """What the kind is about: "по личному составу", "(по кадрам)", "по МБОУ «Заря»"."""
    text = row.text
    if not row.has(Requisite.KIND):
        return None
    if text[start - 1 : start] == "(":
        end = text.find(")", start)
        return _filled(start, end + 1) if end > 0 else None
    if not text.startswith(ABOUT, start):
        return None
    if is_about_body(text, start):
        return _body_after(row, start + len(ABOUT))
    return _filled(start, _qualifier_end(row, start))


def is_about_body(text: str, start: int = 0) -> bool:
    """Whether "по МБОУ «Заря»" stands there: the kind's subject is its office."""
    if not text.startswith(ABOUT, start):
        return False
    word = _WORD.match(text, start + len(ABOUT))
    return word is not None and word[0].casefold() in BODY_ABBREVIATIONS


def _body_after(row: Row, start: int) -> Found:
    """The office behind "по", up to the number or date of the order."""
    end = _qualifier_end(row, start)
    name = row.text[start:end].rstrip(" ,")
    return Found(
        requisite=Requisite.ISSUER, start=start, end=start + len(name), value=name
    )


def _qualifier_end(row: Row, start: int) -> int:
    """Where the number or date of the order begins, not the "№ 5" of "по школе № 5"."""
    text = row.text
    ends = [date.start for date in row.dates if date.start > start]
    words = (word for word in _WORD.finditer(text, start) if word[0] == FROM)
    ends += [
        place
        for place in (*_signs(text, start), *(word.start() for word in words))
        if text.count("«", 0, place) == text.count("»", 0, place)
    ]
    return min(ends, default=len(text))


def _signs(text: str, start: int) -> Iterator[int]:
    """The number signs that belong to no body."""
    for place in places("№", text, start):
        if not text.endswith(NUMBERED_DATIVES, 0, place):
            yield place


def _filled(start: int, end: int) -> Found:
    return Found(requisite=Requisite.FILLER, start=start, end=end)
