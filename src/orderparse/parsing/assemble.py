"""All drafts of one letter -> one order: facts, resolution, claims, checks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Clause, ClauseKind, Header, Order, Reference, Source
from orderparse.parsing.acts.references import (
    Cite,
    ReferenceMention,
    find_citations,
    find_references,
    is_heading,
)
from orderparse.parsing.checks import check_conservation, check_number_series
from orderparse.parsing.claims import Ledger
from orderparse.parsing.deadlines import Context, plan_context
from orderparse.parsing.letter.clauses import BodyDraft, recognise_body
from orderparse.parsing.letter.header import complete_annex_header, recognise_header
from orderparse.parsing.letter.segment import Letter
from orderparse.parsing.letter.signature import recognise_signature, sign_header
from orderparse.parsing.names.gather import gather_names
from orderparse.parsing.plans.drafts import PlanDraft
from orderparse.parsing.plans.find import find_plans
from orderparse.parsing.plans.titles import titled_plan
from orderparse.parsing.resolution import resolve_clause, resolve_plan
from orderparse.parsing.source import Grid, Item, Line, item_lines
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import (
    ANNEX_TEXT,
    APPROVING_CLAUSE,
    FROM,
    ORDER_TITLE,
    PLAN_TITLE,
)


class _PlanPart(NamedTuple):
    """A plan, the number of the annex it stands in, and the lines around it."""

    draft: PlanDraft
    annex: str | None
    around: tuple[Line, ...]


class _Drafts(NamedTuple):
    """Everything recognised in one letter, before any fact is known."""

    above: tuple[Line, ...]
    header: Header
    body: BodyDraft
    plans: tuple[_PlanPart, ...]
    ledger: Ledger
    diagnostics: tuple[Diagnostic, ...]


def assemble(
    letter: Letter,
    lines: Sequence[Line],
    source: Source,
    given: Context,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Order:
    """Recognise all parts of a letter, resolve them, and put them together.

    Args:
        letter: one order of the document.
        lines: all its lines, running ones included, in document order.
        source: where it was read from.
        given: what the caller adds.
        diagnostics: what was doubtful while reading.
    """
    drafts = _recognise(letter)
    draft = Order(
        source=source,
        header=drafts.header,
        preamble=drafts.body.preamble,
        remainder=tuple(drafts.ledger.remainder(lines, letter.part_starts())),
        diagnostics=(*diagnostics, *drafts.diagnostics),
    )
    cite = cache(find_citations)
    order = _resolved(draft, drafts, given, cite)
    references = tuple(_references(order, cite))
    checks = (
        *check_number_series(order.header, references),
        *check_conservation((line.text for line in lines), order),
    )
    return evolve(
        order, references=references, diagnostics=(*order.diagnostics, *checks)
    )


def _recognise(letter: Letter) -> _Drafts:
    plans = tuple(_plan_parts(letter))
    header = recognise_header(letter)
    signature = recognise_signature(letter)
    body = recognise_body(_without_plans(letter, plans))
    ledger = Ledger()
    for pieces in (header.pieces, signature.pieces, body.pieces):
        ledger.claim(pieces)
    for part in plans:
        ledger.claim(part.draft.pieces)
        ledger.repeat(part.draft.running)
    whole = header.header
    title = plans[0].draft.title if plans else None
    if not letter.is_order and title:
        whole = complete_annex_header(header, title)
    return _Drafts(
        above=(*letter.front, *(x for annex in letter.annexes for x in annex.stamp)),
        header=sign_header(whole, signature),
        body=body,
        plans=plans,
        ledger=ledger,
        diagnostics=(
            *_unread_plans(letter, plans),
            *header.diagnostics,
            *body.diagnostics,
            *signature.diagnostics,
        ),
    )


def _plan_parts(letter: Letter) -> Iterator[_PlanPart]:
    """The plans of a letter, in its text and in its annexes, in printed order."""
    parts: list[tuple[str | None, tuple[Item, ...]]] = []
    if _has_table(letter.body):
        parts.append((None, letter.body))
    parts += [(annex.number, annex.items) for annex in letter.annexes]
    for number, items in parts:
        around = tuple(item_lines(items))
        for draft in find_plans(items):
            yield _PlanPart(draft, number, around)


def _unread_plans(letter: Letter, plans: Sequence[_PlanPart]) -> Iterator[Diagnostic]:
    """The annexes that are called plans and in which none was read."""
    read = {part.around[0].unit for part in plans if part.around}
    for annex in letter.annexes:
        lines = item_lines(annex.items)
        if lines and lines[0].unit not in read and (title := titled_plan(lines)):
            yield note("plan-unread", lines[0].origin, title=title)


def _has_table(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Grid) for item in items)


def _without_plans(letter: Letter, plans: Sequence[_PlanPart]) -> Letter:
    """The letter without the lines of its text that belong to a plan."""
    taken = {
        piece.unit
        for part in plans
        for piece in (*part.draft.pieces, *part.draft.running)
    }
    body = tuple(
        item
        for item in letter.body
        if not (isinstance(item, Line) and item.unit in taken)
    )
    return letter._replace(body=body)


def _resolved(order: Order, drafts: _Drafts, given: Context, cite: Cite) -> Order:
    """The order with its clauses and plans resolved."""
    names = gather_names(_texts(order, drafts), order.header.issuer, cite)
    given = given._replace(order_date=order.header.date or given.order_date)
    dated, signer = Context(order_date=given.order_date), order.header.signer
    clauses = [
        resolve_clause(draft, dated, names, signer) for draft in drafts.body.clauses
    ]
    doubts = [doubt for _, assumed in clauses for doubt in assumed]
    plans = []
    for ordinal, part in enumerate(drafts.plans, 1):
        texts = _stating(part, order, drafts)
        context, stated = plan_context(texts, given, part.draft.origin)
        plan, assumed = resolve_plan(
            part.draft, ordinal=ordinal, annex=part.annex, context=context, names=names
        )
        doubts += [*stated, *assumed]
        plans.append(plan)
    return evolve(
        order,
        clauses=tuple(clause for clause, _ in clauses),
        plans=tuple(plans),
        diagnostics=(*order.diagnostics, *doubts),
    )


def _stating(
    part: _PlanPart, order: Order, drafts: _Drafts
) -> Iterator[tuple[str, str | None]]:
    """The texts that may state the period of a plan, the nearest first."""
    yield PLAN_TITLE, part.draft.title
    yield ORDER_TITLE, order.header.title
    for clause in drafts.body.clauses:
        if clause.kind is ClauseKind.APPROVE:
            yield APPROVING_CLAUSE, clause.text
    for rest in drafts.ledger.remainder(part.around):
        yield ANNEX_TEXT, rest.text


def _texts(order: Order, drafts: _Drafts) -> Iterator[str]:
    """All texts that may define a name, in reading order."""
    yield from (line.text for line in drafts.above)
    yield order.preamble or ""
    yield from (clause.text for clause in drafts.body.clauses)
    yield from (rest.text for rest in order.remainder)
    for part in drafts.plans:
        yield part.draft.title or ""
        for row in part.draft.rows:
            yield row.text
            yield row.responsible_text or ""
            yield row.expected_result or ""


def _references(order: Order, cite: Cite) -> Iterator[Reference]:
    """The acts that the order names, each once."""
    seen = set()
    for mention, origin in _cited_in(order, cite):
        reference = evolve(mention.reference, origin=origin)
        if reference not in seen and not _is_itself(reference, order.header):
            seen.add(reference)
            yield reference


def _is_itself(reference: Reference, header: Header) -> bool:
    """Whether an act is the order itself, as the stamps of its annexes name it."""
    return (
        reference.number is not None
        and reference.number == header.number
        and reference.date == header.date
    )


def _with_heads(clauses: Iterable[Clause]) -> Iterator[tuple[Clause, str]]:
    """The text of each clause; "- от … № …" behind what heads its list of acts."""
    heads: dict[str | None, str] = {}
    for clause in clauses:
        listed = clause.text.startswith(f"{FROM} ")
        head = heads.get(clause.parent, "") if listed else ""
        yield clause, f"{head} {clause.text}" if head.endswith(":") else clause.text
        if clause.number:
            heads[clause.number] = clause.text


def _cited_in(
    order: Order, cite: Cite
) -> Iterator[tuple[ReferenceMention, Origin | None]]:
    """The acts that each text names, those left out that head it."""
    for mention in find_references(order.preamble or "", cite=cite):
        yield mention, None
    for clause, text in _with_heads(order.clauses):
        for mention in find_references(text, clause.kind, cite):
            yield mention, clause.origin
    for rest in order.remainder:
        for mention in find_references(rest.text, cite=cite):
            if not is_heading(rest.text, mention):
                yield mention, rest.origin
    for plan in order.plans:
        for activity in plan.activities:
            for mention in find_references(activity.text, cite=cite):
                yield mention, activity.origin
