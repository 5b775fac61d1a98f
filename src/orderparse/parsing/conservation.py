"""The first law as a check: the result holds the letters of the source, each once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import astuple

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import Activity, Order, Plan


def carriers(order: Order) -> Iterator[str]:
    """Every text of the result that stands for words of the source, each word once."""
    yield from filter(None, astuple(order.header.printed))
    yield order.preamble or ""
    for clause in order.clauses:
        yield clause.number or ""
        yield clause.text
    for plan in order.plans:
        yield from _plan_carriers(plan)
    for rest in order.remainder:
        yield rest.text


def _plan_carriers(plan: Plan) -> Iterator[str]:
    yield plan.title or ""
    for column in plan.columns:
        yield column.text
    for section in plan.sections:
        yield section.label or ""
        yield section.number or ""
        yield section.title
    for activity in plan.activities:
        yield from _activity_carriers(activity)


def _activity_carriers(activity: Activity) -> Iterator[str]:
    yield activity.number or ""
    yield activity.text
    yield activity.deadline.text if activity.deadline else ""
    yield activity.responsible_text or ""
    yield activity.expected_result or ""
    for cell in activity.extra:
        yield cell.text


def check_conservation(printed: Iterable[str], order: Order) -> list[Diagnostic]:
    """Compare the letters and digits of the source with those of the result.

    Letters rather than words: words that a line end or a page cut are put together in
    the result, their letters are the same.
    """
    source, result = Counter("".join(printed)), Counter("".join(carriers(order)))
    lost = _letters(source - result)
    doubled = _letters(result - source)
    if not lost and not doubled:
        return []
    return [note("text-conservation", letters=f"-{lost} +{doubled}")]


def _letters(difference: Counter[str]) -> str:
    return "".join(
        char * count for char, count in sorted(difference.items()) if char.isalnum()
    )
