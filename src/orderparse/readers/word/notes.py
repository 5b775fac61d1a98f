"""Footnotes and endnotes: read in the order of their marks, put after the text."""

from orderparse.blocks import Block
from orderparse.readers.labels import labelled, numeral
from orderparse.readers.word.accepted import accept
from orderparse.readers.word.names import w
from orderparse.readers.word.package import WordPackage
from orderparse.readers.word.story import NoteMark, Shared, Story
from orderparse.readers.xml import Element
from orderparse.tuples import NamedTuple

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


class Note(NamedTuple):
    """One note: its number, the block that refers to it, its blocks."""

    label: str
    block: int
    blocks: tuple[Block, ...]


def read_notes(package: WordPackage, shared: Shared) -> tuple[Note, ...]:
    """Read the notes whose marks the stories met.

    The number of a note is automatic, so it is the label of its first paragraph.
    """
    texts: dict[str, dict[str, Element]] = {}
    counts = dict.fromkeys(_FORMS, 0)
    notes: list[Note] = []
    for mark in tuple(shared.notes):
        if mark.kind not in texts:
            texts[mark.kind] = _texts(package, mark.kind)
        element = texts[mark.kind].get(mark.identifier)
        if element is None:
            continue
        label = ""
        if not mark.custom:
            counts[mark.kind] += 1
            label = numeral(counts[mark.kind], _FORMS[mark.kind])
        notes.append(_read_note(mark, element, label, shared))
    return tuple(notes)


def _texts(package: WordPackage, kind: str) -> dict[str, Element]:
    part = package.related(f"{kind}s")
    if part is None:
        return {}
    root = package.root(part)
    accept(root)
    return {element.get(w("id"), ""): element for element in root}


def _read_note(mark: NoteMark, element: Element, label: str, shared: Shared) -> Note:
    blocks = Story(shared).read(element)
    return Note(label, mark.block, labelled(blocks, label))
