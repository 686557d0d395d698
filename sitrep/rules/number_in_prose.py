"""The words of a record say a number that is no figure of who says it, or of its sources.

**Why it harms.** Needs, gaps, effects and notes are printed as they are written. A number in them
is in no table, no sum and no comparison: "41 plus 1 make 43" goes out, and so does last week's
figure.

**Instead.** Make it a record (`tolls`, `needs`, `damage`, `funding`, or `indicators` for whatever
has no list) of the same originator, or with the same source; then the words may say it. Dates,
ages, names with numbers and the like count nothing, nor do two streets or half of the day;
"hundreds" and "half of" do.

**Norm.** No figure appears that cannot be cited. The overview is held to that, and so is all other
prose; what the words of a figure define, such as cases per 10,000 people, is no count.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.values.interval import Number
from sitrep.model.views.index import Index
from sitrep.model.views.shown_texts import ShownTexts
from sitrep.rules.prose_numbers import prose_numbers
from sitrep.rules.said import listed
from sitrep.rules.withheld_numbers import WithheldNumbers

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each text of a record that says numbers of no figure.

    That of a withheld one is not said at all, and told so.
    """
    shown = ShownTexts(index)
    withheld = WithheldNumbers(index, shown) if shown.public is not index.report else None
    for told in prose_numbers(index):
        hidden = dict(withheld.numbers_in(told.text, told.route)) if withheld is not None else {}
        left = [_as_written(number, told.text) for number in told.unknown if number not in hidden]
        left += [f"“{word}”" for word in dict.fromkeys(told.sizes)]
        if left:
            yield Problem(
                told.route,
                f"{listed(left)} {'stand' if len(left) > 1 else 'stands'} in words alone.",
                "What is counted is a record, so that it is compared and corrected with others.",
                "Add it, such as under tolls:, needs:, damage:, funding: or indicators:, or take "
                "the number out of the words.",
            )


def _as_written(number: Number, text: str) -> str:
    """A number as its text has it, grouped or not, or with the remark that it is written out."""
    forms = (f"{number:,}", str(number))
    return next((form for form in forms if form in text), f"{number} (written out)")


_NEEDS = (
    "response:\n- {id: r, according_to: monitor, sector: shelter, needs: %s, sources: [doc]}\n"
    "tolls: [{id: t, according_to: monitor, measure: affected, count: 41, sources: [doc]}]"
)
GOOD = [
    _NEEDS % "41 people have no roof",
    _NEEDS % "the 3rd camp was full on 7 May 2024 for men aged 18 to 49",
]
BAD = [
    _NEEDS % "hundreds of them sleep outside",
    _NEEDS % "41 plus 1 make 43",
    _NEEDS % "twelve people have no roof",
]
