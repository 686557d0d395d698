"""What is exported of the samples, letter by letter as it is kept beside this file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sitrep
from sitrep.exports import EXPORTS
from tests.exports.reports import ROOT, SAMPLES
from tests.support.golden import Golden

EXPECTED = Path(__file__).parent / "expected"
LARGE = {"syria-coast-2025.json"}
"""Read by other tests, and too long to be read here."""
TEXTS = [name for name in EXPORTS if name != "hxl-xlsx"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
def test_the_exports_are_those_kept_here(sample: Path, golden: Golden) -> None:
    built = sitrep.build(sample, options=sitrep.BuildOptions(to=TEXTS))
    made = {name: content for name, content in built.outputs.items() if name not in LARGE}
    assert len(made) >= 7
    golden.folder(EXPECTED / sample.name, made)


def test_every_export_is_named_by_its_ending() -> None:
    built = sitrep.build(SAMPLES[0], options=sitrep.BuildOptions(to=[*EXPORTS, "markdown"]))
    for ending in EXPORTS.values():
        assert [name for name in built.outputs if name.endswith(f".{ending}")]
    assert {"minimal.md", "minimal.json", "minimal.tolls.hxl.csv"} <= set(built.outputs)


def test_language_and_layout_change_no_data() -> None:
    to = [name for name in EXPORTS if name != "reliefweb"]
    plain = sitrep.build(SAMPLES[0], options=sitrep.BuildOptions(to=to)).outputs
    other = sitrep.BuildOptions(to=to, language="ar", layout="brief")
    assert sitrep.build(SAMPLES[0], options=other).outputs == plain


@pytest.mark.long
@pytest.mark.slow
def test_the_same_report_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    sets = []
    for number, zone in enumerate(("UTC", "Pacific/Kiritimati")):
        home = tmp_path / str(number)
        shutil.copytree(SAMPLES[1], home / "sample")
        command = [sys.executable, "-m", "sitrep", "build", "sample", "--to", ",".join(EXPORTS)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TZ": zone}
        environment["PYTHONHASHSEED"] = str(number)
        subprocess.run(command, cwd=home, env=environment, check=True, capture_output=True)
        sets.append({file.name: file.read_bytes() for file in (home / "out").iterdir()})
    for found in sets:
        assert ".sitrep-cache" not in found
    assert len(sets[0]) > len(EXPORTS)
    assert sets[0] == sets[1]
