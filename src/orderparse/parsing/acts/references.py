"""Running text -> the other acts it names."""

from collections.abc import Callable, Iterator

from orderparse.model import ClauseKind, Reference, Relation
from orderparse.parsing.acts.read import (
    Act,
    ActReader,
    Kind,
    find_kinds,
)
from orderparse.parsing.acts.signs import sentence_ends
from orderparse.parsing.grammar.forms import ACCUSATIVE, GENITIVE, NOMINATIVE
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.kinds import (
    AMENDING,
    ANNEX_STAMP,
    APPROVING,
    CITING_ENDS,
    HEADING_KINDS,
    REPEALING,
    REPEALING_ENDS,
)

_SENTENCE_LENGTH = 300
_OPENING = ' "«“„'
_STAMP_WORDS = 4
_DOING = (ClauseKind.AMEND, ClauseKind.REPEAL)


class Citation(NamedTuple):
    """Acts of one kind and issuer: one, or several in a row."""

    kind: Kind
    issuer: str | None
    acts: tuple[Act, ...]


class ReferenceMention(NamedTuple):
    """One act named at `start:end` of a text."""

    start: int
    end: int
    reference: Reference


def find_citations(text: str) -> tuple[Citation, ...]:
    """The acts that a text names, whatever it does to them.

    Args:
        text: a paragraph or clause on one line.

    Returns:
        In printed order, not overlapping.
    """
    kinds = list(find_kinds(text))
    if not kinds:
        return ()
    reader = ActReader(text)
    found: list[Citation] = []
    ends = [*(kind.start for kind in kinds[1:]), len(text)]
    for kind, end in zip(kinds, ends, strict=True):
        if not found or kind.start >= found[-1].acts[-1].end:
            first = reader.first(kind, end)
            if first is not None:
                issuer, act = first
                found.append(Citation(kind, issuer, tuple(reader.row(act))))
    return tuple(found)


Cite = Callable[[str], tuple[Citation, ...]]
"""`find_citations`, or what remembers its findings."""


def find_references(
    text: str, does: ClauseKind | None = None, cite: Cite = find_citations
) -> tuple[ReferenceMention, ...]:
    """The acts that a text cites, approves, amends or repeals.

    Args:
        text: a paragraph or clause on one line.
        does: what the clause does, which the clause above it may say.
        cite: finds the acts that the text names.

    Returns:
        In printed order, not overlapping.
    """
    found: list[ReferenceMention] = []
    listed = does if does in _DOING else None
    for citation in cite(text):
        relation = _relation(text, citation, listed)
        if listed is ClauseKind.AMEND and relation is Relation.AMENDS:
            listed = None  # the others it only names
        found.extend(_mentions(citation, relation))
    return tuple(found)


def is_heading(text: str, mention: ReferenceMention) -> bool:
    """Whether an act only heads a text outside the clauses: its own, or an annex's."""
    words = text[: mention.start].strip(_OPENING).casefold().split()
    if not words:
        return mention.reference.kind in HEADING_KINDS
    stamped = (words[0], words[-1]) == ANNEX_STAMP
    return stamped and len(words) <= _STAMP_WORDS


def _mentions(citation: Citation, relation: Relation) -> Iterator[ReferenceMention]:
    for place, act in enumerate(citation.acts):
        yield ReferenceMention(
            act.start if place else citation.kind.start,
            act.end,
            Reference(
                kind=citation.kind.lemma,
                issuer=citation.issuer,
                number=act.number,
                date=act.date,
                title=act.title,
                relation=relation,
            ),
        )


def _relation(text: str, citation: Citation, does: ClauseKind | None) -> Relation:
    """What the sentence around an act does to it, else the clause it stands in."""
    kind = citation.kind
    before = _sentence(text, kind.start)
    end = citation.acts[0].end
    after = text[end : end + _SENTENCE_LENGTH].casefold()
    if before.endswith(CITING_ENDS) or before.count("«") > before.count("»"):
        return Relation.CITES
    if before.endswith(REPEALING_ENDS):
        return Relation.REPEALS
    if any(word in before or word in after for word in REPEALING):
        return _repealing(kind.cases)
    if any(word in f"{before} " for word in AMENDING):
        return Relation.AMENDS
    if before in APPROVING:
        return Relation.APPROVES
    return _done(kind, does)


def _done(kind: Kind, does: ClauseKind | None) -> Relation:
    """What a clause does to an act of which its sentence says no more."""
    if does is ClauseKind.REPEAL:
        return _repealing(kind.cases)
    return Relation.AMENDS if does is ClauseKind.AMEND else Relation.CITES


def _sentence(text: str, end: int) -> str:
    """The sentence before a place, case folded."""
    before = text[max(0, end - _SENTENCE_LENGTH) : end]
    starts = [start for _, start in sentence_ends(before, 0, len(before))]
    return before[max(starts, default=0) :].casefold().strip()


def _repealing(cases: int) -> Relation:
    """What a sentence of repeal does to an act in some case."""
    if cases & (NOMINATIVE | ACCUSATIVE):
        return Relation.REPEALS
    return Relation.AMENDS if cases & GENITIVE else Relation.CITES
