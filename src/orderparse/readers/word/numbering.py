"""numbering.xml and the order of paragraphs -> the labels that Word prints.

Rules: ISO 29500-1, 17.9. Counters belong to the abstract list, so that a second w:num on
the same one goes on counting, unless it overrides the start.
"""

from collections.abc import Callable

from orderparse.readers.labels import Counters, Level, NumberedList
from orderparse.readers.word.names import VAL, is_on, number, w
from orderparse.readers.xml import Element

_DEFINITION = w("abstractNumId")
_LEVELS = 9
_NO_LIST = "0"


class Numbering:
    """Counts the numbered paragraphs of one document in their order.

    Args:
        load: gives the root of numbering.xml, or None; called when first needed.
    """

    def __init__(self, load: Callable[[], Element | None]) -> None:
        self._load = load
        self._parts: _Parts | None = None
        self._counters: dict[str, Counters] = {}
        self._lists: dict[str, NumberedList | None] = {}

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
        if number_id not in self._lists:
            self._lists[number_id] = self._read(number_id)
        found = self._lists[number_id]
        if found is None:
            return ""
        if style is not None:
            level = _level_of_style(found, style, level)
        return found.next_label(level)

    def _read(self, number_id: str) -> NumberedList | None:
        if self._parts is None:
            self._parts = _Parts(self._load())
        element = self._parts.lists.get(number_id)
        if element is None:
            return None
        definitions = self._parts.definitions
        key = _definition_of(element, definitions)
        if key is None:
            return None
        counters = self._counters.setdefault(key, Counters())
        return _read_list(element, definitions[key], counters)


class _Parts:
    """What numbering.xml holds, by its numbers.

    Attributes:
        definitions: w:abstractNum.
        lists: w:num.
    """

    def __init__(self, root: Element | None) -> None:
        definitions = () if root is None else root.iterchildren(w("abstractNum"))
        self.definitions = {e.get(_DEFINITION, ""): e for e in definitions}
        lists = () if root is None else root.iterchildren(w("num"))
        self.lists = {e.get(w("numId"), ""): e for e in lists}


def _level_of_style(found: NumberedList, style: str, default: int) -> int:
    named = (i for i, level in enumerate(found.levels) if level.style == style)
    return next(named, default)


def _definition_of(element: Element, definitions: dict[str, Element]) -> str | None:
    """Follow w:numStyleLink to the definition that has the levels."""
    reference = element.find(_DEFINITION)
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


def _read_list(
    element: Element, definition: Element, counters: Counters
) -> NumberedList:
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
            levels[index] = levels[index]._replace(start=starts[index])
    return NumberedList(tuple(levels), counters, starts)


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
