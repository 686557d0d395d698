"""What is made once a report is made anew of another, and does not outlive its report."""

from __future__ import annotations

import gc
import weakref

import sitrep
from sitrep.model.report import Report
from sitrep.model.views.once_a_report import once_a_report
from sitrep.model.views.projection import public
from sitrep.model.views.walk import leaves_of
from tests.support.samples import SAMPLES


def loaded() -> Report:
    report = sitrep.load(SAMPLES[0]).report
    assert report is not None
    return report


def test_it_is_made_once_of_a_report_and_again_of_another() -> None:
    asked: list[tuple[Report, str]] = []

    @once_a_report
    def named(report: Report, part: str = "all") -> str:
        asked.append((report, part))
        return f"{report.report.title} {part}"

    first, other = loaded(), loaded()
    assert first == other
    assert named(first) is named(first)
    assert named(first, part="b") == named(first, part="b") != named(first)
    assert named(other) == named(first)
    assert [(one is first, part) for one, part in asked] == [
        (True, "all"),
        (True, "b"),
        (False, "all"),
    ]


def test_a_changed_copy_has_leaves_and_an_edition_of_its_own() -> None:
    report = loaded()
    held, shown = leaves_of(report), public(report)
    header = report.report.model_copy(update={"title": "Another title"})
    changed = report.model_copy(update={"report": header})
    assert any(leaf.value == "Another title" for leaf in leaves_of(changed))
    assert public(changed).report.title == "Another title"
    assert leaves_of(report) is held
    assert public(report) is shown


def test_neither_a_report_nor_what_was_made_of_it_is_held() -> None:
    @once_a_report
    def same(report: Report) -> Report:
        return report

    report = loaded()
    assert same(report) is report
    assert same(report) is report
    leaves_of(report)
    public(report)
    gone = weakref.ref(report)
    del report
    gc.collect()
    assert gone() is None
