"""The doors of the project for whoever builds, changes or installs it: what they name is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import sitrep
from tests.unattended.machine import ROOT, copied, offline, venv_with_packages

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8"))
STEPS = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
USES = re.compile(r"uses: (\S+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")


def test_the_workflow_tries_every_python_that_the_package_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [one.rpartition(" ")[2] for one in project["classifiers"] if ":: 3." in one]
    assert WORKFLOW["jobs"]["tests"]["strategy"]["matrix"]["python"] == named
    assert named[0] == project["requires-python"].removeprefix(">=")


def test_what_the_workflow_makes_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    made = {one for step in STEPS for one in re.findall(r"\bmake ([a-z-]+)", step.get("run", ""))}
    assert {"lint", "test", "page", "docs"} <= made <= targets


def test_foreign_actions_are_those_of_one_commit_everywhere() -> None:
    files = [ROOT / "action.yml", ROOT / ".github" / "workflows" / "tests.yml"]
    used = [found for file in files for found in USES.findall(file.read_text("utf-8"))]
    assert (
        sum(len(re.findall(r"uses: \w", file.read_text("utf-8"))) for file in files)
        == len(used)
        > 8
    )
    assert len({name for name, *_ in used}) == len(set(used)) == 3
    assert WORKFLOW["permissions"] == {"contents": "read"}


def test_the_forms_ask_with_fields_of_their_own() -> None:
    forms = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
    assert len(forms) == 2
    for file in forms:
        form = yaml.safe_load(file.read_text("utf-8"))
        ids = [one["id"] for one in form["body"] if one["type"] != "markdown"]
        assert form["name"]
        assert form["description"]
        assert len(ids) == len(set(ids)) > 2


def test_the_hooks_for_ourselves_call_what_make_lint_calls() -> None:
    [own] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    called = {" ".join(hook["entry"].split()[:3]) for hook in own["hooks"]}
    lint = MAKEFILE.replace("$(PY)", ".venv/bin/python").replace("$(BIN)", ".venv/bin")
    assert len(called) == 3
    assert [one for one in called if one not in lint] == []


def test_the_image_has_what_the_setup_installs_and_runs_as_nobody_in_particular() -> None:
    wanted = re.findall(r"\|\| echo (lib\S+)$", (ROOT / "scripts" / "setup").read_text(), re.M)
    _, _, final = DOCKERFILE.partition("\n\n")
    assert len(wanted) == 3
    assert [one for one in wanted if one not in final] == []
    assert final.index("\nUSER sitrep\n") < final.index("\nENTRYPOINT ")


@pytest.mark.long
def test_the_image_is_built_of_what_it_is_given(tmp_path: Path) -> None:
    """Its steps without the image: the files that reach it, the versions, and the install."""
    given = tmp_path / "given"
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        if line.startswith("!"):
            of, to = ROOT / line[1:], given / line[1:]
            to.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if of.is_dir() else shutil.copy)(of, to)
    venv = venv_with_packages(tmp_path / "venv")
    [steps] = re.findall(r"^RUN (sed .*?)\n\n", DOCKERFILE, re.S | re.M)
    steps = steps.replace("python3 -m venv /opt/sitrep", "true")
    steps = steps.replace("/opt/sitrep", str(venv)).replace("/versions.txt", "versions.txt")
    environment = offline(tmp_path)
    subprocess.run(steps, shell=True, cwd=given, env=environment, capture_output=True, check=True)
    assert "--hash" not in (given / "versions.txt").read_text("utf-8")
    report = copied(tmp_path / "weekly")
    command = [
        f"{venv}/bin/sitrep",
        "build",
        str(report),
        "--to",
        "html",
        "-o",
        str(tmp_path / "out"),
    ]
    subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, check=True)
    assert (tmp_path / "out" / "weekly.html").is_file()


def test_the_changes_speak_of_the_version_that_is_here() -> None:
    versions = re.findall(r"^## (\S+?),? ", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert versions[0] == sitrep.__version__


def test_every_decision_is_listed_with_its_day() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\((0\S+\.md)\) \| (\S+) \|", (folder / "README.md").read_text("utf-8"))
    assert [name for name, _ in listed] == sorted(file.name for file in folder.glob("0*.md"))
    for name, day in listed:
        title, said, text = (folder / name).read_text("utf-8").split("\n\n", 2)
        assert title.startswith(f"# {int(name[:4])}. ")
        assert said == day
        assert "**Why.**" in text
        assert "**Decided.**" in text


@pytest.mark.long
def test_no_link_of_the_pages_leads_nowhere(tmp_path: Path) -> None:
    given = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    done = subprocess.run(
        [*given, "docs", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "tutorial.html").is_file()
    assert len(list((tmp_path / "rules").glob("*.html"))) > 100


def test_every_page_is_in_the_list_of_the_site() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    listed = re.findall(r"^([a-z-]+)$", index, re.M)
    assert sorted(listed) == sorted(
        file.stem for file in (ROOT / "docs").glob("*.md") if file.stem != "index"
    )
