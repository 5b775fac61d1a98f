"""Orders -> one page that needs nothing else: timeline, table with filters, doubts."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.diagnostics import Diagnostic
from orderparse.exporters import captions
from orderparse.exporters.duty_rows import rows_of
from orderparse.exporters.html_rows import Choices, PageRow, choices, duty_table
from orderparse.exporters.html_timeline import timeline
from orderparse.exporters.markup import Markup, element
from orderparse.model import Header, Order, Plan

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; "
    "script-src 'unsafe-inline'; img-src data:"
)
_PAGE = files("orderparse.exporters") / "page"


@frozen(kw_only=True)
class HtmlExporter:
    """One page in Russian for all orders; see docs/exporters/html.md."""

    suffix: ClassVar[str] = ".html"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "страница: лента времени, таблица с отбором, замечания"
    en: ClassVar[str] = "page: timeline, table with filters, diagnostics"

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the page."""
        page = element("html", _head(orders), _body(orders), lang="ru")
        stream.write(b"<!doctype html>\n" + page.encode("utf-8") + b"\n")


def _head(orders: Iterable[Order]) -> Markup:
    title = "; ".join(captions.citation(order.header) for order in orders)
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("link", rel="icon", href="data:,"),
        element("title", title),
        element("style", Markup((_PAGE / "page.css").read_text("utf-8"))),
    )


def _body(orders: Iterable[Order]) -> Markup:
    pairs = [(order, _rows(order, index)) for index, order in enumerate(orders)]
    chosen = choices(row for _, rows in pairs for row in rows)
    articles = (_article(order, rows, chosen) for order, rows in pairs)
    return element(
        "body",
        element("a", captions.SKIP, href="#main", class_="skip"),
        _controls(chosen),
        element("main", *articles, id="main"),
        element("script", Markup((_PAGE / "page.js").read_text("utf-8"))),
    )


def _rows(order: Order, index: int) -> tuple[PageRow, ...]:
    return tuple(
        PageRow(key=f"row-{index}-{number}", row=row)
        for number, row in enumerate(rows_of(order))
    )


def _controls(chosen: Choices) -> Markup:
    """What chooses rows: hidden until the script runs, as it does nothing without."""
    return element(
        "form",
        _select("party", captions.RESPONSIBLE, chosen.parties),
        _select("section", captions.SECTION, chosen.sections),
        element(
            "label",
            captions.SEARCH,
            element("input", type="search", id="search", autocomplete="off"),
        ),
        element("button", captions.SHOW_ALL, type="reset"),
        element("output", id="count", aria_live="polite"),
        id="controls",
        role="search",
        hidden=True,
    )


def _select(name: str, label: str, values: dict[str, int]) -> Markup:
    options = (
        element("option", title, value=str(index)) for title, index in values.items()
    )
    everything = element("option", captions.ALL, value="")
    return element("label", label, element("select", everything, *options, id=name))


def _article(order: Order, rows: Sequence[PageRow], chosen: Choices) -> Markup:
    return element(
        "article",
        *_heading(order),
        *_preamble(order),
        element("section", *_timeline(rows, chosen)),
        element("section", *_tables(order, rows, chosen)),
        element("section", *_diagnostics(order.diagnostics)),
    )


def _heading(order: Order) -> Iterator[Markup]:
    header = order.header
    yield element("p", header.issuer or "", class_="issuer")
    yield element("h1", captions.citation(header), *_title(header))
    details = [
        header.place,
        *map(captions.signature, header.signers),
        order.source.name,
    ]
    yield element("p", " · ".join(filter(None, details)), class_="details")


def _title(header: Header) -> Iterator[Markup]:
    if header.title:
        yield element("span", header.title, class_="title")


def _preamble(order: Order) -> Iterator[Markup]:
    """The order's own text, closed at first: most readers come for the plan."""
    clauses = [
        element("p", " ".join(filter(None, (_dotted(clause.number), clause.text))))
        for clause in order.clauses
    ]
    preamble = [element("p", order.preamble)] if order.preamble else []
    if clauses or preamble:
        yield element(
            "details", element("summary", captions.ORDER_TEXT), *preamble, *clauses
        )


def _dotted(number: str | None) -> str | None:
    return f"{number}." if number else None


def _timeline(rows: Sequence[PageRow], chosen: Choices) -> Iterator[Markup]:
    drawn = timeline(rows, chosen)
    if drawn:
        yield element("h2", captions.TIMELINE)
        yield drawn


def _tables(order: Order, rows: Sequence[PageRow], chosen: Choices) -> Iterator[Markup]:
    if rows:
        yield element("h2", captions.DUTIES)
    for plan, inside in groupby(rows, lambda row: row.duty.plan):
        caption = captions.CLAUSES if plan is None else _caption(order.plans[plan])
        yield duty_table(caption, tuple(inside), chosen)


def _caption(plan: Plan) -> str:
    title = plan.title or captions.PLAN
    if plan.period is None:
        return title
    start, end = map(captions.numeric, (plan.period.start, plan.period.end))
    return f"{title} ({start} – {end})"


def _diagnostics(doubts: Sequence[Diagnostic]) -> Iterator[Markup]:
    if doubts:
        yield element("h2", captions.DIAGNOSTICS)
        yield element("ul", *map(_doubt, doubts), class_="doubts")


def _doubt(doubt: Diagnostic) -> Markup:
    page = doubt.origin.page if doubt.origin else None
    place = f" ({captions.PAGE} {page})" if page else ""
    return element(
        "li",
        element("b", captions.SEVERITIES[doubt.severity]),
        f": {doubt.message}{place} ",
        element("code", doubt.code),
        class_=doubt.severity.value,
    )
