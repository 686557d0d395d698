"""What was withdrawn or denied is said wherever two claims are compared, as the page says it."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import compare, figure_set_of
from sitrep.compose import compose
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.answer_words import corrections
from sitrep.languages import available, load_language
from sitrep.model.views.edition_type import Edition
from tests.compare.reports import index, toll

DENIED = {"how": "denied", "on": "2024-05-08", "because": "the office counts no dead"}
RETRACTED = {"how": "retracted", "on": "2024-05-08"}
WHAT = "|"


def said(code: str, **two: Any) -> tuple[tuple[str, ...], list[str], str]:
    """The withdrawn claims of an answer, what is said of them, and the whole page."""
    found = index(toll("one"), toll("two", 30, according_to="office", **two))
    answer = compare(figure_set_of(found), "one", "two")
    language = load_language(code)
    told = [plain_text(one) for one in corrections(Desk(found, language), answer)]
    page = compose(Edition(found.report), language).sections["tolls"]
    texts = [plain_text(text.spans) for group in page.groups for text in group.texts]
    return answer.withdrawn, told, "\n".join(texts)


def pattern(code: str, how: str) -> str:
    """The words with which a correction begins in a language."""
    start, _, _ = load_language(code).pattern(
        f"correction.{how}", originator="Office", what=WHAT, when=WHAT, because=WHAT
    ).partition(WHAT)  # fmt: skip
    return start.strip()


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("withdrawn", [DENIED, RETRACTED])
def test_a_denial_is_said_in_the_words_of_the_page(code: str, withdrawn: dict[str, str]) -> None:
    ids, told, page = said(code, withdrawn=withdrawn)
    words = pattern(code, withdrawn["how"])
    assert ids == ("two",)
    assert len(words) > 4
    assert [words in one for one in told] == [True]
    assert words in page
    assert all(withdrawn.get("because", "") in text for text in (*told, page))


@pytest.mark.parametrize("code", available())
def test_what_is_withdrawn_without_a_record_of_it_is_said_too(code: str) -> None:
    ids, told, _ = said(code, status="retracted")
    assert ids == ("two",)
    assert [pattern(code, "retracted") in one for one in told] == [True]


def test_of_claims_that_stand_nothing_is_said() -> None:
    assert said("en")[:2] == ((), [])


def test_both_are_named_and_one_that_is_compared_with_itself_once() -> None:
    found = index(toll("one", withdrawn=DENIED), toll("two", withdrawn=DENIED))
    figure_set = figure_set_of(found)
    assert compare(figure_set, "one", "two").withdrawn == ("one", "two")
    assert compare(figure_set, "two", "two").withdrawn == ("two",)
