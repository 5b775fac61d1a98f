"""Entry-point group -> plugins: listed without importing, imported when asked for.

The entry points are read from the `entry_points.txt` of the installed distributions
(packaging.python.org, "Entry points specification") without `importlib.metadata`, whose
import costs a third of a cold run.
"""

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

from orderparse.errors import OrderparseError, PluginError, UnknownFormatError
from orderparse.tuples import NamedTuple

_INFORMATION = (".dist-info", ".egg-info")
_MARK = b"[orderparse."  # all our groups are called so


class PluginGroup:
    """All plugins of one kind; ours are found in the same way as anybody's.

    Args:
        name: the entry-point group, such as "orderparse.exporters".
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def names(self) -> tuple[str, ...]:
        """The plugins' names in alphabetical order; none of them is imported."""
        return tuple(sorted({claim.name for claim in self._claims()}))

    def load(self, name: str) -> object:
        """Import one plugin and return what its entry point names.

        Raises:
            UnknownFormatError: no distribution has a plugin of this name.
            PluginError: two distributions have one, or it cannot be imported.
            MissingDependencyError: it needs an extra that is not installed.
        """
        claims = [claim for claim in self._claims() if claim.name == name]
        if not claims:
            raise UnknownFormatError(name, self.names())
        if len(claims) > 1:
            owners = " and ".join(claim.owner for claim in claims)
            raise PluginError(name, f"claimed by {owners}")
        return _imported(claims[0])

    def _claims(self) -> tuple["_EntryPoint", ...]:
        return _entry_points(self._name, tuple(sys.path))


class _EntryPoint(NamedTuple):
    """One line of a distribution's entry points.

    Attributes:
        name: what users call it.
        value: module and attribute, "package.module:Class".
        owner: name and version of the distribution.
    """

    name: str
    value: str
    owner: str


@lru_cache(maxsize=8)
def _entry_points(group: str, path: tuple[str, ...]) -> tuple[_EntryPoint, ...]:
    """All claims of a group; looked up once for each state of the import path."""
    return tuple(
        entry_point
        for owner, text in _declarations(path)
        if f"[{group}]" in text
        for entry_point in _section(text, group, owner)
    )


@lru_cache(maxsize=2)
def _declarations(path: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Name and entry points of who has plugins for us; the first of a name counts."""
    seen = set()
    found = []
    for folder in path:
        for information in _information(folder):
            name, _, version = information.rpartition(".")[0].rpartition("-")
            project = (name or version).casefold().replace("_", "-")
            content = _content(f"{folder or '.'}/{information}/entry_points.txt")
            if content and project not in seen:
                seen.add(project)
                if _MARK in content:
                    found.append(
                        (f"{project} {version}", content.decode("utf-8", "replace"))
                    )
    return tuple(found)


def _information(folder: str) -> list[str]:
    """The metadata folders of the distributions in a folder of the import path."""
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return []
    return sorted(name for name in names if name.endswith(_INFORMATION))


def _content(file: str) -> bytes:
    try:
        with open(file, "rb", buffering=0) as stream:
            return stream.read()
    except OSError:
        return b""


def _section(text: str, group: str, owner: str) -> Iterator[_EntryPoint]:
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield _EntryPoint(name.strip(), value.partition("[")[0].strip(), owner)


def _imported(entry_point: _EntryPoint) -> object:
    module, _, attribute = entry_point.value.partition(":")
    try:
        found: object = import_module(module)
        for part in filter(None, attribute.split(".")):
            found = getattr(found, part)
    except OrderparseError:
        raise
    except Exception as error:  # a stranger's module may raise anything
        reason = f"{type(error).__name__}: {error}"
        raise PluginError(
            entry_point.name, f"{entry_point.owner} cannot be loaded: {reason}"
        ) from error
    return found
