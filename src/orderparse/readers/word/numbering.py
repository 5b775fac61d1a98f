"""numbering.xml and the order of paragraphs -> the labels that Word prints.

Rules: ISO 29500-1, 17.9. Counters belong to the abstract list, so that a second w:num on
the same one goes on counting, unless it overrides the start.
"""

import re
from collections.abc import Callable

from attrs import Factory, define, evolve, field, frozen

from orderparse.readers.word.names import VAL, is_on, number, w
from orderparse.readers.word.numerals import numeral
from orderparse.readers.word.symbols import plain_symbols
from orderparse.readers.xml import Element

_LEVELS = 9
_PLACE = re.compile("%([1-9])")
_NO_LIST = "0"


@frozen(kw_only=True)
class Level:
    """One level of a list.

    Attributes:
        start: the first number.
        form: a value of w:numFmt.
        text: the label, `%1` … `%9` standing for the counters.
        restart: after a paragraph of a level below this one it starts again;
            0: never; None: after any level above it.
        legal: all its counters are printed in digits.
        style: the paragraph style that stands for this level.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@define
class _Abstract:
    """The counters that all lists of one definition share."""

    key: str
    counters: list[int | None] = field(factory=lambda: [None] * _LEVELS)


@define
class _List:
    """One w:num: its levels, and the starts it has still to apply."""

    abstract: _Abstract
    levels: tuple[Level, ...]
    starts: dict[int, int] = Factory(dict)


class Numbering:
    """Counts the numbered paragraphs of one document in their order.

    Args:
        load: gives the root of numbering.xml, or None; called when first needed.
    """

    def __init__(self, load: Callable[[], Element | None]) -> None:
        self._load = load
        self._lists: dict[str, _List] | None = None

    def label(self, number_id: str, level: int, style: str | None = None) -> str:
        """The label of the next paragraph of a list, "" where none is printed.

        Args:
            number_id: w:numId; "0" means no list.
            level: w:ilvl from 0.
            style: the paragraph's style where it leads to the list: the level that
                names it goes before `level`.
        """
        if number_id == _NO_LIST:
            return ""
        if self._lists is None:
            root = self._load()
            self._lists = {} if root is None else _read_lists(root)
        found = self._lists.get(number_id)
        if found is None:
            return ""
        if style is not None:
            level = _level_of_style(found, style, level)
        level = min(max(level, 0), _LEVELS - 1)
        _count(found, level)
        return _written(found, level)


def _level_of_style(found: _List, style: str, default: int) -> int:
    named = (i for i, level in enumerate(found.levels) if level.style == style)
    return next(named, default)


def _count(found: _List, at: int) -> None:
    counters = found.abstract.counters
    for index in range(at):
        if counters[index] is None:
            counters[index] = found.starts.pop(index, found.levels[index].start)
    value = counters[at]
    start = found.starts.pop(at, None)
    if start is not None:
        counters[at] = start
    elif value is None:
        counters[at] = found.levels[at].start
    else:
        counters[at] = value + 1
    for index in range(at + 1, _LEVELS):
        restart = found.levels[index].restart
        if restart is None or at < restart:
            counters[index] = None


def _written(found: _List, at: int) -> str:
    level = found.levels[at]
    if level.form == "bullet":
        return " ".join(plain_symbols(level.text).split())

    def fill(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        if index > at:
            return ""
        shown = found.levels[index]
        value = found.abstract.counters[index]
        form = "decimal" if level.legal else shown.form
        return numeral(shown.start if value is None else value, form)

    text = "" if level.form == "none" else _PLACE.sub(fill, level.text)
    return " ".join(text.split())


def _read_lists(root: Element) -> dict[str, _List]:
    definitions = {
        e.get(w("abstractNumId"), ""): e for e in root.iterchildren(w("abstractNum"))
    }
    numbers = {e.get(w("numId"), ""): e for e in root.iterchildren(w("num"))}
    shared: dict[str, _Abstract] = {}
    lists: dict[str, _List] = {}
    for identifier, element in numbers.items():
        key = _definition_of(element, definitions)
        if key is not None:
            abstract = shared.setdefault(key, _Abstract(key))
            lists[identifier] = _read_list(element, definitions[key], abstract)
    return lists


def _definition_of(
    element: Element,
    definitions: dict[str, Element],
) -> str | None:
    """Follow w:numStyleLink to the definition that has the levels."""
    reference = element.find(w("abstractNumId"))
    key = None if reference is None else reference.get(VAL)
    if key not in definitions:
        return None
    link = definitions[key].find(w("numStyleLink"))
    if link is None:
        return key
    for other, definition in definitions.items():
        target = definition.find(w("styleLink"))
        if target is not None and target.get(VAL) == link.get(VAL):
            return other
    return key


def _read_list(element: Element, definition: Element, abstract: _Abstract) -> _List:
    levels = [Level()] * _LEVELS
    for child in definition.iterchildren(w("lvl")):
        index = number(child.get(w("ilvl")), 0)
        if 0 <= index < _LEVELS:
            levels[index] = _read_level(child)
    starts: dict[int, int] = {}
    for override in element.iterchildren(w("lvlOverride")):
        index = number(override.get(w("ilvl")), 0)
        if not 0 <= index < _LEVELS:
            continue
        own = override.find(w("lvl"))
        if own is not None:
            levels[index] = _read_level(own)
        start = override.find(w("startOverride"))
        if start is not None:
            starts[index] = number(start.get(VAL), 0)
            levels[index] = evolve(levels[index], start=starts[index])
    return _List(abstract, tuple(levels), starts)


def _read_level(element: Element) -> Level:
    found = {child.tag: child for child in element}
    values = {tag: child.get(VAL) for tag, child in found.items()}
    restart = values.get(w("lvlRestart"))
    legal = found.get(w("isLgl"))
    return Level(
        start=number(values.get(w("start")), 0),
        form=values.get(w("numFmt")) or "decimal",
        text=values.get(w("lvlText")) or "",
        restart=None if restart is None else number(restart, 0),
        legal=legal is not None and is_on(legal),
        style=values.get(w("pStyle")),
    )
