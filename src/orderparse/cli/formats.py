"""Which format the output has, and what formats there are."""

import os
from collections.abc import Iterator, Sequence

from orderparse.cli.options import UsageError
from orderparse.cli.report import sentence
from orderparse.cli.wording import Wording
from orderparse.errors import (
    InvalidOptionError,
    MissingDependencyError,
    PluginError,
    UnknownFormatError,
)
from orderparse.exporters import Exporter, Format, create, describe, names

_DEFAULT = "json"


def chosen_format(to: str | None, file: str | None, wording: Wording) -> str:
    """The name of the format.

    Args:
        to: as asked for.
        file: the output file, None where it has no name of its own.
        wording: for the complaint.

    Raises:
        UsageError: the file's suffix belongs to no format.
    """
    if to is not None or file is None:
        return to or _DEFAULT
    suffix = os.path.splitext(file)[1].casefold()
    if suffix.removeprefix(".") in names():
        return suffix.removeprefix(".")
    for known in _described():
        if known.suffix == suffix:
            return known.name
    raise UsageError(wording.say("unknown-suffix", name=file))


def make_exporter(
    name: str, options: Sequence[tuple[str, str]], wording: Wording
) -> Exporter:
    """The exporter of a format.

    Raises:
        UsageError: there is no such format or option.
        OrderparseError: the plugin cannot be loaded.
    """
    try:
        return create(name, dict(options))
    except (UnknownFormatError, InvalidOptionError) as error:
        raise UsageError(sentence(error, wording)) from error


def format_lines(wording: Wording) -> Iterator[str]:
    """All formats with their options, for people."""
    for known in _described():
        yield f"{known.name:<10} {known.suffix:<6} {wording.pick(known.ru, known.en)}"
        for option in known.options:
            about = wording.pick(option.ru, option.en)
            default = option.default or "—"
            yield f"    -O {option.name}={option.values} [{default}]  {about}"


def _described() -> Iterator[Format]:
    """The formats; one that cannot be loaded says why in place of what it is."""
    for name in names():
        try:
            yield describe(name)
        except MissingDependencyError as error:
            yield _unusable(name, f"{error.needed}: {error.install}")
        except PluginError as error:
            yield _unusable(name, error.reason)


def _unusable(name: str, reason: str) -> Format:
    return Format(name=name, suffix="", ru=reason, en=reason, options=())
