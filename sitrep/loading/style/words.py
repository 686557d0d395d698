"""The words of a style, held to what the author's own words are held to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.loading.refusals import Refusal
from sitrep.model.style import Style


def loaded_words(style: Style) -> Iterator[Refusal]:
    """A refusal for each word of a style that takes sides or dramatises."""
    from sitrep.rules.sided_words import sided_words

    for part, texts in _worded(style).items():
        for language, text in texts.items():
            for word, instead in sided_words(language).loaded_in(text):
                yield Refusal(
                    (*part, language),
                    "loaded-word",
                    f"“{word}” takes sides or dramatises.",
                    "What stands on every page is neutral.",
                    f"Write {instead}.",
                )


def _worded(style: Style) -> Mapping[tuple[str, ...], Mapping[str, str]]:
    logo = style.logo.text if style.logo is not None else {}
    return {
        ("label",): style.label or {},
        ("footer",): style.footer or {},
        ("logo", "text"): logo,
    }
