"""The command line's words -> typed arguments."""

import argparse
import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, NoReturn

from attrs import asdict, evolve, fields_dict

from orderparse.cli.wording import Language, Wording
from orderparse.limits import Limits
from orderparse.model import Period

MOST_JOBS = 256


class UsageError(Exception):
    """The command line makes no sense; the message is for people."""


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
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in set(Language):
            return Language(value)
    return None


def parse_arguments(argv: Sequence[str], wording: Wording) -> Arguments:
    """Understand the command line.

    Raises:
        UsageError: it makes no sense.
    """
    try:
        found = _parser(wording).parse_intermixed_args(list(argv))
    except UsageError as error:
        message = str(error)
        for english, russian in _IN_RUSSIAN:
            message = message.replace(english, wording.pick(russian, english))
        raise UsageError(message) from None
    options = tuple(_pair(text, "bad-option", wording) for text in found.option)
    if _is_address(found.output):  # a server: its exporter puts the output there
        options = (*options, ("url", found.output))
        found.output = "-"
    return Arguments(
        sources=tuple(found.sources),
        to=found.to,
        output=None if found.output == "-" else found.output,
        force=found.force,
        options=options,
        party=found.party,
        order_date=_date(found.order_date, wording),
        period=_period(found.period, wording),
        password=found.password,
        limits=_limits(found.limit, wording),
        jobs=_jobs(found.jobs, wording),
        scheduler=found.scheduler,
        strict=found.strict,
        verbosity=-1 if found.quiet else found.verbose,
        speaks=chosen_language(argv),
        list_formats=found.list_formats,
        version=found.version,
        help=found.help,
    )


def _is_address(output: str | None) -> bool:
    return (output or "").lower().startswith(("https://", "http://"))


def help_text(wording: Wording) -> str:
    """The whole help."""
    return _parser(wording).format_help()


# argparse has no Russian of its own.
_IN_RUSSIAN = (
    ("unrecognized arguments: ", "неизвестные ключи: "),
    ("expected one argument", "нужно значение"),
    ("ignored explicit argument", "лишнее значение"),
    ("invalid choice: ", "нет такого значения: "),
    ("choose from", "есть"),
    ("argument ", "ключ "),
)


class _Parser(argparse.ArgumentParser):
    """Raises where argparse would print and exit."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


class _HelpFormatter(argparse.HelpFormatter):
    """Leaves the word before the usage to the usage itself."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = "",
    ) -> None:
        super().add_usage(usage, actions, groups, prefix)


def _parser(wording: Wording) -> argparse.ArgumentParser:
    pick = wording.pick
    parser = _Parser(
        prog="orderparse",
        usage=pick(
            "вызов: orderparse [КЛЮЧИ] ФАЙЛ…", "usage: orderparse [OPTIONS] FILE…"
        ),
        description=pick(
            "Приказ, распоряжение, постановление и планы к ним — в данные и календари.",
            "Russian administrative orders and their plans into data and calendars.",
        ),
        epilog=pick(
            "Код завершения: 0 — прочитано; 1 — что-то не вышло; 2 — неверный вызов.",
            "Exit status: 0 all was read; 1 something gave no order; 2 wrong usage.",
        ),
        formatter_class=_HelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    _add_sources(parser, wording)
    _add_output(parser, wording)
    _add_reading(parser, wording)
    _add_talking(parser, wording)
    return parser


def _add_sources(parser: argparse.ArgumentParser, wording: Wording) -> None:
    pick = wording.pick
    group = parser.add_argument_group(pick("что читать", "what to read"))
    group.add_argument(
        "sources",
        nargs="*",
        metavar=pick("ФАЙЛ", "FILE"),
        help=pick(
            "DOCX, PDF, текст или исправленный JSON; «-» — стандартный ввод; "
            "с --jobs также папки и шаблоны; адрес в хранилище, например s3://…",
            "DOCX, PDF, text, or corrected JSON; “-” is the standard input; "
            "with --jobs folders and patterns too; an address in a store, say s3://…",
        ),
    )


def _add_output(parser: argparse.ArgumentParser, wording: Wording) -> None:
    pick = wording.pick
    group = parser.add_argument_group(pick("что получить", "what to get"))
    group.add_argument(
        *("-t", "--to"),
        metavar=pick("ФОРМАТ", "FORMAT"),
        help=pick(
            "формат; без него — по имени из -o, иначе json",
            "the format; without it that of the name in -o, else json",
        ),
    )
    group.add_argument(
        *("-o", "--output"),
        metavar=pick("КУДА", "TARGET"),
        help=pick(
            "файл; папка с «/» в конце: по файлу на документ; то же в хранилище; "
            "адрес https:// для caldav",
            "a file; a folder with “/” at its end: a file for each document; the same "
            "in a store; an address https:// for caldav",
        ),
    )
    group.add_argument(
        *("-f", "--force"),
        action="store_true",
        help=pick("заменять готовые файлы", "overwrite files"),
    )
    group.add_argument(
        *("-O", "--option"),
        action="append",
        default=[],
        metavar=pick("ИМЯ=ЗНАЧЕНИЕ", "NAME=VALUE"),
        help=pick("параметр формата", "an option of the format"),
    )
    group.add_argument(
        "--for",
        dest="party",
        metavar=pick("ИСПОЛНИТЕЛЬ", "PARTY"),
        help=pick("только его мероприятия", "only what this party answers for"),
    )
    group.add_argument(
        "--list-formats",
        action="store_true",
        help=pick("перечислить форматы", "list the formats"),
    )


def _add_reading(parser: argparse.ArgumentParser, wording: Wording) -> None:
    pick = wording.pick
    group = parser.add_argument_group(pick("как читать", "how to read"))
    date, number = pick("ДАТА", "DATE"), pick("ЧИСЛО", "NUMBER")
    group.add_argument(
        "--order-date",
        metavar=date,
        help=pick("дата приказа, если её нет в тексте", "of an order that has none"),
    )
    group.add_argument(
        "--period",
        metavar=f"{date}..{date}",
        help=pick("период плана, если его нет в тексте", "of a plan that has none"),
    )
    group.add_argument(
        "--password",
        metavar=pick("ПАРОЛЬ", "PASSWORD"),
        help=pick("от закрытого PDF", "of a locked PDF"),
    )
    group.add_argument(
        "--limit",
        action="append",
        default=[],
        metavar=pick("ИМЯ=ЧИСЛО", "NAME=NUMBER"),
        help=pick("предел: ", "a limit: ") + ", ".join(fields_dict(Limits)),
    )
    group.add_argument(
        *("-j", "--jobs"),
        metavar=number,
        help=pick(
            "много документов: столько процессов сразу",
            "many documents: so many processes at once",
        ),
    )
    group.add_argument(
        "--scheduler",
        metavar="tcp://…",
        help=pick("их читает кластер Dask", "a Dask cluster reads them"),
    )
    group.add_argument(
        "--strict",
        action="store_true",
        help=pick("предупреждение — это ошибка", "a warning is an error"),
    )


def _add_talking(parser: argparse.ArgumentParser, wording: Wording) -> None:
    pick = wording.pick
    group = parser.add_argument_group(pick("сообщения", "messages"))
    group.add_argument(
        *("-q", "--quiet"),
        action="store_true",
        help=pick("только ошибки", "only what failed"),
    )
    group.add_argument(
        *("-v", "--verbose"),
        action="count",
        default=0,
        help=pick("и замечания", "notes too"),
    )
    group.add_argument(
        "--lang",
        choices=tuple(map(str, Language)),
        help=pick("язык сообщений", "the language of messages"),
    )
    group.add_argument(
        "--version", action="store_true", help=pick("версия", "the version")
    )
    group.add_argument(
        *("-h", "--help"), action="store_true", help=pick("эта справка", "this help")
    )


def _pair(text: str, complaint: str, wording: Wording) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise UsageError(wording.say(complaint, text=text))
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
