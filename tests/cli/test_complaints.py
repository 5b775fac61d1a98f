"""Every error of the library is one sentence in both languages."""

import ast
from pathlib import Path

import pytest

import orderparse
from orderparse import errors
from orderparse.cli.report import kind, sentence
from orderparse.cli.wording import Language, Wording
from orderparse.errors import OrderparseError

_ERRORS = {
    errors.UnreadableDocumentError("no text layer"): (
        "файл не читается: в нём нет текста, только изображения"
    ),
    errors.UnreadableDocumentError("damaged XML: line 1"): (
        "файл не читается: XML повреждён: строка 1"
    ),
    errors.UnsupportedFormatError("a PNG picture"): (
        "это не документ приказа: рисунок PNG"
    ),
    errors.UnsupportedFormatError(): "это не документ приказа: неизвестный формат",
    errors.LimitExceededError("rows", 5, 7): (
        "превышен предел rows = 5 (в документе 7); увеличить: --limit rows=ЧИСЛО"
    ),
    errors.LimitExceededError("seconds", 5): (
        "превышен предел seconds = 5; увеличить: --limit seconds=ЧИСЛО"
    ),
    errors.MissingDependencyError("Dask", "pip install dask"): (
        "не установлено: Dask; установить: pip install dask"
    ),
    errors.UnknownFormatError(
        "doc", ("csv", "ics")
    ): "нет формата «doc»; есть: csv, ics",
    errors.InvalidOptionError("indent", "no number"): "параметр «indent»: no number",
    errors.InvalidJsonError("$.plans", "missing"): (
        "JSON не по схеме, $.plans: missing"
    ),
    errors.InvalidJsonError("line 7, column 2", "not JSON: Expecting ',' delimiter"): (
        "JSON не по схеме, строка 7, место 2: это не JSON: не хватает знака «,»"
    ),
    errors.InvalidJsonError("$.a", "'2022-13-01' is not a date such as 2021-03-31"): (
        "JSON не по схеме, $.a: «2022-13-01» — не дата вида 2021-03-31"
    ),
    errors.InvalidOptionError("width", "'a' is not one of: number"): (
        "параметр «width»: «a» не подходит, нужно: number"
    ),
    errors.UnreadableDocumentError("damaged ZIP archive: its directory is missing"): (
        "файл не читается: архив повреждён: нет оглавления"
    ),
    errors.PluginError("ics", "broken"): "модуль «ics»: broken",
    errors.CrashedError("SIGSEGV"): (
        "чтение оборвалось, это ошибка программы: SIGSEGV"
    ),
    errors.OutputError(Path("a"), "No space left on device"): (
        "не записать a: на диске нет места"
    ),
    errors.UnreachableClusterError("tcp://a:1", "timeout"): (
        "кластер tcp://a:1 не отвечает: timeout"
    ),
    errors.StrictError(("one", "two")): "есть предупреждения, а задано --strict: 2",
    OrderparseError("of a plugin"): "of a plugin",
}


@pytest.mark.parametrize(("error", "expected"), _ERRORS.items())
def test_an_error_is_a_russian_sentence(error: OrderparseError, expected: str) -> None:
    assert expected == sentence(error, Wording(Language.RU))


@pytest.mark.parametrize("error", _ERRORS)
def test_an_error_is_an_english_sentence_and_has_a_kind(error: OrderparseError) -> None:
    english = Wording(Language.EN)
    said = sentence(error, english) + english.say(f"kind-{kind(error)}")
    assert not any("\u0400" <= char <= "\u04ff" for char in said)


def _reasons() -> set[str]:
    """What our modules give as the reason that a document is unreadable."""
    found = set()
    for path in Path(orderparse.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name("UnreadableDocumentError"),
                    args=[ast.Constant(str(reason))],
                ):
                    found.add(reason)
                case _:
                    pass
    return found


@pytest.mark.parametrize("reason", sorted(_reasons()))
def test_each_fixed_reason_is_known_in_russian(reason: str) -> None:
    said = Wording(Language.RU).reason(reason)
    assert any("\u0400" <= char <= "\u04ff" for char in said)
