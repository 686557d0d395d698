"""A bracket inside a bracket becomes commas, on both sides where the text goes on behind it."""

from __future__ import annotations

import pytest

from sitrep.languages.seams import unbracketed
from sitrep.page.document import Kind, Span, Traced, Words

NAME = Traced("A (B)", Kind.NAME, "r")


@pytest.mark.parametrize("comma", [", ", "، "])
@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ([Words("7 people (described as carers) in A")], "7 people, described as carers, in A"),
        ([Words("7 people (described as "), Words("carers"), Words(")"), Words(" in A")],
         "7 people, described as carers, in A"),
        ([Words("7 people (as "), NAME, Words(") in A on "), NAME],
         "7 people, as A (B), in A on A (B)"),
        ([Words("7 people (described as carers)")], "7 people, described as carers"),
        ([Words("7 people (described as carers); more")], "7 people, described as carers; more"),
        ([Words("7 people (carers)"), Words(" (of 9) in A")], "7 people, carers, of 9, in A"),
        ([NAME, Words(" in A")], "A (B) in A"),
        ([Words(" (cause: fire) in A")], "cause: fire, in A"),
    ],
)  # fmt: skip
def test_no_part_runs_into_what_stands_behind_it(spans: list[Span], told: str, comma: str) -> None:
    said = "".join(one.text for one in unbracketed(spans, comma) if isinstance(one, Words | Traced))
    assert said == told.replace(", ", comma)
