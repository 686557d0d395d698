"""A denial is told by words that deny nothing.

**Why it harms.** The page prints "… said that" before a paraphrase. Where the paraphrase holds what
was denied, as in "denied that anybody had died", the speaker is made to say the contrary of what
was said.

**Instead.** Write what was said: `nobody had died`. What is denied stands under `about:`. A denial
may be said without any word of denying ("all of them had been fighters"); then leave it.

English, French, Spanish and Arabic are read.

**Norm.** Accuracy and fairness to whoever speaks: nobody is quoted as saying what they deny.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.records.statements import DENYING
from sitrep.model.views.index import Index
from sitrep.reading.exactness import rebuts, says_not

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for each paraphrase of a denial in which nothing is negated or rebutted."""
    language = index.report.report.language
    for one in index.report.statements:
        text = one.paraphrase
        if one.kind not in DENYING or text is None:
            continue
        if not says_not(text, language) and not rebuts(text, language):
            yield Problem(
                (*index.routes[one.id], "paraphrase"),
                f"The page says of {one.id}: … said that {text.removeprefix('that ')}.",
                "A paraphrase holds what was said, and not what was denied by it.",
                "If this is what was denied, write the contrary, such as “nobody had …”; if it was "
                "said so, leave it.",
            )


_DENIAL = (
    "statements:\n- {id: s, according_to: monitor, kind: denial, about: [t], sources: [doc], "
    "paraphrase: %s}\ntolls:\n- {id: t, according_to: outlet, measure: killed, count: 12, "
    "sources: [doc]}"
)
GOOD = [
    _DENIAL % said
    for said in ("nobody had died", "the number was exaggerated", "only two had been hurt")
]
BAD = [
    _DENIAL % said
    for said in ("anybody had died", "civilians had been in the market", "so many had been hurt")
]
