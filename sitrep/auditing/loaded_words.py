"""Loaded words of a text: those of the rules on wording, outside quotation marks and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.record_texts import stretches_of_texts
from sitrep.auditing.terms import fold
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.rules.sided_words import sided_words

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")
"""What stands in quotation marks, with them."""


def loaded(
    passage: Passage, facts: Iterable[Fact] = (), known: Iterable[Fact] = ()
) -> Iterator[Judged]:
    """The words of a passage that take sides or dramatise.

    Not so in what a record of the passage has word for word, as the cause that was stated; nor
    where a single word of that sort stands behind a colon, and is the text of a ``known`` record.
    """
    apart = [one.span() for one in QUOTED.finditer(passage.text)]
    apart += [(term.start, term.end) for term in passage.terms]
    apart += stretches_of_texts(passage, facts)
    for word in sided_words(passage.language).loaded.finditer(passage.text):
        stated = passage.text[: word.start()].endswith(": ")
        if stated and any(fold(word[0]) in fact.texts for fact in known):
            continue
        if not any(start < word.end() and word.start() < end for start, end in apart):
            got = f"“{word[0]}” takes sides or dramatises."
            yield verdict_on(AuditVerdict.LOADED, passage, word.span(), (), got)
