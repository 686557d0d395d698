"""A new axis is one line of the model and its words: tried on a copy of the house."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "new_axis"
WORDS = HERE / "shelter_type.yaml"
FIELD = "    shelter_type: Annotated[Prose | None, HowStated.AMONG_ALL] = None\n"
IMPORTS = "from typing import Annotated\n"


def house(copy: Path) -> None:
    """A copy of the house with the line and the words."""
    shutil.copytree(ROOT / "sitrep", copy / "sitrep")
    shutil.copytree(ROOT / "templates", copy / "templates")
    shutil.copy(WORDS, copy / "templates" / "axes")
    model = copy / "sitrep" / "model" / "figures" / "stated_axes.py"
    before, docstring, after = model.read_text("utf-8").partition('= None``.\n    """\n')
    before = before.replace(
        "from enum import Enum, auto\n", f"from enum import Enum, auto\n{IMPORTS}"
    )
    before = before.replace("import Frozen", "import Frozen, Prose")
    model.write_text(f"{before}{docstring}\n{FIELD}{after}", "utf-8")


def plain(page: str) -> str:
    """A page with blanks that may break, and without marks of direction."""
    return re.sub(r"[\u2066-\u2069\u200e\u200f]", "", re.sub(r"[\u00a0\u202f]", " ", page))


@pytest.mark.slow
def test_a_line_and_its_words_reach_whoever_reads(tmp_path: Path) -> None:
    house(tmp_path)
    command: list[str | Path] = [
        sys.executable,
        HERE / "reached.py",
        HERE / "report.yaml",
        "shelter_type",
    ]
    around = {**os.environ, "PYTHONPATH": str(tmp_path)}
    told = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    seen = json.loads(told.stdout)
    words = yaml.safe_load(WORDS.read_text("utf-8"))["words"]
    assert seen["pages"].keys() == words.keys()
    for language, page in seen["pages"].items():
        heading = words[language]["figures"]["divided"]["shelter_type"]
        for said in ("tents", "host families"):
            assert heading.format(words=said) in plain(page)
        assert '"shelter_type": "host families"' in page
    assert seen["lie"] == ["inside", "around", "unknown", "same"]
    meant = yaml.safe_load(WORDS.read_text("utf-8"))["notes"]["Figure"]["shelter_type"]
    for language, meanings in seen["meanings"].items():
        assert len(meanings) > 6
        assert {*meanings} == {meant[language]}
