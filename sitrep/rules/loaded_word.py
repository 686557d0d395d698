"""A word takes sides or dramatises.

**Why it harms.** A briefing is read by people on every side. A word that judges makes the whole
document one side's document, and a reader on another side stops reading.

**Instead.** Say what happened and who says so: "killed" with a number instead of "massacre"; the
name of a group instead of "terrorists"; "authorities" or "government" instead of "regime". Where
the word itself is the news, quote it with its speaker.

**Norm.** The wording guidance of Reuters and the BBC (no "terrorist", "liberate" or "execute"
without attribution, no scare quotes, no "so-called"); OCHA's rule that a situation report is
factual, neutral and unemotional. Words in quotation marks and in proper names are left alone. In
a record, which is always printed as somebody's report, the finding is a warning; in the title and
the overview, which are the author's own voice, it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.own_texts import own_words
from sitrep.rules.sided_words import sided_words

LEVEL = Level.ERROR
OF_WORDS = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each loaded word in the author's voice."""
    for own in own_words(index):
        for word, instead in sided_words(own.language).loaded_in(own.text):
            yield Problem(
                own.route,
                f"“{word}” takes sides or dramatises.",
                "The author's own words are neutral.",
                f"Write {instead}.",
                Level.WARNING if own.of_record else None,
            )


GOOD = ["overview: ['People were killed in the town [@doc].']"]
BAD = [
    "overview: ['A massacre took place in the town [@doc].']",
    "report: {language: fr}\noverview: ['Des terroristes ont quitté la ville [@doc].']",
    "report: {title: Horrific floods in the valley}",
    "incidents:\n- {id: i, according_to: monitor, sources: [doc], "
    "description: a staggering loss of life occurred}",
]
