"""Orders -> bytes of one format: one module a format, each found by its entry point.

The group is `orderparse.exporters`, the name of the entry point is the format's name;
it names a class that fulfils `Exporter`. docs/exporters/own.md shows how to write one.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO, ClassVar, Protocol, cast, runtime_checkable

from orderparse.diagnostics import Diagnostic
from orderparse.errors import PluginError
from orderparse.exporters.options import Option, options_of, with_options
from orderparse.model import Order
from orderparse.plugins import PluginGroup
from orderparse.tuples import NamedTuple

_GROUP = PluginGroup("orderparse.exporters")
_PARTS = ("suffix", "binary", "export")


class Exporter(Protocol):
    """What writes one format.

    An exporter with options is a frozen attrs class: its fields, all with defaults, are
    the options; `-O key=value` sets them. Class variables `ru` and `en`, where it has
    them, say in a few words what it writes.

    Attributes:
        suffix: of file names, with its dot.
        binary: whether a terminal cannot show it.
    """

    suffix: ClassVar[str]
    binary: ClassVar[bool]

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the orders as one document of this format."""
        ...


@runtime_checkable
class LeavesOut(Protocol):
    """An exporter whose format cannot show all of an order, and which tells what."""

    def left_out(self, orders: Sequence[Order], /) -> tuple[Diagnostic, ...]:
        """What the output does not show, or shows only in part."""
        ...


@runtime_checkable
class TakesEach(Protocol):
    """An exporter that takes orders one by one, so that any number fits into memory."""

    def export_each(self, orders: Iterable[Order], stream: BinaryIO, /) -> None:
        """Write the orders as one document, as `export` does."""
        ...


class Format(NamedTuple):
    """One exporter, for people.

    Attributes:
        name: what `--to` takes.
        suffix: of file names, with its dot.
        ru: what it writes, in Russian.
        en: what it writes, in English.
        options: what `-O` sets.
    """

    name: str
    suffix: str
    ru: str
    en: str
    options: tuple[Option, ...]


def names() -> tuple[str, ...]:
    """The names of all formats; no exporter is imported."""
    return _GROUP.names()


def create(name: str, options: Mapping[str, str] | None = None) -> Exporter:
    """Make the exporter of a format.

    Args:
        name: the format, such as "ics".
        options: texts by option name, as `-O` gives them.

    Raises:
        UnknownFormatError: there is no such format.
        InvalidOptionError: it has no such option, or not this value.
        PluginError: the plugin cannot be loaded, or two claim the name.
        MissingDependencyError: it needs an extra that is not installed.
    """
    return with_options(_exporter_class(name), options or {})


def describe(name: str) -> Format:
    """What a format is and what options it has; raises as `create` does."""
    exporter = _exporter_class(name)
    return Format(
        name=name,
        suffix=exporter.suffix,
        ru=getattr(exporter, "ru", ""),
        en=getattr(exporter, "en", ""),
        options=options_of(exporter),
    )


def _exporter_class(name: str) -> type[Exporter]:
    plugin = _GROUP.load(name)
    missing = [part for part in _PARTS if not hasattr(plugin, part)]
    if missing or not isinstance(plugin, type):
        reason = f"no {missing[0]}" if missing else "no class"
        raise PluginError(name, f"{plugin!r} is no exporter: {reason}")
    return cast("type[Exporter]", plugin)
