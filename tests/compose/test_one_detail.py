"""What stands alone beside a figure is a sentence by itself where it fits into no bracket."""

from __future__ import annotations

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.attribution import attributed
from sitrep.compose.words.scope_words import up_to
from sitrep.languages import load_language
from sitrep.page.document import Spans, Words
from tests.compare.reports import index, toll

ALONE = {
    "en": "As of 6 July 2023.",
    "fr": "Données au 6 juillet 2023.",
    "es": "Datos al 6 de julio de 2023.",
    "ar": "المعطيات حتى 6 يوليو 2023.",
}


def said(language: str, *more: Spans) -> str:
    """A statement too long for a bracket, and what stood in it."""
    found = index(toll("a", 5, as_of="2023-07-06", window="since 2023-07-01"))
    desk = Desk(found, load_language(language))
    as_of = up_to(desk, found.tolls["a"])
    long = " ".join(["word"] * (desk.language.phrases.longest_sentence - 1))

    def say(_: Spans, inside: Spans) -> Spans:
        return (Words(long), *inside, Words("."))

    return plain_text(attributed(desk, found.tolls["a"], say, [*more, as_of])).split("word. ")[1]


@pytest.mark.parametrize("language", ALONE)
def test_a_single_one_needs_no_word_before_it(language: str) -> None:
    assert said(language) == ALONE[language]


def test_several_stand_behind_a_word() -> None:
    assert said("en", (Words("a count"),)) == "Details: a count; as of 6 July 2023."
