"""A fault of ours names the record that was worked on, and stops no format but its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.cli.shared.group import run
from sitrep.errors import FAULT, NotAllWritten, at_work, ending

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "samples" / "minimal"


def broken(_given: Any) -> bytes:
    raise KeyError("a word")


@pytest.fixture
def broken_html(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitrep.write.html.write", broken)


@pytest.mark.usefixtures("broken_html")
def test_the_other_formats_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    wanted = [argument for form in ("markdown", "html", "text") for argument in ("--to", form)]
    assert run(["build", str(MINIMAL), "--out", str(out), *wanted]) == FAULT
    names = {one.name for one in out.iterdir() if not one.name.startswith(".")}
    assert names == {"minimal.md", "minimal.txt", "minimal.manifest.json"}
    said = capsys.readouterr().err
    assert "html was not made: KeyError: 'a word'. Made: minimal.md, minimal.txt" in said


@pytest.mark.usefixtures("broken_html")
def test_in_memory_a_fault_is_raised() -> None:
    with pytest.raises(NotAllWritten):
        sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["markdown", "html"]))
    with pytest.raises(KeyError):
        sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["html"]))


def test_an_export_that_fails_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitrep.exports.ris.write", broken)
    with pytest.raises(NotAllWritten, match=r"ris was not made.*Made: .*minimal.csl.json"):
        sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["ris", "csl"]))


@pytest.mark.parametrize(
    ("sensitivity", "said"),
    [("public", "“council-injured”"), ("restricted", "a restricted record")],
)
def test_the_record_that_was_worked_on_is_named(sensitivity: str, said: str) -> None:
    report = sitrep.load(MINIMAL).report
    assert report is not None
    (record, *_) = (one for one in report.tolls if one.id == "council-injured")
    changed = record.model_copy(update={"sensitivity": sensitivity})

    def worded(one: Any) -> str:
        return {}[one.measure]

    with pytest.raises(KeyError) as caught:
        worded(changed)
    assert at_work(caught.value) == said
    code, text = ending(caught.value)
    assert code == FAULT
    assert f"It was working on {said}." in text
    assert at_work(ValueError("nothing held")) == ""
