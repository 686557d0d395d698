"""A public text says a name, a contact, an address or a number of a record that is withheld.

**Why it harms.** The record is left out, and the note beside it names the witness all the same:
whoever reads the briefing, or the data inside its PDF, has the name, the phone or the number.

**Instead.** Say it without: "a resident", "a humanitarian source". Or withhold the text with its
record. A name that a public record bears as its own may be said; where one word may be an ordinary
one, it is a warning, and so is the last word of a person's name alone.

**Norm.** ICRC, *Handbook on Data Protection in Humanitarian Action* (2024), and IASC, *Operational
Guidance on Data Responsibility* (2023): who must not be known is not named in passing either. It
cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.model.views.shown_texts import ShownTexts
from sitrep.reading.told_words import Finder, Spill, Unsaid, Unsayable
from sitrep.reading.unsaid_words import public_names, words_withheld
from sitrep.rules.withheld_numbers import WithheldNumbers

LEVEL = Level.ERROR
BINDING = True

_EXPECTED = "A public text says nothing of what is withheld."
_MEND = "Say it without, or withhold this text too."


def check(index: Index) -> Iterator[Problem]:
    """One problem for each public text and each record of which it says something."""
    shown = ShownTexts(index)
    if shown.public is index.report:
        return
    finder = Finder(words_withheld(index, shown), public_names(shown))
    counted = WithheldNumbers(index, shown)
    for leaf in shown.texts:
        if leaf.route[-1] == "id" and leaf.value in index.made:
            continue  # an edition makes it of other words
        for one in _once(finder.spills(leaf.value, slug=leaf.route[-1] == "id")):
            got = f"This text says {_of(one.unsaid)}."
            level = Level.WARNING if one.doubtful else None
            yield Problem(leaf.route, got, _EXPECTED, _MEND, level)
        for number, ref in counted.numbers_told(leaf):
            got = f"This text says {number:,}, which is the number of {ref}."
            yield Problem(leaf.route, got, _EXPECTED, _MEND)


def _once(found: Iterable[Spill]) -> Iterable[Spill]:
    """Of each record the longest name that a text says, and sure ones before doubtful ones."""
    ordered = sorted(found, key=lambda one: (not one.doubtful, len(one.unsaid.words)))
    return {(one.unsaid.record, _SORTS[one.unsaid.sort]): one for one in ordered}.values()


_SORTS = {
    Unsayable.PERSON: "a name",
    Unsayable.SURNAME: "a name",
    Unsayable.NAME: "a name",
    Unsayable.TITLE: "the title",
    Unsayable.ADDRESS: "an address",
    Unsayable.PHONE: "a phone number",
}


def _of(unsaid: Unsaid) -> str:
    return f"“{unsaid.words}”, {_SORTS[unsaid.sort]} of {unsaid.record}, which is withheld"


_ACTOR = (
    "actors:\n- {id: wit, name: Ada Example, kind: person, sensitivity: confidential}\nincidents:\n"
    "- {id: inc, according_to: monitor, window: 2024-05-06, sources: [doc], description: %s}"
)
GOOD = [_ACTOR % "the bridge fell as a resident said"]
BAD = [
    _ACTOR % "the bridge fell as Ada Example said",
    _ACTOR % "the bridge fell as A\u00adda Ex\u2060ample said",
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 1743, sources: [doc], "
    "note: not the 2119 of others}\n"
    "- {id: u, according_to: monitor, measure: injured, count: 2119, sources: [doc], "
    "sensitivity: restricted}",
]
