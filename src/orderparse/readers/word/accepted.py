"""A part's tree -> the tree of what is printed: revisions accepted, one alternative."""

from lxml import etree

from orderparse.readers.word.names import COMPATIBILITY, w
from orderparse.readers.xml import Element

_ALTERNATES = f"{{{COMPATIBILITY}}}AlternateContent"
_CHOICE = f"{{{COMPATIBILITY}}}Choice"
_FALLBACK = f"{{{COMPATIBILITY}}}Fallback"
_DELETED = w("del")
_P, _PPR, _RPR = w("p"), w("pPr"), w("rPr")
_TEXT_BOX = w("txbxContent")
# What was there before a tracked change, and properties that hold other properties.
_DROPPED = (
    _DELETED,
    w("moveFrom"),
    w("sdtPr"),
    w("sdtEndPr"),
    w("pPrChange"),
    w("rPrChange"),
    w("sectPrChange"),
    w("tblPrChange"),
    w("tblPrExChange"),
    w("trPrChange"),
    w("tcPrChange"),
    w("tblGridChange"),
    w("numberingChange"),
    w("rt"),
)


def accept(root: Element) -> None:
    """Change the tree in place so that a flat walk meets the printed text in order."""
    _choose(root)
    _remove_deleted(root)
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    _lift_text_boxes(root)


def _choose(root: Element) -> None:
    """Keep the first choice of each alternative, the fallback where there is none."""
    for alternates in list(root.iter(_ALTERNATES)):
        options = sorted(
            (option for option in alternates if option.tag in {_CHOICE, _FALLBACK}),
            key=lambda option: option.tag == _FALLBACK,
        )
        for option in options[1:]:
            alternates.remove(option)


def _remove_deleted(root: Element) -> None:
    """Remove deleted rows and cells; join paragraphs whose mark was deleted."""
    for mark in list(root.iter(_DELETED, w("moveFrom"), w("cellDel"))):
        holder = mark.getparent()
        owner = None if holder is None else holder.getparent()
        if holder is None or owner is None:
            continue
        if holder.tag in {w("trPr"), w("tcPr")}:
            _remove(owner)
        elif holder.tag == _RPR and owner.tag == _PPR:
            _join_with_next(owner.getparent())


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _join_with_next(paragraph: Element | None) -> None:
    if paragraph is None:
        return
    following = paragraph.getnext()
    if following is None or following.tag != _P:
        return
    at = 1 if len(following) and following[0].tag == _PPR else 0
    following[at:at] = [child for child in paragraph if child.tag != _PPR]
    _remove(paragraph)


def _lift_text_boxes(root: Element) -> None:
    """Put the paragraphs of a text box before the paragraph that anchors it."""
    for box in list(root.iter(_TEXT_BOX)):
        anchor = next(box.iterancestors(_P), None)
        if anchor is not None:
            for block in list(box):
                anchor.addprevious(block)
