"""Text of a section row -> label, number and title; and which sections are open."""

from collections.abc import Sequence

from orderparse.model import Section
from orderparse.parsing.plans.evidence import (
    depth,
    follows,
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


class OpenSections:
    """All sections of a plan, and those that are open at the row being read."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._depths: list[tuple[str, ...]] = []  # of their numbers; empty without
        self._open: list[tuple[int, str]] = []
        self._levels: dict[str, int] = {}
        self._prefixed: set[int] = set()
        self._fresh = False
        self._unnumbered = False

    @property
    def current(self) -> int | None:
        """The innermost open section."""
        return self._open[-1][0] if self._open else None

    def start(self, name: Name) -> None:
        """A section row: it closes those that stand at its level or below."""
        level = self._level(name)
        del self._open[level:]
        parent = self.current
        self.sections.append(
            Section(
                label=name.label, number=name.number, title=name.title, parent=parent
            )
        )
        self._depths.append(depth(name.number) if name.number else ())
        style = name.style
        self._levels.setdefault(style, level)
        self._open.append((len(self.sections) - 1, style))
        self._fresh = True
        self._unnumbered = False

    def _level(self, name: Name) -> int:
        """How many of the open sections stay open around a new one."""
        styles = [style for _, style in self._open]
        inside = self._inside_number(name)
        if inside is not None:
            return inside
        if name.style in styles:
            return styles.index(name.style)
        if name.style in LABELS and styles:
            return self._level_by_rank(LABELS[name.style], styles)
        if name.style in self._levels:
            return min(self._levels[name.style], len(styles))
        if self._fresh or name.style == "time":
            return len(styles)
        return max(len(styles) - 1, 0)

    def _inside_number(self, name: Name) -> int | None:
        """A "1.2" stands inside of "1", whatever their style."""
        if name.label is not None or name.number is None:
            return None
        parts = depth(name.number)
        for level in range(len(self._open), 0, -1):
            above = self._depths[self._open[level - 1][0]]
            if above and above == parts[:-1]:
                return level
        return None

    def _level_by_rank(self, rank: int, styles: Sequence[str]) -> int:
        for level, style in enumerate(styles):
            if LABELS.get(style, -1) >= rank:
                return level
        if self._fresh or all(style in LABELS for style in styles):
            return len(styles)
        return max(len(styles) - 1, 0)

    def go_on(self, text: str) -> None:
        """More words of the title of the section that was started last."""
        last = self.sections[-1]
        title = f"{last.title} {text}".strip()
        self.sections[-1] = Section(
            label=last.label, number=last.number, title=title, parent=last.parent
        )

    def place(self, number: str | None) -> int | None:
        """The innermost section of an activity, those closed that its number ends.

        An activity numbered like the open section itself ("4" after "3", "3.1" …)
        stands beside that section, not in it.
        """
        fresh, self._fresh = self._fresh, False
        parts = depth(number) if number else ()
        if not parts or not parts[0].isdigit():
            self._unnumbered = self._unnumbered or fresh
        else:
            if self._unnumbered and self._goes_on(parts):
                self._open.pop()
            self._unnumbered = False
        if not parts:
            return self.current
        for index, _ in self._open:
            above = self._depths[index]
            if above and len(parts) > len(above) and parts[: len(above)] == above:
                self._prefixed.add(index)
        while self._open:
            index = self._open[-1][0]
            own = self._depths[index]
            if index not in self._prefixed or not own or len(parts) > len(own):
                break
            self._open.pop()
        return self.current

    def _goes_on(self, parts: tuple[str, ...]) -> bool:
        """A number is the next after that of the innermost section."""
        own = self._depths[self._open[-1][0]] if self._open else ()
        return bool(own) and follows(own, parts)
