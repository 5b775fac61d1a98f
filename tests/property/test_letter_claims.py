"""Any lines at all: no exception, no word claimed twice, printed forms as claimed."""

from hypothesis import example, given

from orderparse.blocks import Block, Paragraph, Reading
from orderparse.normalise import words
from orderparse.parsing.source import normalise_reading
from tests.parsing.letters import claimed_text, read_letters
from tests.property.soup import letters


def _paragraphs(*lines: str) -> list[Block]:
    return [Paragraph(lines=(line,)) for line in lines]


@given(letters)
@example(_paragraphs("приказываю: ПРИКАЗ", "Министр", "№ 340-н", "от 26.03.2021"))
@example(
    _paragraphs(
        "ПРИКАЗ",
        "приказываю:",
        "Директор",
        "№ 5",
        "Петрова А.А.",
        "г. Орск",
        "от 26.03.2021",
    )
)
def test_any_letter_is_read_with_each_word_claimed_once(blocks: list[Block]) -> None:
    source = normalise_reading(Reading(format="made", blocks=tuple(blocks)))
    reading = read_letters(source)
    places = [
        (piece.unit, place)
        for piece in reading.pieces()
        for place in range(piece.start, piece.end)
    ]
    assert len(places) == len(set(places))
    claimed = sorted(words(claimed_text(reading, source)))
    carried = sorted(words(" ".join(reading.carriers())))
    assert "".join(sorted("".join(claimed))) == "".join(sorted("".join(carried)))
