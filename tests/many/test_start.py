"""The way that imports nothing, from outside: what it imports, and that it says the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.filesystem.fast_path import key
from tests.cli.test_cli import on_a_terminal
from tests.many.report import several
from tests.support.command import in_a_process
from tests.support.daily import LONG

ROOT = Path(__file__).parents[2]
HEAVY = {"click", "json", "pathlib", "re", "typing", "pydantic", "sitrep.errors", "hashlib"}
CALLED = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
CHANGING_LINE = re.compile("\r\033\\[K(sitrep: [^\r\n]* …)?")


@pytest.fixture
def command(tmp_path: Path) -> tuple[str | Path, ...]:
    """The arguments of a build that was run; a warning is listed, a notice counted."""
    reports = several(tmp_path / "reports", 2)
    tolls = reports[0] / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("since 2024-05-06", "not stated"))
    sources = reports[0] / "sources.yaml"
    one = sources.read_text().removeprefix("sources:\n")
    sources.write_text(f"sources:\n{one}{one.replace('id: bulletin', 'id: letter')}")
    arguments: tuple[str | Path, ...] = (
        "build",
        *reports,
        "--to",
        "markdown",
        "--out",
        tmp_path / "out",
    )
    assert in_a_process(*arguments).returncode == 0
    return arguments


def imported(command: tuple[str | Path, ...]) -> set[str]:
    """What running the command line brings beside what every start of Python does."""
    return modules("import sitrep.cli; sitrep.cli.main()", command) - modules("pass", ())


def modules(code: str, arguments: tuple[str | Path, ...]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{CALLED}{code}", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def touch(command: tuple[str | Path, ...]) -> None:
    os.utime(Path(command[1], "tolls.yaml"))


def test_an_unchanged_build_imports_next_to_nothing(command: tuple[str | Path, ...]) -> None:
    brought = imported(command)
    assert "sitrep.filesystem.fast_path" in brought
    assert brought & HEAVY == set()
    touch(command)
    assert len(imported(command) & HEAVY) >= 6


@pytest.mark.long
@pytest.mark.parametrize(
    "channel", ["pipes", "terminal", "terminal without colours"] if LONG else ["terminal"]
)
def test_both_ways_say_the_same(command: tuple[str | Path, ...], channel: str) -> None:
    def said() -> tuple[str, str]:
        if channel == "pipes":
            done = in_a_process(*command)
            assert done.returncode == 0
            return done.stdout, done.stderr
        without = "1" if channel == "terminal without colours" else ""
        return CHANGING_LINE.sub("", on_a_terminal(*command, NO_COLOR=without)), ""

    fast = said()
    touch(command)
    assert said() == fast
    assert "1 notice in " in fast[0]
    assert "2 reports: 2 unchanged." in fast[0]
    assert ("\033[33mwarning" in fast[0]) is (channel == "terminal")


@pytest.mark.long
def test_a_reader_that_goes_away_is_no_fault(command: tuple[str | Path, ...]) -> None:
    quoted = " ".join(f"'{one}'" for one in command)
    line = f"'{sys.executable}' -m sitrep {quoted} --format sarif"
    shell = ["bash", "-c", f"{line} >/dev/null; {line} | head -c 1; echo ${{PIPESTATUS[0]}}"]
    done = subprocess.run(
        shell,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1].endswith("0")
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_run_from_a_folder_that_is_gone_has_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole paths lead from there, and nothing else does."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert key(["build", "/a"]) == "\0build\0/a"
