"""A public text tells how to reach one person, where exactly they are, or who they are.

**Why it harms.** A phone number, a mail address, a name on a messenger, exact coordinates, a house
in a street, the number of a passport, an account or a plate lead to one person; so does an age
together with a place or a name. Whoever is looking for them reads the briefing, too.

**Instead.** Take it out: a count, an age group, a district tell what a reader needs. Who is to be
asked about the briefing stands under `contacts:`, and addresses of sources under `address:`; they
are not looked at. Where the person is a public one and nobody is put at risk, set the finding
aside with the reason.

**Norm.** ICRC Handbook on Data Protection in Humanitarian Action: data minimisation. IASC
Operational Guidance on Data Responsibility: personal data is not shared publicly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.report import RECORD_KINDS
from sitrep.model.views.index import Index
from sitrep.model.views.shown_instead import is_public
from sitrep.model.views.walk import Leaf
from sitrep.reading.persons.personal import Personal, personal_in
from sitrep.rules.no_persons import no_persons
from sitrep.rules.said import listed

LEVEL = Level.ERROR

_NOT_TEXT = frozenset(
    ("address", "codes", "code", "copy_file", "digits", "file", "glide", "layer", "map", "sha256")
)
"""Keys of links, codes and paths."""

_ELSEWHERE = ("contacts",)
"""The kinds that hold what is to be known of a person who wants to be asked."""

_PLACES = ("places", "from_places", "to_places")
_NAME = re.compile(r"[^\W\d_a-z]\w+ [^\W\d_a-z]\w+")


def check(index: Index) -> Iterator[Problem]:
    """One problem for each public text that tells of one person."""
    shown = {leaf.value for leaf in _texts(index) if leaf.route[0] != "translations"}
    named = no_persons(index)
    for leaf in _texts(index):
        if leaf.route[0] == "translations" and not _of_shown(index, leaf.route, shown):
            continue
        found = [
            one
            for one in personal_in(leaf.value)
            if one.what is not Personal.AGE
            or (_tells_where(index, leaf) and not any(name in one.text for name in named))
        ]
        if found:
            told = listed([one.what.value for one in found])
            yield Problem(
                leaf.route,
                f"A public text holds {told}: “{_hint(found[0].text)}”.",
                "What leads to one person does not stand in public.",
                "Take it out, or raise the sensitivity of the record; a contact of the briefing "
                "stands under contacts:.",
            )


def _hint(text: str) -> str:
    """The beginning of a finding: a list of findings is passed on more easily than a report."""
    return f"{text[:4]}…"


def _texts(index: Index) -> Iterator[Leaf]:
    """The texts of the report that are printed for everybody."""
    for leaf in index.leaves:
        if leaf.voice is None or not isinstance(leaf.value, str):
            continue
        text = leaf.route[0] not in _ELSEWHERE and _NOT_TEXT.isdisjoint(leaf.route)
        if text and is_public(index.report, leaf.route):
            yield leaf


def _of_shown(index: Index, route: Route, shown: set[object]) -> bool:
    return index.report.translations[int(route[1])].text in shown


def _tells_where(index: Index, leaf: Leaf) -> bool:
    """Whether a place or a name stands with the text."""
    if leaf.route[0] not in RECORD_KINDS:
        return True
    record = getattr(index.report, str(leaf.route[0]))[leaf.route[1]]
    placed = any(getattr(record, name, ()) for name in _PLACES)
    return placed or _NAME.search(leaf.value) is not None


_TOLL = (
    "tolls: [{id: t, according_to: monitor, measure: injured, count: 1, sources: [doc], note: %s}]"
)
_NEED = "response: [{id: r, according_to: monitor, sector: health, needs: '%s', sources: [doc]%s}]"
GOOD = [
    _NEED % ("children aged 6 to 59 months and people over 60", ""),
    _NEED % ("call Jane Doe on +00 555 010 2030", ", sensitivity: restricted"),
    _TOLL % "a girl aged 14",
]
BAD = [
    _NEED % ("call +00 555 010 2030", ""),
    _NEED % ("write to jane@example.org", ""),
    _TOLL % "'Jane Doe, 34, fell'",
    "overview: ['They hid at 10.73137, 20.73139 [@doc].']",
]
