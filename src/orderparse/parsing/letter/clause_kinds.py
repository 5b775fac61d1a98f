"""Words of a clause -> what it does."""

from orderparse.model import ClauseKind
from orderparse.patterns import pattern
from orderparse.vocabulary.clauses import (
    AMENDING,
    AMENDING_VERBS,
    CHARGING_VERBS,
    CLAUSE_OPENERS,
    CLAUSE_SIGNS,
    CONTROLLING,
    FORCE,
    KINDS_OF_ACTS,
    NOT_VERB_ENDS,
    NOT_VERBS,
    OWN,
    PARTS_OF_ACTS,
    REPEALABLE,
    REPEALING_VERBS,
    SIGNS_OF_ACTS,
    VERB_ENDS,
    VERB_ENDS_STRONG,
)

# Openers that mean it only with one of these words: "Внести сведения" amends nothing.
_NEEDED = {
    ClauseKind.AMEND: AMENDING,
    ClauseKind.CONTROL: CONTROLLING,
    ClauseKind.REPEAL: REPEALABLE,
}
_WORD = pattern(r"(?=\w)(?:-?[^\W\d_]++)++")
# The verb of a task stands near its start, behind the addressee.
_NEAR = 600
# What a clause begins with.
_START = 100
_FIRST_WORDS = 3


def clause_kind(text: str, below: str = "") -> ClauseKind | None:
    """What a clause does; None where it has no verb of its own ("Состав комиссии").

    Args:
        text: of the clause.
        below: of the first item of its list: "Отменить:" says less than "Отменить
            приказы:".
    """
    lowered = text[:_NEAR].casefold()
    opened = _by_opener(lowered, below[:_NEAR].casefold()) or _by_act(lowered)
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
    verb = first_verb(text)
    return verb is not None and verb not in CHARGING_VERBS


def first_verb(text: str) -> str | None:
    """The infinitive that a clause begins with, case folded."""
    word = _WORD.match(text)
    lowered = word[0].casefold() if word else ""
    return lowered if _is_infinitive(lowered) else None


def _by_opener(lowered: str, below: str) -> ClauseKind | None:
    for kind, openers in CLAUSE_OPENERS.items():
        if lowered.startswith(openers):
            found = ClauseKind(kind)
            if found is ClauseKind.OTHER and _orders_itself(lowered):
                return None
            needed = _NEEDED.get(found)
            said = lowered + below if lowered.endswith(":") else lowered
            if needed is None or any(word in said for word in needed):
                return found
            return None
    return None


def _orders_itself(lowered: str) -> bool:
    """Whether something is to be done with the order ("Настоящий приказ разместить")."""
    ordered = lowered.startswith(OWN) and FORCE not in lowered
    return ordered and _has_infinitive(lowered[:_START])


def _by_act(lowered: str) -> ClauseKind | None:
    """What is done to an act, or a part of one, that the clause begins with."""
    words = _WORD.findall(lowered[:_START])[:_FIRST_WORDS]
    named = any(sign in lowered for sign in SIGNS_OF_ACTS)
    stems = PARTS_OF_ACTS + KINDS_OF_ACTS if named else PARTS_OF_ACTS
    if not any(word.startswith(stems) for word in words):
        return None
    if any(verb in lowered for verb in AMENDING_VERBS):
        return ClauseKind.AMEND
    ends = any(verb in lowered for verb in REPEALING_VERBS)
    return ClauseKind.REPEAL if ends else None


def _has_infinitive(lowered: str) -> bool:
    return any(_is_infinitive(word) for word in _WORD.findall(lowered))


def _is_infinitive(word: str) -> bool:
    if word in NOT_VERBS or word.endswith(NOT_VERB_ENDS):
        return word.endswith(VERB_ENDS_STRONG)
    return word.endswith(VERB_ENDS + VERB_ENDS_STRONG)
