"""What a PDF's objects look like, before an engine walks them: loops, depth, bombs.

Engines follow references and unpack streams without a limit; a few bytes can make them
run for hours or end the process. This pass is linear in the file.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf.annotations import Annotations
from orderparse.readers.pdf.drawing import check_letters
from orderparse.readers.pdf.references import References
from orderparse.tuples import NamedTuple

# Deeper than any producer nests values, page trees and references to references.
_DEPTH = 64
_OBJECT_BYTES = 2**21
_REVISIONS = 500
_LARGEST_NUMBER = 10**8

_NUMBER = re.compile(rb"(\d{1,9})\s+\d{1,5}\s*$")
_BRACKET = re.compile(rb"<<|>>|\[|\]")
_XREF_SIZES = re.compile(rb"/(?:W|Index|Size)\s*(\[[^\]]*\]|-?\d+)")
_WHOLE = re.compile(rb"-?\d{1,12}")
_FIRST = re.compile(rb"/First\s+(\d{1,9})")
_COMMENT = re.compile(rb"%[^\r\n]*")
_BLANK = b" \t\r\n\f\0"
# The reference engine mends a damaged stream byte by byte, and copies all that came
# before each time: so many copied bytes take as long as one that is read.
_COPIED = 5_000
_STEP = 1024
_OPEN = (b"(" * 256, b"[" * _DEPTH)
_SHOWS_TEXT = re.compile(rb"T[jJ*]|['\"]")
# Streams that no engine unpacks while it reads text, and programs of fonts.
_OTHER = (
    b"/Image",
    b"/Length1",
    b"/Metadata",
    b"/EmbeddedFile",
    b"FontType",
    b"Type1C",
)


class _Object(NamedTuple):
    number: int
    body: bytes
    data: bytes | None = None


class _Unpacked(NamedTuple):
    """What a stream holds, and how many bytes walking it takes."""

    data: bytes
    walked: int


class Structure(NamedTuple):
    """What the streams of a file hold.

    Attributes:
        shows_text: one of them shows text.
        walked: bytes that the reference engine may walk, or copy while it mends.
        mended: those that it copies.
        annotated: annotations may show text.
    """

    shows_text: bool
    walked: int
    mended: int
    annotated: bool


def check_structure(content: bytes, limits: Limits) -> Structure:
    """Look through all objects of a file.

    Raises:
        UnreadableDocumentError: references loop, or values nest without end.
        LimitExceededError: it unpacks to more than allowed.
    """
    if b"/Root" not in content:
        raise UnreadableDocumentError("damaged PDF: no catalogue")
    if content.count(b"trailer") > _REVISIONS:
        raise UnreadableDocumentError("damaged PDF: too many revisions")
    references, annotations = References(), Annotations()
    total = walked = 0
    shows_text = encrypted = b"/Encrypt" in content
    for found in _objects(content):
        _check_body(found.body)
        references.add(found.number, found.body)
        annotations.add(found.body)
        if found.data is None or any(mark in found.body for mark in _OTHER):
            continue
        unpacked, steps = _unpack(found, limits)
        walked += steps
        total += len(unpacked)
        if total > limits.inflated_bytes:
            raise LimitExceededError("inflated_bytes", limits.inflated_bytes, total)
        if b"/ObjStm" in found.body:
            _check_packed(found, unpacked, references, annotations)
        elif b"/XRef" not in found.body:
            _check_nesting(unpacked)
            check_letters(unpacked, limits)
            references.add_drawing(found.number, found.body, unpacked.count(b" Do"))
            shows_text = shows_text or _SHOWS_TEXT.search(unpacked) is not None
            annotations.add_drawing(found.number, found.body, unpacked)
    if references.loop() or references.draws_without_end():
        raise UnreadableDocumentError("damaged PDF: its objects form a loop")
    return Structure(
        shows_text=shows_text,
        walked=walked,
        mended=walked - total,
        annotated=annotations.may_show_text(encrypted=encrypted)
        or (encrypted and b"/ObjStm" in content),
    )


def _objects(content: bytes) -> Iterator[_Object]:
    """All objects of the file in the order they stand, old revisions included."""
    end = 0
    while (place := content.find(b"obj", end)) >= 0:
        start = end = place + 3
        match = _NUMBER.search(content, max(0, place - 20), place)
        if match is None:
            continue
        end = _find(content, b"endobj", start, len(content))
        stream = _find(content, b"stream", start, end)
        data = None
        if stream < end:
            first = stream + 6 + content[stream + 6 : stream + 8].count(b"\r\n") + 1
            end = _find(content, b"endstream", first, len(content))
            data = content[first:end]
        yield _Object(number=int(match[1]), body=content[start:stream], data=data)
        end += 6


def _find(content: bytes, mark: bytes, start: int, end: int) -> int:
    """Where a mark stands, or the end where it does not."""
    place = content.find(mark, start, end)
    return end if place < 0 else place


def _check_body(body: bytes) -> None:
    if len(body) > _OBJECT_BYTES:
        raise UnreadableDocumentError("damaged PDF: an object of megabytes")
    _check_depth(body)
    if b"/XRef" in body:
        for sizes in _XREF_SIZES.findall(body):
            for number in _WHOLE.findall(sizes):
                if not 0 <= int(number) < _LARGEST_NUMBER:
                    raise UnreadableDocumentError("damaged PDF: impossible sizes")


def _check_depth(body: bytes) -> None:
    if body.count(b"<<") + body.count(b"[") < _DEPTH:
        return
    depth = 0
    for bracket in _BRACKET.findall(body):
        depth += 1 if bracket in (b"<<", b"[") else -1
        if depth > _DEPTH:
            raise UnreadableDocumentError("damaged PDF: values nested too deep")


def _check_nesting(unpacked: bytes) -> None:
    """The same for the operands of a content stream, arrays of text being flat."""
    dense = unpacked.translate(None, _BLANK)
    if any(mark in dense for mark in _OPEN):
        raise UnreadableDocumentError("damaged PDF: values nested too deep")
    depth = 0
    for part in dense.split(b">>") if dense.count(b"<<") > _DEPTH else ():
        depth += part.count(b"<<")
        if depth > _DEPTH:
            raise UnreadableDocumentError("damaged PDF: values nested too deep")
        depth -= 1


def _unpack(found: _Object, limits: Limits) -> _Unpacked:
    """A stream as far as it can be unpacked; what is no Flate stays packed."""
    data, walked = found.data or b"", 0
    for _ in range(
        min(found.body.count(b"/FlateDecode") + found.body.count(b"/Fl "), 3)
    ):
        inner = _inflate(data, limits)
        walked += inner.walked
        if not inner.data:
            break
        data = inner.data
    if b"/RunLengthDecode" in found.body and 64 * len(data) > limits.entry_bytes:
        raise LimitExceededError("entry_bytes", limits.entry_bytes)
    return _Unpacked(data, walked + len(data))


def _inflate(data: bytes, limits: Limits) -> _Unpacked:
    """A Flate stream, one that is damaged up to where it is."""
    unpacker = zlib.decompressobj()
    try:
        whole = unpacker.decompress(data, limits.entry_bytes)
    except zlib.error:
        whole = _up_to_damage(data, limits)
    else:
        if unpacker.unconsumed_tail:
            raise LimitExceededError("entry_bytes", limits.entry_bytes)
    return _Unpacked(whole, 0 if unpacker.eof else len(whole) * len(data) // _COPIED)


def _up_to_damage(data: bytes, limits: Limits) -> bytes:
    """What a damaged stream holds up to the very byte, as the engine finds it."""
    unpacker = zlib.decompressobj()
    whole = bytearray()
    for start in range(0, len(data), _STEP):
        before, step = unpacker.copy(), data[start : start + _STEP]
        try:
            whole += unpacker.decompress(step)
        except zlib.error:
            with suppress(zlib.error):
                for at in range(len(step)):
                    whole += before.decompress(step[at : at + 1])
            break
        limits.check("entry_bytes", len(whole))
    return bytes(whole)


def _check_packed(
    found: _Object, unpacked: bytes, references: References, annotations: Annotations
) -> None:
    """The objects of an object stream: pairs of number and place stand before them."""
    _check_nesting(unpacked)
    match = _FIRST.search(found.body)
    first = int(match[1]) if match else 0
    heads = _heads(unpacked[:first])
    places = [*(first + place for place in heads[1::2]), len(unpacked)]
    for number, (start, end) in zip(heads[::2], pairwise(places), strict=True):
        body = unpacked[start:end]
        _check_depth(body)
        references.add(number, body)
        annotations.add(body)


def _heads(text: bytes) -> list[int]:
    """Numbers in pairs; where the stream is encrypted, whatever looks like them."""
    numbers = [int(number) for number in _WHOLE.findall(_COMMENT.sub(b"", text))]
    return numbers[: len(numbers) // 2 * 2]
