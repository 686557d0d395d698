"""A file held to the public part of a report, and what is said at the head of the audit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitrep.auditing.auditor import Audited, Auditor
from sitrep.auditing.documents.read import read_document
from sitrep.checking.check import check
from sitrep.languages import load_language
from sitrep.loading.whole_report import load_whole
from sitrep.model.header import PUBLIC
from sitrep.model.report import Report
from sitrep.model.views.projection import holds_marked, restricted_ids


@dataclass(frozen=True)
class Held:
    """An audit, the report in whose public part every record is that it names, and its head."""

    audited: Audited
    report: Report
    head: str


def audit_file(file: Path, path: Path, language: str | None = None) -> Held:
    """A file held to a report; raises UnreadableInput for a report with faults of reading."""
    document = read_document(file)
    loaded, report = load_whole(path)
    checked = check(loaded, ["unknown-reference"])
    shown = checked.edition_for(PUBLIC).shown
    assert shown.report is not None
    code = load_language(language or shown.report.report.language).code
    # What only a marked record leads to is not named: that it is known would tell of the record.
    named = None if holds_marked(report) else report
    audited = Auditor(shown.report, code, shown.previous, named).audit(document)
    return Held(audited, shown.report, _head(report, shown.report, document.name))


def _head(whole: Report, public: Report, name: str) -> str:
    title = public.report.title
    held = f"{name}, held to the public records of “{title}”."
    hidden = len(restricted_ids(whole))
    if not hidden:
        return held
    records = "1 record is" if hidden == 1 else f"{hidden} records are"
    return f"{held} {records} restricted: no such record is named here."
