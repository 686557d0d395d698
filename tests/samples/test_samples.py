"""The samples: every shipped report is checked, built and compared with the text kept beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sitrep
from sitrep.findings import Level
from sitrep.schema import schema_text
from tests.support.verapdf import failures_of

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.is_dir())
FORMATS = ("pdf", "html", "markdown")


def names() -> list[str]:
    return [path.name for path in SAMPLES]


def test_there_are_samples() -> None:
    assert {"minimal", "syria-coast-2025"} <= set(names())


@pytest.mark.parametrize("sample", SAMPLES, ids=names())
def test_a_sample_has_no_errors(sample: Path) -> None:
    checked = sitrep.check(sitrep.load(sample))
    assert [one for one in checked.findings if one.level is not Level.NOTICE] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=names())
def test_the_markdown_is_the_one_kept_beside_the_sample(sample: Path) -> None:
    built = sitrep.build(sample, wish=sitrep.Wish(to=["markdown"]))
    expected = sample / "expected" / f"{sample.name}.md"
    assert built.outputs[f"{sample.name}.md"].decode() == expected.read_text(encoding="utf-8")


def test_every_pdf_passes_the_checks_of_pdf_ua_1(tmp_path: Path) -> None:
    files = [
        file for sample in SAMPLES for file in sitrep.build(sample, tmp_path).files
        if file.suffix == ".pdf"
    ]  # fmt: skip
    assert len(files) == len(SAMPLES)
    assert failures_of(files, "ua1") == {file: [] for file in files}


def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    surroundings = (
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"},
    )
    sets = []
    for number, extra in enumerate(surroundings):
        home = tmp_path / f"home {number}"
        sample = home / "deep" / "syria-coast-2025"
        shutil.copytree(ROOT / "samples" / "syria-coast-2025", sample)
        command = [sys.executable, "-m", "sitrep.cli", "build", str(sample), "--out", "out"]
        environment = {**os.environ, **extra, "PYTHONPATH": str(ROOT)}
        subprocess.run(command, cwd=home, env=environment, check=True, capture_output=True)
        sets.append({file.name: file.read_bytes() for file in sorted((home / "out").iterdir())})
    assert len(sets[0]) == len(FORMATS)
    assert sets[0] == sets[1]


def test_no_output_names_a_path_of_the_machine(tmp_path: Path) -> None:
    built = sitrep.build(ROOT / "samples" / "syria-coast-2025", tmp_path)
    assert len(built.outputs) == len(FORMATS)
    for content in built.outputs.values():
        for part in (str(ROOT), str(tmp_path), str(Path.home())):
            assert part.encode() not in content


def test_the_schema_beside_the_minimal_sample_is_the_current_one() -> None:
    kept = ROOT / "samples" / "minimal" / "sitrep.schema.json"
    assert kept.read_text(encoding="utf-8") == schema_text()
    assert "tolls" in json.loads(schema_text())["properties"]


REMARKS = {
    "1: one claim in two wordings": ("“over 1,018”", "“within just 48 hours”", "counts once"),
    "2: the parts add up, and the sum is marked": ("the parts that", "add up to 1,018"),
    "3: qualifier and population differ": ("“at least 745”", "most of whom are"),
    "7: one sub-event in two wordings": ("more than 145", "at least 145", "“on Saturday”"),
    "8: two names for one office": ("“Ramanathan Balakrishnan”", "“Ramesh Rajasingham”"),
    "9: two spellings of one place": ("“Demsarkho”", "“Damsarkho”", "“Latakia”", "“Tartus”"),
    "10: originators are counted, not articles": ("from 7 originators", "5 are not named"),
    "12: the neutral verb": ("According to the Syrian Observatory for Human Rights (SOHR), 1,018",),
}
"""The remarks that need a single claim or its sources; those across claims are not made yet."""


@pytest.mark.parametrize("remark", REMARKS)
def test_the_seed_event_says_what_a_checker_must_notice(remark: str) -> None:
    page = (ROOT / "samples/syria-coast-2025/expected/syria-coast-2025.md").read_text("utf-8")
    for words in REMARKS[remark]:
        assert words in page


def test_loaded_words_stand_only_inside_quotations() -> None:
    page = (ROOT / "samples/syria-coast-2025/expected/syria-coast-2025.md").read_text("utf-8")
    outside = "".join(piece.partition("”")[2] for piece in ("”" + page).split("“"))
    assert "Syrian Observatory" in outside
    for word in ("regime", "massacre", "martyr", "cleansing", "execut", "elements", "confirmed"):
        assert word not in outside
