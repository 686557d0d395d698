"""Our own page as the kept copy of every document: each figure of the report stands on it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sitrep import BuildOptions, build
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.values.count import Form
from sitrep.rules import figure_not_in_copy
from tests.support.samples import OUTBREAK


def with_page(code: str) -> Loaded:
    """The report whose documents all hold what its page in a language says."""
    outputs = build(OUTBREAK, options=BuildOptions(to=["markdown"], language=code)).outputs
    (page,) = (text for name, text in outputs.items() if name.endswith(".md"))
    loaded = load(OUTBREAK)
    assert loaded.report is not None
    sources = tuple(one.model_copy(update={"language": code}) for one in loaded.report.sources)
    copy = re.sub(r"\\(.)", r"\1", page.decode())
    report = loaded.report.model_copy(update={"sources": sources})
    return replace(loaded, report=report, copies=tuple((one.id, copy) for one in sources))


@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_page_holds_the_figures_of_its_report_and_no_others(code: str) -> None:
    loaded = with_page(code)
    assert list(figure_not_in_copy.check(loaded.index)) == []
    report = loaded.report
    assert report is not None
    altered = tuple(
        one.model_copy(update={"count": replace(one.count, low=one.count.low * 7 + 10_007)})
        if one.count.form is Form.EXACT and one.count.low is not None
        else one
        for one in report.tolls
    )
    other = replace(loaded, report=report.model_copy(update={"tolls": altered}))
    cited = sum(len(one.sources) for one in altered if one.count.form is Form.EXACT)
    assert cited > 20
    assert len(list(figure_not_in_copy.check(other.index))) == cited
