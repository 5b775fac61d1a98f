"""Where the title of a plan ends."""

from collections.abc import Sequence

import pytest

from orderparse.blocks import Paragraph, Reading
from orderparse.parsing.plans.titles import paragraphs_of
from orderparse.parsing.source import normalise_reading


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """The lines of one paragraph, by the paragraphs that they turn out to be."""
    paragraph = Paragraph(lines=tuple(lines))
    source = normalise_reading(Reading(format="made", blocks=(paragraph,)))
    found = paragraphs_of(tuple(source.lines()))
    return ["/".join(line.text for line in part) for part in found]


@pytest.mark.parametrize("section", ["1. Кадры", "II. Кадры", "1.2) Кадры", "Сентябрь"])
def test_a_section_below_a_title_is_no_line_of_it(section: str) -> None:
    assert ["План работы", section] == _paragraphs(["План работы", section])


@pytest.mark.parametrize("rest", ["2. квартал", "на год", "5. «а» класса"])
def test_a_number_before_no_capital_goes_on_with_the_title(rest: str) -> None:
    assert [f"План работы/{rest}"] == _paragraphs(["План работы", rest])
