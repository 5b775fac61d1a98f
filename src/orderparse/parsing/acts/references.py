"""Running text -> the other acts it names."""

from collections.abc import Iterator
from typing import NamedTuple

from orderparse.model import Reference, Relation
from orderparse.parsing.acts.read import (
    Act,
    ActReader,
    Kind,
    find_kinds,
    read_acts,
)
from orderparse.parsing.acts.signs import sentence_ends
from orderparse.parsing.grammar.forms import ACCUSATIVE, GENITIVE, NOMINATIVE
from orderparse.vocabulary.acts import (
    AMENDING,
    APPROVING,
    REPEALING,
    REPEALING_ENDS,
)

_SENTENCE_LENGTH = 300


class ReferenceMention(NamedTuple):
    """One act named at `start:end` of a text."""

    start: int
    end: int
    reference: Reference


def find_references(text: str) -> tuple[ReferenceMention, ...]:
    """The acts that a text cites, approves, amends or repeals.

    Args:
        text: a paragraph or clause on one line.

    Returns:
        In printed order, not overlapping.
    """
    kinds = list(find_kinds(text))
    if not kinds:
        return ()
    reader = read_acts(text)
    found: list[ReferenceMention] = []
    ends = [*(kind.start for kind in kinds[1:]), len(text)]
    for kind, end in zip(kinds, ends, strict=True):
        if not found or kind.start >= found[-1].end:
            found.extend(_mentions(reader, kind, end))
    return tuple(found)


def _mentions(reader: ActReader, kind: Kind, end: int) -> Iterator[ReferenceMention]:
    """The acts of one kind: one, or several in a row."""
    first = reader.first(kind, end)
    if first is None:
        return
    issuer, act = first
    relation = _relation(reader.text, kind, act)
    start = kind.start
    following: Act | None = act
    while following is not None:
        yield ReferenceMention(
            start,
            following.end,
            Reference(
                kind=kind.lemma,
                issuer=issuer,
                number=following.number,
                date=following.date,
                title=following.title,
                relation=relation,
            ),
        )
        following = reader.following(following)
        start = following.start if following else start


def _relation(text: str, kind: Kind, act: Act) -> Relation:
    """What the sentence around an act does to it."""
    before = _sentence(text, kind.start)
    after = text[act.end : act.end + _SENTENCE_LENGTH].casefold()
    if before.endswith(REPEALING_ENDS):
        return Relation.REPEALS
    if any(word in before or word in after for word in REPEALING):
        return _repealing(kind.cases)
    if any(word in f"{before} " for word in AMENDING):
        return Relation.AMENDS
    if before in APPROVING:
        return Relation.APPROVES
    return Relation.CITES


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
