"""The Russian words that outputs for people say around what the order says."""

import datetime as dt

from orderparse.model import Deadline, Header, Party, Section, Signer, Span

DEADLINE = "Срок"
RESPONSIBLE = "Ответственные"
EXPECTED_RESULT = "Ожидаемый результат"
SECTION = "Раздел"
BASIS = "Основание"
UNDATED = "Без даты в календаре"
START = "Начало"
CLAUSES = "Пункты документа"
IN_PLAN = "в плане"
PLAN = "План"
HEADER = "Реквизиты"
DIAGNOSTICS = "Замечания"
REQUISITES = {
    "kind": "Вид",
    "number": "Номер",
    "date": "Дата",
    "issuer": "Кем издан",
    "title": "Заголовок",
    "place": "Место",
    "signers": "Подписали",
    "source": "Файл",
}
ACTIVITY = "Мероприятие"
NUMBER = "№"
SEARCH = "Поиск"
ALL = "все"
SHOW_ALL = "Показать все"
SKIP = "К содержанию"
ORDER_TEXT = "Текст документа"
TIMELINE = "Лента времени"
DUTIES = "Мероприятия"
NO_DATE = "без даты"
PAGE = "с."
MONTHS = (
    "янв",
    "фев",
    "мар",
    "апр",
    "май",
    "июн",
    "июл",
    "авг",
    "сен",
    "окт",
    "ноя",
    "дек",
)
DAYS = "Дни"
REQUISITE = "Реквизит"
VALUE = "Значение"
CODE = "Код"
DIAGNOSTIC = "Замечание"
REPORT = "Отметка об исполнении"
REPORT_TITLE = "Отчёт об исполнении"
RESPONSIBLE_PARTY = "Исполнитель"
NOBODY = "Исполнители не указаны"
SIGNATURE_LINE = (
    "Руководитель  ____________________  /____________________/      "
    "«___» ______________ 20___ г."
)
CHANGES = {"new": "новое", "changed": "изменено", "same": "без изменений"}
DONE = "Дата исполнения"
STATUS = "Статус"
CONTROL_NOTE = "Примечание контролёра"
STATUSES = ("исполнено", "в работе", "не исполнено", "снято с контроля")
SEVERITIES = {"info": "сведение", "warning": "сомнение", "error": "ошибка"}
NO_DEADLINE = "срок не указан"
UNTIL, SINCE = "до", "с"
_MARK = 2
"""Letters of a mark ("+", "ТО") or a number, which tell no time by themselves."""


def citation(header: Header) -> str:
    """How other papers cite it, as far as is known: "Приказ от 01.02.2023 № 15-од"."""
    kind = header.kind or "документ"
    parts = [kind[:1].upper() + kind[1:]]
    if header.date:
        parts.append(f"от {numeric(header.date)}")
    if header.number:
        parts.append(f"№ {header.number}")
    return " ".join(parts)


def numeric(day: dt.date) -> str:
    """A date as dd.mm.yyyy."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def deadline_line(deadline: Deadline) -> str:
    """What is printed about the time, with its days where a mark in a grid is all."""
    printed = deadline.text
    if not deadline.spans or any(len(word) > _MARK for word in printed.split()):
        return printed
    days = ", ".join(map(stretch, deadline.spans))
    return f"{printed} ({days})" if any(map(str.isalnum, printed)) else days


def stretch(span: Span) -> str:
    """A stretch of days: "до 01.02.2024", "01.01.2024 – 31.01.2024"."""
    start, end = (numeric(day) if day else None for day in (span.start, span.end))
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"{UNTIL} {end}" if end else f"{SINCE} {start}"


def heading(section: Section) -> str:
    """A section's heading on one line: "Направление 1. Обновление …"."""
    label = " ".join(part for part in (section.label, section.number) if part)
    return f"{label}. {section.title}" if label else section.title


def party_line(party: Party) -> str:
    """A party with its note in brackets."""
    return f"{party.name} ({party.note})" if party.note else party.name


def signature(signer: Signer) -> str:
    """Position and name."""
    return " ".join(filter(None, (signer.position, signer.name)))
