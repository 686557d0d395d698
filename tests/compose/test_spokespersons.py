"""Whoever speaks for somebody is said to, where the grammar of it is known; else in a bracket."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.speakers import spoken_by
from sitrep.languages import load_language
from sitrep.page.document import Kind, Traced
from tests.compare.reports import ACTORS, index


def said(code: str, speaker: dict[str, Any], **actor: Any) -> tuple[str, list[str]]:
    """Who spoke, and the names in it."""
    of = {"id": "force", "name": "M1", "kind": "armed_group", **actor}
    statement = {
        "id": "s", "according_to": "force", "kind": "call", "paraphrase": "it should end",
        "speakers": [{"organisation": "force", **speaker}], "sources": ["doc"],
    }  # fmt: skip
    found = index(actors=[*ACTORS, of], statements=[statement])
    spans = spoken_by(Desk(found, load_language(code)), found.report.statements[0])
    names = [one.text for one in spans if isinstance(one, Traced) and one.kind is Kind.NAME]
    return plain_text(spans), names


@pytest.mark.parametrize(
    ("code", "role", "in_text", "told"),
    [
        ("en", "spokesperson", None, "a spokesperson for M1"),
        ("en", "a spokesman", "the M1", "a spokesman for the M1"),
        ("fr", "un porte-parole", "le M1", "un porte-parole du M1"),
        ("fr", "une porte-parole", "l’Union", "une porte-parole de l’Union"),
        ("fr", "un porte-parole", "les Forces", "un porte-parole des Forces"),
        ("fr", "porte-parole", "le M1", "un ou une porte-parole du M1"),
        ("es", "portavoz", "el M1", "un o una portavoz del M1"),
        ("es", "un portavoz", "el M1", "un portavoz del M1"),
        ("es", "una portavoz", "la Unión", "una portavoz de la Unión"),
        ("es", "un portavoz", "las Fuerzas", "un portavoz de las Fuerzas"),
        ("ar", "متحدث", None, "متحدث باسم M1"),
    ],
)
def test_a_spokesperson_speaks_for_somebody(
    code: str, role: str, in_text: str | None, told: str
) -> None:
    more = {"in_text": in_text} if in_text else {}
    text, names = said(code, {"role": role}, **more)
    assert text == told
    assert names[0] == role


@pytest.mark.parametrize(
    ("code", "speaker", "actor", "told"),
    [
        # Without its article, it is not known whether “de” melts with the name.
        ("fr", {"role": "un porte-parole"}, {}, "un porte-parole (M1)"),
        ("es", {"role": "un portavoz"}, {}, "un portavoz (M1)"),
        ("en", {"role": "minister of works"}, {}, "minister of works (M1)"),
        ("en", {"role": "spokesperson", "name": "A. Example"}, {}, "A. Example (spokesperson; M1)"),
        ("en", {"role": "spokesperson"}, {"name": None, "description": "a group",
         "kind": "described_group"}, "spokesperson (a group (not named))"),
        ("en", {"role": "a spokesperson for M1"}, {}, "a spokesperson for M1"),
    ],
)  # fmt: skip
def test_where_that_is_not_sure_the_organisation_stands_in_a_bracket(
    code: str, speaker: dict[str, Any], actor: dict[str, Any], told: str
) -> None:
    text, _ = said(code, speaker, **actor)
    assert text == told.replace("(a group (not named))", "(a group, not named)")
