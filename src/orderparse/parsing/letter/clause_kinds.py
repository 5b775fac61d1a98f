"""Words of a clause -> what it does."""

from orderparse.model import ClauseKind
from orderparse.patterns import pattern
from orderparse.vocabulary.clauses import (
    AMENDING,
    CHARGING_VERBS,
    CLAUSE_OPENERS,
    CLAUSE_SIGNS,
    CONTROLLING,
    NOT_VERB_ENDS,
    NOT_VERBS,
    REPEALABLE,
    VERB_ENDS,
    VERB_ENDS_STRONG,
)

# Openers that mean it only with one of these words: "Внести сведения" amends nothing.
_NEEDED = {
    ClauseKind.AMEND: AMENDING,
    ClauseKind.CONTROL: CONTROLLING,
    ClauseKind.REPEAL: REPEALABLE,
}
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# The verb of a task stands near its start, behind the addressee.
_NEAR = 600


def clause_kind(text: str) -> ClauseKind | None:
    """What a clause does; None where it has no verb of its own ("Состав комиссии")."""
    lowered = text[:_NEAR].casefold()
    opened = _by_opener(lowered)
    if opened is not None:
        return opened
    for sign, kind in CLAUSE_SIGNS:
        if sign in lowered:
            return ClauseKind(kind)
    return ClauseKind.TASK if _has_infinitive(lowered) else None


def begins_with_verb(text: str) -> bool:
    """Whether a text begins with what is to be done, whomever it names behind."""
    word = _WORD.match(text)
    return word is not None and _is_infinitive(word[0].casefold())


def begins_with_task(text: str) -> bool:
    """Whether a clause begins with what is to be done, and names nobody for it."""
    word = _WORD.match(text)
    if word is None:
        return False
    lowered = word[0].casefold()
    return _is_infinitive(lowered) and lowered not in CHARGING_VERBS


def _by_opener(lowered: str) -> ClauseKind | None:
    for kind, openers in CLAUSE_OPENERS.items():
        if lowered.startswith(openers):
            found = ClauseKind(kind)
            needed = _NEEDED.get(found)
            if needed is None or any(word in lowered for word in needed):
                return found
            return None
    return None


def _has_infinitive(lowered: str) -> bool:
    return any(_is_infinitive(word) for word in _WORD.findall(lowered))


def _is_infinitive(word: str) -> bool:
    if word in NOT_VERBS or word.endswith(NOT_VERB_ENDS):
        return word.endswith(VERB_ENDS_STRONG)
    return word.endswith(VERB_ENDS + VERB_ENDS_STRONG)
