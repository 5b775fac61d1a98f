"""A tree of mixed content, walked with its texts in order."""

from typing import Protocol

from lxml import etree

from orderparse.readers.xml import Element


class Listener(Protocol):
    """What takes the parts of a tree in document order."""

    def start(self, element: Element, /) -> bool:
        """An element opens; False leaves out all that is inside of it."""
        ...

    def end(self, element: Element, /) -> None:
        """An element that was not left out closes."""
        ...

    def text(self, text: str, /) -> None:
        """Text between two tags."""
        ...


def walk(root: Element, listener: Listener) -> None:
    """Tell the listener all that stands in the tree, without recursion."""
    walker = etree.iterwalk(root, events=("start", "end"))
    leaves_out = False
    for event, element in walker:
        if event == "start":
            if not listener.start(element):
                leaves_out = True
                walker.skip_subtree()
            elif element.text:
                listener.text(element.text)
            continue
        if leaves_out:
            leaves_out = False
        else:
            listener.end(element)
        if element.tail and element is not root:
            listener.text(element.tail)
