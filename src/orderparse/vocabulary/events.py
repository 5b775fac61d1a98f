"""Events and conditions in deadlines: what opens them, ends them, or fixes them."""

# What opens a condition after its preposition: "по графику", "в случае".
CONDITIONS_AFTER_BY = frozenset(
    """
    необходимости графику графикам плану планам расписанию согласованию запросу
    запросам требованию заявке заявкам заявлению поручению отдельному отдельным
    утвержденному особому обращению обращениям указанию решению приглашению
    индивидуальному календарю мере положению рабочему дополнительному назначению
    потребности возможности программе вызову предложению предложениям обстоятельствам приказу
    """.split()
)
# What else ends an event named after a comma: "…, но не позднее", "…, далее".
EVENT_ENDS = frozenset("но а далее затем при по не до в".split())
# Endings of verbs ("представить"), which no name of an event has, but for a few nouns.
INFINITIVES = ("ить", "ать", "ять", "еть", "уть", "йти", "ести", "ться", "тись")
NOUNS_LIKE_VERBS = ("печать", "память", "сеть", "нить")
CONDITIONS_AFTER_IN = frozenset(
    """
    случае случаях соответствии зависимости порядке сроки установленном
    установленные установленный рабочем оперативном плановом
    """.split()
)
# Stems of what follows "в срок": a term that something else fixes.
SET_ELSEWHERE = (
    "устан",
    "определ",
    "предусмотр",
    "указан",
    "согласован",
    "утвержд",
    "рекоменд",
    "назнач",
    "обозначен",
    "регламент",
    "законодат",
    "заявлен",
)
# Endings of what tells which time is meant: "в отопительный период".
ADJECTIVES = ("ый", "ий", "ой", "ое", "ее")
# Whose length is the plan's own period: "в ходе реализации программы".
PLAN_NOUNS = frozenset(
    """
    программы программа плана план проекта проект мероприятий мероприятия карты
    подпрограммы комплекса концепции стратегии планов проектов
    """.split()
)

# Beginnings of events that are the order itself: a term counts from its date.
EVENTS_OF_THE_ORDER = (
    "подписания настоящего",
    "подписания приказа",
    "подписания распоряжения",
    "подписания постановления",
    "издания настоящего",
    "издания приказа",
    "издания распоряжения",
    "издания постановления",
    "принятия настоящего",
    "утверждения настоящего",
    "вступления в силу настоящего",
)

# A term in which something lasts; of its other forms none opens an event.
PERIOD = "период"
# Behind "по": at the end of an event.
UPON_THE_END = frozenset({"окончании", "завершении"})
