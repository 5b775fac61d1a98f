"""Folders and patterns -> the files in them."""

import os
from collections.abc import Iterator
from glob import has_magic, iglob
from pathlib import Path

from orderparse.addresses import place_of


def expanded(typed: str, *, besides: str | None) -> Iterator[str]:
    """Every file that is meant, those of a folder and pattern in the order of names.

    Hidden files and folders are left out, and links to folders are not followed. What
    is neither folder nor pattern stays, so that its absence is told.

    Args:
        typed: as the user named it.
        besides: the output, which may stand in the same folder: a file of this name
            and those that go with it are left out, or the folder.
    """
    own = None if besides is None else Path(besides).absolute()
    source = typed and str(Path(str(place_of(typed))))
    if os.path.isdir(source):
        yield from _files(Path(source), own)
    elif has_magic(source) and not os.path.lexists(source):
        found = iglob(source, recursive=True)
        files = filter(os.path.isfile, found)
        yield from sorted(name for name in files if not _is_own(Path(name), own))
    else:
        yield source


def _files(folder: Path, own: Path | None) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where) / name
            if not name.startswith(".") and not _is_own(path, own):
                yield str(path)


def _is_own(path: Path, own: Path | None) -> bool:
    """Whether this is the output, its manifest, or a file in the output's folder."""
    if own is None:
        return False
    whole = path.absolute()
    beside = whole.parent == own.parent and whole.name.startswith(
        f"{own.name}.manifest"
    )
    return beside or own == whole or own in whole.parents
