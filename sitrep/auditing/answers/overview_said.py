"""Overview said: sentences of a text that stand word for word in the overview of its report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitrep.auditing.traced_passage import TracedPassage
from sitrep.model.prose import Aspect, pieces, sentences
from sitrep.model.report import Report


class OverviewSaid:
    """The sentences that the author of a report wrote, with the records whose numbers they hold."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """``reports`` are a report and what it is in other languages."""
        self._said = tuple(
            dict.fromkeys(
                said
                for report in reports
                for text in report.overview
                for one in sentences(text, report.report.language)
                for said in _read(one.text)
            )
        )

    def holds(self, traced: TracedPassage) -> bool:
        """Whether a sentence is one of them, and its numbers are those of the same records."""
        passage = traced.passage
        if passage.row or traced.untraced or not self._said:
            return False
        text = _BEFORE_SIGN.sub("", " ".join(passage.text.split()))
        own = {fact.id for facts in traced.of_mention.values() for fact in facts}
        own |= {ref for refs in traced.reckoned.values() for ref in refs}
        return any(refs <= own and re.fullmatch(words, text) for words, refs in self._said)


def _read(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """A sentence as a pattern, with its records; none where it takes more than numbers from one."""
    parts = list(pieces(text))
    slots = [one for one in parts if not isinstance(one, str)]
    if all(one.aspect is Aspect.COUNT for one in slots):
        words = (re.escape(one) if isinstance(one, str) else _NUMBER for one in parts)
        yield "".join(words), frozenset(one.record for one in slots)


_NUMBER = ".{1,60}?"
_BEFORE_SIGN = re.compile(r" (?=[.!?…؟]$)")
"""A blank where a citation stood before the last sign."""
