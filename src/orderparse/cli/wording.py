"""What the command line says, in Russian and in English."""

import os
from collections.abc import Mapping
from enum import StrEnum
from importlib import import_module


class Language(StrEnum):
    """A language of messages."""

    RU = "ru"
    EN = "en"


def language_of(environment: Mapping[str, str]) -> Language:
    """The language of the user's locale: Russian, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            russian = environment[name].lower().startswith("ru")
            return Language.RU if russian else Language.EN
    return Language.EN


def system_language() -> Language:
    """The language of this process."""
    return language_of(os.environ)


_SENTENCES: dict[str, tuple[str, str]] = {
    # Where and how bad.
    "page": ("стр. {n}", "page {n}"),
    "row": ("строка таблицы {n}", "table row {n}"),
    "error": ("ошибка", "error"),
    "warning": ("предупреждение", "warning"),
    "info": ("замечание", "note"),
    "stdin": ("стандартный ввод", "standard input"),
    "more-notes": (
        "ещё замечаний: {n} (показать: -v)",
        "{n} more notes (-v shows them)",
    ),
    "interrupted": ("прервано", "interrupted"),
    "try-help": ("подробности: orderparse --help", "see orderparse --help"),
    # Errors of the library.
    "unreadable": ("файл не читается: {reason}", "it cannot be read: {reason}"),
    "unsupported": (
        "это не документ приказа: {reason}",
        "this is no document of an order: {reason}",
    ),
    "other": ("{reason}", "{reason}"),
    "limit": (
        "превышен предел {limit} = {allowed}{found}; увеличить: --limit {limit}=ЧИСЛО",
        "over the limit {limit} = {allowed}{found}; raise it by --limit {limit}=NUMBER",
    ),
    "limit-found": (" (в документе {n})", " (the document has {n})"),
    "missing": (
        "не установлено: {needed}; установить: {install}",
        "{needed} is not installed: {install}",
    ),
    "unknown-format": (
        "нет формата «{name}»; есть: {known}",
        "there is no format “{name}”; there are: {known}",
    ),
    "cluster": (
        "кластер {address} не отвечает: {reason}",
        "the cluster {address} does not answer: {reason}",
    ),
    "plugin": ("модуль «{name}»: {reason}", "plugin “{name}”: {reason}"),
    "option": ("параметр «{name}»: {reason}", "option “{name}”: {reason}"),
    "json": (
        "JSON не по схеме, {path}: {reason}",
        "the JSON is not of the schema, {path}: {reason}",
    ),
    "crashed": (
        "чтение оборвалось, это ошибка программы: {reason}",
        "the reading broke off, a defect of this program: {reason}",
    ),
    "defect": ("ошибка программы: {reason}", "a defect of this program: {reason}"),
    "strict": (
        "есть предупреждения, а задано --strict: {n}",
        "it has warnings, and --strict is given: {n}",
    ),
    "output": (
        "не записать {path}: {reason}",
        "cannot write {path}: {reason}",
    ),
    # Many documents.
    "rate": ("{n} в секунду", "{n} a second"),
    "failures": ("не прочитано {n}", "{n} failed"),
    "summary": (
        "документов: {total}, прочитано: {read}",
        "documents: {total}, read: {read}",
    ),
    "kind-limit": ("превышен предел", "over a limit"),
    "kind-json": ("JSON не по схеме", "JSON not of the schema"),
    "kind-unreadable": ("не читается", "cannot be read"),
    "kind-unsupported": ("не документ приказа", "no document of an order"),
    "kind-crashed": ("чтение оборвалось", "the reading broke off"),
    "kind-output": ("не записать", "cannot be written"),
    "kind-strict": ("есть предупреждения", "has warnings"),
    "kind-missing": ("не установлено нужное", "something is not installed"),
    "kind-unknown-format": ("нет формата", "no such format"),
    "kind-option": ("неверный параметр", "wrong option"),
    "kind-cluster": ("кластер не отвечает", "the cluster does not answer"),
    "kind-plugin": ("ошибка модуля", "plugin fails"),
    "kind-other": ("прочее", "other"),
    # Wrong usage.
    "unknown-option": ("нет ключа {name}", "there is no option {name}"),
    "no-value": ("ключу {name} нужно значение", "the option {name} needs a value"),
    "extra-value": (
        "у ключа {name} не бывает значения",
        "the option {name} takes no value",
    ),
    "bad-language": (
        "«{text}» — не язык сообщений; есть ru и en",
        "“{text}” is no language of messages; there are ru and en",
    ),
    "no-sources": ("не указан файл", "no file is given"),
    "bad-date": (
        "«{text}» — не дата; нужно 2021-03-26 или 26.03.2021",
        "“{text}” is no date; write 2021-03-26 or 26.03.2021",
    ),
    "bad-period": (
        "«{text}» — не период; нужно 2021-03-01..2021-12-31",
        "“{text}” is no period; write 2021-03-01..2021-12-31",
    ),
    "bad-limit": (
        "«{text}» — не предел; нужно ИМЯ=ЧИСЛО, имена: {known}",
        "“{text}” is no limit; write NAME=NUMBER, names: {known}",
    ),
    "bad-option": (
        "«{text}» — не параметр; нужно ИМЯ=ЗНАЧЕНИЕ",
        "“{text}” is no option; write NAME=VALUE",
    ),
    "bad-jobs": (
        "«{text}» — не число процессов; нужно от 1 до {most}",
        "“{text}” is no number of processes; write 1 to {most}",
    ),
    "terminal": (
        "этот формат не для экрана: укажите файл, -o ИМЯ{suffix}",
        "this format is not for a terminal: name a file, -o NAME{suffix}",
    ),
    "unknown-suffix": (
        "формат по имени «{name}» не понятен: укажите --to",
        "the format is not clear from the name “{name}”: say --to",
    ),
    "exists": (
        "файл {path} уже есть; заменить его: --force",
        "the file {path} exists already; --force replaces it",
    ),
    "party-unknown": (
        "нет мероприятий с ответственным «{name}»",
        "nothing is charged to “{name}”",
    ),
}


class Wording:
    """Sentences in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._column = 0 if language is Language.RU else 1

    def say(self, key: str, /, **values: object) -> str:
        """One sentence with its blanks filled in."""
        return _SENTENCES[key][self._column].format(**values)

    def reason(self, english: str) -> str:
        """What a library or the system said, in this language where it is known."""
        if self.language is Language.EN:
            return english
        # Most runs fail in nothing.
        russian: str = import_module("orderparse.cli.reasons").in_russian(english)
        return russian

    def pick(self, russian: str, english: str) -> str:
        """The one of two texts that is in this language."""
        return russian if self.language is Language.RU else english
