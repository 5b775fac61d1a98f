"""What a nasty input is, and what is to come of it."""

from enum import Enum

from attrs import field, frozen


class Expected(Enum):
    """What must come out."""

    ORDER = "order"
    ERROR = "error"
    EITHER = "either"  # one of them, cleanly


@frozen
class Case:
    """One nasty input.

    Attributes:
        name: a sentence about it.
        content: its bytes.
        expected: what must come of it.
    """

    name: str
    content: bytes = field(repr=False)
    expected: Expected = Expected.EITHER


HEADER = (
    "МИНИСТЕРСТВО ОБРАЗОВАНИЯ РЕСПУБЛИКИ",
    "ПРИКАЗ",
    "26.03.2021 № 15-н",
    "Об утверждении плана мероприятий на 2021 год",
    "ПРИКАЗЫВАЮ:",
    "1. Утвердить прилагаемый план.",
    "Министр И.И.Иванов",
    "План мероприятий на 2021 год",
)
HEADING = ("№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат")
ROW = ("1", "Разработка плана", "до 15 апреля 2021 года", "Отдел", "План")

# What a leak of a file's content would show.
CANARY = "a-secret-of-the-host"
