"""Good documents, changed by what they are made of rather than byte by byte.

Bytes changed blindly mostly break a wrapper, and the readers refuse them at once. These
changes open the wrapper, change what is in it, and close it again: `dice` decides what,
and `noise` is for stretches without a structure. For Hypothesis and for the fuzzer.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from random import Random

from lxml import etree

from tests.robustness import pdfs

Noise = Callable[[bytes], bytes]
Change = Callable[[bytes, Random, Noise], bytes]

_CASES = Path(__file__).parents[1] / "cases"
_PHRASES = tuple(
    line.strip()
    for path in sorted(_CASES.glob("*.md"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if 0 < len(line.strip()) < 200
)
_NUMBERS = ("0", "-1", "1", "2", "7", "65", "-0.5", "99999", "2147483648", "1e99", "x")
_LONGEST = 2**16  # subtrees and streams that are doubled stay below this
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd]")
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError),
    *(OSError, RuntimeError, ValueError),
)
_OBJECT = re.compile(rb"\b(\d{1,6}) \d+ obj\b(.*?)\bendobj\b", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
# What belongs to the table that is written anew.
_OWN = re.compile(rb"/(?:Size|Prev|XRefStm)\s+\d+")
_STREAM = re.compile(rb"^(.*?)\bstream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_LENGTH = re.compile(rb"/Length\s+\d+(?:\s+\d+\s+R)?")
_TOKEN = re.compile(
    rb"<<|>>|\[|\]|<[^<>]*>|\((?:[^()\\]|\\.)*\)|/[^\s/<>\[\]()]*|[^\s/<>\[\]()]+|\s+",
    re.DOTALL,
)
_NUMERAL = re.compile(rb"-?\d+(?:\.\d+)?")
_FLATE = b"/FlateDecode"


def change_text(content: bytes, dice: Random, noise: Noise) -> bytes:
    """Lines and cells moved, doubled, dropped, joined, and filled with phrases."""
    if not dice.randrange(4):
        return noise(content)
    mark = dice.choice(("\n", "\n", "\n\n", "\t", " "))
    parts = content.decode("utf-8", "replace").split(mark)
    kinds: tuple[Callable[[list[str], Random], None], ...] = (_shuffle, _say, _glue)
    dice.choice(kinds)(parts, dice)
    return mark.join(parts).encode("utf-8", "replace")


def change_package(content: bytes, dice: Random, noise: Noise) -> bytes:
    """One part of an office package, as a tree where it is one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except _DAMAGED:
        return noise(content)
    if not parts or not dice.randrange(16):
        return noise(content)
    likely = [name for name in parts if name.endswith(("document.xml", "content.xml"))]
    name = dice.choice(likely if likely and dice.randrange(4) else list(parts))
    if not dice.randrange(16):
        parts[name] = parts[dice.choice(list(parts))]
    else:
        parts[name] = change_markup(parts[name], dice, noise)
    return _package(parts)


def change_markup(content: bytes, dice: Random, noise: Noise) -> bytes:
    """Elements, their attributes and texts; noise where there is no tree."""
    page = content.lstrip()[:9].lower().startswith((b"<html", b"<!doctype"))
    parser = (
        etree.HTMLParser(encoding="utf-8")
        if page
        else etree.XMLParser(resolve_entities=False)
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return noise(content)
    if root is None or not dice.randrange(8):
        return noise(content)
    for _ in range(dice.choice((1, 1, 2, 4))):
        with suppress(ValueError):  # damaged pages have names that cannot be given
            _change_tree(root, dice)
    method = "html" if page else "xml"
    return etree.tostring(root, encoding="utf-8", method=method)


def change_pdf(content: bytes, dice: Random, noise: Noise) -> bytes:
    """Objects, their values, and the operators of a page; new offsets for all."""
    objects = {int(m[1]): m[2] for m in _OBJECT.finditer(content)}
    if not objects or not dice.randrange(16):
        return noise(content)
    number = dice.choice(list(objects))
    if not dice.randrange(8):
        objects[dice.choice((*objects, max(objects) + 1))] = objects[number]
    elif not dice.randrange(16):
        del objects[number]
    else:
        objects[number] = _change_object(objects[number], dice, noise)
    trailer = _TRAILER.findall(content) or [b"/Root 1 0 R"]
    bare = _OWN.sub(b"", trailer[-1])
    return pdfs.file(objects, bare) if objects else content


def _package(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _shuffle(parts: list[str], dice: Random) -> None:
    """A stretch dropped, doubled or moved."""
    start = dice.randrange(len(parts))
    stretch = parts[start : start + dice.choice((1, 1, 2, 5, 20))]
    if dice.randrange(3):
        del parts[start : start + len(stretch)]
    if dice.randrange(3):
        at = dice.randrange(len(parts) + 1)
        parts[at:at] = stretch


def _say(parts: list[str], dice: Random) -> None:
    """A phrase of the cases, or a part of one, in the place of a part or beside it."""
    at = dice.randrange(len(parts))
    words = dice.choice(_PHRASES).split()
    start = dice.randrange(len(words))
    phrase = " ".join(words[start : start + dice.choice((1, 2, 4, 50))])
    parts[at] = dice.choice(("{1}", "{0} {1}", "{1} {0}", "{0}{1}")).format(
        parts[at], phrase
    )


def _glue(parts: list[str], dice: Random) -> None:
    """Two parts joined by a sign, or one of them cut by it."""
    sign = dice.choice(("\t", "\n", "\f", "-\n", "|", "\u00a0", "\u00ad", ";", ".", ""))
    at = dice.randrange(len(parts))
    part = parts[at]
    cut = dice.randrange(len(part) + 1)
    parts[at] = f"{part[:cut]}{sign}{part[cut:]}"


def _change_tree(root: etree._Element, dice: Random) -> None:
    elements = list(root.iter(etree.Element))
    one, other = dice.choice(elements), dice.choice(elements)
    kinds = (_copy, _move, _drop, _rename, _set_value, _borrow_value, _set_text)
    dice.choice(kinds)(one, other, dice)


def _copy(one: etree._Element, other: etree._Element, dice: Random) -> None:
    if len(etree.tostring(one)) < _LONGEST:
        other.insert(dice.randrange(len(other) + 1), deepcopy(one))


def _move(one: etree._Element, other: etree._Element, dice: Random) -> None:
    _copy(one, other, dice)
    _drop(one, other, dice)


def _drop(one: etree._Element, _: etree._Element, dice: Random) -> None:
    parent = one.getparent()
    if parent is None:
        return
    if dice.randrange(2):  # what is in it stays
        parent[parent.index(one) : parent.index(one)] = list(one)
    parent.remove(one)


def _rename(one: etree._Element, other: etree._Element, _: Random) -> None:
    one.tag = other.tag


def _set_value(one: etree._Element, _: etree._Element, dice: Random) -> None:
    if one.attrib:
        one.set(dice.choice(list(one.attrib)), dice.choice(_NUMBERS))


def _borrow_value(one: etree._Element, other: etree._Element, dice: Random) -> None:
    if other.attrib:
        name = dice.choice(list(other.attrib))
        one.set(name, other.get(name, ""))


def _set_text(one: etree._Element, other: etree._Element, dice: Random) -> None:
    parts = [one.text or "", other.text or ""]
    dice.choice((_say, _glue, _shuffle))(parts, dice)
    one.text = _NO_XML.sub("", " ".join(parts))


def _change_object(body: bytes, dice: Random, noise: Noise) -> bytes:
    found = _STREAM.match(body)
    if found is None:
        return _change_tokens(body, dice, noise)
    head, data = found[1], found[2]
    if not dice.randrange(4):
        return _change_tokens(head, dice, noise) + b"stream\n" + data + b"\nendstream"
    packed = _FLATE in head
    try:
        inner = zlib.decompressobj().decompress(data, _LONGEST) if packed else data
    except zlib.error:
        return head + b"stream\n" + noise(data) + b"\nendstream"
    inner = _change_tokens(inner, dice, noise)
    written = zlib.compress(inner, 1) if packed else inner
    head = _LENGTH.sub(b"/Length %d" % len(written), head)
    return head + b"stream\n" + written + b"\nendstream"


def _change_tokens(body: bytes, dice: Random, noise: Noise) -> bytes:
    """Values and operators: moved, doubled, dropped, replaced by others of their kind."""
    tokens = _TOKEN.findall(body)
    if not tokens or not dice.randrange(8):
        return noise(body)
    for _ in range(dice.choice((1, 1, 2, 4))):
        at, other = dice.randrange(len(tokens)), dice.randrange(len(tokens))
        width = dice.choice((1, 2, 8, 40))
        match dice.randrange(4):
            case 0:
                del tokens[at : at + width]
            case 1:
                tokens[other:other] = tokens[at : at + width]
            case 2:
                tokens[at] = tokens[other]
            case _:
                numerals = [n for n, t in enumerate(tokens) if _NUMERAL.fullmatch(t)]
                if numerals:
                    tokens[dice.choice(numerals)] = dice.choice(_NUMBERS).encode()
        if not tokens:
            break
    return b"".join(tokens)
