"""The GitHub action: its steps are run in bash as they stand, with what a workflow would give."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from tests.support.daily import LONG, in_turn
from tests.support.workflow import Outcome, Runner, commands, program
from tests.unattended.machine import ROOT, broken, copied, offline, venv_with_packages

INSTALLING = "Install sitrep"
LIBRARIES = "Install the libraries that PDF needs"
PINNED = re.compile(r"(actions/(?:setup-python|upload-artifact))@[0-9a-f]{40}")
TWO_LINES = "a\ntouch x\n$(touch x)"
HOSTILE = (
    "\"; touch x; '; touch x; $(touch x) `touch x` & touch${IFS}x | touch x > x",
    "--out=x",
    TWO_LINES,
)
STEPS = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]


@pytest.fixture(scope="module")
def whole_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Runner, Outcome]:
    """A machine on which the whole action ran once, on the small sample."""
    home = tmp_path_factory.mktemp("runner")
    temp, workspace = home / "temp", home / "work space"
    temp.mkdir()
    copied(workspace / "reports" / "minimal")
    venv_with_packages(temp / "sitrep")
    runner = Runner(workspace, temp, offline(home))
    return runner, runner.run(ROOT, {"paths": "reports/minimal", "sarif": "found.sarif"})


@pytest.fixture
def runner(whole_run: tuple[Runner, Outcome], tmp_path: Path) -> Runner:
    """The same machine with another working folder."""
    return replace(whole_run[0], workspace=tmp_path)


def again(runner: Runner, **inputs: str) -> Outcome:
    given = {"to": "markdown"} | {name.replace("_", "-"): one for name, one in inputs.items()}
    return runner.run(ROOT, given, done=[INSTALLING])


def uploads(outcome: Outcome) -> list[dict[str, str]]:
    return [one for name, one in outcome.used.items() if name.startswith("actions/upload-")]


@pytest.mark.long
def test_a_report_is_checked_built_and_uploaded(whole_run: tuple[Runner, Outcome]) -> None:
    runner, outcome = whole_run
    assert list(outcome.codes.values()) == [0] * 4, outcome.said
    assert (runner.temp / "sitrep" / "bin" / "sitrep").is_file()
    made = [f"out/minimal.{ending}" for ending in ("pdf", "html", "md")]
    assert [(runner.workspace / name).is_file() for name in made] == [True] * 3
    assert outcome.outputs["folder"] == "out"
    assert outcome.outputs["exit"] == "0"
    assert set(made) <= set(outcome.outputs["files"].split("\n"))
    (upload,) = uploads(outcome)
    assert (upload["name"], upload["path"]) == ("briefings", outcome.outputs["files"])
    log = json.loads((runner.workspace / "found.sarif").read_text("utf-8"))
    annotated = [line for line in commands(outcome.said) if line.startswith("::notice ")]
    assert len(annotated) == len(log["runs"][0]["results"]) > 0


@pytest.mark.long
def test_what_ran_is_what_was_installed_from_the_action(whole_run: tuple[Runner, Outcome]) -> None:
    (site,) = (whole_run[0].temp / "sitrep").glob("lib/python*/site-packages")
    assert (site / "sitrep" / "templates" / "page.md.j2").is_file()
    constraints = (whole_run[0].temp / "sitrep.txt").read_text("utf-8")
    assert re.search(r"(?m)^weasyprint==70", constraints)
    assert "--hash" not in constraints
    assert "\\" not in constraints


@pytest.mark.long
def test_a_broken_report_is_annotated_and_nothing_is_uploaded(runner: Runner) -> None:
    broken(runner.workspace / "weekly")
    outcome = again(runner, paths="weekly")
    assert outcome.codes["Check"] == 1
    assert "Build" not in outcome.codes
    lines = [line for line in commands(outcome.said) if line.startswith("::error ")]
    assert any(line.startswith("::error file=weekly/tolls.yaml,title=") for line in lines)
    assert any(",line=5," in line for line in lines)
    assert uploads(outcome) == []
    assert outcome.outputs == {"folder": "", "files": "", "exit": "1"}
    assert not (runner.workspace / "out").exists()


@pytest.mark.long
def test_several_reports_go_to_one_folder_and_their_findings_to_one_listing(
    runner: Runner,
) -> None:
    for name in ("first of two", "second"):
        copied(runner.workspace / name)
    outcome = again(runner, paths="first of two\n\nsecond\n", out="to read", sarif="found.sarif")
    assert not outcome.failed, outcome.said
    files = outcome.outputs["files"].split("\n")
    assert {"to read/first of two.md", "to read/second.md"} <= set(files)
    log = json.loads((runner.workspace / "found.sarif").read_text("utf-8"))
    found = log["runs"][0]["results"]
    places = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found}
    assert {place.split("/")[0] for place in places} == {"first%20of%20two", "second"}


@pytest.mark.long
def test_briefings_of_one_name_do_not_replace_each_other_unnoticed(runner: Runner) -> None:
    for folder in ("north", "south"):
        copied(runner.workspace / folder / "weekly")
    outcome = again(runner, paths="north/weekly\nsouth/weekly")
    assert outcome.codes["Build"] == 2
    assert "one place" in outcome.said
    assert (uploads(outcome), outcome.outputs["exit"]) == ([], "2")


@pytest.mark.long
def test_a_folder_of_reports_is_built_and_uploaded(runner: Runner) -> None:
    for name in ("north", "south"):
        copied(runner.workspace / "offices" / name)
    outcome = again(runner, paths="offices", out="to read", to="markdown")
    assert not outcome.failed, outcome.said
    ends = ("manifest.json", "md")
    files = [f"{name}/{name}.{end}" for name in ("north", "south") for end in ends]
    assert outcome.outputs["files"].split("\n") == [f"to read/{file}" for file in files]
    assert len(uploads(outcome)) == 1
    copied(runner.workspace / "others" / "south")
    outcome = again(runner, paths="offices\nothers", out="to read", to="markdown")
    assert outcome.codes["Build"] == 2
    assert "one place" in outcome.said


@pytest.mark.long
def test_strict_language_and_no_upload(runner: Runner) -> None:
    report = copied(runner.workspace / "weekly")
    with (report / "actors.yaml").open("a", encoding="utf-8") as file:
        file.write("\n  - id: unheard\n    name: Unheard\n    kind: monitor\n")
    relaxed = again(runner, paths="weekly", language="fr", artifact="")
    assert not relaxed.failed, relaxed.said
    assert "Pays-Exemple" in (runner.workspace / "out" / "weekly.md").read_text("utf-8")
    assert uploads(relaxed) == []
    source = (report / "sources.yaml").read_text("utf-8")
    more = source[source.index("  - id: gazette") :].replace("id: gazette", "id: unread")
    (report / "sources.yaml").write_text(f"{source}\n{more}", "utf-8")
    assert again(runner, paths="weekly").codes["Check"] == 0
    assert again(runner, paths="weekly", strict="true").codes["Check"] == 1
    refused = again(runner, paths="weekly", strict="perhaps")
    assert (refused.codes["Check"], refused.outputs["exit"]) == (2, "2")


@pytest.mark.long
def test_a_path_that_leads_nowhere_ends_with_2(runner: Runner) -> None:
    outcome = again(runner, paths="no/such/folder")
    assert outcome.codes["Check"] == 2
    assert outcome.outputs["exit"] == "2"


INPUTS = ("paths", "out", "to", "language", "strict", "sarif", "extras")


@pytest.mark.long
@pytest.mark.parametrize(("name", "text"), in_turn(INPUTS, HOSTILE))
def test_what_stands_in_an_input_is_never_run(runner: Runner, name: str, text: str) -> None:
    copied(runner.workspace / "weekly")
    given = {"paths": "weekly", "to": "markdown"} | {name: text}
    # Where extras are at stake, what is installed would be installed anew.
    outcome = runner.run(ROOT, given, done=[] if name == "extras" else [INSTALLING])
    assert not (runner.workspace / "x").exists()
    assert not (runner.temp / "x").exists()
    assert outcome.failed == (name not in ("out", "sarif") or (name, text) == ("out", TWO_LINES))
    if outcome.failed:
        assert uploads(outcome) == []
        assert not any(line.startswith("::error") for line in commands(outcome.said))


@pytest.mark.long
@pytest.mark.parametrize("text", HOSTILE[: 2 if LONG else 1])
def test_a_folder_may_be_called_anything(runner: Runner, text: str) -> None:
    copied(runner.workspace / text)
    outcome = again(runner, paths=text, out=f"to {text}")
    assert not outcome.failed, outcome.said
    assert (runner.workspace / f"to {text}" / f"{text}.md").is_file()
    assert not (runner.workspace / "x").exists()


@pytest.mark.long
def test_a_report_gives_the_runner_no_commands(runner: Runner) -> None:
    report = copied(runner.workspace / "weekly")
    injected = 'title: "Exercise: they “\\n::set-env name=X::y\\n” butchered people"'
    header = (report / "report.yaml").read_text("utf-8")
    (report / "report.yaml").write_text(re.sub(r"(?m)title: .*", lambda _: injected, header))
    outcome = again(runner, paths="weekly")
    assert outcome.failed
    found = commands(outcome.said)
    assert found
    assert all(re.match("::(error|warning|notice) ", line) for line in found)


@pytest.mark.long
def test_libraries_are_installed_only_where_they_are_missing(
    runner: Runner, tmp_path: Path
) -> None:
    copied(tmp_path / "weekly")
    tools = tmp_path / "poor"
    tools.mkdir()
    program(tools / "sudo", 'echo "$@" >>"$HOME/asked"')
    program(tools / "python", "exit 1")
    poor = replace(
        runner,
        environment={
            **runner.environment,
            "HOME": str(tmp_path),
            "PATH": f"{tools}:{runner.environment['PATH']}",
        },
    )
    assert again(poor, paths="weekly", to="markdown").codes.get(LIBRARIES) is None
    assert not (tmp_path / "asked").exists()
    assert again(poor, paths="weekly", to="pdf,html").codes[LIBRARIES] == 0
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert [line.split()[:2] for line in asked] == [["apt-get", "update"], ["apt-get", "install"]]


@pytest.mark.long
def test_other_actions_are_known_and_pinned(whole_run: tuple[Runner, Outcome]) -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert len(used) == 2
    assert all(PINNED.fullmatch(name) for name in used)
    assert set(whole_run[1].used) == set(used)
    assert whole_run[1].used[used[0]] == {"python-version": "3.13"}


def test_no_input_is_put_into_a_script() -> None:
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) == 4
    assert [script for script in scripts if "${{" in script] == []
