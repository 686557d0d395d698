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
from sitrep.languages import available
from sitrep.model.views.json_schema import schema_text
from tests.support.briefings import briefing
from tests.support.daily import LONG, in_turn, some
from tests.support.golden import Golden
from tests.support.samples import SAMPLES
from tests.support.verapdf import FLAVOURS, failures_of

ROOT = Path(__file__).parents[2]
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
def test_the_markdown_is_the_one_kept_beside_the_sample(sample: Path, golden: Golden) -> None:
    built = sitrep.build(sample, options=sitrep.BuildOptions(to=["markdown"]))
    name = f"{sample.name}.md"
    golden.file(sample / "expected" / name, built.outputs[name].decode("utf-8"))


@pytest.mark.slow
def test_every_pdf_in_every_language_passes_the_checks_of_its_standards(tmp_path: Path) -> None:
    files = []
    for sample, language in some(in_turn(SAMPLES, available()), 2):
        files.append(tmp_path / f"{sample.name}-{language}.pdf")
        files[-1].write_bytes(briefing(sample, language)[".pdf"])
    assert len(files) >= 2
    assert failures_of(files) == {(one, file): [] for one in FLAVOURS for file in files}


@pytest.mark.long
def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    surroundings = (
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"},
    )
    sets = []
    for number, extra in enumerate(surroundings):
        home = tmp_path / f"home {number}"
        sample = home / "deep" / "report"
        shutil.copytree(SAMPLES[1 if LONG else 0], sample)
        command = [sys.executable, "-m", "sitrep", "build", str(sample), "--out", "out"]
        environment = {**os.environ, **extra, "PYTHONPATH": str(ROOT)}
        subprocess.run(command, cwd=home, env=environment, check=True, capture_output=True)
        written = sorted((home / "out").glob("[!.]*"))
        sets.append({file.name: file.read_bytes() for file in written})
    assert len(sets[0]) == len(FORMATS) + 1
    assert sets[0] == sets[1]


@pytest.mark.slow
def test_no_output_names_a_path_of_the_machine(tmp_path: Path) -> None:
    built = sitrep.build(ROOT / "samples" / "syria-coast-2025", tmp_path)
    assert len(built.outputs) == len(FORMATS) + 1
    for content in built.outputs.values():
        for part in (str(ROOT), str(tmp_path), str(Path.home())):
            assert part.encode() not in content


def test_the_schema_beside_the_minimal_sample_is_the_current_one(golden: Golden) -> None:
    golden.file(ROOT / "samples" / "minimal" / "sitrep.schema.json", schema_text())
    assert "tolls" in json.loads(schema_text())["properties"]


REMARKS = {
    "1: one claim in two wordings": ("“over 1,018”", "“within just 48 hours”", "counts once"),
    "2: the parts add up, and the sum is marked": (
        "1,018 is made up of 125, 148 and 745. The sum is the same (computed in this briefing)",
        "Of these, civilians (described as Alawite, or mostly Alawite)",
    ),
    "3: qualifier and population differ": ("“at least 745”", "most of whom are"),
    "4: one carrier, two originators": (
        "Carried by Fox News, perhaps from the same report",
        "not taken as support for each other",
    ),
    "5: higher than the total inside which it lies": (
        "| **People; Coastal region of Syria; since 6 March 2025** | Higher than what covers more "
        "(people and place); cannot all be right if they count the same days |",
        "| 1,018 (SOHR) | covers more |",
        "| 2,300 to 2,400 (field sources in Baniyas and Al-Bahluliyah; civilians; Al-Bahluliyah "
        "and Baniyas; time not stated; an estimate) | covers less |",
    ),
    "6: a word has no ceiling": (
        "hundreds (local sources on the Syrian coast) | Numbers that may be of the same |",
        "A size said in a word has no upper end here; no contradiction",
    ),
    "7: one sub-event in two wordings, never added": (
        "more than 145",
        "at least 145",
        "“on Saturday”",
        "| Hama, Lattakia and Tartous: at least 145 (reports; 8 March 2025) | More than 145 (local "
        "sources on the Syrian coast; since 8 March 2025) | Lies inside, as far as is stated; not "
        "added |",
        "May overlap in part (place); neither compared nor added",
    ),
    "8: two names for one office": ("“Ramanathan Balakrishnan”", "“Ramesh Rajasingham”"),
    "9: two spellings of one place": ("“Demsarkho”", "“Damsarkho”", "“Latakia”", "“Tartus”"),
    "10: originators are counted, not articles": (
        "Originators: 6; not named: 5. Besides, there are reports whose origin is not stated",
    ),
    "12: the neutral verb": ("According to the Syrian Observatory for Human Rights (SOHR), 1,018",),
}
"""What the page says of each remark; the eleventh, on loaded words, is a test of its own."""

FOUND = {
    "1": [("same-claim-worded-differently", "sohr-total"), ("single-originator", "sohr-total")],
    "3": [("same-claim-worded-differently", "sohr-civilians")],
    "4": [("circular-sourcing", "eyewitnesses-total")],
    "5": [("part-exceeds-whole", "field-sources-civilians")],
    "8": [("speaker-named-differently", "un-call")],
    "9": [("place-spelled-differently", "demsarkho"), ("place-spelled-differently", "tartous")],
    "10": [("unnamed-source-alone", "activists-christians")],
}
"""What the checks say of each remark: the rule and the record."""


def test_the_seed_event_has_no_error_and_its_remarks_are_findings() -> None:
    loaded = sitrep.load(ROOT / "samples" / "syria-coast-2025")
    findings = sitrep.check(loaded).findings
    assert {one.level.value for one in findings} == {"notice"}
    found = {(one.rule, loaded.index.record_at(one.route)) for one in findings}
    assert [pair for pairs in FOUND.values() for pair in pairs if pair not in found] == []


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
