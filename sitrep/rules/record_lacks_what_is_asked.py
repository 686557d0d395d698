"""The overview takes from a record what the record does not hold.

**Why it harms.** `{id:date}` or `{id:place}` would print nothing, or something that nobody stated.

**Instead.** Add it to the record, if the source gives it; or write the sentence without it.
`{id:date}` is when it happened (of a stock, its day) and needs a `window:`; `{id:as_of}` needs
`as_of:`; `{id:place}` needs places, and not both ends of a movement; `{id:share}` needs the one
figure of its day of which it is a part. A derived number has its result alone.

**Norm.** Nothing is printed that a record does not hold. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.aspects import taken
from sitrep.findings import Level, Problem
from sitrep.model.prose import Aspect, slots
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
BINDING = True
OF_SCOPE = True

_MENDS = {
    Aspect.DATE: "Add its window: from the source, write {record:as_of}, or write without it.",
    Aspect.AS_OF: "Add its as_of: from the source, or write without it.",
    Aspect.PLACE: "Add its place from the source, or name the places in words.",
    Aspect.SHARE: "Write part_of: with the figure of its day of which it is a part, or without it.",
    Aspect.ORIGINATOR: "Name in words who worked it out, or take the originator of its figures.",
}
_NAMES = {
    Aspect.DATE: "no time in which it happened",
    Aspect.AS_OF: "no as-of date",
    Aspect.PLACE: "no place, or both ends of a movement",
    Aspect.SHARE: "no single public figure of its day of which it is a part of the same sort",
    Aspect.ORIGINATOR: "no originator",
}


def check(index: Index) -> Iterator[Problem]:
    """One problem for each slot that cannot be filled, once a paragraph."""
    for position, paragraph in enumerate(index.report.overview):
        for slot in dict.fromkeys(slots(paragraph)):
            known = slot.record in index.figures or slot.record in index.derived
            if known and taken(index, slot) is None:
                yield Problem(
                    ("overview", position),
                    f"The overview asks {slot}, and {slot.record} has {_NAMES[slot.aspect]}.",
                    "What a sentence takes from a record stands in the record.",
                    _MENDS[slot.aspect].replace("{record", f"{{{slot.record}"),
                )


_REPORT = (
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 12, as_of: 2024-05-08, "
    "sources: [doc]}\noverview: ['By {t:%s}, {t} people died [@doc].']"
)
GOOD = [_REPORT % "as_of"]
BAD = [_REPORT % aspect for aspect in ("date", "place", "share")]
