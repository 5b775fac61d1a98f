"""What the user typed -> a path of this machine, or an address in a store.

Only what was typed can be an address: no name that is found in a folder, an archive or
a document is ever taken for one.
"""

import os
from importlib import import_module

from orderparse.tuples import NamedTuple

_MARK = "://"
_IN_SCHEME = frozenset("+-.")
_LOCAL = "file"
_HOST = "localhost"
_SEPARATORS = os.sep + (os.altsep or "")


class File(NamedTuple):
    """A file or folder of this machine; without pathlib, which takes milliseconds.

    Attributes:
        path: as typed.
    """

    path: str

    @property
    def name(self) -> str:
        """The last part."""
        return os.path.basename(self.path.rstrip(_SEPARATORS))

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        stem, _, suffix = self.name.rpartition(".")
        return stem if stem and suffix else self.name

    def __truediv__(self, name: str) -> "File":
        return File(os.path.join(self.path, name))

    def __str__(self) -> str:
        return self.path

    def __fspath__(self) -> str:
        return self.path


class Address(NamedTuple):
    """A place in a store that fsspec opens, such as "s3://bucket/orders/15.docx".

    Attributes:
        text: scheme, "://", and the place.
    """

    text: str

    @property
    def name(self) -> str:
        """The last part."""
        return self.text.rstrip("/").rpartition("/")[2]

    def __truediv__(self, name: str) -> "Address":
        return Address(f"{self.text.rstrip('/')}/{name}")

    def __str__(self) -> str:
        return self.text


Place = File | Address


def is_address(typed: str) -> bool:
    """Whether this has a scheme; "C:" of Windows and "file://" have none."""
    return _scheme(typed) not in {"", _LOCAL}


def place_of(typed: str | os.PathLike[str]) -> Place:
    """The place that the user means; "file://" and a path are of this machine."""
    if not isinstance(typed, str):
        return File(os.fspath(typed))
    scheme = _scheme(typed)
    rest = typed[len(scheme) + len(_MARK) :]
    if scheme == _LOCAL:
        # Hardly anybody types this.
        path: str = import_module("urllib.parse").unquote(rest.removeprefix(_HOST))
        return File(path)
    return Address(f"{scheme}{_MARK}{rest}") if scheme else File(typed or os.curdir)


def _scheme(typed: str) -> str:
    """In lower case; empty where there is none."""
    scheme, mark, _ = typed.partition(_MARK)
    is_one = scheme.isascii() and all(c.isalnum() or c in _IN_SCHEME for c in scheme)
    return scheme.lower() if mark and is_one else ""
