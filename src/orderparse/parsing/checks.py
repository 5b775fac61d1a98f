"""Last checks of an order: no word lost, and its number beside those it cites."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import astuple

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import Activity, Header, Order, Plan, Reference
from orderparse.vocabulary.spelling import SMALL_LETTERS

_DIGITS = frozenset("0123456789")


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
    the result, their letters are the same. Texts and words that stand in both are left
    out first, which are nearly all.
    """
    lost, doubled = _apart(printed, carriers(order))
    lost, doubled = _apart(_words(lost), _words(doubled))
    lost, doubled = _apart(_letters(lost), _letters(doubled))
    if not lost and not doubled:
        return []
    letters = f"-{''.join(sorted(lost))} +{''.join(sorted(doubled))}"
    return [note("text-conservation", letters=letters)]


def _apart(source: Iterable[str], result: Iterable[str]) -> tuple[list[str], list[str]]:
    """What stands in one of both only, as often as it does."""
    counts = dict(Counter(source))
    for each in result:
        counts[each] = counts.get(each, 0) - 1
    odd = [(each, count) for each, count in counts.items() if count]
    lost = [each for each, count in odd for _ in range(count)]
    return lost, [each for each, count in odd for _ in range(-count)]


def _words(texts: Iterable[str]) -> list[str]:
    return " ".join(texts).split()


def _letters(words: Iterable[str]) -> Iterator[str]:
    return filter(str.isalnum, "".join(words))


def check_number_series(
    header: Header, references: Iterable[Reference]
) -> tuple[Diagnostic, ...]:
    """Note where an issuer cites its own orders under another one-letter series.

    "№ 15-н" of a ministry whose order of the same kind is cited as "№ 7-п" is likely
    a misprint of one of them. Neither number is changed.
    """
    suffix = _suffix(header.number)
    if suffix is None:
        return ()
    return tuple(
        note(
            "number-series",
            reference.origin,
            number=header.number or "",
            cited=reference.number or "",
        )
        for reference in references
        if _is_own(header, reference)
        and _suffix(reference.number) not in {None, suffix}
    )[:1]


def _suffix(number: str | None) -> str | None:
    """The letter at the end of "15-н" or "15н"."""
    digits, suffix = (number or "")[:-1].removesuffix("-"), (number or "")[-1:].lower()
    numbered = bool(digits) and _DIGITS.issuperset(digits)
    return suffix if numbered and suffix in SMALL_LETTERS else None


def _is_own(header: Header, reference: Reference) -> bool:
    if header.issuer is None or reference.issuer is None:
        return False
    same_kind = (header.kind or "").casefold() == (reference.kind or "").casefold()
    return same_kind and header.issuer.casefold() == reference.issuer.casefold()
