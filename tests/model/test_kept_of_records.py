"""What is worked out of a report serves every report of the very same records, while one lives."""

from __future__ import annotations

import gc
import weakref

import sitrep
from sitrep.model.report import Report
from sitrep.model.views.index import Index
from sitrep.model.views.kept_of_records import KeptOfRecords
from tests.support.samples import SAMPLES


class Worked:
    def __init__(self, report: Report) -> None:
        self.report = report


def loaded() -> Report:
    report = sitrep.load(SAMPLES[0]).report
    assert report is not None
    return report


def test_a_report_of_the_same_records_is_served_and_one_of_others_is_not() -> None:
    kept, report = KeptOfRecords[Worked](), loaded()
    index = Index(report)
    assert kept.find(index) is None
    worked = kept.keep(index, Worked(report))
    assert kept.find(index) is worked
    waived = Index(report.model_copy(update={"allow": ()}))
    assert kept.find(waived) is worked
    fewer = report.model_copy(update={"actors": report.actors[1:]})
    assert kept.find(Index(fewer)) is None
    assert kept.find(Index(loaded())) is None
    header = report.report.model_copy(update={"title": "Another title"})
    assert kept.find(Index(report.model_copy(update={"report": header}))) is None


def test_it_is_held_as_long_as_an_index_that_it_served() -> None:
    kept, report = KeptOfRecords[Worked](), loaded()
    first, second = Index(report), Index(report.model_copy(update={"allow": ()}))
    gone = weakref.ref(kept.keep(first, Worked(report)))
    assert kept.find(second) is gone()
    del first
    gc.collect()
    assert gone() is kept.find(second) is not None
    del second
    gc.collect()
    assert gone() is None
