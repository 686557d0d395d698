"""A record may be called as the header is, and is another."""

from __future__ import annotations

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import REPORT


@pytest.mark.parametrize("ref", ["report", "field-report", "bulletin"])
def test_the_period_is_that_of_the_header_whatever_records_are_called(ref: str) -> None:
    named = {"id": "guards", "according_to": "agency", "measure": "injured", "count": 9}
    named |= {"places": ["pine"], "sources": [ref]}
    source = {**REPORT["sources"][0], "id": ref}
    loaded = sitrep.load({**REPORT, "sources": [source], "tolls": [named]})
    assert loaded.report is not None
    auditor = Auditor(loaded.report, "en")
    [text] = sitrep.build(loaded, options=sitrep.BuildOptions(to=["markdown"])).outputs.values()
    own = "1–9 March 2032".encode()
    assert text.count(own) == 1
    assert auditor.audit(document_of("text.md", text)).alarms == ()
    altered = text.replace(own, own.replace(b"March", b"April"))
    assert [one.verdict.value for one in auditor.audit(document_of("text.md", altered)).alarms] == [
        "audit-another-date"
    ]
