"""Words in quotation marks are those of the speaker, or said to be a translation, and whose."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

TRANSLATION = {"en": "translation", "fr": "traduction", "es": "traducción", "ar": "ترجمة"}
SHOWN = "There were no dead"
ORIGINAL = {"text": "Es gab keine Toten", "language": "de"}
TRANSLATED = {
    "of an original": {"quotation": ORIGINAL, "translation": {"text": SHOWN, "language": "en"}},
    "alone": {"translation": {"text": SHOWN, "language": "en"}},
    "by somebody": {
        "quotation": ORIGINAL,
        "translation": {"text": SHOWN, "language": "en", "translator": "Desk of the Exercise"},
    },
    "by nobody stated": {
        "quotation": {"text": SHOWN, "language": "en", "translator": "not stated"}
    },
    "told by an outlet": {
        "quotation": {"text": SHOWN, "language": "en", "translator": "Desk of the Exercise"}
    },
}


def quoting(language: str, **words: Any) -> list[str]:
    """The lines of the page behind its header in which the words stand."""
    statement = {
        "id": "s", "according_to": "office", "kind": "denial", "date": "2024-05-06",
        "sources": ["doc"], **words,
    }  # fmt: skip
    happened = {
        "id": "i", "according_to": "monitor", "window": "2024-05-06", "sources": ["doc"],
        "description": "a bridge was hit",
    }  # fmt: skip
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    data = {
        "report": {**header, "highlights": ["s"]}, "actors": ACTORS, "places": PLACES,
        "sources": SOURCES, "statements": [statement], "incidents": [happened],
        "tolls": [toll("t")],
    }  # fmt: skip
    order = sitrep.BuildOptions(to=["markdown"], language=language)
    built = sitrep.build(Report.model_validate(data), options=order)
    [text] = built.outputs.values()
    body = text.decode().replace("\N{NO-BREAK SPACE}", " ").partition("\n## ")[2]
    return [one for one in body.splitlines() if SHOWN in one]


@pytest.mark.parametrize("language", TRANSLATION)
@pytest.mark.parametrize("words", TRANSLATED)
@pytest.mark.parametrize("paraphrased", [{}, {"paraphrase": "nobody had died"}])
def test_a_translation_is_said_to_be_one_wherever_it_is_quoted(
    paraphrased: dict[str, str], words: str, language: str
) -> None:
    found = quoting(language, **TRANSLATED[words], **paraphrased)
    assert len(found) >= (2 if paraphrased else 3)  # the timeline gives the paraphrase
    for line in found:
        behind = line.partition(SHOWN)[2]
        assert TRANSLATION[language] in behind[: len(SHOWN) + 20], line
        assert "not stated" not in line
        assert ("Desk of the Exercise" in behind) is ("Desk" in str(TRANSLATED[words]))


@pytest.mark.parametrize("language", TRANSLATION)
def test_the_words_of_the_speaker_are_no_translation(language: str) -> None:
    for line in quoting(language, quotation={"text": SHOWN, "language": "en"}):
        assert TRANSLATION[language] not in line
