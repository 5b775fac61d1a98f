"""Sections of a plan -> which of them are open at the row being read."""

from collections.abc import Sequence

from orderparse.model import Section
from orderparse.parsing.plans.evidence import depth, follows
from orderparse.parsing.plans.sections import Name
from orderparse.vocabulary.plans import LABELS


class _Open:
    """One open section.

    Attributes:
        index: its place among all sections.
        style: that of its name.
        parts: of its number; none without one.
        numbers_rows: a row in it has a number that begins with its own.
    """

    __slots__ = ("index", "numbers_rows", "parts", "style")

    def __init__(self, index: int, name: Name) -> None:
        self.index = index
        self.style = name.style
        self.parts = depth(name.number) if name.number else ()
        self.numbers_rows = False

    def holds(self, parts: tuple[str, ...]) -> bool:
        """Whether a number begins with its own."""
        own = self.parts
        return 0 < len(own) < len(parts) and parts[: len(own)] == own

    def is_ended_by(self, parts: tuple[str, ...]) -> bool:
        """Whether a number stands beside its own, the rows in it being told by it."""
        return self.numbers_rows and len(parts) <= len(self.parts)


class OpenSections:
    """All sections of a plan, and those that are open at the row being read.

    Attributes:
        sections: in printed order.
    """

    def __init__(self) -> None:
        """Begin above the first row."""
        self.sections: list[Section] = []
        self._open: list[_Open] = []
        self._levels: dict[str, int] = {}  # at which a style was first met
        self._fresh = False  # no activity stands below the last one yet
        self._unnumbered = False  # the first activity below it has no number

    @property
    def _innermost(self) -> int | None:
        """The innermost open section."""
        return self._open[-1].index if self._open else None

    def start(self, name: Name) -> None:
        """A section row: it closes those that stand at its level or below."""
        level = self._level(name)
        del self._open[level:]
        section = Section(
            label=name.label,
            number=name.number,
            title=name.title,
            parent=self._innermost,
        )
        self._open.append(_Open(len(self.sections), name))
        self.sections.append(section)
        self._levels.setdefault(name.style, level)
        self._fresh = True
        self._unnumbered = False

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
        parts = depth(number) if number else ()
        self._close_counted_on(parts)
        for section in self._open if parts else ():
            section.numbers_rows = section.numbers_rows or section.holds(parts)
        while parts and self._open and self._open[-1].is_ended_by(parts):
            self._open.pop()
        return self._innermost

    def _close_counted_on(self, parts: tuple[str, ...]) -> None:
        """Close a section whose rows have no numbers where a row is the next after it."""
        fresh, self._fresh = self._fresh, False
        if not parts or not parts[0].isdigit():
            self._unnumbered = self._unnumbered or fresh
            return
        if self._unnumbered and self._open and follows(self._open[-1].parts, parts):
            self._open.pop()
        self._unnumbered = False

    def _level(self, name: Name) -> int:
        """How many of the open sections stay open around a new one."""
        styles = [section.style for section in self._open]
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
        above = depth(name.number)[:-1]
        for level in range(len(self._open), 0, -1):
            if above and self._open[level - 1].parts == above:
                return level
        return None

    def _level_by_rank(self, rank: int, styles: Sequence[str]) -> int:
        for level, style in enumerate(styles):
            if LABELS.get(style, -1) >= rank:
                return level
        if self._fresh or all(style in LABELS for style in styles):
            return len(styles)
        return max(len(styles) - 1, 0)
