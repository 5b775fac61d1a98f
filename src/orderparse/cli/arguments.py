"""The command line's words -> typed arguments."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from attrs import asdict, evolve

from orderparse.cli.options import UsageError, sorted_words
from orderparse.cli.wording import Language, Wording
from orderparse.limits import Limits
from orderparse.model import Period
from orderparse.tuples import NamedTuple

MOST_JOBS = 256
_LANGUAGE = ("--lang", "--lan", "--la")  # and as far as it may be cut


class Arguments(NamedTuple):
    """What the user asked for.

    Attributes:
        sources: files, folders and patterns as given; "-" is the standard input.
        to: the name of the format, None where the output's name decides.
        output: file or folder, None for the standard output.
        force: overwrite files.
        options: of the exporter, by name.
        party: only what this body answers for.
        order_date: for documents that do not print it.
        period: for plans that do not print it.
        password: of locked documents.
        limits: how large a document may be.
        jobs: worker processes; None reads one document after the other.
        scheduler: address of a Dask cluster that reads instead.
        strict: warnings fail.
        verbosity: -1 only what failed, 0 warnings too, 1 notes too.
        speaks: the language that was asked for, None where the locale decides.
        list_formats: print the formats instead.
        version: print the version instead.
        help: print the help instead.
    """

    sources: tuple[str, ...]
    to: str | None
    output: str | None
    force: bool
    options: tuple[tuple[str, str], ...]
    party: str | None
    order_date: dt.date | None
    period: Period | None
    password: str | None
    limits: Limits
    jobs: int | None
    scheduler: str | None
    strict: bool
    verbosity: int
    speaks: Language | None
    list_formats: bool
    version: bool
    help: bool


def chosen_language(argv: Sequence[str]) -> Language | None:
    """The language that `--lang` asks for, found before anything can go wrong."""
    for word, following in pairwise([*argv, ""]):
        name, equals, value = word.partition("=")
        asked = value if equals else following
        if name in _LANGUAGE and asked in set(Language):
            return Language(asked)
    return None


def parse_arguments(argv: Sequence[str], wording: Wording) -> Arguments:
    """Understand the command line.

    Raises:
        UsageError: it makes no sense.
    """
    given = sorted_words(argv, wording)
    if not set(given.values["lang"]) <= set(Language):
        raise UsageError(wording.say("bad-language", text=given.last("lang")))
    options = tuple(_pair(text, wording) for text in given.values["option"])
    output = given.last("output")
    if _is_address(output):  # a server: its exporter puts the output there
        options = (*options, ("url", str(output)))
        output = None
    return Arguments(
        sources=tuple(given.sources),
        to=given.last("to"),
        output=None if output == "-" else output,
        force=given.has("force"),
        options=options,
        party=given.last("for"),
        order_date=_date(given.last("order-date"), wording),
        period=_period(given.last("period"), wording),
        password=given.last("password"),
        limits=_limits(given.values["limit"], wording),
        jobs=_jobs(given.last("jobs"), wording),
        scheduler=given.last("scheduler"),
        strict=given.has("strict"),
        verbosity=-1 if given.has("quiet") else len(given.values["verbose"]),
        speaks=chosen_language(argv),
        list_formats=given.has("list-formats"),
        version=given.has("version"),
        help=given.has("help"),
    )


def _is_address(output: str | None) -> bool:
    return (output or "").lower().startswith(("https://", "http://"))


def _pair(text: str, wording: Wording) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise UsageError(wording.say("bad-option", text=text))
    return name, value


def _date(text: str | None, wording: Wording) -> dt.date | None:
    return None if text is None else _day(text, "bad-date", text, wording)


def _period(text: str | None, wording: Wording) -> Period | None:
    if text is None:
        return None
    first, dots, last = text.partition("..")
    if not dots:
        raise UsageError(wording.say("bad-period", text=text))
    start = _day(first, "bad-period", text, wording)
    end = _day(last, "bad-period", text, wording)
    if end < start:
        raise UsageError(wording.say("bad-period", text=text))
    return Period(start=start, end=end)


def _day(part: str, complaint: str, text: str, wording: Wording) -> dt.date:
    pieces = part.strip().split(".")
    iso = "-".join(reversed(pieces)) if len(pieces) > 1 else pieces[0]
    try:
        return dt.date.fromisoformat(iso)
    except ValueError:
        raise UsageError(wording.say(complaint, text=text)) from None


def _limits(texts: Sequence[str], wording: Wording) -> Limits:
    limits = Limits()
    known = asdict(limits)
    for text in texts:
        name, _, number = text.partition("=")
        if name not in known or not number.isdecimal() or not int(number[:18]):
            raise UsageError(
                wording.say("bad-limit", text=text, known=", ".join(known))
            )
        limits = evolve(limits, **{name: int(number[:18])})
    return limits


def _jobs(text: str | None, wording: Wording) -> int | None:
    if text is None:
        return None
    jobs = int(text[:4]) if text.isdecimal() else 0
    if not 1 <= jobs <= MOST_JOBS:
        raise UsageError(wording.say("bad-jobs", text=text, most=MOST_JOBS))
    return jobs
