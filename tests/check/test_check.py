"""The check: what is selected, what is ignored, what is waived, and where findings stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep.checking.check import Checked, check
from sitrep.errors import WrongUse
from sitrep.findings import Level
from sitrep.loading.load import load
from sitrep.model.report import Report
from sitrep.rules import PAGE_RULES, REPORT_RULES

TITLE = "Horrific flood in the valley"
BINDING = sorted(rule.name for rule in (*REPORT_RULES, *PAGE_RULES) if rule.binding)


def report(*waivers: dict[str, str], **more: Any) -> Report:
    """A loaded word in the title and in a toll, and a placeholder in the same toll."""
    toll = {
        "id": "a-toll",
        "according_to": "monitor",
        "measure": "killed",
        "count": "12",
        "window": "2024-05-07",
        "sources": ["doc"],
        "note": "as many as TBC",
    }
    source = {
        "id": "doc",
        "title": "Report",
        "publisher": "monitor",
        "kind": "report",
        "address": "not available",
        "published": "2024-05-08",
        "accessed": "2024-05-08",
        "language": "en",
    }
    data = {
        "report": {"title": TITLE, "as_of": "2024-05-08", "issuer": "Example team"},
        "actors": [{"id": "monitor", "name": "Monitor", "kind": "monitor"}],
        "sources": [source],
        "tolls": [toll],
        "allow": list(waivers),
    }
    return Report.model_validate({**data, **more})


def waiver(rule: str, at: str) -> dict[str, str]:
    return {"rule": rule, "at": at, "because": "it is a test"}


def found(checked: Checked) -> list[tuple[str, str, str]]:
    return [(one.location.file, one.rule, one.level.value) for one in checked.findings]


IN_TITLE = ("report: report.title", "loaded-word", "error")
IN_TOLL = ("report: tolls.0.note", "loaded-word", "warning")
PLACEHOLDER = ("report: tolls.0.note", "placeholder-left", "error")


def test_findings_have_names_levels_and_routes() -> None:
    checked = check(report())
    assert found(checked) == [IN_TITLE, IN_TOLL, PLACEHOLDER]
    assert checked.errors == 2
    assert [checked.at(level) for level in Level] == [2, 1, 0]
    assert checked.waivers == ()


def test_only_selected_rules_run() -> None:
    assert found(check(report(), select=["placeholder-left"])) == [PLACEHOLDER]
    assert found(check(report(), select=["unused-source"])) == []


def test_ignored_rules_do_not_run() -> None:
    assert found(check(report(), ignore=["loaded-word"])) == [PLACEHOLDER]
    both = ["loaded-word", "placeholder-left"]
    assert found(check(report(), select=both, ignore=["loaded-word"])) == [PLACEHOLDER]


def test_what_a_record_without_an_id_may_cite_is_not_called_unused() -> None:
    """One fault, one finding."""
    data = report().model_dump(mode="json", exclude_defaults=True)
    data["tolls"] = [{key: held for key, held in data["tolls"][0].items() if key != "id"}]
    data["report"]["title"], data["tolls"][0]["note"] = "Flood in the valley", "As told."
    assert [(one.rule, one.mend) for one in check(load(data)).findings] == [
        ("missing-key", "Add id: with a short name of its own, such as tolls-1.")
    ]


def test_an_unknown_rule_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="no rule loaded-words"):
        check(report(), select=["loaded-words"])
    with pytest.raises(WrongUse, match="no rule a-rule, b-rule"):
        check(report(), ignore=["b-rule", "a-rule", "loaded-word"])


@pytest.mark.parametrize("name", BINDING)
def test_a_binding_rule_is_not_ignored(name: str) -> None:
    with pytest.raises(WrongUse, match=f"{name} cannot be ignored"):
        check(report(), ignore=[name])


def test_a_binding_rule_runs_whatever_is_selected() -> None:
    header = {"title": TITLE, "as_of": "2024-05-08", "issuer": "Team", "highlights": ["nothing"]}
    checked = check(report(report=header), select=["unused-source"])
    assert found(checked) == [("report: report.highlights.0", "unknown-reference", "error")]


def test_a_waiver_sets_aside_its_rule_at_its_record() -> None:
    checked = check(report(waiver("loaded-word", "a-toll")))
    assert found(checked) == [IN_TITLE, PLACEHOLDER]
    assert [(one.rule, one.at) for one in checked.waivers] == [("loaded-word", "a-toll")]


def test_a_waiver_can_stand_at_the_header() -> None:
    assert found(check(report(waiver("loaded-word", "report")))) == [IN_TOLL, PLACEHOLDER]


def test_an_unused_waiver_is_a_warning() -> None:
    checked = check(report(waiver("loaded-word", "a-toll"), waiver("loaded-word", "doc")))
    assert found(checked)[0] == ("report: allow.1", "waiver-unused", "warning")
    assert [one.at for one in checked.waivers] == ["a-toll"]


def test_a_waiver_of_a_rule_that_does_not_run_is_not_unused() -> None:
    made = report(waiver("loaded-word", "doc"))
    assert found(check(made, ignore=["loaded-word"])) == [PLACEHOLDER]


@pytest.mark.parametrize("name", ["loaded-words", "count-not-understood", *BINDING])
def test_a_waiver_of_what_is_no_rule_or_binding_is_an_error(name: str) -> None:
    checked = check(report(waiver(name, "a-toll")))
    assert found(checked)[0] == ("report: allow.0", "waiver-of-unknown-rule", "error")
    assert found(checked)[1:] == [IN_TITLE, IN_TOLL, PLACEHOLDER]
    assert checked.waivers == ()


def test_a_binding_rule_finds_beside_its_waiver() -> None:
    made = report(waiver("unknown-reference", "a-toll"))
    tolls = tuple(toll.model_copy(update={"according_to": "nobody"}) for toll in made.tolls)
    rules = [one.rule for one in check(made.model_copy(update={"tolls": tolls})).findings]
    assert rules[0] == "waiver-of-unknown-rule"
    assert "unknown-reference" in rules


def test_a_waiver_at_a_record_that_could_not_be_taken_in_is_not_unused(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(
        "report: {title: Flood, as_of: 2024-05-08, issuer: Team}\n"
        "actors:\n- {id: monitor, name: M}\n"
        "allow:\n- {rule: loaded-word, at: monitor, because: a test}\n"
    )
    assert [one.rule for one in check(load(tmp_path)).findings] == ["missing-key"]


def test_findings_of_a_file_have_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "report.yaml"
    file.write_text(f"report:\n  title: {TITLE}\n  as_of: 2024-05-08\n  issuer: Team\n")
    places = [str(one.location) for one in check(load(file)).findings]
    assert places == [f"{file}:2:10"]


def test_a_fault_of_reading_can_be_asked_for_and_not_be_ignored() -> None:
    """``sitrep rules`` lists it, and it is always told."""
    assert found(check(report(), select=["marking-not-read"])) == []
    both = ["marking-not-read", "placeholder-left"]
    assert found(check(report(), select=both)) == [PLACEHOLDER]
    with pytest.raises(WrongUse, match="marking-not-read cannot be ignored"):
        check(report(), ignore=["marking-not-read", "loaded-word"])
