"""From files to a report: read, join, give types; every fault becomes a finding with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sitrep.findings import Finding, Level
from sitrep.loading.copies import read_copies
from sitrep.loading.given import read_given
from sitrep.loading.in_memory import GIVEN
from sitrep.loading.last_issue.last_told import told_of_last
from sitrep.loading.last_issue.previous import read_previous
from sitrep.loading.loaded import Loaded
from sitrep.loading.mapping.cell_messages import told_once
from sitrep.loading.maps.boundary_files import read_boundaries
from sitrep.loading.origins import Origins
from sitrep.loading.own_profile import read_own_profile
from sitrep.loading.raw_report import RawReport, raw_report
from sitrep.loading.refusals import Refusal, unread_portions
from sitrep.loading.report_files import name_of, read_files
from sitrep.loading.rows.row_levels import ids_made
from sitrep.loading.style.in_folder import style_of_folder
from sitrep.loading.tables.sheet_messages import in_sheet_words
from sitrep.loading.tables.unread_cells import VALUE_UNREAD, unread_cells
from sitrep.loading.tables.unstated_marks import UNSTATED
from sitrep.loading.taking import take
from sitrep.locations import Location
from sitrep.model.report import RECORD_KINDS, Report, record_models
from sitrep.model.views.references import dangling
from sitrep.model.views.walk import leaves
from sitrep.page.house_style import SHIPPED_LOOK

EMPTY_PLACES = ("empty-value", "comma-in-brackets", *VALUE_UNREAD)
"""Faults of places that hold no whole value, which explain whatever else is wrong there."""

_WITHOUT = "sensitivity-without-default"


def load(path: str | Path | Mapping[str, Any]) -> Loaded:
    """Read a report from a folder, from one file, or from records that a program has at hand.

    Records are a mapping of each kind to a list of dictionaries or a data frame; files that they
    name are looked for in the working folder. Raises UnreadableInput where there is nothing to
    read and WrongUse for what holds no records; every other fault is a finding.
    """
    if isinstance(path, Mapping):
        return _loaded(raw_report(read_given(path)), None)
    return _loaded(raw_report(read_files(Path(path))), Path(path))


def _loaded(raw: RawReport, loaded: Path | None) -> Loaded:
    path = loaded or Path()
    taken = take(raw.data(), raw.unread_keys)
    origins = Origins(str(loaded or GIVEN), raw.records, raw.header, taken.positions, loaded)
    refusals = (_finding(refusal, origins) for refusal in taken.refusals)
    read = (in_sheet_words(one, origins, raw=True) for one in raw.findings)
    refused = _not_of(raw.keys_told, _not_at(raw.unresolved, refusals))
    findings = [*read, *told_once(refused, origins)]
    if "report" in raw.unread or _is_empty(raw):
        findings = [one for one in findings if one.route != ("report",)]
    if taken.positions:
        lost = _lost_references(raw.data(), taken.positions, origins, raw.unread)
        told = {one.location for one in findings if one.location.line}
        findings += _not_at(told, lost)
    findings = _once_where_empty(findings)
    copies, drawn = read_copies(path, taken.report), read_boundaries(path, taken.report)
    last, own = read_previous(path, taken.report), read_own_profile(path, taken.report)
    house = style_of_folder(path)
    named = [one for file in (copies, drawn, last, own) for one in file.refusals]
    findings += [*(_placed(one, origins) for one in named), *own.findings, *house.findings]
    findings += _marks_in_texts(taken.report, origins, findings)
    findings = list(_with_default_asked(findings, taken.report, origins))
    return Loaded(
        GIVEN if loaded is None else name_of(loaded),
        taken.report,
        origins,
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        tuple(taken.elsewhere.items()),
        frozenset(raw.unread),
        copies.texts,
        drawn.boundaries,
        _told(last.whole, taken.report),
        own.profile,
        taken.doubtful | raw.doubtful,
        house.style or SHIPPED_LOOK,
        last=last.whole,
        units=drawn.units,
        missed=taken.missed,
        made=ids_made(raw.records) | last.made,
    )


def _is_empty(raw: RawReport) -> bool:
    """Whether nothing stands in the files of a report, which is said of the first."""
    said = any(one.rule == "empty-file" for one in raw.findings)
    return said and raw.header is None and not any(raw.records.values())


def _told(last: Report | None, this: Report | None) -> Report | None:
    """What of the last issue is public in both."""
    return None if last is None or this is None else told_of_last(last, this)


def _marks_in_texts(
    report: Report | None, origins: Origins, told: Iterable[Finding]
) -> Iterator[Finding]:
    """The marks before texts of which the table that holds them did not tell."""
    marked = {one.location for one in told if one.rule == "marking-not-read"}
    return _not_at(marked, (_placed(one, origins) for one in unread_portions(report)))


def _not_at(places: set[Location], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that are not of places that were spoken of."""
    return (one for one in findings if one.location not in places)


def _not_of(told: set[tuple[str, str, str]], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings but for those of keys for which another column of the same table was told."""
    for one in findings:
        key = str(one.route[-1]) if one.route and one.rule == "missing-key" else ""
        if (one.location.file, one.location.sheet, key) not in told:
            yield one


def _placed(refusal: Refusal, origins: Origins) -> Finding:
    """A fault of a record that was taken: its route is that of the report."""
    return _finding(refusal, origins, raw=False)


def _finding(refusal: Refusal, origins: Origins, raw: bool = True) -> Finding:
    place = origins.locate(refusal.route, raw=raw, key=refusal.at_key)
    said = (refusal.got, refusal.expected, refusal.mend)
    found = Finding(refusal.rule, Level.ERROR, place, *said, refusal.route)
    return in_sheet_words(found, origins, raw=raw)


def _once_where_empty(findings: list[Finding]) -> list[Finding]:
    """An empty place is one fault, whatever else cannot be made of it; the same is said once."""
    empty = {finding.location for finding in findings if finding.rule in EMPTY_PLACES}
    unread = unread_cells(findings)
    left = [one for one in findings if one.rule in EMPTY_PLACES or one.location not in empty]
    left = [one for one in left if one.rule != "missing-key" or one.location not in unread]
    return list({one.sort_key: one for one in reversed(left)}.values())


def _lost_references(
    data: dict[str, Any], taken: dict[str, list[int]], origins: Origins, unread: set[str]
) -> Iterator[Finding]:
    """References that lead nowhere in records that the rules will not see."""
    kinds = _kinds_of(data)
    seen = {kind: frozenset(positions) for kind, positions in taken.items()}
    lost = (
        leaf
        for leaf in leaves(data, Report)
        if leaf.route[0] in seen
        and leaf.route[1] not in seen[str(leaf.route[0])]
        and unread.isdisjoint(leaf.refers)
    )
    for problem in dangling(lost, kinds):
        place = origins.locate(problem.route, raw=True)
        said = (problem.got, problem.expected, problem.mend)
        found = Finding("unknown-reference", Level.ERROR, place, *said, problem.route)
        yield replace(in_sheet_words(found, origins, raw=True), route=())


def _kinds_of(data: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The kinds of the records that have an id."""
    kinds: dict[str, tuple[str, ...]] = {}
    for kind in RECORD_KINDS:
        for record in data.get(kind, []):
            if isinstance(record, dict) and "id" in record:
                ref = str(record["id"])
                kinds[ref] = (*kinds.get(ref, ()), kind)
    return kinds


def _with_default_asked(
    findings: Iterable[Finding], report: Report | None, origins: Origins
) -> Iterator[Finding]:
    """The findings, and a question for the default; with one, an empty cell is no fault."""
    stated = report is not None and report.report.default_sensitivity is not None
    yield from (one for one in findings if not (stated and one.rule == UNSTATED))
    if report is not None and not stated and {*_marks(report)} == {True, False}:
        yield Finding(
            _WITHOUT,
            Level.WARNING,
            origins.locate(("report",)),
            "Some records have a mark of sensitivity, and nothing says what the others are.",
            "Who may see a record is said of each record, or of all that have no mark.",
            "Write default_sensitivity: in the header: public, or restricted if only what is "
            "marked public may be printed.",
            ("report",),
        )


def _marks(report: Report) -> Iterator[bool]:
    """Whether each record that can have a mark has one; translations go with what they tell."""
    for kind, model in record_models().items():
        if kind != "translations" and "sensitivity" in model.model_fields:
            yield from ("sensitivity" in one.model_fields_set for one in getattr(report, kind))
