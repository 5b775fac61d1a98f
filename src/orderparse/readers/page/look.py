"""Attributes and inline CSS -> how a part of a page is printed."""

import re

from orderparse.blocks import Align
from orderparse.readers.draft import Print
from orderparse.readers.xml import Element

_LENGTH = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(pt|px|in|cm|mm)")
_POINTS = {"pt": 1, "px": 0.75, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4}
_ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "justify": Align.JUSTIFY,
}
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD_WEIGHTS = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_BREAKS = frozenset({"always", "page", "left", "right"})


def declarations(element: Element) -> dict[str, str]:
    """The element's own style, names and values in lower case."""
    found: dict[str, str] = {}
    for part in element.get("style", "").lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.strip()
    return found


def over(below: Print, element: Element, css: dict[str, str]) -> Print:
    """How text in the element is printed, inside of text printed as `below`."""
    bold = below.bold or element.tag in _BOLD_TAGS
    weight = css.get("font-weight")
    transform, variant = css.get("text-transform"), css.get("font-variant")
    hidden = css.get("display") == "none" or css.get("visibility") == "hidden"
    return Print(
        bold=bold if weight is None else weight in _BOLD_WEIGHTS,
        size=_points(css.get("font-size")) or below.size,
        caps=transform == "uppercase" or variant == "small-caps" or below.caps,
        hidden=below.hidden or hidden or element.get("hidden") is not None,
    )


def align(element: Element, css: dict[str, str]) -> Align | None:
    """How the element's paragraphs stand between the margins."""
    if element.tag == "center":
        return Align.CENTER
    return _ALIGNS.get(css.get("text-align", element.get("align", "")).lower())


def indent(css: dict[str, str]) -> float | None:
    """Where the first line starts, in points from the margin."""
    left, first = _points(css.get("margin-left")), _points(css.get("text-indent"))
    return None if left is None and first is None else (left or 0) + (first or 0)


def breaks_page(css: dict[str, str]) -> bool:
    """The element starts on a new page."""
    value = css.get("page-break-before", css.get("break-before", ""))
    return value in _BREAKS


def _points(value: str | None) -> float | None:
    found = _LENGTH.fullmatch(value or "")
    return None if found is None else float(found[1]) * _POINTS[found[2]]
