"""Folders and patterns -> the files in them."""

import os
from collections.abc import Iterator, Sequence
from glob import has_magic, iglob
from pathlib import Path


def expanded(sources: Sequence[str]) -> Iterator[str]:
    """Every file that is meant, each folder and pattern in the order of its names.

    Hidden files and folders are left out, and links to folders are not followed. What
    is neither folder nor pattern stays, so that its absence is told.
    """
    for source in sources:
        if os.path.isdir(source):  # noqa: PTH112 - any text, without an exception
            yield from _files(Path(source))
        elif has_magic(source) and not os.path.lexists(source):
            found = iglob(source, recursive=True)  # noqa: PTH207 - absolute ones too
            yield from sorted(filter(os.path.isfile, found))
        else:
            yield source


def _files(folder: Path) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(Path(where) / name)
