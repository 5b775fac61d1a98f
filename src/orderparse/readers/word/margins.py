"""Headers and footers: which belong to the first page, which run on every page."""

from orderparse.blocks import Block
from orderparse.readers.word.accepted import accept
from orderparse.readers.word.names import RELATIONS, is_on, w
from orderparse.readers.word.package import WordPackage
from orderparse.readers.word.story import Shared, Story
from orderparse.readers.xml import Element

_HEADER, _FOOTER = w("headerReference"), w("footerReference")
_ID = f"{{{RELATIONS}}}id"
_PAGE_ENDS = (w("lastRenderedPageBreak"), w("pageBreakBefore"))


class Margins:
    """What stands in headers and footers, each part once."""

    def __init__(self) -> None:
        self.above: list[Block] = []
        self.below: list[Block] = []
        self.running: list[Block] = []


def read_margins(
    sections: list[Element], package: WordPackage, shared: Shared
) -> Margins:
    """Read the headers and footers that the sections of a document refer to.

    A letterhead may stand in the first page's header: that is text like any other.
    What is printed on several pages is a running head. Word does not say how many pages
    there are: a document without any sign of a second page has one.
    """
    found = Margins()
    for part, (is_header, on_first_page) in _references(sections, package).items():
        root = package.root(part)
        accept(root)
        runs = not (on_first_page and _says_something(root))
        blocks = Story(shared, running=runs).read(root)
        if runs:
            found.running.extend(blocks)
        else:
            (found.above if is_header else found.below).extend(blocks)
    return found


def _references(
    sections: list[Element], package: WordPackage
) -> dict[str, tuple[bool, bool]]:
    """Each part: whether it is a header, and whether it is for the first page only."""
    found: dict[str, tuple[bool, bool]] = {}
    for number, section in enumerate(sections):
        first = None
        for element in section.iterchildren(_HEADER, _FOOTER):
            if number == 0 and first is None:
                first = _first_kind(section, single=len(sections) == 1)
            part = package.by_id(element.get(_ID))
            if part is not None and part not in found:
                shows = element.get(w("type"), "default") == first
                found[part] = element.tag == _HEADER, shows
    return found


def _first_kind(section: Element, *, single: bool) -> str | None:
    """Which kind of header is printed on the first page and on no other."""
    title_page = section.find(w("titlePg"))
    if title_page is not None and is_on(title_page):
        return "first"
    goes_on = not single or _goes_on(section.getroottree().getroot())
    return None if goes_on else "default"


def _goes_on(root: Element) -> bool:
    """Whether something shows that a second page follows."""
    if next(root.iter(*_PAGE_ENDS), None) is not None:
        return True
    return any(mark.get(w("type")) == "page" for mark in root.iter(w("br")))


def _says_something(root: Element) -> bool:
    """Whether there is more than the number of the page."""
    codes = [element.text or "" for element in root.iter(w("instrText"))]
    codes += [element.get(w("instr"), "") for element in root.iter(w("fldSimple"))]
    if any("PAGE" in code.upper() for code in codes):
        return False
    return any(map(str.isalpha, "".join(e.text or "" for e in root.iter(w("t")))))
