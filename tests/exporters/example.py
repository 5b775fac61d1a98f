"""One order built by hand: small, and with every kind of deadline."""

import datetime as dt

from orderparse.diagnostics import Origin
from orderparse.messages import note
from orderparse.model import (
    Activity,
    Clause,
    ClauseKind,
    Column,
    ColumnRole,
    Deadline,
    DeadlineKind,
    ExtraCell,
    Header,
    Offset,
    Order,
    Party,
    PartyRole,
    Period,
    Plan,
    PrintedHeader,
    Reference,
    Section,
    Signer,
    Source,
    Span,
    Unit,
)

SCHOOLS = Section(label="Раздел", number="1", title="Работа школ")
CENTRE = Party(name="Центр развития", role=PartyRole.LEAD, full_name="ГБУ «Центр»")
HEADS = Party(name="Директора школ", role=PartyRole.CO, note="по согласованию")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def span(start: str | None, end: str | None) -> Span:
    return Span(start=day(start) if start else None, end=day(end) if end else None)


def activity(number: str, text: str, deadline: Deadline | None) -> Activity:
    return Activity(
        id=f"1/1/{number}",
        number=number,
        section=(SCHOOLS,),
        text=text,
        deadline=deadline,
        responsible=(CENTRE, HEADS),
        responsible_text="Центр развития, Директора школ (по согласованию)",
        expected_result="Отчёт",
        extra=(ExtraCell(heading="Примечание", text="- Порядок"),),
        origin=Origin(page=2, block=7, rows=(int(number.split(".")[1]),)),
    )


ORDER = Order(
    source=Source(name="order.docx", format="docx", sha256="ab" * 32),
    header=Header(
        kind="приказ",
        issuer="Департамент образования города",
        number="12-р",
        date=day("2024-01-15"),
        place="г. Северный",
        title="Об утверждении плана мероприятий",
        signers=(Signer(position="Директор", name="А.А. Иванова"),),
        printed=PrintedHeader(kind="П Р И К А З", date="15 января 2024 г."),
    ),
    preamble="В целях развития школ",
    clauses=(
        Clause(number="1", kind=ClauseKind.APPROVE, text="Утвердить план."),
        Clause(
            number="2",
            kind=ClauseKind.TASK,
            text="Директорам школ представить отчёт до 1 марта 2024 года.",
            deadline=Deadline(
                text="до 1 марта 2024 года",
                kind=DeadlineKind.BY,
                spans=(span(None, "2024-03-01"),),
            ),
            responsible=(Party(name="Директорам школ"),),
        ),
    ),
    plans=(
        Plan(
            annex="1",
            title="План мероприятий на 2024–2025 годы",
            period=Period(start=day("2024-01-01"), end=day("2025-12-31")),
            columns=(
                Column(role=ColumnRole.NUMBER, text="№"),
                Column(role=ColumnRole.ACTIVITY, text="Мероприятие"),
                Column(text="Примечание"),
            ),
            sections=(SCHOOLS,),
            activities=(
                activity(
                    "1.1",
                    "Провести совещание",
                    Deadline(
                        text="5 февраля",
                        kind=DeadlineKind.ON,
                        spans=(span("2024-02-05", "2024-02-05"),),
                    ),
                ),
                activity(
                    "1.2",
                    "Провести опрос",
                    Deadline(
                        text="февраль",
                        kind=DeadlineKind.DURING,
                        spans=(span("2024-02-01", "2024-02-29"),),
                    ),
                ),
                activity(
                    "1.3",
                    "Проверить подготовку",
                    Deadline(
                        text="ежегодно, февраль",
                        kind=DeadlineKind.RECURRING,
                        spans=(span("2024-02-01", "2024-02-29"),),
                        recurrence="FREQ=YEARLY",
                    ),
                ),
                activity(
                    "1.4",
                    "Сдать отчёт",
                    Deadline(
                        text="ежеквартально до 5 числа",
                        kind=DeadlineKind.RECURRING,
                        recurrence="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5",
                    ),
                ),
                activity(
                    "1.5",
                    "Вести учёт",
                    Deadline(
                        text="постоянно",
                        kind=DeadlineKind.ONGOING,
                        spans=(span("2024-01-01", "2025-12-31"),),
                    ),
                ),
                activity(
                    "1.6",
                    "Утвердить порядок",
                    Deadline(
                        text="в течение 10 дней со дня подписания",
                        kind=DeadlineKind.RELATIVE,
                        offset=Offset(n=10, unit=Unit.DAY, event="подписание"),
                    ),
                ),
                activity(
                    "1.7",
                    "Открыть классы",
                    Deadline(
                        text="с 1 сентября 2024 года",
                        kind=DeadlineKind.FROM,
                        spans=(span("2024-09-01", None),),
                    ),
                ),
                activity("1.8", "Подвести итоги", None),
            ),
        ),
    ),
    references=(Reference(kind="приказ", number="49-п", date=day("2023-01-22")),),
    diagnostics=(
        note("year-assumed", None, year="2024", text="февраль", source="заголовок"),
    ),
)
