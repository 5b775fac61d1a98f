"""Letter-spaced words: "П Р И К А З" is "ПРИКАЗ", wherever the gaps fall."""


def match_spaced(text: str, phrase: str, start: int = 0) -> int | None:
    """Where a phrase ends that stands at `start`, blanks between letters skipped.

    Args:
        text: a squeezed line.
        phrase: in small letters; its own blanks may be missing in the text.
        start: where the phrase must begin.

    Returns:
        The offset behind its last letter, None where it does not stand there.
    """
    position = start
    for letter in phrase:
        if letter == " ":
            continue
        while position > start and text[position : position + 1] == " ":
            position += 1
        if text[position : position + 1].lower() != letter:
            return None
        position += 1
    return position


def find_spaced(
    text: str, word: str, squashed: str | None = None
) -> tuple[int, int] | None:
    """The first whole-word place of `word` in a line, letter-spaced or not.

    Args:
        text: a squeezed line.
        word: in small letters.
        squashed: the line in small letters without blanks, where the caller has it.
    """
    flat = text.lower().replace(" ", "") if squashed is None else squashed
    at = flat.find(word)
    if at < 0:
        return None
    start = _offset(text, at)
    end = _offset(text, at + len(word) - 1) + 1
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum():
        return None
    return start, end


def _offset(text: str, letter: int) -> int:
    """Offset of the letter of that count, blanks not counted."""
    seen = -1
    for offset, character in enumerate(text):
        seen += character != " "
        if seen == letter:
            return offset
    return len(text)
