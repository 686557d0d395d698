"""The repository's files: no trace of a machine, and no template that leads nowhere."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sitrep import resources
from sitrep.render.template_folders import template_folders

ROOT = Path(__file__).parents[2]
MACHINE = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|Users)/")
INCLUDED = re.compile(r"{%-?\s*(?:include|import|extends|from)\s+\"([^\"{}~]+)\"\s*(~)?")
TEMPLATES = sorted(resources.templates().rglob("*.j2"))


def tracked() -> list[Path]:
    """The files under version control, but for the tests, which speak of machines on purpose."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = listed.stdout.decode().split("\0")
    files = [ROOT / name for name in names if name and not name.startswith("tests/")]
    return [file for file in files if file.is_file()]


def text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_holds_a_path_of_a_machine() -> None:
    files = tracked()
    assert len(files) > 100
    assert MACHINE.search('open("/home/me/x")')
    found = {
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(text_of(file).splitlines(), start=1)
        if MACHINE.search(line)
    }
    assert found == set()


def test_every_template_that_is_included_exists() -> None:
    named = [
        (template.name, name)
        for template in TEMPLATES
        for name, composed in INCLUDED.findall(template.read_text("utf-8"))
        if not composed
    ]
    assert len(TEMPLATES) > 10
    assert len(named) >= 4
    assert [one for one in named if template_folders().path(one[1]) is None] == []


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {file.parent for file in (ROOT / "tests").rglob("*.py")}
    assert len(folders) > 10
    assert [
        str(one.relative_to(ROOT)) for one in folders if not (one / "__init__.py").exists()
    ] == []
