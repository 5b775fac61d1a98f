"""ZIP bytes -> checked entries, without the standard library's `zipfile`.

Parsers that disagree about one archive are how bad files pass checks, and `zipfile`
trusts declared sizes, doubled and overlapping entries. What an office document needs
of the format is small: the central directory, stored and deflated entries.
"""

import struct
import zlib
from bisect import bisect
from operator import attrgetter

from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.tuples import NamedTuple

_END = struct.Struct("<4s4H2LH")
# What nobody asks for is left out: versions, times, attributes.
_CENTRAL = struct.Struct("<4s4x2H4x3L3H8xL")
_LOCAL = struct.Struct("<4s2xH18x2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1
_UTF8 = 0x800
_ZIP64 = 0xFFFFFFFF
_ZIP64_EXTRA, _ZIP64_HEAD = b"\x01\x00", 4
# An archive comment may follow the end record.
_TAIL = 0xFFFF + _END.size
# The XML of a long table packs to less than a hundredth and is harmless.
_RATIO_FROM = 4 * 2**20


class Entry(NamedTuple):
    """What the central directory says about one entry."""

    name: str
    method: int
    flags: int
    crc: int
    packed: int
    size: int
    offset: int


_OFFSET = attrgetter("offset")


def _damaged(what: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(f"damaged ZIP archive: {what}")


def is_archive(content: bytes) -> bool:
    """Whether the bytes start as a ZIP archive."""
    return content.startswith(b"PK\x03\x04")


class Archive:
    """A ZIP archive in memory whose structure was checked as a whole.

    Names are compared without case, and a backslash counts as a slash. Nothing is
    ever written: a name that climbs out of its folder is just never asked for.

    Raises:
        UnreadableDocumentError: no directory, doubled names, overlapping entries.
        LimitExceededError: more entries than `archive_entries`.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._content = content
        self._limits = limits
        self._left = limits.inflated_bytes
        self._entries, end = _directory(content, limits)
        self._ordered = sorted(self._entries.values(), key=_OFFSET)
        self._stops = [*map(_OFFSET, self._ordered), end]
        self._check_overlaps()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the entries as they are spelled, directories left out."""
        return tuple(e.name for e in self._ordered if not e.name.endswith("/"))

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def read(self, name: str) -> bytes:
        """The unpacked entry.

        Raises:
            KeyError: there is no such entry.
            UnreadableDocumentError: it is encrypted, damaged or not what it declares.
            LimitExceededError: `entry_bytes`, `inflate_ratio`, or `inflated_bytes`
                for all that was read so far.
        """
        entry = self._entries[_key(name)]
        self._check_size(entry)
        packed = self._packed(entry)
        unpacked = packed if entry.method == _STORED else _inflate(packed, entry)
        if len(unpacked) != entry.size or zlib.crc32(unpacked) != entry.crc:
            raise _damaged(f"{entry.name} is not what it declares")
        self._left -= len(unpacked)
        return unpacked

    def _check_overlaps(self) -> None:
        """Each entry ends before the next one begins, the last before the directory."""
        for entry, stop in zip(self._ordered, self._stops[1:], strict=True):
            if entry.offset + _LOCAL.size + entry.packed > stop:
                raise _damaged(f"{entry.name} overlaps what follows")

    def _check_size(self, entry: Entry) -> None:
        limits = self._limits
        if entry.flags & _ENCRYPTED:
            raise UnreadableDocumentError("password-protected ZIP archive")
        if entry.method not in {_STORED, _DEFLATED}:
            raise _damaged(f"{entry.name} uses compression method {entry.method}")
        if entry.size > limits.entry_bytes:
            raise LimitExceededError("entry_bytes", limits.entry_bytes, entry.size)
        if entry.size > self._left:
            raise LimitExceededError("inflated_bytes", limits.inflated_bytes)
        ratio = entry.size / max(entry.packed, 1)
        if entry.size > _RATIO_FROM and ratio > limits.inflate_ratio:
            raise LimitExceededError("inflate_ratio", limits.inflate_ratio, ratio)

    def _packed(self, entry: Entry) -> bytes:
        head = self._content[entry.offset : entry.offset + _LOCAL.size]
        if len(head) < _LOCAL.size:
            raise _damaged("cut off")
        signature, flags, name_size, extra_size = _LOCAL.unpack(head)
        start = entry.offset + _LOCAL.size
        name = _decode(self._content[start : start + name_size], flags)
        if signature != b"PK\x03\x04" or _key(name) != _key(entry.name):
            raise _damaged(f"{entry.name} is not where the directory says")
        start += name_size + extra_size
        stop = self._stops[bisect(self._stops, entry.offset)]
        if start + entry.packed > stop:
            raise _damaged(f"{entry.name} overlaps what follows")
        return self._content[start : start + entry.packed]


def _inflate(packed: bytes, entry: Entry) -> bytes:
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        # One byte more than declared shows a lie without unpacking it.
        unpacked = machine.decompress(packed, entry.size + 1)
    except zlib.error as error:
        raise _damaged(f"{entry.name} does not unpack") from error
    if not machine.eof and len(unpacked) <= entry.size:
        raise _damaged(f"{entry.name} is cut off")
    return unpacked


def _key(name: str) -> str:
    return name.replace("\\", "/").casefold()


def _decode(name: bytes, flags: int) -> str:
    if not flags & _UTF8:
        # Russian archivers write the DOS code page, whatever the standard says.
        return name.decode("ascii" if name.isascii() else "cp866")
    return name.decode("utf-8", "replace")


def _directory(content: bytes, limits: Limits) -> tuple[dict[str, Entry], int]:
    """The entries by their keys, and the offset up to which they may reach."""
    count, start, stop = _locate(content)
    if count > limits.archive_entries:
        raise LimitExceededError("archive_entries", limits.archive_entries, count)
    found: dict[str, Entry] = {}
    position = start
    for _ in range(count):
        entry, position = _record(content, position, stop)
        key = _key(entry.name)
        if key in found:
            raise _damaged(f"two entries are called {entry.name}")
        found[key] = entry
    return found, start


def _locate(content: bytes) -> tuple[int, int, int]:
    """Number of entries, start and end of the central directory."""
    at = content.rfind(b"PK\x05\x06", max(0, len(content) - _TAIL))
    if at < 0 or len(content) - at < _END.size:
        raise _damaged("its directory is missing")
    _, disk, first, here, count, size, start, _ = _END.unpack_from(content, at)
    if (disk, first, here) != (0, 0, count) or start + size > at:
        raise _damaged("its directory is not where it should be")
    return count, start, start + size


def _record(content: bytes, position: int, stop: int) -> tuple[Entry, int]:
    if position + _CENTRAL.size > stop:
        raise _damaged("its directory is cut off")
    fields = _CENTRAL.unpack_from(content, position)
    signature, flags, method, crc, *sizes, offset = fields
    packed, size, name_size, extra_size, comment_size = sizes
    if signature != b"PK\x01\x02":
        raise _damaged("its directory holds something else")
    start = position + _CENTRAL.size
    name = _decode(content[start : start + name_size], flags)
    start += name_size
    if _ZIP64 in {packed, size, offset}:
        extra = content[start : start + extra_size]
        size, packed, offset = _wide(extra, (size, packed, offset))
    entry = Entry(name, method, flags, crc, packed, size, offset)
    return entry, start + extra_size + comment_size


def _wide(extra: bytes, values: tuple[int, int, int]) -> tuple[int, int, int]:
    """Replace what did not fit 32 bits by the ZIP64 extra field."""
    if not extra.startswith(_ZIP64_EXTRA):
        return values
    octets = extra[_ZIP64_HEAD:]
    numbers = iter(struct.unpack_from(f"<{len(octets) // 8}Q", octets))
    size, packed, offset = (next(numbers, v) if v == _ZIP64 else v for v in values)
    return size, packed, offset
