"""The blanks that may not break, as a language file asks for them."""

from __future__ import annotations

import pytest

from sitrep.errors import InternalError
from sitrep.languages.phrases import load_phrases
from sitrep.languages.spacing import spacing_of

SPACING = spacing_of({"narrow": ";?", "wide": ":«»"}, "file")


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("Note : le", "Note\u00a0: le"),
        ("un ; deux ?", "un\u202f; deux\u202f?"),
        ("voir « {text} ».", "voir «\u00a0{text}\u00a0»."),
        ("Note\u202f: le", "Note\u00a0: le"),
        ("à 10:30, 4 %", "à 10:30, 4 %"),
    ],
)
def test_a_blank_beside_a_sign_that_stands_apart_is_bound(written: str, bound: str) -> None:
    assert SPACING.bound(written) == bound
    assert SPACING.bound(bound) == bound


def test_a_blank_of_another_name_is_refused() -> None:
    with pytest.raises(InternalError, match="narrow, wide"):
        spacing_of({"thin": ";"}, "file")


def test_a_share_in_spanish_is_not_parted_from_its_sign() -> None:
    assert load_phrases("es").phrases["coverage.share"] == "{share}\u00a0%"
    assert load_phrases("en").phrases["label"] == "{label}:"
