"""Lines above a table -> the title of the plan."""

from collections.abc import Sequence

from orderparse.normalise import join_lines, squeeze
from orderparse.parsing.source import Line
from orderparse.vocabulary.plans import TITLE_ADJECTIVES, TITLE_NOUNS, TITLE_STEMS

_LONGEST = 60
"""Words beyond which a paragraph is no title."""
_MOST_PARAGRAPHS = 8
_SPACED = 4


def find_title(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The title nearest to the end of these lines, empty where none is there.

    Args:
        lines: what stands above a table, up to the plan before it.
    """
    paragraphs = paragraphs_of(lines)
    for place in range(len(paragraphs) - 1, -1, -1):
        if opens_title(paragraphs[place]):
            return title_at(paragraphs, place)
    return ()


def paragraphs_of(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines by paragraphs, running lines left out."""
    found: list[list[Line]] = []
    for line in lines:
        if line.running:
            continue
        if line.opens or not found:
            found.append([])
        found[-1].append(line)
    return [tuple(paragraph) for paragraph in found]


def title_text(lines: Sequence[Line]) -> str:
    """The title on one line, without marks of emphasis and spacing between letters."""
    text = join_lines(line.text for line in lines)
    return squeeze(text.strip("*_ "))


def unspaced(text: str) -> str:
    """Words printed with blanks between their letters, as words: "П Л А Н"."""
    parts = text.split(" ")
    if len(parts) < _SPACED or any(len(part) > 1 for part in parts[:_SPACED]):
        return text
    end = next((k for k, part in enumerate(parts) if len(part) > 1), len(parts))
    return " ".join(["".join(parts[:end]), *parts[end:]])


def opens_title(paragraph: Sequence[Line]) -> bool:
    """Whether a paragraph begins like the title of a plan and ends like none."""
    text = unspaced(title_text(paragraph))
    words = text.casefold().replace("«", "").replace("(", "").split()
    if not words or len(words) > _LONGEST or text[0].islower() or text[0].isdigit():
        return False
    if text.endswith((".", ":", ";", ",")) and len(words) > 1:
        return False
    at = 0
    while at < len(words) - 1 and words[at].startswith(TITLE_ADJECTIVES):
        at += 1
    if not words[at].startswith(TITLE_STEMS):
        return False
    return any(word.startswith(TITLE_NOUNS) for word in words[: at + 4])


def title_at(paragraphs: Sequence[Sequence[Line]], place: int) -> tuple[Line, ...]:
    """The whole title that opens at a place.

    It goes on in the next paragraphs while they begin inside a sentence.
    """
    found = list(paragraphs[place])
    for paragraph in paragraphs[place + 1 : place + _MOST_PARAGRAPHS]:
        text = title_text(paragraph)
        if not _continues(text):
            break
        found += paragraph
    return tuple(found)


def _continues(text: str) -> bool:
    if not text or len(text.split()) > _LONGEST or text.endswith((":", ";")):
        return False
    first = text[0]
    return first.islower() or first in '«"(' or text[:4].isdigit()
