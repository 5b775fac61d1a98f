"""Entry-point group -> plugins: listed without importing, imported when asked for."""

import sys
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points

from attrs import frozen

from orderparse.errors import OrderparseError, PluginError, UnknownFormatError


@frozen
class PluginGroup:
    """All plugins of one kind; ours are found in the same way as anybody's.

    Attributes:
        name: the entry-point group, such as "orderparse.exporters".
    """

    name: str

    def names(self) -> tuple[str, ...]:
        """The plugins' names in alphabetical order; none of them is imported."""
        return tuple(sorted(_entry_points(self.name, tuple(sys.path))))

    def load(self, name: str) -> object:
        """Import one plugin and return what its entry point names.

        Raises:
            UnknownFormatError: no distribution has a plugin of this name.
            PluginError: two distributions have one, or it cannot be imported.
            MissingDependencyError: it needs an extra that is not installed.
        """
        claims = _entry_points(self.name, tuple(sys.path)).get(name, ())
        if not claims:
            raise UnknownFormatError(name, self.names())
        if len(claims) > 1:
            owners = " and ".join(map(_distribution, claims))
            raise PluginError(name, f"claimed by {owners}")
        return _imported(claims[0])


@lru_cache(maxsize=8)
def _entry_points(
    group: str, _path: tuple[str, ...]
) -> dict[str, tuple[EntryPoint, ...]]:
    """The claims on each name; looked up once for each state of the import path."""
    found: dict[str, tuple[EntryPoint, ...]] = {}
    for entry_point in entry_points(group=group):
        found[entry_point.name] = (*found.get(entry_point.name, ()), entry_point)
    return found


def _imported(entry_point: EntryPoint) -> object:
    try:
        return entry_point.load()
    except OrderparseError:
        raise
    except Exception as error:  # a stranger's module may raise anything
        reason = f"{type(error).__name__}: {error}"
        raise PluginError(
            entry_point.name,
            f"{_distribution(entry_point)} cannot be loaded: {reason}",
        ) from error


def _distribution(entry_point: EntryPoint) -> str:
    owner = entry_point.dist
    return f"{owner.name} {owner.version}" if owner else entry_point.value
