"""Text of a section row -> label, number and title."""

from collections.abc import Sequence

from orderparse.parsing.plans.evidence import (
    depth,
    is_number,
    may_be_numbered,
    plain_number,
)
from orderparse.patterns import CAPITAL, LETTER, SMALL, pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.plans import (
    CROSSES,
    LABEL_ADJECTIVES,
    LABELS,
    MONTHS,
    REMARKS,
    TICKS,
    TIMES,
    TOTALS,
)

_LEADING = pattern(
    r"(?:№ ?)?(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLCІХ]{1,8})"
    rf"(?:[.)]+ ?| (?={CAPITAL}{SMALL}*+ {LETTER}))(?=\S)"
)
_TAIL = " .:–—-"
_LONGEST_CROSS = max(map(len, CROSSES))
_OPENING = '«"“„'


class Name(NamedTuple):
    """The words of a section row, taken apart."""

    label: str | None = None
    number: str | None = None
    title: str = ""

    @property
    def style(self) -> str:
        """Rows of the same style stand at the same level."""
        if self.label is not None:
            return self.label.split()[-1].casefold().rstrip(".")
        if self.number is not None:
            parts = depth(self.number)
            kind = "roman" if not parts[0].isdigit() else "arabic"
            return f"{kind} {len(parts)}"
        words = self.title.casefold().split()
        if words and (
            words[0] in MONTHS or any(w.startswith(TIMES) for w in words[:3])
        ):
            return "time"
        return "capitals" if self.title.isupper() else "plain"


def parse_name(text: str) -> Name:
    """A section row's text as label, number and title.

    Args:
        text: "Направление 1. Обновление …", "I. …", "Модуль «…»", "Январь".
    """
    return _labelled(text) or _reversed(text) or _numbered(text) or Name(title=text)


def _labelled(text: str) -> Name | None:
    words = text.split(" ")
    at = 1 if words[0].casefold() in LABEL_ADJECTIVES and len(words) > 1 else 0
    noun = words[at].strip(_TAIL)
    if noun.casefold() not in LABELS:
        return None
    label = " ".join([*words[:at], noun])
    rest = words[at + 1 :]
    if rest[:1] == ["№"]:
        del rest[0]
    if rest and _is_ordinal(rest[0]):
        number = plain_number(rest[0].rstrip(_TAIL))
        return Name(label=label, number=number, title=_rest(rest[1:]))
    ends = words[at] != noun
    if not rest or ends or rest[0][0] in _OPENING:
        return Name(label=label, title=_rest(rest))
    return None


def _is_ordinal(word: str) -> bool:
    bare = word.rstrip(_TAIL)
    return is_number(bare) and (not bare.isalpha() or bare.isupper() or len(bare) == 1)


def _rest(words: Sequence[str]) -> str:
    return " ".join(words).lstrip(_TAIL)


def _reversed(text: str) -> Name | None:
    """The number before its word: "I раздел. …", "2 этап"."""
    words = text.split(" ")
    if len(words) == 1 or not _is_ordinal(words[0]):
        return None
    noun = words[1].strip(_TAIL)
    if noun.casefold() not in LABELS:
        return None
    rest = words[2:]
    if rest and noun == words[1]:
        return None
    return Name(label=noun, number=plain_number(words[0]), title=_rest(rest))


def _numbered(text: str) -> Name | None:
    match = _LEADING.match(text) if may_be_numbered(text) else None
    if match is None:
        return None
    return Name(number=match[1], title=text[match.end() :])


def is_unfinished(text: str) -> bool:
    """A section row of which only the label or the number is there: "Раздел"."""
    words = text.split(" ")
    if _is_ordinal(words[-1]):
        del words[-1]
    return all(
        word.strip(_TAIL).casefold() in LABELS or word.casefold() in LABEL_ADJECTIVES
        for word in words
    )


def is_cross(text: str) -> bool:
    """A mark that holds nothing ("х", "*"), or nothing at all."""
    return len(text) <= _LONGEST_CROSS and text.casefold() in CROSSES


def is_tick(text: str) -> bool:
    """A mark that says yes ("+", "V", "х")."""
    return text.casefold() in TICKS


def is_total(text: str) -> bool:
    """A row that sums up ("Итого по разделу:")."""
    return text.casefold().startswith(TOTALS)


def is_remark(text: str) -> bool:
    """A line that only explains the table ("Примечание: …")."""
    return text.casefold().startswith(REMARKS)
