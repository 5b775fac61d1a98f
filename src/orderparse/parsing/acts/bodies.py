"""Words between an act's name and its date -> the body that issued it."""

from orderparse.parsing.grammar.nominative import nominative
from orderparse.parsing.letter.people import PrintedName, find_person
from orderparse.patterns import pattern
from orderparse.vocabulary.bodies import BODY_ABBREVIATIONS, HEADED_BY
from orderparse.vocabulary.kinds import BEHIND_ISSUER

_WORD = pattern(r"[^\W_]+")


def find_issuer(text: str) -> PrintedName | None:
    """The body named in the genitive ("Министерства культуры"), in the nominative.

    A head is left out where the body stands behind him: "заведующего МБДОУ «Радуга»".
    """
    end = len(text.rstrip(" ,"))
    for link in BEHIND_ISSUER:
        if text[:end].endswith(link) or text[:end].strip() == link.strip():
            end = len(text[: end - len(link)].rstrip(" ,"))
    person = find_person(text[:end])
    if person is not None:
        end = len(text[: person.start].rstrip(" ,"))
    start = _start(text[:end])
    name = text[start:end]
    if not any(map(str.isalpha, name)):
        return None
    return PrintedName(start, end, nominative(name))


def find_headed(position: str) -> str | None:
    """The body that a position heads, where it has a name of its own.

    "Директор МБОУ «Заря»" heads МБОУ «Заря»; "Директор школы" names no body.
    """
    _, _, rest = position.partition(" ")
    first = _WORD.match(rest)
    if first is None:
        return None
    if first[0].casefold() in BODY_ABBREVIATIONS:
        return rest
    _, _, behind = rest.partition(" ")
    second = _WORD.match(behind)  # "Главный врач ГБУЗ «Заря»"
    if second is not None and second[0].casefold() in BODY_ABBREVIATIONS:
        return behind
    name = nominative(rest)
    named = name != rest and (" " in rest.strip()) and name[:1].isupper()
    return name if named else None


def _start(text: str) -> int:
    start = len(text) - len(text.lstrip(" ,"))
    first = _WORD.match(text, start)
    if first is None or first[0].casefold() not in HEADED_BY:
        return start
    behind = _WORD.search(text, first.end())
    if behind is None:
        return start
    rest = text[behind.start() :]
    known = behind[0].casefold() in BODY_ABBREVIATIONS or nominative(rest) != rest
    return behind.start() if known else start
