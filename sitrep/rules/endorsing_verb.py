"""A verb vouches for what somebody said, or casts doubt on it.

**Why it harms.** "Confirmed", "revealed" and "noted" make the author a witness; "claimed" and
"admitted" make the author a judge. Two parties treated to different verbs are two parties treated
differently.

**Instead.** Use said, stated, told, reported, announced, called for, or according to, for every
party alike. What nobody confirmed is vouched for by nobody; whoever confirmed so many cases, of a
record that counts confirmed ones, says their status.

**Norm.** The attribution practice of news agencies; here it holds for all parties in the same way.
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
    """One problem for each such verb in the author's voice."""
    for own in own_words(index):
        for word, does in sided_words(own.language).verbs_in(own.text):
            yield Problem(
                own.route,
                f"“{word}” {does} what was said.",
                "Verbs of saying are neutral: said, stated, reported, announced, called for.",
                "Write said or reported, or according to and the originator's name.",
                Level.WARNING if own.of_record else None,
            )


GOOD = [
    "overview: ['The ministry said that the road is open [@doc].']",
    "overview: ['The ministry said that the number was to be confirmed [@doc].']",
    "overview: ['The road was not confirmed to be open by the ministry [@doc].']",
    "overview: ['Confirmed measles cases were found in the town [@doc].']",
    "overview: ['The probable cases were reclassified by the ministry as confirmed [@doc].']",
]
BAD = [
    "overview: ['The ministry confirmed that the road is open [@doc].']",
    "report: {language: es}\noverview: ['El consejo reveló que el paso está abierto [@doc].']",
    "overview: ['The ministry did not wait and confirmed that the road is open [@doc].']",
    "overview: ['The monitor claimed that the road is closed [@doc].']",
    "overview: ['The ministry listed the roads and confirmed that they are open [@doc].']",
]
