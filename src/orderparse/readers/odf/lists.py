"""text:list and list styles of OpenDocument -> the labels of its items."""

import re

from attrs import define

from orderparse.readers.labels import LEVELS, Counters, Level, NumberedList
from orderparse.readers.odf.names import count, style, text
from orderparse.readers.xml import Element

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMAT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_PLACE = re.compile("%([0-9]{1,2})%")
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
# LibreOffice names other alphabets by their first members.
_NAMED_FORMS = (
    ("а, б", "russianLower"),
    ("А, Б", "russianUpper"),
    ("01, 02", "decimalZero"),
)


@define
class _Open:
    """An open text:list."""

    style: str
    counters: Counters
    level: int
    pending: str | None = None
    start: int | None = None


class OdfLists:
    """Follows the lists of a document as they open and close."""

    def __init__(self, styles: dict[str, Element]) -> None:
        self._styles = styles
        self._levels: dict[str, tuple[Level, ...]] = {}
        self._open: list[_Open] = []
        self._by_id: dict[str, Counters] = {}
        self._by_style: dict[str, Counters] = {}

    def open_list(self, element: Element) -> None:
        """A text:list opens."""
        outer = self._open[-1] if self._open else None
        named = element.get(text("style-name"))
        if outer is None:
            name = named or ""
            found = _Open(name, self._counters(element, name), 0)
        else:
            found = _Open(named or outer.style, outer.counters, outer.level + 1)
        self._open.append(found)
        self._by_id[element.get(_ID, "")] = found.counters
        self._by_style[found.style] = found.counters

    def _counters(self, element: Element, name: str) -> Counters:
        before = self._by_id.get(element.get(text("continue-list"), "-"))
        if before is None and element.get(text("continue-numbering")) == "true":
            before = self._by_style.get(name)
        return Counters() if before is None else before

    def open_item(self, element: Element) -> None:
        """A text:list-item opens: its first paragraph has the label."""
        if self._open:
            current = self._open[-1]
            current.pending = element.get(text("style-override"), current.style)
            start = element.get(text("start-value"))
            current.start = None if start is None else count(start)

    def close_list(self) -> None:
        """The innermost list closes."""
        if self._open:
            self._open.pop()

    def take_label(self) -> str:
        """The label of a paragraph that opens now, "" where it has none."""
        if not self._open or self._open[-1].pending is None:
            return ""
        current = self._open[-1]
        name, current.pending = current.pending or "", None
        starts = {} if current.start is None else {current.level: current.start}
        levels = self._find_levels(name)
        numbered = NumberedList(levels, current.counters, starts)
        return numbered.next_label(current.level)

    def _find_levels(self, name: str) -> tuple[Level, ...]:
        found = self._levels.get(name)
        if found is None:
            element = self._styles.get(name)
            found = _read_levels(() if element is None else element)
            self._levels[name] = found
        return found


def _read_levels(elements: "Element | tuple[()]") -> tuple[Level, ...]:
    levels = [Level(form="none")] * LEVELS
    for element in elements:
        index = count(element.get(text("level")), 0) - 1
        if 0 <= index < LEVELS:
            levels[index] = _read_level(element, index)
    return tuple(levels)


def _read_level(element: Element, index: int) -> Level:
    if element.tag == text("list-level-style-bullet"):
        return Level(form="bullet", text=element.get(text("bullet-char"), ""))
    if element.tag != text("list-level-style-number"):
        return Level(form="none")
    return Level(
        start=count(element.get(text("start-value"))),
        form=_form(element.get(style("num-format"), "")),
        text=_template(element, index),
    )


def _form(name: str) -> str:
    for start, form in _NAMED_FORMS:
        if name.startswith(start):
            return form
    return _FORMS.get(name, "decimal")


def _template(element: Element, index: int) -> str:
    """The label's text with `%1` for a counter, as Word writes it."""
    template = element.get(_FORMAT)
    if template is not None:
        return _PLACE.sub(r"%\1", template)
    shown = count(element.get(text("display-levels")))
    places = ".".join(f"%{n}" for n in range(max(index + 2 - shown, 1), index + 2))
    prefix, suffix = element.get(style("num-prefix")), element.get(style("num-suffix"))
    return f"{prefix or ''}{places}{suffix or ''}"
