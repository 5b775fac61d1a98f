"""The catalogue of diagnostics: code -> severity, stage, sentence in two languages."""

from attrs import evolve

from orderparse.diagnostics import Diagnostic, Origin, Severity, Stage
from orderparse.tuples import NamedTuple


class Entry(NamedTuple):
    """One kind of diagnostic; the sentences are `str.format` templates."""

    severity: Severity
    stage: Stage
    ru: str
    en: str


_INFO, _WARNING, _ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR
_READING, _PARSING, _CHECKING = Stage.READING, Stage.PARSING, Stage.CHECKING

CATALOGUE: dict[str, Entry] = {
    "encoding-guessed": Entry(
        _INFO,
        _READING,
        "кодировка определена по содержанию: {encoding}",
        "encoding told from the content: {encoding}",
    ),
    "encoding-damaged": Entry(
        _WARNING,
        _READING,
        "в тексте испорченных знаков: {count}",
        "damaged characters in the text: {count}",
    ),
    "control-sequences": Entry(
        _INFO,
        _READING,
        "пропущено управляющих последовательностей терминала: {count}",
        "terminal control sequences left out: {count}",
    ),
    "note-moved": Entry(
        _INFO,
        _READING,
        "сноска {label} поставлена после текста, её знак в тексте опущен",
        "note {label} was put after the text, without its mark in the text",
    ),
    "embedded-skipped": Entry(
        _WARNING,
        _READING,
        "вложенный в файл другой документ не прочитан",
        "another document embedded in the file was not read",
    ),
    "pdf-engine-replaced": Entry(
        _INFO,
        _READING,
        "файл прочитан запасным способом: основной с ним не справился",
        "read by the reference engine: the fast one could not read this file",
    ),
    "no-text-layer": Entry(
        _WARNING,
        _READING,
        "страница {page} — картинка почти без текста: её содержание не прочитано",
        "page {page} is a picture with hardly any text: what it shows was not read",
    ),
    "annotation-unread": Entry(
        _WARNING,
        _READING,
        "не прочитан текст, поставленный поверх страницы (штамп, подпись, поле формы)",
        "text put over the page (a stamp, a signature, a form field) was not read",
    ),
    "text-garbled": Entry(
        _WARNING,
        _READING,
        "текст в файле испорчен: буквы не те, что напечатаны",
        "the text in the file is garbled: its letters are not those that are printed",
    ),
    "text-recognised": Entry(
        _INFO,
        _READING,
        "текст в файле получен распознаванием картинки, в нём возможны ошибки",
        "the text in the file comes from recognising a picture and may be wrong",
    ),
    "word-mended": Entry(
        _INFO,
        _READING,
        "слово «{word}» собрано из двух строк узкого столбца",
        "the word “{word}” was put together from two lines of a narrow column",
    ),
    "fallback-used": Entry(
        _INFO,
        _READING,
        "прочитано программой {program}: объединение ячеек и вид списков неточны",
        "read by {program}: merged cells and the looks of lists are approximate",
    ),
    "bundle-read": Entry(
        _INFO,
        _READING,
        "прочитаны вложенные файлы: {names}",
        "read from among the files that came together: {names}",
    ),
    "bundle-skipped": Entry(
        _INFO,
        _READING,
        "не прочитаны вложенные файлы: {names}",
        "not read of the files that came together: {names}",
    ),
    "row-joined": Entry(
        _INFO,
        _READING,
        "строка таблицы {number} собрана из двух частей, разделённых страницей",
        "table row {number} was joined over a page break",
    ),
    "row-folded": Entry(
        _INFO,
        _PARSING,
        "строка таблицы без мероприятия отнесена к строке {number}",
        "a table row without activity was taken as part of row {number}",
    ),
    "merge-continued": Entry(
        _INFO,
        _READING,
        "объединённая ячейка продолжена через разрыв страницы",
        "a merged cell was continued over a page break",
    ),
    "plan-from-list": Entry(
        _INFO,
        _PARSING,
        "план прочитан из нумерованного списка: таблицы нет",
        "the plan was read from a numbered list, for there is no table",
    ),
    "row-split": Entry(
        _INFO,
        _PARSING,
        "в одной строке таблицы прочитано мероприятий: {count}",
        "one table row was read as {count} activities",
    ),
    "cell-resolved": Entry(
        _INFO,
        _PARSING,
        "ячейка «{text}» прочитана как «{read_as}»",
        "the cell “{text}” was read as “{read_as}”",
    ),
    "columns-counted": Entry(
        _INFO,
        _PARSING,
        "столбцы «{columns}» прочитаны как «{periods}»",
        "the columns “{columns}” were read as “{periods}”",
    ),
    "time-carried": Entry(
        _INFO,
        _PARSING,
        "срок «{text}» отнесён к «{time}» из строки выше",
        "the deadline “{text}” was put in “{time}”, printed in a row above",
    ),
    "column-second": Entry(
        _INFO,
        _PARSING,
        "столбец «{column}» не прочитан как {role}: так прочитан другой столбец",
        "the column “{column}” is not read as {role}: another column is",
    ),
    "column-by-cells": Entry(
        _INFO,
        _PARSING,
        "столбец «{column}» понят по содержанию ячеек: {role}",
        "the column “{column}” was told by its cells: {role}",
    ),
    "total-row": Entry(
        _INFO,
        _PARSING,
        "строка «{text}» подводит итог и не является мероприятием",
        "the row “{text}” sums up and is no activity",
    ),
    "table-joined": Entry(
        _INFO,
        _READING,
        "таблица прочитана как продолжение предыдущей",
        "the table was read as the next part of the one before it",
    ),
    "plan-unread": Entry(
        _WARNING,
        _PARSING,
        "приложение называется «{title}», но таблицы плана в нём не найдено",
        "the annex is called “{title}”, but no table of a plan was found in it",
    ),
    "section-assumed": Entry(
        _INFO,
        _PARSING,
        "строка «{text}» без срока и ответственного прочитана как раздел",
        "the row “{text}” without deadline and responsible was read as a section",
    ),
    "cell-divided": Entry(
        _INFO,
        _PARSING,
        "в ячейке «{text}» сроком прочитано «{deadline}»",
        "in the cell “{text}” the deadline is “{deadline}”",
    ),
    "cells-set-aside": Entry(
        _INFO,
        _PARSING,
        "ячейки «{text}» в строке раздела не относятся к его названию",
        "the cells “{text}” in the row of a section are no part of its name",
    ),
    "row-set-aside": Entry(
        _INFO,
        _PARSING,
        "строка «{text}» не относится ни к разделу, ни к мероприятию",
        "the row “{text}” is neither section nor activity",
    ),
    "year-assumed": Entry(
        _INFO,
        _PARSING,
        "год {year} в сроке «{text}» взят не из строки, а из источника: {source}",
        "the year {year} of the deadline “{text}” is not printed; taken from: {source}",
    ),
    "year-unknown": Entry(
        _WARNING,
        _PARSING,
        "год срока «{text}» не указан ни в строке, ни в плане, ни в приказе",
        "neither the row nor the plan nor the order says the year of “{text}”",
    ),
    "misreading": Entry(
        _WARNING,
        _PARSING,
        "«{text}» прочитано как «{read_as}»",
        "“{text}” was read as “{read_as}”",
    ),
    "deadline-unknown": Entry(
        _WARNING,
        _PARSING,
        "срок «{text}» не понят",
        "the deadline “{text}” was not understood",
    ),
    "deadline-impossible": Entry(
        _WARNING,
        _PARSING,
        "в сроке «{text}» невозможная дата",
        "the deadline “{text}” holds an impossible date",
    ),
    "deadline-unread": Entry(
        _WARNING,
        _PARSING,
        "в сроке «{text}» не понято, к чему относится: {numbers}",
        "in the deadline “{text}” it was not understood what these belong to: {numbers}",
    ),
    "deadline-mixed": Entry(
        _INFO,
        _PARSING,
        "в сроке «{text}» несколько сроков разного рода, взят первый",
        "the deadline “{text}” sets several of different kinds; the first is taken",
    ),
    "term-counted": Entry(
        _INFO,
        _PARSING,
        "срок «{text}» отсчитан от {date} по правилам организации",
        "the term “{text}” was counted from {date} by the house's rules",
    ),
    "due-day-off": Entry(
        _INFO,
        _CHECKING,
        "день исполнения {date} в сроке «{text}» нерабочий",
        "the due day {date} of “{text}” is a day off",
    ),
    "party-unseparated": Entry(
        _INFO,
        _PARSING,
        "«{name}» принято за отдельного исполнителя: знака перед ним нет",
        "“{name}” is taken for a party of its own: no mark stands before it",
    ),
    "party-comma": Entry(
        _INFO,
        _PARSING,
        "запятая внутри «{name}» не разделяет исполнителей: название идёт дальше",
        "the comma inside “{name}” separates no parties: the name goes on behind it",
    ),
    "party-defined": Entry(
        _INFO,
        _PARSING,
        "«{name}» — это {full_name}: так определено в документе",
        "“{name}” is {full_name}: the document defines it",
    ),
    "party-bracketed": Entry(
        _INFO,
        _PARSING,
        "«{name}» — это {full_name}: сокращение стоит в скобках после полного названия",
        "“{name}” is {full_name}: it stands in brackets after the full name",
    ),
    "party-part": Entry(
        _INFO,
        _PARSING,
        "«{name}» принято за {full_name}: такое слово есть только в этом названии",
        "“{name}” is taken for {full_name}: only this name holds the word",
    ),
    "party-contraction": Entry(
        _INFO,
        _PARSING,
        "«{name}» принято за {full_name}: сокращение составлено из начал его слов",
        "“{name}” is taken for {full_name}: it is made of the starts of its words",
    ),
    "party-group": Entry(
        _INFO,
        _PARSING,
        "«{name}» — это несколько исполнителей: {full_name}",
        "“{name}” stands for several parties: {full_name}",
    ),
    "header-missing": Entry(
        _WARNING,
        _PARSING,
        "в документе не найден реквизит: {field}",
        "the document does not print its {field}",
    ),
    "header-blank": Entry(
        _WARNING,
        _PARSING,
        "реквизит не заполнен: {field} («{text}»)",
        "the document leaves its {field} blank (“{text}”)",
    ),
    "period-assumed": Entry(
        _INFO,
        _PARSING,
        "период плана «{text}» взят не из его заголовка, а из источника: {source}",
        "the plan’s period “{text}” is not in its title; taken from: {source}",
    ),
    "several-orders": Entry(
        _WARNING,
        _PARSING,
        "в документе несколько приказов ({count}), прочитан первый",
        "the document holds {count} orders, this is the first",
    ),
    "clause-number": Entry(
        _INFO,
        _CHECKING,
        "пункт {number} стоит за пунктом {above}: номер пропущен или повторён",
        "clause {number} follows clause {above}: a number is missing or repeated",
    ),
    "clause-list": Entry(
        _INFO,
        _PARSING,
        "номера под пунктом {number} начинаются заново: это список внутри пункта",
        "the numbers below clause {number} begin anew: they count a list inside it",
    ),
    "number-series": Entry(
        _INFO,
        _CHECKING,
        "номер документа «{number}», а ссылается он на свой же ряд «{cited}»",
        "the document is numbered {number} but cites its own series as {cited}",
    ),
    "text-conservation": Entry(
        _ERROR,
        _CHECKING,
        "слова источника и результата не совпадают: {letters}",
        "the words of source and result differ: {letters}",
    ),
    "calendar-undated": Entry(
        _INFO,
        _CHECKING,
        "в календаре нет {id}: срок без даты «{text}»",
        "not in the calendar: {id}, its deadline has no date: “{text}”",
    ),
    "calendar-limited": Entry(
        _INFO,
        _CHECKING,
        "в календаре только первые {shown} повторений {id}",
        "the calendar has only the first {shown} occurrences of {id}",
    ),
    "calendar-horizon": Entry(
        _INFO,
        _CHECKING,
        "конец повторений {id} не указан: в календаре они до {until}",
        "{id} recurs without a printed end: the calendar has it until {until}",
    ),
}


def note(code: str, origin: Origin | None = None, /, **values: str) -> Diagnostic:
    """Make a diagnostic of the catalogue, its message in Russian.

    Args:
        code: a key of `CATALOGUE`.
        origin: where it was found.
        **values: what the sentence's braces name.
    """
    entry = CATALOGUE[code]
    return Diagnostic(
        code=code,
        severity=entry.severity,
        stage=entry.stage,
        message=entry.ru.format(**values),
        origin=origin,
        values=tuple(values.items()),
    )


def in_english(diagnostic: Diagnostic) -> Diagnostic:
    """The same diagnostic with an English message; unknown codes stay as they are."""
    entry = CATALOGUE.get(diagnostic.code)
    if entry is None:
        return diagnostic
    return evolve(diagnostic, message=entry.en.format(**dict(diagnostic.values)))
