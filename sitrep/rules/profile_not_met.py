"""The report lacks something that a document of its profile is expected to hold.

**Why it harms.** What is missing is seen by the reader after the deadline, not by the author
before it. A briefing without a word on the missing or on access reads as if nobody was missing
and every road was open.

**Instead.** Add what is known. Where somebody was asked and gave no number, that is a record too:
`count: not stated` (the document does not say) or `not available` (it exists and could not be
had). What stays open is printed under "What is not known"; a gap that is accepted is allowed with
its reason.

**Norm.** The shipped profiles follow what OCHA, WHO, the IFRC, UNHCR, IOM, clusters, recorders of
casualties and newsrooms issue or ask for; `docs/profiles.md` names the documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.header import ProfileName
from sitrep.model.views.index import Index
from sitrep.profiles.gaps import Gaps, MissingMeasure, gaps_of, kind_of
from sitrep.profiles.shipped import profile_of
from sitrep.rules.said import either

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each thing missing; kinds with broken records are not judged."""
    profile = profile_of(index)
    if profile is None:
        return
    gaps = gaps_of(profile, index.report, frozenset(index.elsewhere.values()))
    expected = f"{_document(index)} %s."
    yield from _header(gaps, expected)
    yield from _kinds(gaps, expected)
    yield from (_measure(one, expected) for one in gaps.measures)
    yield from _response(gaps, index, expected)


def _document(index: Index) -> str:
    """What the findings call a document of the profile."""
    named, profile = index.report.report.profile, profile_of(index)
    assert profile is not None
    if index.profile is None and isinstance(named, ProfileName):
        article = "An" if named.value[0] in "aeiou" else "A"
        return f"{article} {named.value.replace('_', ' ')}"
    return f"“{profile.title_in('en', index.report.report.language)[0]}”"


def _header(gaps: Gaps, expected: str) -> Iterator[Problem]:
    for key in gaps.header:
        yield Problem(
            ("report", key),
            f"The header says nothing under {key}:.",
            expected % "states it",
            f"Add {key}: to report:{_HOW.get(key, '')}.",
        )
    if gaps.overview:
        yield Problem(
            ("overview",),
            "There is no overview.",
            expected % "has one",
            "Write it in overview.md, with a source for each sentence.",
        )


_HOW = {
    "period": ", such as 2025-03-06 to 2025-03-09",
    "next_report": ", with a date or none planned",
    "highlights": ", with the ids of the records that come first",
    "key_figures": ", with the ids of the figures that come first",
    "contacts": ", with the ids of the contacts that may be printed",
}


def _kinds(gaps: Gaps, expected: str) -> Iterator[Problem]:
    for need in gaps.kinds:
        if not need.withdrawn:  # otherwise section-empty says so
            yield Problem(
                (need.kinds[0],),
                f"There is no record of {either(need.kinds)}.",
                expected % "holds one",
                "Add what is reported. Where somebody was asked and reports none, record that; "
                f"or accept the gap under allow:, with at: {need.kinds[0]}.",
            )


def _measure(need: MissingMeasure, expected: str) -> Problem:
    words = either(measure.value for measure in need.measures)
    kind = kind_of(need.measures[0])
    return Problem(
        (kind,),
        f"Every figure of {words} was withdrawn."
        if need.withdrawn
        else f"There is no figure of {words}.",
        expected % "holds one, or says that there is none",
        "Add the figure; where there is none, a record with count: not stated or not available, "
        f"according to whoever was asked; or accept the gap under allow:, with at: {kind}.",
    )


def _response(gaps: Gaps, index: Index, expected: str) -> Iterator[Problem]:
    for sector, keys in gaps.sectors:
        first = next(one for one in index.report.response if one.sector is sector)
        yield Problem(
            index.routes[first.id],
            f"No record of the response in {sector.value} has {_keys(keys)}.",
            expected % "has it for every sector in which there is a response",
            f"Add it here or in another record of {sector.value}, as the source gives it; numbers "
            "may stand under needs: and funding: with the same sector.",
        )
    if gaps.response:
        yield Problem(
            ("response",),
            f"No record of the response has {_keys(gaps.response)}.",
            expected % "has it for at least one sector",
            "Add it to the record of the sector, or a record of funding:; where the source gives "
            "no amount, not stated.",
        )


def _keys(keys: tuple[str, ...]) -> str:
    return either(f"{key}:" for key in keys)


_TOLL = "- {id: %s, according_to: monitor, measure: %s, count: %s, sources: [doc]}\n"
_MOVED = "displacement:\n" + _TOLL % ("d", "idps", "30")
_REST = (
    "access:\n- {id: a, according_to: monitor, constraint: hostilities, "
    "effect: the road was closed, sources: [doc]}\n"
    "incidents:\n- {id: i, according_to: monitor, description: a dam broke, sources: [doc]}\n"
)
_REPORT = "report: {profile: flash_update, number: 3, highlights: [k]}\ntolls:\n"
_MOST = _REPORT + _TOLL % ("k", "killed", "12") + _TOLL % ("i-1", "injured", "not available")
GOOD = [_MOST + _TOLL % ("m", "missing", "not stated") + _MOVED + _REST]
BAD = [_MOST + _MOVED + _REST, "report: {profile: response_update}"]
