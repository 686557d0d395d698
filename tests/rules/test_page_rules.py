"""Every rule that reads the finished page, against its own examples typed into a template."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep import resources
from sitrep.checking.page_check import check_page
from sitrep.compose import compose
from sitrep.findings import Finding
from sitrep.languages import load_language
from sitrep.loading.load import load
from sitrep.model.views.projection import public
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from sitrep.rules import PAGE_RULES

TEMPLATE = "sections/tolls.md.j2"


def examples(good: bool) -> list[Any]:
    return [
        pytest.param(rule.name, text, id=f"{rule.name}-{number}")
        for rule in PAGE_RULES
        for number, text in enumerate(rule.good if good else rule.bad, start=1)
    ]


def test_shipped_template_has_no_findings(tmp_path: Path) -> None:
    assert findings_with("", tmp_path) == []


@pytest.mark.parametrize(("name", "text"), examples(good=True))
def test_good_example_is_accepted(name: str, text: str, tmp_path: Path) -> None:
    assert name not in {finding.rule for finding in findings_with(text, tmp_path)}


@pytest.mark.parametrize(("name", "text"), examples(good=False))
def test_bad_example_is_refused_where_it_was_typed(name: str, text: str, tmp_path: Path) -> None:
    found = [one for one in findings_with(text, tmp_path) if one.rule == name]
    typed = tmp_path / TEMPLATE
    last = len(typed.read_text("utf-8").splitlines())
    assert [(one.location.file, one.location.line) for one in found] == [(str(typed), last)]


def findings_with(text: str, folder: Path) -> list[Finding]:
    template = folder / TEMPLATE
    template.parent.mkdir()
    shipped = (resources.templates() / "sections/section.md.j2").read_text("utf-8")
    template.write_text(f"{shipped}\n\n{text}\n" if text else shipped, encoding="utf-8")
    loaded = load(resources.minimal_report())
    assert loaded.report is not None
    house = template_folders(folder)
    document = compose(public(loaded.report), load_language("en"), (), ())
    return list(check_page(render(document, house), loaded.origins, house, range(99)))
