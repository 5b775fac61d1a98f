"""Bytes -> a file that is there whole or not at all, whatever happens meanwhile.

The bytes go into a file without a name in the same folder, are flushed to the disk, and
only then get their name in one step. A symbolic link is never followed. What goes to an
address is sent when all of it is there.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from typing import BinaryIO

from orderparse.addresses import Address
from orderparse.errors import FileStandsError, OutputError, reason_of

_MODE = 0o666  # less what the user's umask takes away
_WRITING = "orderparse.stores.writing"  # only who names an address needs it
_WITHOUT_NAMELESS = {errno.EOPNOTSUPP, errno.EISDIR, errno.ENOENT, errno.EINVAL}


def write_whole(
    place: Address | os.PathLike[str], content: bytes, *, force: bool = False
) -> None:
    """Write a file, whole or not at all.

    Args:
        place: where to; its folder must be there.
        content: all of it.
        force: overwrite the file that is there already.

    Raises:
        OutputError: the file is there already, or is no regular file, or the disk
            refuses; what stood there before is untouched.
    """
    with whole_file(place, force=force) as stream:
        stream.write(content)


@contextmanager
def whole_file(
    place: Address | os.PathLike[str], *, force: bool = False
) -> Iterator[BinaryIO]:
    """A stream whose bytes are the file, once the block has ended without an error.

    Args and errors are those of `write_whole`.
    """
    if isinstance(place, Address):
        with import_module(_WRITING).whole_object(place, force=force) as stream:
            yield stream
    else:
        with _whole_path(os.fspath(place), force=force) as stream:
            yield stream


@contextmanager
def _whole_path(path: str, *, force: bool) -> Iterator[BinaryIO]:
    _check_path(path, force=force)
    try:
        with ExitStack() as stack:
            folder = stack.enter_context(_opened_folder(os.path.dirname(path)))
            target = path if folder is None else os.path.basename(path)
            draft = _nameless(folder) or _Hidden(target, folder)
            stack.callback(draft.discard)
            with draft.stream as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
                draft.publish(target, force=force)
            if folder is not None:
                os.fsync(folder)
    except FileExistsError as error:
        raise FileStandsError(path, "it exists already") from error
    except OSError as error:
        raise OutputError(path, reason_of(error)) from error


def check_target(place: Address | os.PathLike[str], *, force: bool = False) -> None:
    """Refuse a place where something stands that must stay.

    Raises:
        OutputError: see `write_whole`.
    """
    if isinstance(place, Address):
        import_module(_WRITING).check_object(place, force=force)
    else:
        _check_path(os.fspath(place), force=force)


def _check_path(path: str, *, force: bool) -> None:
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputError(path, reason_of(error)) from error
    if stat.S_ISLNK(mode):
        raise OutputError(path, "it is a symbolic link")
    if not stat.S_ISREG(mode):
        raise OutputError(path, "it is not a regular file")
    if not force:
        raise FileStandsError(path, "it exists already")


def make_folder(place: Address | os.PathLike[str]) -> None:
    """Make a folder inside one that is there; nothing happens where it is there too.

    Raises:
        OutputError: it cannot be made.
    """
    if isinstance(place, Address):
        import_module(_WRITING).make_store_folder(place)
        return
    try:
        os.mkdir(place)
    except OSError as error:
        if not os.path.isdir(place):
            raise OutputError(place, reason_of(error)) from error


class _Hidden:
    """A draft with a name that nobody else uses.

    Args:
        target: the file, within the folder where that is open.
        folder: its descriptor; what is put in its place meanwhile gets nothing.
    """

    def __init__(self, target: str, folder: int | None) -> None:
        self._folder = folder
        self._draft = _beside(target)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._draft, flags, _MODE, dir_fd=folder)
        self.stream = os.fdopen(descriptor, "wb")

    def publish(self, target: str, *, force: bool) -> None:
        """Give it the name of the file."""
        move = os.replace if force else os.link
        move(self._draft, target, src_dir_fd=self._folder, dst_dir_fd=self._folder)

    def discard(self) -> None:
        """Take away what is left of it."""
        _take_away(self._draft, self._folder)


class _Nameless:
    """A draft that vanishes with its process: nothing is left of it after a kill."""

    def __init__(self, descriptor: int, folder: int) -> None:
        self._folder = folder
        self._draft: str | None = None
        self.stream = os.fdopen(descriptor, "wb")

    def publish(self, target: str, *, force: bool) -> None:
        """Give it the name of the file."""
        if not force:
            self._link(target)
            return
        self._draft = _beside(target)
        self._link(self._draft)
        os.replace(
            self._draft, target, src_dir_fd=self._folder, dst_dir_fd=self._folder
        )

    def discard(self) -> None:
        """Take away what is left of it."""
        if self._draft is not None:
            _take_away(self._draft, self._folder)

    def _link(self, target: str) -> None:
        folder = self._folder
        source = f"/proc/self/fd/{self.stream.fileno()}"
        # A folder descriptor makes Python call linkat, which follows /proc.
        os.link(
            source, target, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=True
        )


@contextmanager
def _opened_folder(path: str) -> Iterator[int | None]:
    """A folder's descriptor; None where the system opens no folders (Windows)."""
    if os.name != "posix":
        yield None
        return
    descriptor = os.open(path or os.curdir, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _nameless(folder: int | None) -> _Nameless | None:
    """A draft without a name; None where the file system knows no such thing."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or folder is None:
        return None
    try:
        descriptor = os.open(".", os.O_WRONLY | flag, _MODE, dir_fd=folder)
    except OSError as error:
        if error.errno in _WITHOUT_NAMELESS:
            return None
        raise
    return _Nameless(descriptor, folder)


def _take_away(draft: str, folder: int | None) -> None:
    with suppress(FileNotFoundError):
        os.unlink(draft, dir_fd=folder)


def _beside(target: str) -> str:
    name = f".orderparse-{os.urandom(8).hex()}.tmp"
    return os.path.join(os.path.dirname(target), name)
