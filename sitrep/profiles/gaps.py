"""Gaps: what a profile asks for and a report does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.header import Header
from sitrep.model.profile import COUNTED, Counted, Profile
from sitrep.model.records.response import Response
from sitrep.model.report import Report
from sitrep.model.sectors import Sector


@dataclass(frozen=True)
class MissingKind:
    """A need for a record of one of these kinds; ``withdrawn`` if all that there were, were."""

    kinds: tuple[str, ...]
    withdrawn: bool


@dataclass(frozen=True)
class MissingMeasure:
    """That no figure of one of these measures, or of one of these things, stands."""

    measures: tuple[Counted, ...]
    withdrawn: bool


@dataclass(frozen=True)
class Gaps:
    """What is missing, in the order of the profile.

    ``sectors`` pairs a sector with what is not said of it; ``response`` is said of no sector.
    """

    header: tuple[str, ...] = ()
    overview: bool = False
    kinds: tuple[MissingKind, ...] = ()
    measures: tuple[MissingMeasure, ...] = ()
    sectors: tuple[tuple[Sector, tuple[str, ...]], ...] = ()
    response: tuple[str, ...] = ()


def gaps_of(profile: Profile, report: Report, unread: frozenset[str] = frozenset()) -> Gaps:
    """What ``report`` lacks of ``profile``.

    A need that a record of one of the kinds ``unread`` may meet is no gap.
    """
    responses = [] if "response" in unread else [one for one in report.response if one.stands]
    counted = [
        claim for _, _, claim in report.claims() if isinstance(claim, Figure) and claim.stands
    ]
    anywhere = {one.measure.value for one in counted}
    return Gaps(
        header=tuple(key for key in profile.header if not _stated(report.report, key)),
        overview=profile.overview and not report.overview and "overview" not in unread,
        kinds=tuple(_kinds(profile, report, unread)),
        measures=tuple(_measures(profile, report, unread)),
        sectors=tuple(_sectors(profile, responses, counted)),
        response=tuple(_left_open(profile.response.anywhere, responses, anywhere))
        if responses
        else (),
    )


def _stated(header: Header, key: str) -> bool:
    if key == "period":
        return header.period.stated
    return getattr(header, key) not in (None, ())


def _kinds(profile: Profile, report: Report, unread: frozenset[str]) -> Iterator[MissingKind]:
    for need in profile.records:
        found: list[Claim] = [claim for kind in need for claim in getattr(report, kind)]
        if unread.isdisjoint(need) and not _any_stands(found):
            yield MissingKind(need, withdrawn=bool(found))


def _measures(profile: Profile, report: Report, unread: frozenset[str]) -> Iterator[MissingMeasure]:
    figures = [claim for _, _, claim in report.claims() if isinstance(claim, Figure)]
    for need in profile.measures:
        found = [one for one in figures if one.measure in need or one.unit_of_count in need]
        told = [one for one in report.response if _tells(one, need)]
        unread_here = not unread.isdisjoint((*map(kind_of, need), *_of_responses(need)))
        if not unread_here and not _any_stands([*found, *told]):
            yield MissingMeasure(need, withdrawn=bool(found or told))


_NUMBERS = ("targeted", "reached", "funding_required", "funding_received")
"""The numbers that a record of a response holds, each named as the measure that it is of."""


def _of_responses(need: Iterable[Counted]) -> tuple[str, ...]:
    """The kind of the records of a response, where they can hold what is needed."""
    return ("response",) if any(measure.value in _NUMBERS for measure in need) else ()


def _tells(response: Response, need: Iterable[Counted]) -> bool:
    """Whether a record of a response holds one of the measures itself."""
    keys = (measure.value for measure in need)
    return any(key in _NUMBERS and getattr(response, key) is not None for key in keys)


def kind_of(measure: Counted) -> str:
    """The kind of the records that hold a measure, or count a thing."""
    return COUNTED[measure].kind


def _any_stands(claims: Iterable[Claim]) -> bool:
    return any(claim.stands for claim in claims)


def _sectors(
    profile: Profile, responses: list[Response], counted: list[Figure]
) -> Iterator[tuple[Sector, tuple[str, ...]]]:
    for sector in dict.fromkeys(one.sector for one in responses):
        said = [one for one in responses if one.sector is sector]
        of_it = {one.measure.value for one in counted if getattr(one, "sector", None) is sector}
        if left := tuple(_left_open(profile.response.each_sector, said, of_it)):
            yield sector, left


def _left_open(keys: Iterable[str], responses: list[Response], counted: set[str]) -> Iterator[str]:
    """The keys that none of the records has, and that are no measure of a figure of their own."""
    for key in keys:
        if key not in counted and all(getattr(one, key) is None for one in responses):
            yield key
