"""Lines above a table -> the title of the plan."""

from collections.abc import Sequence

from orderparse.normalise import join_squeezed
from orderparse.parsing.plans.sections import parse_name
from orderparse.parsing.source import Line
from orderparse.patterns import pattern
from orderparse.vocabulary.plans import (
    ADJECTIVE_ENDINGS,
    BEFORE_TITLES,
    MONTHS,
    SENTENCE_ENDINGS,
    TITLE_NOUNS,
    TITLE_STEMS,
)

_LONGEST = 60
"""Words beyond which a paragraph is no title."""
_MOST_PARAGRAPHS = 8
_SPACED = 4
_EMPHASIS = "*_ "
_FARTHEST = 300
"""Lines above a table among which its title is looked for."""
_MOST_ABOVE = 10
"""Paragraphs of an annex among which its title stands."""
_FEWEST_BELOW = 5
"""Lines below a title that could be a plan."""
_SHORT = 10
_MOST_ADJECTIVES = 4
_OPENING = 40
"""Letters that show the first word of a paragraph."""
_HYPHENS = ("-", "\u2010")
_NEAR = 4
"""Words from the first noun on among which a plan is named."""
_NUMBERED = pattern(r"(?:\d{1,3}(?:\.\d{1,3}){0,2}|[IVX]{1,5})[.)]+ ?")
_LONGEST_PREPOSITION = 2
_YEAR = pattern(r"(?:19|20)\d\d\b")
_SHORT_END = 40
_YEAR_END = pattern(
    r"(?:19|20)\d\d(?: ?[-./–] ?\d{2,4})? ?(?:уч\w{0,6}\.? ?)?(?:г|гг|год\w{0,2})?\.$"
)
_YEARS = pattern(r"(?:на|в) .{0,40}?(?:19|20)\d\d\b|(?:19|20)\d\d\b")


def find_title(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The title nearest to the end of these lines, empty where none is there.

    Args:
        lines: what stands above a table, up to the plan before it.
    """
    near = lines[-_FARTHEST:]
    for parts in (paragraphs_of(near), _single(near)):
        for place in range(len(parts) - 1, -1, -1):
            if opens_title(parts[place]):
                return title_at(parts, place)
    return ()


def titled_plan(lines: Sequence[Line]) -> str | None:
    """The title of a plan that these lines begin with, others standing below it."""
    near = lines[:_FARTHEST]
    for parts in (paragraphs_of(near), _single(near)):
        for place, paragraph in enumerate(parts[:_MOST_ABOVE]):
            if not opens_title(paragraph):
                continue
            title = title_at(parts, place)
            if sum(line.unit > title[-1].unit for line in lines) >= _FEWEST_BELOW:
                return title_text(title)
    return None


def _single(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Each line by itself, for a title that no blank line sets apart."""
    return [(line,) for line in lines if not line.running]


def paragraphs_of(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines by paragraphs, running lines left out.

    Below a title the name of a section is a paragraph of its own, though a page shows
    it as one more line of the title.
    """
    found: list[list[Line]] = []
    for line in lines:
        if line.running:
            continue
        if line.opens or not found or _heads(line.text, found[-1][-1].text):
            found.append([])
        found[-1].append(line)
    return [tuple(paragraph) for paragraph in found]


def _heads(text: str, above: str) -> bool:
    """Whether a line names a section, and does not go on with the one above it."""
    number = _NUMBERED.match(text)
    if number is not None and text[number.end() : number.end() + 1].isupper():
        return True
    awaits = len(above.rsplit(" ", 1)[-1]) <= _LONGEST_PREPOSITION
    return text.casefold() in MONTHS and not awaits


def title_text(lines: Sequence[Line]) -> str:
    """The title on one line, without marks of emphasis and spacing between letters."""
    text = join_squeezed([line.text for line in lines])
    return text.strip(_EMPHASIS)


def unspaced(text: str) -> str:
    """Words printed with blanks between their letters, as words: "П Л А Н"."""
    if " " not in text[:2]:  # as nearly every text
        return text
    parts = text.split(" ")
    if len(parts) < _SPACED or any(len(part) > 1 for part in parts[:_SPACED]):
        return text
    end = next((k for k, part in enumerate(parts) if len(part) > 1), len(parts))
    return " ".join(["".join(parts[:end]), *parts[end:]])


def opens_title(paragraph: Sequence[Line]) -> bool:
    """Whether a paragraph begins like the title of a plan and ends like none."""
    opening = paragraph[0].text.lstrip(_EMPHASIS)[:_OPENING]
    if opening[:1].islower() or opening[:1].isdigit() or not _may_name_plan(opening):
        return False
    text = unspaced(title_text(paragraph))
    if text.endswith((":", ";", ",")):
        return False
    bare = text.replace("«", "").replace("(", "")
    if not _names_plan(bare.split(maxsplit=_MOST_ADJECTIVES + _NEAR)):
        return False
    words = bare.split()
    return len(words) <= _LONGEST and _may_stop(text, words)


def _may_name_plan(opening: str) -> bool:
    """A quick look at the first word, where it is no letter or part of a word."""
    words = opening.replace("«", "").replace("(", "").split(maxsplit=1)
    if not words[1:] or not words[0][1:] or words[0].endswith(_HYPHENS):
        return True
    word = words[0].casefold()
    return word.startswith(TITLE_STEMS) or _precedes(word)


def _names_plan(words: Sequence[str]) -> bool:
    folded = [word.casefold() for word in words[: _MOST_ADJECTIVES + _NEAR]]
    at = 0
    while at < min(len(folded) - 1, _MOST_ADJECTIVES) and _precedes(folded[at]):
        at += 1
    if not folded or not folded[at].startswith(TITLE_STEMS):
        return False
    return any(word.startswith(TITLE_NOUNS) for word in folded[: at + _NEAR])


def _may_stop(text: str, words: Sequence[str]) -> bool:
    """A full stop ends a title behind its year ("на 2024 г."), else a sentence."""
    if not text.endswith(".") or len(words) == 1:
        return True
    dated = _YEAR_END.search(text[-_SHORT_END:]) is not None
    folded = map(str.casefold, words)
    return dated and not any(word.endswith(SENTENCE_ENDINGS) for word in folded)


def _precedes(word: str) -> bool:
    return not word.startswith(TITLE_STEMS) and (
        word.endswith(ADJECTIVE_ENDINGS) or word in BEFORE_TITLES
    )


def title_at(paragraphs: Sequence[Sequence[Line]], place: int) -> tuple[Line, ...]:
    """The whole title that opens at a place.

    It goes on in the next paragraphs while they begin inside a sentence, or in
    capitals like its own; a short one between it and its years belongs to it too.
    """
    near = paragraphs[place : place + _MOST_PARAGRAPHS]
    capitals = title_text(near[0]).isupper()
    end = 1
    while end < len(near):
        text = title_text(near[end])
        if _continues(text) or (capitals and _in_capitals(text)):
            end += 1
        elif end + 1 < len(near) and _is_short(text) and _years(near[end + 1]):
            end += 2
        else:
            break
    return tuple(line for paragraph in near[:end] for line in paragraph)


def _continues(text: str) -> bool:
    if len(text.split()) > _LONGEST or text.endswith((":", ";")):
        return False
    first = text[:1]
    return first.islower() or first in '«"(' or _YEAR.match(text) is not None


def _in_capitals(text: str) -> bool:
    name = parse_name(text)
    return text.isupper() and name.label is None and name.number is None


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT and not text.endswith((".", ":", ";", ","))


def _years(paragraph: Sequence[Line]) -> bool:
    text = title_text(paragraph)
    return len(text.split()) <= _SHORT and _YEARS.match(text) is not None
