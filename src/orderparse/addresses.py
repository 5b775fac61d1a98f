"""What the user typed -> a path of this machine, or an address in a store.

Only what was typed can be an address: no name that is found in a folder, an archive or
a document is ever taken for one.
"""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

_MARK = "://"
_IN_SCHEME = frozenset("+-.")
_LOCAL = "file"
_HOST = "localhost"


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


Place = Path | Address


def is_address(typed: str) -> bool:
    """Whether this has a scheme; "C:" of Windows and "file://" have none."""
    return _scheme(typed) not in {"", _LOCAL}


def place_of(typed: str) -> Place:
    """The place that the user means; "file://" is a path of this machine."""
    scheme = _scheme(typed)
    rest = typed[len(scheme) + len(_MARK) :]
    if scheme == _LOCAL:
        return Path(unquote(rest.removeprefix(_HOST)))
    return Address(f"{scheme}{_MARK}{rest}") if scheme else Path(typed)


def _scheme(typed: str) -> str:
    """In lower case; empty where there is none."""
    scheme, mark, _ = typed.partition(_MARK)
    is_one = scheme.isascii() and all(c.isalnum() or c in _IN_SCHEME for c in scheme)
    return scheme.lower() if mark and is_one else ""
