"""Styles of OpenDocument -> what a style, with all it is based on, sets."""

from collections.abc import Iterable

from orderparse.blocks import Align
from orderparse.readers.draft import Print
from orderparse.readers.odf.names import fo, length, office, style, text
from orderparse.readers.xml import Element
from orderparse.tuples import NamedTuple

_ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "justify": Align.JUSTIFY,
}
_HOLDERS = (office("styles"), office("automatic-styles"))
_PROPERTIES = (
    style("text-properties"),
    style("paragraph-properties"),
    style("table-properties"),
)


class OdfStyle(NamedTuple):
    """The attributes that a style sets, those of its parents below its own."""

    attributes: dict[str, str]

    @property
    def align(self) -> Align | None:
        """How a paragraph stands between the margins."""
        return _ALIGNS.get(self.attributes.get(fo("text-align"), ""))

    @property
    def indent(self) -> float | None:
        """Where the first line starts, in points from the margin."""
        left = length(self.attributes.get(fo("margin-left")))
        first = length(self.attributes.get(fo("text-indent")))
        return None if left is None and first is None else (left or 0) + (first or 0)

    @property
    def breaks_page(self) -> bool:
        """What has this style starts on a new page."""
        breaks = self.attributes.get(fo("break-before")) == "page"
        return breaks or bool(self.attributes.get(style("master-page-name")))

    def over(self, below: Print) -> Print:
        """How text of this style is printed inside of text printed as `below`."""
        found = self.attributes.get
        weight, size = found(fo("font-weight")), length(found(fo("font-size")))
        transform, variant = found(fo("text-transform")), found(fo("font-variant"))
        return Print(
            bold=below.bold if weight is None else weight in {"bold", "700", "800"},
            size=below.size if size is None else size,
            caps=_is_caps(transform, variant, default=below.caps),
            hidden=below.hidden or found(text("display")) == "none",
        )


def _is_caps(transform: str | None, variant: str | None, *, default: bool) -> bool:
    if transform is None and variant is None:
        return default
    return transform == "uppercase" or variant == "small-caps"


class OdfStyles:
    """The named styles of a document, resolved when they are asked for.

    Args:
        roots: styles.xml and content.xml; the later goes before the earlier.
    """

    def __init__(self, roots: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self.lists: dict[str, Element] = {}
        for root in roots:
            for holder in root.iterchildren(*_HOLDERS):
                self._collect(holder)
        self._known: dict[tuple[str, str], OdfStyle] = {}

    def _collect(self, holder: Element) -> None:
        for element in holder:
            name = element.get(style("name"), "")
            if element.tag == text("list-style"):
                self.lists[name] = element
            elif element.tag == style("style"):
                self._elements[element.get(style("family"), ""), name] = element

    def find(self, family: str, name: str | None) -> OdfStyle:
        """The style of a family ("paragraph", "text", "table"); empty if unknown."""
        key = (family, name or "")
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = OdfStyle(self._resolve(*key))
        return found

    def _resolve(self, family: str, name: str) -> dict[str, str]:
        found: dict[str, str] = {}
        seen: set[str] = set()
        own = True
        while name not in seen and (family, name) in self._elements:
            seen.add(name)
            element = self._elements[family, name]
            sources = [*element.iterchildren(*_PROPERTIES), *([element] if own else [])]
            attributes = {
                str(key): str(value)
                for source in sources
                for key, value in source.attrib.items()
            }
            found = attributes | found
            own = False
            name = element.get(style("parent-style-name"), "")
        return found
