"""What fills a slot of a heading stands in the nominative, so that no word of Arabic governs it."""

from __future__ import annotations

import re

from sitrep.languages.phrases import forms, load_phrases

GOVERNED = re.compile(r"[^\s:،]\s\{|(?<!\w)(?:من|في|إلى|على|عن)\s\{")
"""A word before a slot with nothing between them."""


def test_no_title_of_what_was_worked_out_governs_what_it_was_worked_out_from() -> None:
    said = {
        key: text
        for key, phrase in load_phrases("ar").phrases.items()
        if key.startswith("derived.title_of.")
        for text in forms(phrase)
    }
    assert len(said) > 5
    assert {key: text for key, text in said.items() if GOVERNED.search(text)} == {}
    assert GOVERNED.search("التغير في {of}")
