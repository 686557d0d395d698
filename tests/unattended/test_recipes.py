"""The recipes of docs/unattended.md are run as they stand on the page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import junitparser
import pytest
import yaml

import sitrep
from tests.support.workflow import program
from tests.unattended.machine import ROOT, broken, copied, offline, venv_with_packages

PAGE = (ROOT / "docs" / "unattended.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def block(kind: str, beginning: str) -> str:
    (found,) = [text for name, text in BLOCKS if name == kind and text.startswith(beginning)]
    return str(found)


JOB: dict[str, Any] = yaml.safe_load(block("yaml", "# .gitlab-ci.yml"))["briefing"]
CRON = block("sh", "#!/bin/sh")


def as_gitlab(lines: list[str], folder: Path, environment: dict[str, str]) -> int:
    """The lines of a job as its runner joins them."""
    script = "set -eo pipefail\n" + "\n".join(lines)
    return subprocess.run(
        ["bash", "-c", script], cwd=folder, env=environment, capture_output=True, check=False
    ).returncode


def with_sitrep(home: Path) -> dict[str, str]:
    """A machine with ``sitrep`` from this checkout on its path."""
    environment = offline(home)
    command = f'exec env PYTHONPATH="{ROOT}" "{sys.executable}" -m sitrep "$@"'
    program(home / "tools" / "sitrep", command)
    return environment


@pytest.mark.long
def test_the_job_of_gitlab_installs_what_it_names(tmp_path: Path) -> None:
    venv = venv_with_packages(tmp_path / "venv")
    environment = offline(tmp_path)
    program(tmp_path / "tools" / "apt-get", 'echo "$@" >>"$HOME/asked"')
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    subprocess.run([*build, str(tmp_path / "wheels"), ROOT], check=True, capture_output=True)
    environment["PATH"] = f"{venv / 'bin'}:{environment['PATH']}"
    environment["PIP_FIND_LINKS"] = str(tmp_path / "wheels")
    assert as_gitlab(JOB["before_script"], tmp_path, environment) == 0
    assert "libpango-1.0-0" in (tmp_path / "asked").read_text("utf-8")
    said = subprocess.check_output([venv / "bin" / "sitrep", "--version"], env=environment)
    assert said.decode().split()[-1] == sitrep.__version__


@pytest.mark.long
def test_the_job_of_gitlab_reports_and_builds(tmp_path: Path) -> None:
    environment = with_sitrep(tmp_path)
    copied(tmp_path / "good" / "reports" / "weekly")
    broken(tmp_path / "bad" / "reports" / "weekly")
    assert as_gitlab(JOB["script"], tmp_path / "good", environment) == 0
    assert as_gitlab(JOB["script"], tmp_path / "bad", environment) == 1
    kept = JOB["artifacts"]
    assert kept["when"] == "always"
    made = {file.name for file in (tmp_path / "good" / kept["paths"][0]).iterdir()}
    assert {"weekly.pdf", "weekly.html", "weekly.md"} <= made
    assert not (tmp_path / "bad" / kept["paths"][0]).exists()
    failures = {}
    for name in ("good", "bad"):
        xml = (tmp_path / name / kept["reports"]["junit"]).read_text("utf-8")
        (suite,) = junitparser.JUnitXml.fromstring(xml)
        failures[name] = suite.failures
    assert failures["good"] == 0 < failures["bad"]


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """A machine that keeps its mail in ``sent``, and has the recipe as brief.sh."""
    environment = with_sitrep(tmp_path)
    program(tmp_path / "tools" / "mail", '{ printf "%s\\n" "$@"; cat; } >>"$HOME/sent"')
    (tmp_path / "brief.sh").write_text(CRON, "utf-8")
    (tmp_path / "brief.sh").chmod(0o755)
    return environment


def cron(home: Path, environment: dict[str, str], report: Path) -> int:
    where = (home / "brief.sh", report, home / "the briefings")
    command = [*map(str, where), "desk@example.org"]
    run = subprocess.run(command, cwd=home, env=environment, capture_output=True, check=False)
    assert (run.stdout, run.stderr) == (b"", b"")
    return run.returncode


@pytest.mark.long
def test_cron_mails_only_a_failure_and_keeps_the_last_briefing(
    machine: dict[str, str], tmp_path: Path
) -> None:
    report = copied(tmp_path / "weekly report")
    pdf = tmp_path / "the briefings" / "weekly report.pdf"
    assert cron(tmp_path, machine, report) == 0
    assert not (tmp_path / "sent").exists()
    before = pdf.read_bytes(), pdf.stat().st_mtime_ns
    assert cron(tmp_path, machine, report) == 0
    assert pdf.stat().st_mtime_ns == before[1]
    (report / "overview.md").write_text("Five people said so.\n", "utf-8")
    assert cron(tmp_path, machine, report) == 1
    sent = (tmp_path / "sent").read_text("utf-8")
    assert sent.startswith(f"-s\nsitrep: {report} has errors\ndesk@example.org\n")
    assert "error: uncited-sentence" in sent
    assert (pdf.read_bytes(), pdf.stat().st_mtime_ns) == before
    assert cron(tmp_path, machine, tmp_path / "none") == 2
    assert "cannot be read or written" in (tmp_path / "sent").read_text("utf-8")


@pytest.mark.long
def test_cron_does_not_run_twice_at_once(machine: dict[str, str], tmp_path: Path) -> None:
    report = copied(tmp_path / "weekly")
    (tmp_path / "the briefings").mkdir()
    lock = tmp_path / "the briefings" / ".brief.lock"
    hold = ["flock", "-x", str(lock), "sh", "-c", "echo held; read _"]
    pipe = subprocess.PIPE
    with subprocess.Popen(hold, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        assert cron(tmp_path, machine, report) == 0
        assert sorted(file.name for file in lock.parent.iterdir()) == [lock.name]
        holder.stdin.write("\n")
    assert cron(tmp_path, machine, report) == 0
    assert (lock.parent / "weekly.pdf").is_file()


def test_the_page_names_the_inputs_of_the_action_and_their_defaults() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    rows = dict(re.findall(r"^\| `([\w-]+)` \|[^|]*\| (?:`([^`]*)`|[^|]*) \|$", PAGE, re.MULTILINE))
    assert rows == {name: one["default"] for name, one in action["inputs"].items()}
    used = yaml.safe_load(block("yaml", "on:"))["jobs"]["briefing"]["steps"][1]["with"]
    assert set(used) <= set(action["inputs"])
    hooks = yaml.safe_load(block("yaml", "# .pre-commit-config.yaml"))["repos"][0]["hooks"]
    known = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {one["id"] for one in hooks} <= {one["id"] for one in known}
