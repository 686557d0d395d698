"""``sitrep diff``: what changed from one issue to another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from sitrep.cli.shared.command_options import LANGUAGE
from sitrep.errors import WrongUse

if TYPE_CHECKING:
    from sitrep.compare.issues.change_sheet import ChangeSheet
    from sitrep.compare.issues.record_changes import RecordChange
    from sitrep.model.header import Header
    from sitrep.model.report import Report
    from sitrep.model.views.index import Index

JSON_VERSION = 1

_Issue: TypeAlias = "tuple[Report, frozenset[str]]"
"""An issue, and those of its ids that were made for rows."""


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if something changed.")
@LANGUAGE
def command(old: Path, new: Path, form: str, exit_code: bool, language: str | None) -> int:
    """Print what changed from the issue OLD to the issue NEW: folders, files or PDFs.

    Only what is public is compared.
    """
    from sitrep.compare.issues.change_sheet import change_sheet_of

    index = _compared(_read(old), _read(new))
    sheet = change_sheet_of(index)
    assert sheet is not None
    click.echo(_as_json(index, sheet) if form == "json" else _as_words(index, form, language))
    return 1 if exit_code and sheet.changed else 0


def _read(path: Path) -> _Issue:
    from sitrep.loading.last_issue.previous import read_with_made_ids

    found, made = read_with_made_ids(path)
    if isinstance(found, str):
        raise WrongUse(f"{path} cannot be compared: {found}")
    return found, made


def _compared(old: _Issue, new: _Issue) -> Index:
    from sitrep.loading.last_issue.last_told import told_of_last
    from sitrep.model.header import PUBLIC
    from sitrep.model.views.index import Index
    from sitrep.model.views.neutral_ids import telling_ids, with_neutral_ids
    from sitrep.model.views.ordering import in_order
    from sitrep.model.views.projection import public

    # An issue that comes from an edition has these ids, and the other has its own.
    one, other = (with_neutral_ids(report).report for report, _ in (old, new))
    told = [
        with_neutral_ids(shown, telling_ids(whole, PUBLIC.level, made)).report
        for shown, whole, made in (
            (told_of_last(one, other), one, old[1]),
            (public(other), other, new[1]),
        )
    ]
    last, this = map(in_order, told)
    return Index(this, previous=last)


def _as_words(index: Index, form: str, code: str | None) -> str:
    """The section that a briefing would hold, with its sources beneath."""
    from sitrep.cli.shared.sheet import as_markdown, as_text
    from sitrep.compose.desk import Desk
    from sitrep.compose.last_issue import last_desk
    from sitrep.compose.sections.since import compose
    from sitrep.compose.sections.sources import entries
    from sitrep.languages import load_language

    header = index.report.report
    language = load_language(code or header.language, header.digits)
    desk = Desk(index, language, section="since")
    desk.last = last_desk(desk)
    made = compose(desk)
    assert made is not None
    write = as_markdown if form == "markdown" else as_text
    return write(made, desk.line("sources.title"), entries(desk))


def _as_json(index: Index, sheet: ChangeSheet) -> str:
    counted = {course.turn.value: 0 for course in sheet.courses}
    for course in sheet.courses:
        counted[course.turn.value] += 1
    data = {
        "version": JSON_VERSION,
        "old": _issue(sheet.last.report.report),
        "new": _issue(index.report.report),
        "counts": dict(sorted(counted.items())),
        "records": [_record(course, sheet, index) for course in sheet.courses],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _issue(header: Header) -> dict[str, Any]:
    return {"title": header.title, "number": header.number, "as_of": str(header.as_of)}


def _record(course: RecordChange, sheet: ChangeSheet, index: Index) -> dict[str, Any]:
    by = course.difference
    return {
        "kind": course.kind,
        "turn": course.turn.value,
        "also": [turn.value for turn in course.also],
        "before": _side(sheet.last, course.before),
        "after": _side(index, course.after),
        "axes": [axis.value for axis in course.axes],
        "difference": None if by is None else {"low": by.low, "high": by.high},
        "days": course.days,
        "replaces": course.replaces,
        "beside": list(course.beside),
    }


def _side(index: Index, ref: str | None) -> dict[str, Any] | None:
    """One side of a change: the record, its originator, and its count as the data writes it."""
    if ref is None:
        return None
    figure = index.figures.get(ref)
    count = None if figure is None else str(figure.count)
    return {"id": ref, "according_to": index.claims[ref].according_to, "count": count}
