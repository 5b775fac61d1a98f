"""However a plan is printed on pages, it is the same plan."""

from hypothesis import given
from hypothesis import strategies as st

import orderparse
from tests.readers.pdf.printer import print_pdf
from tests.readers.pdf.typesetter import Paper, plan_rows, print_plan

papers = st.builds(
    Paper,
    width=st.sampled_from((842.0, 595.0)),
    height=st.integers(470, 842).map(float),
    margin=st.floats(25, 60),
    size=st.sampled_from((7, 8, 9, 10, 11, 12)).map(float),
    shares=st.sampled_from(((1.0, 6, 3, 4), (1.5, 8, 4, 5), (1.2, 4, 3, 3))),
    closed=st.booleans(),
    repeats=st.booleans(),
    numbered=st.booleans(),
)


@given(papers, st.integers(1, 16))
def test_letters_sheets_and_margins_change_nothing(paper: Paper, count: int) -> None:
    rows = list(plan_rows(count))
    (plan,) = orderparse.parse(print_pdf(*print_plan(paper, rows))).plans
    assert rows == [
        (
            activity.number,
            activity.text,
            activity.deadline and activity.deadline.text,
            activity.responsible_text,
        )
        for activity in plan.activities
    ]
