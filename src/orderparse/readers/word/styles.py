"""styles.xml -> what a style, with all it is based on, sets."""

from typing import TypeVar

from attrs import evolve, frozen

from orderparse.blocks import Align
from orderparse.readers.word.names import VAL, is_on, number, w
from orderparse.readers.xml import Element

_ALIGNS = {
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
TWIPS_A_POINT = 20


@frozen
class Look:
    """What a style sets; None where it sets nothing."""

    bold: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    align: Align | None = None
    indent: float | None = None
    page_break_before: bool | None = None
    number_id: str | None = None
    level: int | None = None


PLAIN = Look()


def read_align(element: Element) -> Align | None:
    """What w:jc says."""
    return _ALIGNS.get(element.get(VAL, ""))


def read_indent(element: Element) -> float | None:
    """Where w:ind puts the first line, in points from the margin."""
    left = element.get(w("left"), element.get(w("start")))
    first, hanging = element.get(w("firstLine")), element.get(w("hanging"))
    if left is None and first is None and hanging is None:
        return None
    twips = number(left, 0) + number(first, 0) - number(hanging, 0)
    return twips / TWIPS_A_POINT


def read_size(element: Element) -> float | None:
    """The letter size of w:sz in points."""
    half_points = number(element.get(VAL), 0)
    return half_points / 2 if half_points > 0 else None


class Styles:
    """The styles of one document, resolved when they are asked for."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(w("style"))
        self._elements = {s.get(w("styleId"), ""): s for s in styles}
        self._default = next(
            (s.get(w("styleId"), "") for s in styles if _is_default(s)), ""
        )
        self._document = PLAIN if root is None else _document_default(root)
        self._looks: dict[str, Look] = {}

    def paragraph(self, identifier: str | None) -> Look:
        """The look of a paragraph style; the default one for None."""
        key = self._default if identifier is None else identifier
        return _over(self._document, self.run(key))

    def run(self, identifier: str) -> Look:
        """The look of a style by itself, with what it is based on."""
        look = self._looks.get(identifier)
        if look is None:
            look = self._looks[identifier] = self._resolve(identifier)
        return look

    def _resolve(self, identifier: str) -> Look:
        chain: list[Element] = []
        seen: set[str] = set()
        key: str | None = identifier
        while key is not None and key in self._elements and key not in seen:
            seen.add(key)
            element = self._elements[key]
            chain.append(element)
            base = element.find(w("basedOn"))
            key = None if base is None else base.get(VAL)
        look = PLAIN
        for element in reversed(chain):
            look = _over(look, _own_look(element))
        return look


def _is_default(style: Element) -> bool:
    is_paragraph = style.get(w("type")) == "paragraph"
    return is_paragraph and style.get(w("default")) in {"1", "true", "on"}


def _document_default(root: Element) -> Look:
    size = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('sz')}")
    return PLAIN if size is None else evolve(PLAIN, size=read_size(size))


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
        size=None if size is None else read_size(size),
        align=None if align is None else read_align(align),
        indent=None if indent is None else read_indent(indent),
        page_break_before=_toggle(found.get(w("pageBreakBefore"))),
        number_id=None if number_id is None else number_id.get(VAL),
        level=None if level is None else number(level.get(VAL), 0),
    )


def _toggle(element: Element | None) -> bool | None:
    return None if element is None else is_on(element)
