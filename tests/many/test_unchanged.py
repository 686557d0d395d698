"""Nothing is left alone that a build would make anew, and what is left alone is said again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sitrep
from sitrep.cli.shared.group import run
from sitrep.filesystem import fast_path as fast
from sitrep.filesystem.stamps import CODE
from sitrep.many.cache import read_cache
from tests.many.report import FILES, visible, write
from tests.support.daily import LONG, in_turn

TEMPLATE = "sections/sources.md.j2"


@pytest.fixture
def valley(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, a style sheet and a template of one's own, built twice."""
    write(tmp_path / "valley")
    (tmp_path / "house.css").write_text("h1 { color: #123456; }\n")
    own = tmp_path / "own" / TEMPLATE
    own.parent.mkdir(parents=True)
    shutil.copy(sitrep.resources.templates() / TEMPLATE, own)
    monkeypatch.chdir(tmp_path)
    assert build() == 0
    assert is_left_alone()
    return tmp_path


ARGUMENTS = ["build", "valley", "--to", "markdown", "--templates", "own", "--style", "house.css"]
WISH = sitrep.BuildOptions(to=["markdown"], templates=Path("own"), style=Path("house.css"))


def build(arguments: list[str] = ARGUMENTS) -> int:
    return run(arguments)


def is_left_alone(arguments: list[str] = ARGUMENTS) -> bool:
    """Whether the way that imports nothing says that nothing changed."""
    return fast.unchanged(arguments)


def same_length(file: Path) -> None:
    """Another text of the same length, with the times of the old one."""
    before, text = file.stat(), file.read_bytes()
    file.write_bytes(text[:-2] + bytes([text[-2] ^ 1]) + text[-1:])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(file: Path) -> None:
    """The same path, but a link to another file."""
    other = file.with_name(f".{file.name}.other")
    shutil.copy2(file, other)
    file.unlink()
    file.symlink_to(other)


def renamed(file: Path) -> None:
    file.rename(file.with_name(f"renamed-{file.name}"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "longer": lambda file: file.write_bytes(file.read_bytes() + b"\n"),
    "same length": same_length,
    "touched": os.utime,
    "removed": Path.unlink,
    "renamed": renamed,
    "replaced": replaced,
}
INPUTS = [f"valley/{name}" for name in FILES] + ["house.css", f"own/{TEMPLATE}"]
OUTPUTS = ["out/valley.md", "out/valley.manifest.json"]


@pytest.mark.parametrize(("name", "change"), in_turn([*INPUTS, *OUTPUTS], list(CHANGES), each=2))
def test_whatever_changes_is_seen(valley: Path, name: str, change: str) -> None:
    CHANGES[change](valley / name)
    assert not is_left_alone()


@pytest.mark.parametrize(
    "name", ["valley/more.yaml", "valley/overview.md", "own/more.md.j2", "own/deep/more.md.j2"]
)
def test_one_more_file_is_seen(valley: Path, name: str) -> None:
    (valley / name).parent.mkdir(exist_ok=True)
    (valley / name).write_text("")
    assert not is_left_alone()


def test_a_file_that_a_link_comes_to_lead_to_is_seen(valley: Path) -> None:
    (valley / "valley" / "overview.md").symlink_to(valley / "later.md")
    assert build() == 0
    (valley / "later.md").write_text("The council counted {injured} people. [@bulletin]\n")
    assert not is_left_alone()
    assert build() == 0
    assert b"The council counted" in (valley / "out" / "valley.md").read_bytes()


@pytest.mark.parametrize("name", INPUTS)
def test_a_touched_file_is_read_and_the_rest_left_alone(valley: Path, name: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in (valley / "out").iterdir()}
    os.utime(valley / name)
    assert not is_left_alone()
    assert build() == 0
    after = {path: path.stat().st_mtime_ns for path in (valley / "out").iterdir()}
    assert len(before) == 2
    assert before == after
    assert is_left_alone()


@pytest.mark.parametrize(
    "arguments",
    [
        [*ARGUMENTS, "-q"],
        [*ARGUMENTS, "--strict"],
        [*ARGUMENTS, "--no-cache"],
        [*ARGUMENTS, "--out", "other"],
        ["check", *ARGUMENTS[1:]],
        ARGUMENTS[:-1],
        [],
    ],
)
def test_other_arguments_are_another_build(valley: Path, arguments: list[str]) -> None:
    assert not is_left_alone(arguments)


def test_another_folder_is_another_build(valley: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(valley, valley / "copy")
    monkeypatch.chdir(valley / "copy")
    assert not is_left_alone()


def test_another_version_is_another_build(valley: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "VERSION", "0.0.1")
    assert not is_left_alone()


def test_another_place_of_packages_is_another_build(
    valley: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(valley))
    assert not is_left_alone()


def test_no_cache_is_never_left_alone(valley: Path) -> None:
    arguments = [*ARGUMENTS, "--no-cache"]
    for _ in range(2):
        assert build(arguments) == 0
        assert not is_left_alone(arguments)


def test_a_damaged_cache_is_not_read(valley: Path) -> None:
    cache = Path(fast.cache_of("out"))
    whole = cache.read_bytes()
    for position in range(0, len(whole), 997):
        cache.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert not is_left_alone()
        cache.write_bytes(whole[:position])
        assert not is_left_alone()
    assert build() == 0
    assert is_left_alone()


def test_a_foreign_cache_is_not_read(valley: Path) -> None:
    cache = Path(fast.cache_of("out"))
    cache.write_bytes(b"\x80\x04\x95 something of another program")
    assert not is_left_alone()
    assert build() == 0
    cache.write_bytes(fast.heading(b"Rx\ns 7\nE[]\nWf") + b"Rx\ns 7\nE[]\nWf")
    assert build() == 0
    assert is_left_alone()


def test_a_cache_lies_beside_nothing_that_is_handed_on(valley: Path) -> None:
    cache = Path(fast.cache_of("out"))
    assert cache.is_file()
    assert cache.stat().st_mode & 0o077 == 0
    assert valley not in cache.parents
    assert not [one for one in valley.rglob("*") if one.name.startswith(".")]


def test_a_cache_that_another_may_write_is_not_read(valley: Path) -> None:
    Path(fast.cache_of("out")).chmod(0o666)
    assert not is_left_alone()


@pytest.mark.parametrize("tag", ["W", "s"])
def test_an_entry_that_rests_on_nothing_is_not_believed(valley: Path, tag: str) -> None:
    """One that was made up would keep a made up briefing."""
    cache = Path(fast.cache_of("out"))
    lines = fast.read_lines(str(cache))
    body = "\n".join(f"{tag} " if tag == "s" == one[:1] else one for one in lines if one[:1] != "W")
    whole = body.encode("utf-8", "surrogateescape")
    cache.write_bytes(fast.heading(whole) + whole)
    (valley / "out" / "valley.md").write_text("Something else.\n")
    assert not is_left_alone()
    assert build() == 2  # nothing that sitrep did not write is written over
    (valley / "out" / "valley.md").unlink()
    assert build() == 0
    assert "Something else" not in (valley / "out" / "valley.md").read_text()


def test_a_report_that_fails_is_tried_again(valley: Path) -> None:
    tolls = valley / "valley" / "tolls.yaml"
    whole = tolls.read_text()
    before = visible(valley / "out")
    tolls.write_text(whole.replace("council", "nobody"))
    assert build() == 1
    assert not is_left_alone()
    assert build() == 1
    assert visible(valley / "out") == before
    tolls.write_text(whole)
    assert build() == 0
    assert is_left_alone()


def test_findings_are_told_again(valley: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tolls = valley / "valley" / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("since 2024-05-06", "not stated"))
    for form in ("text", "json", "sarif", "junit", "github"):
        arguments = [*ARGUMENTS, "--format", form]
        capsys.readouterr()
        assert build(arguments) == 0
        first = capsys.readouterr()
        told = "1 notice in 1 rule" if form == "text" else "window-unstated"
        assert told in first.err + first.out
        assert is_left_alone(arguments)
        assert capsys.readouterr() == first
        assert build(arguments) == 0
        assert capsys.readouterr() == first


def test_what_is_told_again_follows_the_last_build(
    valley: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = [*ARGUMENTS, "--format", "json"]
    assert build(listed) == 0
    tolls = valley / "valley" / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("since 2024-05-06", "not stated"))
    assert build() == 0
    capsys.readouterr()
    assert not is_left_alone(listed)
    assert build(listed) == 0
    first = capsys.readouterr()
    assert "window-unstated" in first.out
    assert is_left_alone(listed)
    assert capsys.readouterr() == first


def test_an_unfinished_publication_is_ended(valley: Path) -> None:
    (valley / "out" / ".sitrep-publish").touch()
    assert not is_left_alone()
    assert build() == 0
    assert not (valley / "out" / ".sitrep-publish").exists()
    assert is_left_alone()


@pytest.mark.parametrize("inside", ["valley/out", "valley/kept/out"])
def test_a_folder_for_briefings_may_lie_in_the_report(valley: Path, inside: str) -> None:
    arguments = [*ARGUMENTS, "--out", inside]
    assert build(arguments) == 0
    assert build(arguments) == 0
    assert is_left_alone(arguments)


STEPS = st.lists(
    st.one_of(
        st.just(("build", "")),
        st.tuples(st.sampled_from(["longer", "touched", "removed"]), st.sampled_from(OUTPUTS)),
        st.tuples(st.sampled_from(["toll", "spaces", "title", "restore"]), st.just("")),
        st.tuples(st.just("touched"), st.sampled_from(INPUTS)),
    ),
    max_size=8,
)


def changed(top: Path, step: str) -> None:
    tolls, header = top / "valley" / "tolls.yaml", top / "valley" / "report.yaml"
    if step == "toll":
        text = tolls.read_text()
        tolls.write_text(text.replace("at least 12", "at least 13", 1))
    elif step == "spaces":
        tolls.write_text(tolls.read_text() + "\n")
    elif step == "title":
        header.write_text(header.read_text().replace("flood", "Flood", 1))
    else:
        write(top / "valley")


@settings(max_examples=25 if LONG else 10, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_whatever_happens_the_next_build_is_as_from_nothing(
    steps: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    top = tmp_path_factory.mktemp("steps")
    write(top / "valley")
    arguments = ["build", str(top / "valley"), "--to", "markdown", "--out", str(top / "out")]
    for step, name in [*steps, ("build", "")]:
        if step == "build":
            if not is_left_alone(arguments):
                code = run(arguments)
            fresh = sitrep.build(
                top / "valley", top / "fresh", sitrep.BuildOptions(to=["markdown"])
            )
            assert fresh.ok is (code == 0)
            if fresh.ok:
                assert visible(top / "out") == visible(top / "fresh")
        elif step in CHANGES and (top / name).exists():
            CHANGES[step](top / name)
        elif step not in CHANGES:
            changed(top, step)


def test_what_other_code_said_is_not_told_again(valley: Path) -> None:
    """Code that words a run in another way has built the same since."""
    cache = read_cache(valley / "out")
    [entry] = cache.entries
    assert [run.entries for run in cache.runs] == [(entry.key,)]
    assert cache.with_built(frozenset([entry.key]), [entry]).runs == cache.runs
    seen = tuple(replace(one, digest="0" * 64) if one.kind == CODE else one for one in entry.seen)
    assert seen != entry.seen
    other = replace(entry, seen=seen)
    assert cache.with_built(frozenset([entry.key]), [other]).runs == ()
