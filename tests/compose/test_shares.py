"""The page says how much was done of what was meant: in a table, on a card, and in prose."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Document, Kind, Section, Traced, Words
from tests.compare.reports import figure_of, index_of

TABLES = {
    "needs": ("targeted", "reached", 120_000, 54_000),
    "funding": ("funding_required", "funding_received", 12_500_000, 5_625_000),
}


def page(kind: str, code: str, **part: Any) -> Document:
    whole, done, meant, had = TABLES[kind]
    plain = index_of(
        kind,
        figure_of(kind, "meant", measure=whole, count=meant),
        figure_of(kind, "done", **{"measure": done, "count": had, **part}),
    ).report
    header = plain.report.model_copy(update={"key_figures": ("done",)})
    told = ("{done} is {done:share} per cent of it [@doc].",)
    report = plain.model_copy(update={"report": header, "overview": told})
    return compose(Edition(report), load_language(code))


def computed(section: Section) -> list[str]:
    """The numbers of the first table that are worked out."""
    table = section.groups[0].table
    assert table is not None
    return [
        span.text
        for row in table.rows
        for cell in row.cells
        for span in cell.spans
        if isinstance(span, Traced) and span.kind is Kind.COMPUTED
    ]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(
    ("kind", "numbers"), [("needs", [45, 66_000]), ("funding", [45, 6_875_000])]
)
def test_share_and_gap_stand_above_the_figures(kind: str, code: str, numbers: list[int]) -> None:
    language = load_language(code)
    section = page(kind, code).sections[kind]
    assert computed(section) == [language.grouped(number) for number in numbers]


@pytest.mark.parametrize("kind", TABLES)
def test_another_figure_gives_another_share_everywhere(kind: str) -> None:
    had = TABLES[kind][2] // 4
    sections = page(kind, "en", count=had).sections
    assert computed(sections[kind])[0] == "25"
    card = sections["key_figures"].cards[0]
    assert "25 per cent of" in plain_text(card.scope.spans)
    overview = sections["overview"].groups[0].texts[0]
    assert "is 25 per cent of it" in plain_text(overview.spans)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(("window", "said"), [("2023-12 to 2024-05", True), ("2024", False)])
def test_the_dates_of_a_target_stand_beside_it_where_the_two_overlap_in_part(
    window: str, said: bool, code: str
) -> None:
    index = index_of(
        "needs",
        figure_of("needs", "meant", measure="targeted", count=120, window="2024"),
        figure_of("needs", "done", measure="reached", count=54, window=window),
    )
    header = index.report.report.model_copy(update={"key_figures": ("done",)})
    report = index.report.model_copy(update={"report": header})
    sections = compose(Edition(report), load_language(code)).sections
    table = sections["needs"].groups[0].table
    assert table is not None
    year = load_language(code).digits("2024")
    assert (year in plain_text(table.rows[0].cells[1].spans)) is said
    scope = plain_text(sections["key_figures"].cards[0].scope.spans)
    assert (year in scope.partition(load_language(code).grouped(45))[2]) is said


def test_a_card_with_a_share_cites_who_carries_what_was_meant() -> None:
    document = page("needs", "en", sources=["leaf"])
    numbers = [cite.number for cite in document.sections["key_figures"].cards[0].by.cites]
    assert len(numbers) == 2


@pytest.mark.parametrize("kind", TABLES)
def test_of_more_than_was_meant_there_is_no_gap(kind: str) -> None:
    section = page(kind, "en", count=20_000_000).sections[kind]
    table = section.groups[0].table
    assert table is not None
    assert plain_text(table.rows[0].cells[4].spans) == "none"


FOLLOWED = {
    "en": (" per cent", " percent", "%", " %", " per\u00a0cent", " per cent."),
    "fr": (" %", "\u202f%", " pour cent", " p. 100"),
    "es": (" %", " por ciento", "%"),
    "ar": ("%", "٪", " في المئة", " في المائة", " بالمئة", " بالمائة"),
}


def told(code: str, text: str, *derived: dict[str, Any]) -> str:
    """What the overview says of a share of 45 per cent."""
    plain = index_of(
        "needs",
        figure_of("needs", "meant", measure="targeted", count=120_000),
        figure_of("needs", "done", measure="reached", count=54_000),
        figure_of("needs", "more", measure="reached", count=56_700, window="2024-05-07"),
    ).report
    more = Report.model_validate({**plain.model_dump(mode="json"), "derived": list(derived)})
    report = more.model_copy(update={"overview": (text,)})
    texts = compose(Edition(report), load_language(code)).sections["overview"].groups[0].texts
    return plain_text(texts[0].spans).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("rest", [" of them.", ".", "", " – {done} –", ", or {done}."])
def test_a_share_in_prose_is_never_a_bare_number(code: str, rest: str) -> None:
    sign = load_language(code).pattern("derived.card.share", result="45")
    sign = sign.replace("\u202f", " ").replace("\u00a0", " ")
    assert sign in told(code, f"There are {{done:share}}{rest} [@doc].")


@pytest.mark.parametrize(("code", "word"), [(code, w) for code in FOLLOWED for w in FOLLOWED[code]])
def test_what_is_said_to_be_in_per_cent_is_said_so_once(code: str, word: str) -> None:
    plain = word.replace("\u202f", " ").replace("\u00a0", " ")
    assert f"45{plain}" in told(code, f"There are {{done:share}}{word} of them [@doc].")


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        ("share", "45 per cent"),
        ("change", "5 per cent"),
        ("ratio", "1.05"),
        ("difference", "66,000"),
    ],
)
def test_a_derived_number_in_prose_is_in_per_cent_where_it_is(operation: str, said: str) -> None:
    of, against = ("meant", "done") if operation == "difference" else ("done", "meant")
    if operation in ("change", "ratio"):
        of, against = "more", "done"
    one = {"id": "one", "operation": operation, "of": of, "against": against}
    assert told("en", "It was {one} of it [@doc].", one) == f"It was {said} of it."


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(("count", "points"), [("14 %", True), ("14", False)])
def test_the_difference_of_two_shares_is_in_points(language: str, count: str, points: bool) -> None:
    plain = {"according_to": "monitor", "indicator": "rate", "places": ["town"], "sources": ["doc"]}
    old = {**plain, "id": "old", "count": count.replace("14", "12"), "as_of": "2024-05-01"}
    new = {**plain, "id": "new", "count": count, "as_of": "2024-05-06"}
    report = index_of("indicators", old, new).report
    page = compose(Edition(report), load_language(language))
    said = "\n".join(
        plain_text(cell.spans)
        for group in page.sections["indicators"].groups
        if group.table is not None
        for row in group.table.rows
        for cell in row.cells
    )
    words = plain_text(load_language(language).say("changes.points", 2, number=(Words("2"),)))
    assert (words in said) is points
