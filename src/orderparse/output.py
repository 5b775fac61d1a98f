"""Bytes -> a file that is there whole or not at all, whatever happens meanwhile.

The bytes go into a file without a name in the same folder, are flushed to the disk, and
only then get their name in one step. A symbolic link is never followed.
"""

import errno
import os
import secrets
import stat
from pathlib import Path

from orderparse.errors import FileStandsError, OutputError

_MODE = 0o666  # less what the user's umask takes away
_WITHOUT_NAMELESS = {errno.EOPNOTSUPP, errno.EISDIR, errno.ENOENT, errno.EINVAL}


def write_whole(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file, whole or not at all.

    Args:
        path: where to; its folder must be there.
        content: all of it.
        force: overwrite the file that is there already.

    Raises:
        OutputError: the file is there already, or is no regular file, or the disk
            refuses; what stood there before is untouched.
    """
    check_target(path, force=force)
    try:
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            if not _write_nameless(folder, path, content, force=force):
                _write_hidden(path, content, force=force)
            os.fsync(folder)
        finally:
            os.close(folder)
    except FileExistsError as error:
        raise FileStandsError(path, "it exists already") from error
    except OSError as error:
        raise OutputError(path, error.strerror or str(error)) from error


def check_target(path: Path, *, force: bool = False) -> None:
    """Refuse a place where something stands that must stay.

    Raises:
        OutputError: see `write_whole`.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputError(path, error.strerror or str(error)) from error
    if stat.S_ISLNK(mode):
        raise OutputError(path, "it is a symbolic link")
    if not stat.S_ISREG(mode):
        raise OutputError(path, "it is not a regular file")
    if not force:
        raise FileStandsError(path, "it exists already")


def make_folder(path: Path) -> None:
    """Make a folder inside one that is there; nothing happens where it is there too.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(path, error.strerror or str(error)) from error


def _write_nameless(folder: int, path: Path, content: bytes, *, force: bool) -> bool:
    """Write through a file without a name; whether the file system knows them."""
    nameless = getattr(os, "O_TMPFILE", None)
    if nameless is None:
        return False
    try:
        descriptor = os.open(path.parent, os.O_WRONLY | nameless, _MODE)
    except OSError as error:
        if error.errno in _WITHOUT_NAMELESS:
            return False
        raise
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(descriptor)
        name = f"/proc/self/fd/{descriptor}"
        if force:
            hidden = _hidden(path)
            # A folder descriptor makes Python call linkat, which follows /proc.
            os.link(name, hidden, src_dir_fd=folder, follow_symlinks=True)
            hidden.replace(path)
        else:
            os.link(name, path, src_dir_fd=folder, follow_symlinks=True)
    return True


def _write_hidden(path: Path, content: bytes, *, force: bool) -> None:
    hidden = _hidden(path)
    try:
        descriptor = os.open(hidden, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(descriptor)
        if force:
            hidden.replace(path)
        else:
            path.hardlink_to(hidden)
    finally:
        hidden.unlink(missing_ok=True)


def _hidden(path: Path) -> Path:
    return path.parent / f".orderparse-{secrets.token_hex(8)}.tmp"
