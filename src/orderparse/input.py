"""A path -> the bytes of the regular file there, none of them too many."""

import os
import stat
from pathlib import Path

from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits


def read_whole(path: Path, limits: Limits) -> bytes:
    """Read a file, whatever stands in the way as one of our errors.

    Raises:
        UnreadableDocumentError: there is no regular file, or the system refuses.
        LimitExceededError: it has more bytes than `limits.input_bytes`.
    """
    try:
        return read_regular(path, limits)
    except IsADirectoryError as error:
        raise UnreadableDocumentError("it is a folder") from error
    except OSError as error:
        raise UnreadableDocumentError(error.strerror or str(error)) from error
    except ValueError as error:  # a zero byte in the name
        raise UnreadableDocumentError(str(error)) from error


def read_regular(path: Path, limits: Limits) -> bytes:
    """Read a file; a pipe or a device is refused without waiting for it.

    Raises:
        OSError: it cannot be opened or read.
        UnreadableDocumentError: it is not a regular file.
        LimitExceededError: it has more bytes than `limits.input_bytes`.
    """
    # Opening a pipe would wait for its other end.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocumentError("it is not a regular file")
        limits.check("input_bytes", status.st_size)
        content = stream.read(limits.input_bytes + 1)
    limits.check("input_bytes", len(content))
    return content
