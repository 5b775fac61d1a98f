"""A line below the title -> whether the text of the order begins with it."""

from collections.abc import Iterator, Sequence

from orderparse.parsing.letter.clause_kinds import begins_with_verb
from orderparse.parsing.letter.letterhead import find_head
from orderparse.parsing.letter.marks import starts_position
from orderparse.parsing.letter.operative import find_operative, opens_preamble
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.source import Line
from orderparse.patterns import pattern
from orderparse.vocabulary.bodies import HEADS
from orderparse.vocabulary.clauses import FACT_VERBS
from orderparse.vocabulary.header import FILLERS

_WORD = pattern(r"[^\W_]+")
_LONGEST_SENTENCE = 6


def begins_text(lines: Sequence[Line], index: int, *, titled: bool) -> bool:
    """Whether the text begins: its preamble, its first clause, or the signature.

    Args:
        lines: the lines of a letter.
        index: of a line below its kind or title.
        titled: the title stands above.
    """
    text = lines[index].text
    if not text[:1].isupper() or text.casefold() in FILLERS:
        return False
    if opens_preamble(text) or begins_with_verb(text) or _is_signature(text):
        return True
    if not titled or text.isupper():
        return False
    return find_head(text) in HEADS or _tells_facts(lines, index)


def _is_signature(text: str) -> bool:
    if not starts_position(text):
        return False
    person = find_person(text)
    return person is not None and not any(map(str.isalnum, text[person.end :]))


def _tells_facts(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence tells what was found ("Комиссией проведена проверка.")."""
    return any(
        word.casefold() in FACT_VERBS
        for text in _sentence(lines, index)
        for word in _WORD.findall(text)
    )


def _sentence(lines: Sequence[Line], start: int) -> Iterator[str]:
    """The lines of a sentence; one that begins with a capital begins another."""
    for index in range(start, min(start + _LONGEST_SENTENCE, len(lines))):
        text = lines[index].text
        if index > start and (text[:1].isupper() or find_operative(text)):
            return
        yield text
        if text.endswith((".", ":")):
            return
