"""Every rule that reads the report, against its own examples."""

from __future__ import annotations

import re
from dataclasses import replace
from inspect import getfile
from pathlib import Path
from typing import Any

import pytest

from sitrep.checking.check import check
from sitrep.findings import Finding
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.tree import plain
from sitrep.model.report import Report
from sitrep.rules import REPORT_RULES
from tests.support.daily import some

BASE = Path(__file__).with_name("base.yaml")


def examples(good: bool) -> list[Any]:
    return [
        pytest.param(rule.name, text, id=f"{rule.name}-{number}")
        for rule in REPORT_RULES
        for number, text in enumerate(rule.good if good else rule.bad, start=1)
    ]


def test_base_has_no_findings() -> None:
    assert check(report_with("places: []")).findings == ()


@pytest.mark.parametrize(("name", "text"), examples(good=True))
def test_good_example_is_accepted(name: str, text: str) -> None:
    assert name not in rules_found(text)


@pytest.mark.parametrize(("name", "text"), examples(good=False))
def test_bad_example_is_refused(name: str, text: str) -> None:
    assert name in rules_found(text)


OF_ONE_KEY = {
    "circular-sourcing", "derived-does-not-follow", "derived-of-unlike", "figure-not-in-copy",
    "figure-told-otherwise", "figure-worded-otherwise", "misquoted-magnitude", "older-than-profile",
    "passage-lacks-figure", "unnamed-source-alone",
}  # fmt: skip
"""Rules that ask the comparer for the number or the chain of one figure, and not for its scope."""

OF_TIME = {"dates-out-of-order", "window-after-as-of"}
"""Rules that ask nobody, and hang on all dates of a figure; one speaks of documents, too."""


def test_rules_that_set_figures_against_each_other_hang_on_all_their_keys() -> None:
    comparing = {
        rule.name
        for rule in REPORT_RULES
        if "from sitrep.compare" in Path(getfile(rule.check or report_with)).read_text("utf-8")
    }
    assert {rule.name for rule in REPORT_RULES if rule.of_scope} == comparing - OF_ONE_KEY | OF_TIME


@pytest.mark.parametrize(("name", "text"), some(examples(good=False), 3))
def test_of_a_figure_that_was_read_in_part_nothing_is_said_that_hangs_on_the_rest(
    name: str, text: str
) -> None:
    [rule] = [rule for rule in REPORT_RULES if rule.name == name]
    loaded = loaded_with(text)
    doubtful = frozenset(loaded.index.figures)
    found = {one.rule for one in check(replace(loaded, doubtful=doubtful)).findings}
    assert (name in found) is not rule.of_scope or name in OF_TIME


def rules_found(text: str) -> set[str]:
    return {finding.rule for finding in findings_in(text)}


def findings_in(text: str) -> tuple[Finding, ...]:
    """What is found in an example."""
    return check(loaded_with(text)).findings


def loaded_with(text: str) -> Loaded:
    """An example, which may begin with what stood in the last issue.

    A comment in it may say what the kept copy of a source holds.
    """
    before, _, now = text.rpartition("# In this issue\n")
    last = report_with(before) if before else None
    copies = tuple(re.findall(r"^# The copy of (\S+) says: (.*)$", now, re.MULTILINE))
    report = report_with(now)
    return Loaded("report", report, Origins("report"), previous=last, copies=copies)


def report_with(text: str) -> Report:
    """The base with what the example adds: more records, and other keys of the header."""
    data, extra = as_data(BASE.read_text("utf-8")), as_data(text)
    for kind, items in extra.items():
        if isinstance(items, dict):
            data[kind] = {**data[kind], **items}
        else:
            data[kind] = [*data.get(kind, []), *items]
    return Report.model_validate(data)


def as_data(text: str) -> dict[str, Any]:
    tree = yaml_reader.read(text)
    assert tree.faults == ()
    assert tree.node is not None
    data = plain(tree.node)
    assert isinstance(data, dict)
    return dict(data)
