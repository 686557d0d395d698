"""Highlights that page one has no room for: page one says how many, and leads to them."""

from __future__ import annotations

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Document, Note, Section
from tests.write.extremes import many


def document(highlights: int, cards: int, language: str = "en") -> Document:
    report = many()
    named = {"highlights": [f"t{n}" for n in range(highlights)]}
    named["key_figures"] = [f"t{n}" for n in range(cards)]
    header = report.report.model_copy(update=named)
    made = report.model_copy(update={"report": header})
    return compose(Edition(made), load_language(language))


def said(section: Section) -> list[str]:
    return [plain_text(text.spans) for group in section.groups for text in group.texts]


@pytest.mark.parametrize("language", available())
def test_every_highlight_stands_on_a_card_on_page_one_or_where_that_leads(language: str) -> None:
    whole = document(60, 0, language)
    first = said(whole.sections["highlights"])
    rest = said(whole.sections["more_highlights"])
    led = whole.sections["highlights"].groups[0].texts[-1]
    assert isinstance(led, Note)
    assert first[-1].endswith(f"{load_language(language).computed(len(rest), 'x').text}.")
    assert len(first) - 1 + len(rest) == 60
    assert list(whole.sections).index("more_highlights") == 2

    beside = document(60, 9, language)
    told = [*said(beside.sections["highlights"])[:-1], *said(beside.sections["more_highlights"])]
    assert len(told) == 60 - 9
    assert len(beside.sections["key_figures"].cards) == 9


def test_where_there_is_room_a_highlight_on_a_card_is_said_whole() -> None:
    made = document(3, 3)
    assert len(said(made.sections["highlights"])) == 3
    assert "more_highlights" not in made.sections


def test_the_brief_holds_every_highlight_that_no_card_holds() -> None:
    brief = document(12, 3).brief
    assert len(said(brief["highlights"])) == 9
