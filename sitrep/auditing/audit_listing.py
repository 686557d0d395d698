"""What an audit found, as findings and as data for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from sitrep.auditing.auditor import Audited
from sitrep.auditing.documents.block import ReadDocument
from sitrep.auditing.verdicts import SOUND, AuditVerdict, Judged, level_of
from sitrep.findings import Finding
from sitrep.listing.json import as_json
from sitrep.loading.catalogue import FAULTS
from sitrep.locations import Location


def findings_of(audited: Audited) -> list[Finding]:
    """A finding for each stretch that is not sound, and for what was not read."""
    document = audited.document
    found = [
        Finding(
            AuditVerdict.NOT_READ.value, level_of(AuditVerdict.NOT_READ), Location(document.name),
            why, *_advice(AuditVerdict.NOT_READ),
        )
        for why in document.refusals
    ]  # fmt: skip
    found += [
        Finding(
            one.verdict.value, level_of(one.verdict), located(one, document), one.got,
            *_advice(one.verdict),
        )
        for one in audited.judged
        if not one.sound
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.sort_key, one.got))


def located(one: Judged, document: ReadDocument) -> Location:
    """Where a stretch stands in the document."""
    start, end = one.block.span(one.start, one.end)
    line, column = document.line_and_column(start)
    last_line, last_column = document.line_and_column(end - 1)
    part = f"{document.part} {document.part_of(start)}" if document.part else ""
    return Location(document.name, line, column, "", part, last_line, last_column + 1)


def _advice(verdict: AuditVerdict) -> tuple[str, str]:
    """What is right, and how to mend it: the first line and the advice of the manual."""
    manual = FAULTS[verdict.value]
    advice = manual.partition("**Instead.** ")[2].partition("\n\n")[0]
    return manual.partition("**Norm.** ")[2].replace("\n", " "), advice.replace("\n", " ")


def in_numbers(audited: Audited) -> str:
    """How many stretches were judged, and how."""
    counts = Counter(one.verdict for one in audited.judged)
    figures = sum(counts[one] for one in SOUND) + counts[AuditVerdict.NOWHERE] + counts[
        AuditVerdict.SAID_OTHERWISE
    ] + counts[AuditVerdict.OF_RECORDS]  # fmt: skip
    return (
        f"{figures} figures: {counts[AuditVerdict.TRACED]} traced to a record, "
        f"{counts[AuditVerdict.RECKONED]} follow from records or count them."
    )


def for_programs(audited: Audited, held_to: str) -> str:
    """The findings as ``check`` lists them, and besides each figure with where it leads."""
    listed: dict[str, Any] = json.loads(as_json(findings_of(audited)))
    listed["document"] = audited.document.name
    listed["language"] = audited.language
    listed["held_to"] = held_to
    listed["judged"] = list(_judged(audited))
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _judged(audited: Audited) -> Iterator[dict[str, Any]]:
    for one in audited.judged:
        place = located(one, audited.document)
        start, end = one.block.span(one.start, one.end)
        yield {
            "verdict": one.verdict.value,
            "text": one.text,
            "start": start,
            "end": end,
            "line": place.line,
            "column": place.column,
            "part": place.part or None,
            "records": list(one.facts),
        }
