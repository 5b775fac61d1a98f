"""Where the output goes: a stream, one file, or a file for each document."""

import os
import unicodedata

from orderparse.addresses import File, Place, place_of

_MOST_BYTES = 120  # of a name, well under the 255 of any file system
_SAFE = frozenset("-_.")
# Names that Windows keeps for devices.
_DEVICES = frozenset(
    (
        *("con", "prn", "aux", "nul"),
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
    )
)


def is_folder(output: str) -> bool:
    """Whether a file for each document goes there."""
    place = place_of(output)
    is_there = isinstance(place, File) and os.path.isdir(place)
    return is_there or output.endswith(("/", os.sep))


def slug(name: str) -> str:
    """A file name without suffix, made from the name of a document.

    Letters and digits of any script stay; all else becomes a hyphen.
    """
    stem = File(name).stem if name not in {".", ".."} else ""
    composed = unicodedata.normalize("NFC", stem)
    safe = "".join(c if c.isalnum() or c in _SAFE else "-" for c in composed)
    cut = safe.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore")
    bare = "-".join(part for part in cut.split("-") if part).strip("-.")
    if not bare:
        return "order"
    return f"{bare}-" if bare.partition(".")[0].casefold() in _DEVICES else bare


class FolderNames:
    """Names for the files of one folder, each given once."""

    def __init__(self, folder: Place, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix
        self._given: set[str] = set()

    def take(self, name: str) -> Place:
        """The path for a document of this name."""
        stem = wanted = slug(name)
        number = 1
        while wanted.casefold() in self._given:
            number += 1
            wanted = f"{stem}-{number}"
        self._given.add(wanted.casefold())
        return self._folder / f"{wanted}{self._suffix}"
