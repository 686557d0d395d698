"""What `check` and `build` print: by rule and line, and quiet where nothing is wrong."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from sitrep.findings import Finding, Level
from sitrep.listing.grouped import MOST, as_groups, as_summary
from sitrep.locations import Location
from tests.support.daily import some
from tests.support.golden import Golden

ROOT = Path(__file__).parents[2]
TOLD = Path(__file__).parent / "told"
EXAMPLE = re.compile(r"```console\n\$ sitrep ([^\n]*)\n(.*?)```", re.DOTALL)
COMMANDS = {
    "check": ["check"],
    "build": ["build", "--to", "md"],
}
NAMED = re.compile(r"[a-z]+\.yaml:\d+:\d+: \S")
LISTS = re.compile(r"`(?:sitrep )(check [^`]*)` lists (?:it|them)\.")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands are run in: the reports stand there."""
    for file in TOLD.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


Said = pytest.CaptureFixture[str]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["notices", "errors"])
def test_what_is_printed_stands_beside_the_report(
    name: str, command: str, golden: Golden, capsys: Said
) -> None:
    code = run([*COMMANDS[command], f"{name}.yaml"])
    said = capsys.readouterr()
    golden.file(
        TOLD / f"{name}.{command}.txt",
        f"exit code {code}\n--- standard output\n{said.out}--- standard error\n{said.err}",
    )


def listed(*arguments: str, capsys: Said) -> list[str]:
    """The lines of the listing that name a place."""
    capsys.readouterr()
    run([*arguments])
    return [line for line in capsys.readouterr().out.splitlines() if NAMED.match(line)]


def test_each_finding_has_a_line_that_begins_with_its_place(capsys: Said) -> None:
    full = listed("check", "errors.yaml", "-v", capsys=capsys)
    short = listed("check", "errors.yaml", capsys=capsys)
    assert len(full) == len(short) == 23
    assert {line.split(": ")[0] for line in full} == {line.split(": ")[0] for line in short}


def test_what_is_cut_says_how_much_and_errors_are_not(capsys: Said) -> None:
    assert len(listed("check", "notices.yaml", "-v", capsys=capsys)) == 23
    assert len(listed("check", "notices.yaml", capsys=capsys)) == 1 + MOST
    assert len(listed("check", "errors.yaml", capsys=capsys)) > MOST


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("strict", [False, True])
def test_nothing_that_stops_a_build_is_cut(level: Level, strict: bool) -> None:
    places = [Location("a.yaml", line, 1) for line in range(1, MOST + 6)]
    found = [Finding("rule", level, place, "Got.", "Expected.", "Mend.") for place in places]
    stops = level is Level.ERROR or (strict and level is Level.WARNING)
    text = as_groups(found, strict=strict)
    assert text.count("a.yaml:") == (len(found) if stops else MOST)
    assert ("... and 5 more (-v lists all)" in text) is not stops
    assert text.count("Mend.") == text.count("Expected.") == 1
    assert f"rule ({len(found)})" in text


def test_what_differs_stands_beneath_its_finding() -> None:
    place = Location("a.yaml", 1, 1)
    mends = ["Ask.", "Ask.", "Write\nthis."]
    found = [Finding("rule", Level.NOTICE, place, "Got.", "Expected.", mend) for mend in mends]
    assert as_groups(found).splitlines()[:6] == [
        "notice: rule (3)",
        "  Expected.",
        "  Ask.",
        "a.yaml:1:1: Got.",
        "a.yaml:1:1: Got.",
        "a.yaml:1:1: Got.",
    ]
    assert as_groups(found).splitlines()[6] == "  Write this."
    [first, second, *_] = as_groups(found[1:]).splitlines()[2:]
    assert (first, second) == ("a.yaml:1:1: Got.", "  Ask.")


def test_errors_then_warnings_stand_in_full_and_notices_are_counted() -> None:
    place = Location("a.yaml", 1, 1)
    found = [Finding(f"of-{level}", level, place, "Got.", "E.", "M.") for level in reversed(Level)]
    text = as_summary(found, "-v")
    assert text.index("error: of-error") < text.index("warning: of-warning")
    assert "of-notice" not in text
    assert "1 error, 1 warning, 1 notice in 3 rules; -v lists them. " in text
    assert as_summary(found[:1], "-v") == "1 notice in 1 rule; -v lists it."
    assert "lists" not in as_summary(found[1:], "-v")


@pytest.mark.parametrize(
    "wish",
    some(["", "--ignore unused-source", "--select window-unstated", "--profile flash_update"], 2),
)
def test_the_command_that_is_named_lists_what_was_counted(wish: str, capsys: Said) -> None:
    shutil.copy("notices.yaml", "a valley.yaml")
    assert run(["build", "a valley.yaml", "--to", "md", *wish.split()]) == 0
    counted = capsys.readouterr().err.splitlines()[-1]
    named = LISTS.search(counted)
    assert named is not None
    assert run(shlex.split(named[1])) == 0
    total = capsys.readouterr().out.splitlines()[-1]
    assert "notices" in total
    assert counted.split(";")[0] == total.split(". -v")[0]


@pytest.mark.parametrize(
    "wish", some(["--layout brief", "--to json", "--language fr", "b.yaml c.yaml d.yaml"], 4)
)
def test_v_is_named_where_check_may_find_less(wish: str, capsys: Said) -> None:
    for name in ("b", "c", "d"):
        shutil.copy("notices.yaml", f"{name}.yaml")
    arguments = ["build", "notices.yaml", "--to", "md", *wish.split(), "--no-cache"]
    assert run(arguments) == 0
    said = capsys.readouterr()
    assert "rules; -v lists them." in said.err + said.out
    assert "window-unstated" not in said.err + said.out
    assert run([*arguments, "-v"]) == 0
    said = capsys.readouterr()
    assert "notice: window-unstated" in said.err + said.out


def test_the_pages_show_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(ROOT)
    command, shown = EXAMPLE.findall((ROOT / "docs" / "findings.md").read_text("utf-8"))[0]
    assert run(shlex.split(command)) == 0
    assert capsys.readouterr().out == shown
    command, shown = EXAMPLE.findall((ROOT / "README.md").read_text("utf-8"))[0]
    assert run([*shlex.split(command), "--to", "md", "-o", str(tmp_path)]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == shown.splitlines()[-1]
