"""A date comes before one that it must follow.

**Why it harms.** A document cannot report what had not happened when it appeared, nor what went on
until a day after it, nor give a figure as of such a day, nor be read before it was published; nor
can anybody deny what had not been said. One of the two dates is wrong, and with it the age of every
figure that rests on them.

**Instead.** Check both dates against the document. A page that was updated has the date of its
update.

**Norm.** The Berkeley Protocol asks for the date of publication and of collection of every item.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sitrep.findings import Level, Problem
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.records.statements import DENYING, Statement
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index

LEVEL = Level.WARNING
OF_SCOPE = True

EXPECTED = "Things happen, then are counted, then published, then read."
MEND = "Check both dates against the document."


def check(index: Index) -> Iterator[Problem]:
    """Documents read before they appeared, and documents older than what they are cited for."""
    published = _published(index)
    for position, source in enumerate(index.report.sources):
        day = published.get(source.id)
        if day is not None and source.accessed.last < day.first:
            got = f"{source.id} was read {_on(source.accessed)}, and published {_on(day)}."
            yield Problem(("sources", position, "accessed"), got, EXPECTED, MEND)
    limit = index.report.report.as_of.last  # of what lies after it, other rules speak
    for route, claim in index.claims_with_routes():
        for position, name, day in _before(published, claim, limit):
            cited = claim.sources[position].source
            got = f"{claim.id} has {name} {day}, and {cited} was published {_on(published[cited])}."
            yield Problem((*route, "sources", position, "source"), got, EXPECTED, MEND)
        if isinstance(claim, Statement) and claim.kind in DENYING and claim.date is not None:
            for ref, name, day in _denied_before(index, claim, claim.date):
                got = f"{claim.id} denies {ref} {_on(claim.date)}, and {ref} has {name} {day}."
                mend = "Check both dates against the documents, and what the denial is about."
                yield Problem((*route, "date"), got, "What is denied was said before.", mend)


def _denied_before(
    index: Index, denial: Statement, day: PartialDate
) -> Iterator[tuple[str, str, PartialDate]]:
    """The records that a denial is about and that are of later days, each with one of these.

    A number may be as of a later day than the denial of what it counts.
    """
    for ref in denial.about:
        told = index.claims.get(ref)
        dates = _dates(told) if told is not None else ()
        later = [one for one in dates if one[0] != "as_of" and day.last < one[1].first]
        yield from ((ref, *one) for one in later[-1:])


def _before(
    published: Mapping[str, PartialDate], claim: Claim, limit: date
) -> Iterator[tuple[int, str, PartialDate]]:
    """The documents of a claim that came before one of its dates, each with the first such date.

    What went on until a day must be later than all of them: one may tell how it began.
    """
    begins = [(name, day) for name, day in _dates(claim) if day.first <= limit]
    ends = [(name, day) for name, day in _ends(claim) if day.first <= limit]
    dated = [(at, published.get(one.source)) for at, one in enumerate(claim.sources)]
    latest = max((day.last if day else date.max for _, day in dated), default=date.max)
    last = next((at for at, day in dated if day and day.last == latest), None)
    for at, day in dated:
        dates = [*begins, *(ends if at == last else [])]
        late = [one for one in dates if day is not None and day.last < one[1].first]
        yield from ((at, *one) for one in late[:1])


def _published(index: Index) -> dict[str, PartialDate]:
    """The dates on which documents were published, of those that say one."""
    dates = ((ref, source.published) for ref, source in index.sources.items())
    return {ref: day for ref, day in dates if isinstance(day, PartialDate)}


def _on(day: PartialDate) -> str:
    """A day as in ``published on 2024-05-06``, a month or a year as in ``published in 2024``."""
    return f"{'in' if day.day is None else 'on'} {day}"


def _dates(claim: Claim) -> Iterator[tuple[str, PartialDate]]:
    """The dates of a claim that no document can come before, with their keys.

    What is planned or forecast may begin later.
    """
    held = claim.__dict__
    window = held.get("window")
    ahead = isinstance(claim, Figure) and claim.looks_ahead
    counted_in = held.get("counted_in")
    starts = {"window from": window.start if window is not None and not ahead else None}
    starts["counted_in from"] = counted_in.start if counted_in is not None else None
    for name, day in (starts | {key: held.get(key) for key in ("date", "since", "as_of")}).items():
        if isinstance(day, PartialDate):
            yield name, day


def _ends(claim: Claim) -> Iterator[tuple[str, PartialDate]]:
    """The last days of what a claim says has happened, with their keys.

    Of days after the one for which the claim stands, another rule speaks.
    """
    held = claim.__dict__
    if isinstance(claim, Figure) and claim.looks_ahead:
        return
    as_of = held.get("as_of")
    for name, key in (("window to", "window"), ("counted_in to", "counted_in")):
        end = held[key].end if key in held else None
        if end is not None and (as_of is None or end.first <= as_of.last):
            yield name, end


_SOURCE = (
    "sources: [{id: other, title: A report, publisher: monitor, kind: report, "
    "address: not available, published: %s, accessed: %s, language: en}]\n"
)
_TOLL = (
    "tolls: [{id: t, according_to: monitor, measure: killed, count: 12, window: 2024-05-06, "
    "as_of: %s, sources: [other]}]"
)
_DENIAL = (
    "\nstatements: [{id: denial, according_to: outlet, kind: denial, date: %s, about: [t], "
    "paraphrase: nobody was killed, sources: [doc]}]"
)
_LONGER = _TOLL.replace("-06, as_of: %s", "-06 to 2024-05-08")
_HELD = _SOURCE % ("2024-05-07", "2024-05-08") + _TOLL % "2024-05-07"
GOOD = [_HELD, _HELD + _DENIAL % "2024-05-07"]
BAD = [
    _SOURCE % ("2024-05-07", "2024-05-06") + _TOLL % "2024-05-07",
    _SOURCE % ("2023-05-07", "2024-05-07") + _TOLL % "2024-05-07",
    _SOURCE % ("2024-05-07", "2024-05-08") + _TOLL % "2024-05-08",
    _SOURCE % ("2024-05-07", "2024-05-08") + _LONGER,
    _HELD + _DENIAL % "2024-05-05",
]
