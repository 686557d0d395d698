"""What rules found in kept copies travels as facts, so that nothing of a set is left uncompared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sitrep
from tests.verifying.altering import attached
from tests.verifying.test_briefings import with_copies
from tests.verifying.test_folders import faults, state

FORMATS = ["pdf", "html", "markdown", "text", "reliefweb", "hxl"]
REMARK = "The kept copy of a document does not hold the figure that it is cited for."


def built_set(report: Path, out: Path, *formats: str) -> Path:
    """A folder of outputs, whose manifest lists what is no JSON."""
    found = sitrep.build(report, out, sitrep.BuildOptions(to=[*formats]))
    assert found.ok, found.findings
    return out


@pytest.mark.long
def test_a_set_that_rests_on_copies_is_proved_whole_and_nothing_of_it_can_be_forged(
    tmp_path: Path,
) -> None:
    out = built_set(with_copies(tmp_path / "minimal"), tmp_path / "out", *FORMATS)
    found = sitrep.verify(out)
    assert found.ok
    assert all("data" in one.proved for one in found.files), found.files
    assert REMARK in (out / "minimal.md").read_text("utf-8")
    forged = {
        "minimal.md": ("## Tolls\n", f"## Tolls\n\n- 9,999 people were killed. {REMARK}\n"),
        "minimal.html": ("at least 12", "at least 99"),
        "minimal.txt": ("at least 12", "at least 99"),
        "minimal.reliefweb.json": ("at least 12", "at least 99"),
        "minimal.tolls.hxl.csv": (",12,", ",99,"),
    }
    for name, (before, after) in forged.items():
        file = out / name
        kept = file.read_text("utf-8")
        assert before in kept, name
        file.write_text(kept.replace(before, after, 1), "utf-8")
        state(out)
        assert name in faults(out)
        file.write_text(kept, "utf-8")


def test_a_remark_that_was_accepted_is_made_again_too(tmp_path: Path) -> None:
    report = with_copies(tmp_path / "minimal")
    header = report / "report.yaml"
    waiver = '- {rule: figure-not-in-copy, at: council-injured, because: "It is in a picture."}'
    header.write_text(f"{header.read_text('utf-8')}\nallow:\n{waiver}\n", "utf-8")
    out = built_set(report, tmp_path / "out", "pdf", "markdown")
    assert "it is in a picture" in (out / "minimal.md").read_text("utf-8")
    (file,) = sitrep.verify(out / "minimal.pdf").files
    assert file.proved == ("data", "text", "file")
    facts = json.loads(attached(out / "minimal.pdf", "build.json"))
    assert {tuple(one) for one in facts["remarks"]} == {
        ("figure-not-in-copy", "warning", "council-injured"),
        ("figure-not-in-copy", "warning", "council-injured-children"),
    }
