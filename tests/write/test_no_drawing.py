"""No text speaks of a drawing: not every edition has one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitrep.languages.phrases import load_phrases
from tests.support.briefings import briefing
from tests.support.samples import ROOT, SAMPLES

OF_DRAWINGS = {
    "en": r"is drawn|drawn as|drawing|picture|hatch|shaded|hollow|an arrow|on the lines?\b"
    r"|line runs|(closed|open) circle|dashed|dotted|(this|the) map\b|^map\b",
    "fr": r"dessin|hachur|ombré|évidé|une flèche|cercle (plein|vide|ouvert)|ligne va de"
    r"|le tracé est|pointillé|cette carte\b|^carte\b",
    "es": r"trazo |dibuj|rayado|sombread|hueca|una flecha|círculo (cerrado|abierto)|línea va de"
    r"|este mapa\b|^mapa\b",
    "ar": r"رسم الخط|السهم|المفرغة|الدائرة ال|مظلل|التظليل|يمتد (كل )?خط|الخريطة",
}
FLAGS = re.IGNORECASE | re.MULTILINE
REPORTS = (*SAMPLES, ROOT / "tests" / "compose" / "everything")


@pytest.mark.parametrize("code", OF_DRAWINGS)
def test_no_phrase_of_the_house_speaks_of_a_drawing(code: str) -> None:
    phrases = load_phrases(code).phrases
    assert len(phrases) > 500
    told = {name: str(text) for name, text in phrases.items() if name not in SEEN_ALONE}
    assert {
        name for name, text in told.items() if re.search(OF_DRAWINGS[code], text, FLAGS)
    } == set()
    assert set(phrases) >= SEEN_ALONE


SEEN_ALONE = {"map.description"}
"""What is said aloud of a picture, by which it is known to those who do not see it."""


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name)
@pytest.mark.parametrize("code", OF_DRAWINGS)
def test_no_page_in_markdown_speaks_of_a_drawing(report: Path, code: str) -> None:
    written = briefing(report, code)[".md"].decode("utf-8")
    assert len(written) > 500
    assert re.search(OF_DRAWINGS[code], written, FLAGS) is None
