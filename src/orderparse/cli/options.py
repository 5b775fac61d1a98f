"""The options of the command line, and its words sorted by them.

`argparse` would take a fortieth of a cold run, and it speaks no Russian.
"""

from collections.abc import Sequence
from getopt import GetoptError, gnu_getopt

from orderparse.cli.wording import Language, Wording
from orderparse.tuples import NamedTuple


class UsageError(Exception):
    """The command line makes no sense; the message is for people."""


class Option(NamedTuple):
    """One option.

    Attributes:
        name: the long one, without hyphens.
        ru: what it does, for people.
        en: the same in English.
        short: its letter, or empty.
        value: what it takes, in Russian and in English; None for a mere switch.
    """

    name: str
    ru: str
    en: str
    short: str = ""
    value: tuple[str, str] | None = None

    def __str__(self) -> str:
        return f"-{self.short}/--{self.name}" if self.short else f"--{self.name}"


class Given:
    """The words of a command line.

    Attributes:
        sources: those that are no options.
        values: of each option, as often as it was given; of a switch, empty ones.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self.sources = sources
        self.values: dict[str, list[str]] = {option.name: [] for option in _OPTIONS}

    def has(self, name: str) -> bool:
        """Whether a switch is on."""
        return bool(self.values[name])

    def last(self, name: str) -> str | None:
        """What an option says; the last one counts."""
        return self.values[name][-1] if self.values[name] else None


_FORMAT, _TARGET = ("ФОРМАТ", "FORMAT"), ("КУДА", "TARGET")
_DATE, _NUMBER = ("ДАТА", "DATE"), ("ЧИСЛО", "NUMBER")
LANGUAGES = ",".join(Language)

OUTPUT = (
    Option(
        "to",
        "формат; без него — по имени из -o, иначе json",
        "the format; without it that of the name in -o, else json",
        "t",
        _FORMAT,
    ),
    Option(
        "output",
        "файл; папка с «/» в конце: по файлу на документ; то же в хранилище; "
        "адрес https:// для caldav",
        "a file; a folder with “/” at its end: a file for each document; the same "
        "in a store; an address https:// for caldav",
        "o",
        _TARGET,
    ),
    Option("force", "заменять готовые файлы", "overwrite files", "f"),
    Option(
        "option",
        "параметр формата",
        "an option of the format",
        "O",
        ("ИМЯ=ЗНАЧЕНИЕ", "NAME=VALUE"),
    ),
    Option(
        "for",
        "только его мероприятия",
        "only what this party answers for",
        value=("ИСПОЛНИТЕЛЬ", "PARTY"),
    ),
    Option("list-formats", "перечислить форматы", "list the formats"),
)
READING = (
    Option(
        "order-date",
        "дата приказа, если её нет в тексте",
        "of an order that has none",
        value=_DATE,
    ),
    Option(
        "period",
        "период плана, если его нет в тексте",
        "of a plan that has none",
        value=("ДАТА..ДАТА", "DATE..DATE"),
    ),
    Option(
        "password", "от закрытого PDF", "of a locked PDF", value=("ПАРОЛЬ", "PASSWORD")
    ),
    Option(
        "limit",
        "предел: {limits}",
        "a limit: {limits}",
        value=("ИМЯ=ЧИСЛО", "NAME=NUMBER"),
    ),
    Option(
        "jobs",
        "много документов: столько процессов сразу",
        "many documents: so many processes at once",
        "j",
        _NUMBER,
    ),
    Option(
        "scheduler",
        "их читает кластер Dask",
        "a Dask cluster reads them",
        value=("tcp://…", "tcp://…"),
    ),
    Option("strict", "предупреждение — это ошибка", "a warning is an error"),
)
TALKING = (
    Option("quiet", "только ошибки", "only what failed", "q"),
    Option("verbose", "и замечания", "notes too", "v"),
    Option(
        "lang",
        "язык сообщений",
        "the language of messages",
        value=(f"{{{LANGUAGES}}}", f"{{{LANGUAGES}}}"),
    ),
    Option("version", "версия", "the version"),
    Option("help", "эта справка", "this help", "h"),
)
_OPTIONS = (*OUTPUT, *READING, *TALKING)
_LONG = {option.name: option for option in _OPTIONS}
_SHORT = {option.short: option for option in _OPTIONS if option.short}


def sorted_words(argv: Sequence[str], wording: Wording) -> Given:
    """Tell options, their values and all other words apart.

    As usual: "--to ics" is "--to=ics", "-t ics" and "-tics"; "-qf" is "-q -f"; options
    may stand anywhere and be cut while they are unmistakable; after "--" there are none;
    "-" is none.

    Raises:
        UsageError: there is no such option, it has no value, or one too many.
    """
    letters = "".join(
        f"{letter}:" if it.value else letter for letter, it in _SHORT.items()
    )
    names = [f"{name}=" if it.value else name for name, it in _LONG.items()]
    try:
        found, sources = gnu_getopt(list(argv), letters, names)
    except GetoptError as error:
        raise _refused(error.opt, argv, wording) from error
    given = Given(sources)
    for word, value in found:
        if word.startswith("--"):
            given.values[word[2:]].append(value)
        else:
            given.values[_SHORT[word[1:]].name].append(value.removeprefix("="))
    return given


def _refused(name: str, argv: Sequence[str], wording: Wording) -> UsageError:
    is_long = any(word.startswith(f"--{name}") for word in argv)
    option = (_LONG if is_long else _SHORT).get(name)
    if option is None:
        hyphens = "--" if is_long else "-"
        return UsageError(wording.say("unknown-option", name=hyphens + name))
    complaint = "no-value" if option.value else "extra-value"
    return UsageError(wording.say(complaint, name=option))
