"""The options -> the text of the help."""

import shutil
import textwrap
from collections.abc import Iterator

from attrs import fields_dict

from orderparse.cli.options import OUTPUT, READING, TALKING, Option
from orderparse.cli.wording import Wording
from orderparse.limits import Limits

_COLUMN = 24  # where the explanations stand
_LEAST = 40  # of a window's columns


def help_text(wording: Wording) -> str:
    """The whole help, as wide as the window."""
    pick = wording.pick
    width = max(shutil.get_terminal_size().columns - 2, _LEAST)
    about = pick(
        "Приказ, распоряжение, постановление и планы к ним — в данные и календари.",
        "Russian administrative orders and their plans into data and calendars.",
    )
    status = pick(
        "Код завершения: 0 — прочитано; 1 — что-то не вышло; 2 — неверный вызов.",
        "Exit status: 0 all was read; 1 something gave no order; 2 wrong usage.",
    )
    groups = (
        (pick("что читать", "what to read"), _sources(wording, width)),
        (pick("что получить", "what to get"), _listed(OUTPUT, wording, width)),
        (pick("как читать", "how to read"), _listed(READING, wording, width)),
        (pick("сообщения", "messages"), _listed(TALKING, wording, width)),
    )
    return "\n\n".join(
        (
            pick(
                "вызов: orderparse [КЛЮЧИ] ФАЙЛ…", "usage: orderparse [OPTIONS] FILE…"
            ),
            textwrap.fill(about, width),
            *("\n".join((f"{title}:", *lines)) for title, lines in groups),
            textwrap.fill(status, width),
        )
    )


def _sources(wording: Wording, width: int) -> Iterator[str]:
    about = wording.pick(
        "DOCX, PDF, текст или исправленный JSON; «-» — стандартный ввод; "
        "с --jobs также папки и шаблоны; адрес в хранилище, например s3://…",
        "DOCX, PDF, text, or corrected JSON; “-” is the standard input; "
        "with --jobs folders and patterns too; an address in a store, say s3://…",
    )
    return _explained(wording.pick("ФАЙЛ", "FILE"), about, width)


def _listed(options: tuple[Option, ...], wording: Wording, width: int) -> Iterator[str]:
    limits = ", ".join(fields_dict(Limits))
    for option in options:
        value = f" {wording.pick(*option.value)}" if option.value else ""
        short = f"-{option.short}{value}, " if option.short else ""
        about = wording.pick(option.ru, option.en).format(limits=limits)
        yield from _explained(f"{short}--{option.name}{value}", about, width)


def _explained(word: str, about: str, width: int) -> Iterator[str]:
    """A word and beside it, or below it where it is long, what it means."""
    indent = " " * _COLUMN
    lines = textwrap.wrap(about, width - _COLUMN)
    start = f"  {word}"
    if len(start) + 2 > _COLUMN:
        yield start
    else:
        yield f"{start:<{_COLUMN}}{lines.pop(0)}"
    yield from (f"{indent}{line}" for line in lines)
