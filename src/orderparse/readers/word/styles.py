"""styles.xml -> what a style, with all it is based on, sets."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from orderparse.blocks import Align
from orderparse.readers.word.names import VAL, is_on, number, w
from orderparse.readers.xml import Element
from orderparse.tuples import NamedTuple

ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
}
_PROPERTIES = (
    f"{w('rPr')}/*",
    f"{w('pPr')}/*",
    f"{w('pPr')}/{w('numPr')}/*",
)
_LEFT, _START, _FIRST, _HANGING = map(w, ("left", "start", "firstLine", "hanging"))
TWIPS_A_POINT = 20


class Look(NamedTuple):
    """What a style sets; None where it sets nothing. `align` is a key of `ALIGNS`."""

    bold: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    align: str | None = None
    indent: float | None = None
    page_break_before: bool | None = None
    number_id: str | None = None
    level: int | None = None


PLAIN = Look()


def read_indent(element: Element) -> float | None:
    """Where w:ind puts the first line, in points from the margin."""
    left = element.get(_LEFT, element.get(_START))
    first, hanging = element.get(_FIRST), element.get(_HANGING)
    if left is None and first is None and hanging is None:
        return None
    twips = number(left, 0) + number(first, 0) - number(hanging, 0)
    return twips / TWIPS_A_POINT


@lru_cache(maxsize=64)
def read_size(half_points: str | None) -> float | None:
    """The letter size that w:sz gives, in points."""
    found = number(half_points, 0)
    return found / 2 if found > 0 else None


class Styles:
    """The styles of one document, resolved when they are asked for.

    Args:
        load: gives the root of styles.xml, or None; called when first needed.
    """

    def __init__(self, load: Callable[[], Element | None]) -> None:
        self._load = load
        self._elements: dict[str, Element] | None = None
        self._looks: dict[str | None, Look] = {}

    def look(self, identifier: str | None) -> Look:
        """What a style sets together with those it is based on."""
        found = self._looks.get(identifier)
        if found is None:
            found = self._looks[identifier] = self._resolve(identifier)
        return found

    def _resolve(self, identifier: str | None) -> Look:
        if self._elements is None:
            root = self._load()
            styles = () if root is None else root.iterchildren(w("style"))
            self._elements = {s.get(w("styleId"), ""): s for s in styles}
        look = PLAIN
        seen: set[str] = set()
        while identifier in self._elements and identifier not in seen:
            seen.add(identifier)
            element = self._elements[identifier]
            look = _over(_own_look(element), look)
            base = element.find(w("basedOn"))
            identifier = "" if base is None else base.get(VAL, "")
        return look


_T = TypeVar("_T")


def _either(above: _T | None, below: _T | None) -> _T | None:
    return below if above is None else above


def _over(below: Look, above: Look) -> Look:
    """`above` where it sets something, else `below`."""
    return Look(
        bold=_either(above.bold, below.bold),
        caps=_either(above.caps, below.caps),
        hidden=_either(above.hidden, below.hidden),
        size=_either(above.size, below.size),
        align=_either(above.align, below.align),
        indent=_either(above.indent, below.indent),
        page_break_before=_either(above.page_break_before, below.page_break_before),
        number_id=_either(above.number_id, below.number_id),
        level=_either(above.level, below.level),
    )


def _own_look(style: Element) -> Look:
    """What the style sets itself."""
    found = {
        element.tag: element for path in _PROPERTIES for element in style.iterfind(path)
    }
    align, indent = found.get(w("jc")), found.get(w("ind"))
    size, number_id = found.get(w("sz")), found.get(w("numId"))
    level = found.get(w("ilvl"))
    return Look(
        bold=_toggle(found.get(w("b"))),
        caps=_toggle(found.get(w("caps"), found.get(w("smallCaps")))),
        hidden=_toggle(found.get(w("vanish"))),
        size=None if size is None else read_size(size.get(VAL)),
        align=None if align is None else align.get(VAL),
        indent=None if indent is None else read_indent(indent),
        page_break_before=_toggle(found.get(w("pageBreakBefore"))),
        number_id=None if number_id is None else number_id.get(VAL),
        level=None if level is None else number(level.get(VAL), 0),
    )


def _toggle(element: Element | None) -> bool | None:
    return None if element is None else is_on(element)
