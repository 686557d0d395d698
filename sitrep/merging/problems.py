"""What partners' reports do not agree on, as findings that name both hands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sitrep.findings import Finding
from sitrep.loading.catalogue import level_of_fault
from sitrep.locations import Location, Route
from sitrep.merging.differences import key_in_words, value_at
from sitrep.merging.partners import Hand, Partner


def finding_of(
    rule: str, place: Location, got: str, expected: str, mend: str, route: Route = ()
) -> Finding:
    """A finding of its rule's usual level."""
    return Finding(rule, level_of_fault(rule), place, got, expected, mend, route)


def records_differ(hands: Sequence[Hand], keys: Sequence[Route]) -> Finding:
    """That one id stands for records that differ, with each key, its values and their places."""
    first = hands[0]
    said = "; ".join(_key(hands, key) for key in keys)
    return finding_of(
        "records-differ",
        first.locate(keys[0]),
        f"“{first.id}” ({first.kind}) is not the same everywhere. {said}.",
        "A record that stands in several reports says the same in each.",
        f"Write in each what is right; if they are two things, {_renamed(hands)}.",
        (*first.route, *keys[0]),
    )


def _key(hands: Sequence[Hand], key: Route) -> str:
    values: list[Any] = [value_at(hand.record, key) for hand in hands]
    return key_in_words(key, values, [hand.locate(key) for hand in hands])


def two_kinds(hands: Sequence[Hand]) -> Finding:
    """That one id stands for things of two kinds."""
    first = hands[0]
    other = next(hand for hand in hands if hand.kind != first.kind)
    return finding_of(
        "id-of-two-kinds",
        first.locate(("id",)),
        f"“{first.id}” is in {first.kind} here, and in {other.kind} in {other.locate(('id',))}.",
        "An id stands for one thing in all reports.",
        f"As they are two things, {_renamed(hands)}.",
        (*first.route, "id"),
    )


def _renamed(hands: Sequence[Hand]) -> str:
    """How one of two things comes to another id; in one report, only its author can do that."""
    if len({hand.partner for hand in hands}) < len(hands):
        return "give one of them another id"
    first, *others = hands
    other = next(one for one in others if (one.kind, one.record) != (first.kind, first.record))
    return f"merge with --rename {other.partner.path} {other.id} ANOTHER-ID"


def shown_by_merging(hand: Hand, said: str) -> Finding:
    """That something would become public to which only restricted records lead in one report."""
    return finding_of(
        "shown-by-merging",
        hand.locate(),
        f"Only restricted records lead to “{hand.id}” here; {said}.",
        "What is restricted in one report is not shown by another.",
        "Take it out of the report that shows it, or let a public record here lead to it, too.",
        hand.route,
    )


def headers_differ(partners: Sequence[Partner], keys: Sequence[str]) -> Finding:
    """That headers are not the same, with each key, its values and their places."""
    said = "; ".join(
        key_in_words(
            (key,),
            [getattr(one.report.report, key) for one in partners],
            [one.locate(("report", key)) for one in partners],
        )
        for key in keys
    )
    return finding_of(
        "headers-differ",
        partners[0].locate(("report", keys[0])),
        f"The headers are not the same. {said}.",
        "One report has one header.",
        f"Say whose counts: {_either('--header', partners)}.",
        ("report", keys[0]),
    )


def overviews_differ(partners: Sequence[Partner]) -> Finding:
    """That the author's prose is not the same."""
    first, *others = partners
    places = ", ".join(str(one.locate(("overview", 0))) for one in others)
    return finding_of(
        "overviews-differ",
        first.locate(("overview", 0)),
        f"The overview here is not that of {places}.",
        "One report has one overview.",
        f"Say whose is taken: {_either('--overview', partners)}; or name several, in their order.",
        ("overview", 0),
    )


def _either(option: str, partners: Sequence[Partner]) -> str:
    return " or ".join(f"{option} {one.path}" for one in partners)


def languages_mixed(chosen: Partner, other: Partner) -> Finding:
    """That records are in another language than the header says."""
    own, header = other.report.report.language, chosen.report.report.language
    return finding_of(
        "languages-mixed",
        other.locate(("report", "language")),
        f"The records here are in “{own}”; the header that counts says “{header}”.",
        "The words of one report are in one language.",
        "Translate the words of these records, or expect them to stand as they are.",
        ("report", "language"),
    )
