"""The hooks for pre-commit: run as their file says, on the files that would be handed to them."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sitrep.loading.belonging import reports_of
from sitrep.loading.mapping.file_names import SUFFIXES as TABLES
from sitrep.loading.report_files import READERS
from tests.unattended.machine import BROKEN, ROOT, broken, copied

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BLOCKED = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("weasyprint", "pypdf", "fontTools"):
            raise ImportError(f"{name} is blocked")
sys.meta_path.insert(0, Blocked())
"""


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of three reports and of other things, with everything in the index."""
    top = tmp_path / "the repository"
    copied(top / "reports" / "north")
    copied(top / "reports" / "south of it")
    whole = "report: {title: Exercise, as_of: 2024-05-08, issuer: Example Office}\n"
    (top / "single").mkdir()
    for name in ("monday.yaml", "tuesday.yaml"):
        (top / "single" / name).write_text(whole, "utf-8")
    (top / "package.json").write_text('{"scripts": {"report": "x"}}', "utf-8")
    (top / "README.md").write_text("# Reports\n", "utf-8")
    git(top, "init", "--quiet")
    git(top, "add", ".")
    return top


def handed(repository: Path) -> list[str]:
    """The files of the index that the hook is for, as pre-commit finds them."""
    names = git(repository, "diff", "--cached", "--name-only", "-z", "--diff-filter=ACMR")
    return [name for name in names.split("\0") if name and re.search(HOOK["files"], name)]


def hook(
    repository: Path, files: list[str], blocker: Path | None = None
) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(HOOK["entry"])
    assert program == "sitrep"
    paths = [str(ROOT)] if blocker is None else [str(blocker), str(ROOT)]
    return subprocess.run(
        [sys.executable, "-m", "sitrep", *arguments, *files],
        cwd=repository,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hook_is_as_pre_commit_reads_it() -> None:
    assert HOOK["id"] == "sitrep-check"
    assert HOOK["language"] == "python"
    assert HOOK["require_serial"] is True
    assert HOOK.get("pass_filenames", True) is True
    assert re.search(HOOK["files"], "reports/a b/tolls.yaml")
    assert not re.search(HOOK["files"], "src/module.py")
    endings = (*READERS, *TABLES)
    assert [one for one in endings if not re.search(HOOK["files"], f"a{one}")] == []


def test_whole_reports_pass_and_other_files_are_no_reports(repository: Path) -> None:
    files = handed(repository)
    assert {"package.json", "README.md", "reports/south of it/overview.md"} <= set(files)
    done = hook(repository, files)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.long
def test_only_reports_with_a_changed_file_are_checked(repository: Path) -> None:
    git(repository, "commit", "--quiet", "-m", "x")
    broken_one = repository / "reports" / "north"
    for file in broken_one.iterdir():
        file.unlink()
    broken_one.rmdir()
    broken(broken_one)
    git(repository, "add", "reports/south of it")
    (repository / "reports" / "south of it" / "overview.md").write_text(
        "The Example Town Council reported {council-injured} people injured [@bulletin].\n", "utf-8"
    )
    git(repository, "add", "reports/south of it")
    assert handed(repository) == ["reports/south of it/overview.md"]
    assert hook(repository, handed(repository)).returncode == 0
    git(repository, "add", "reports/north")
    assert handed(repository)[0] == "reports/north/tolls.yaml"
    failed = hook(repository, handed(repository))
    assert failed.returncode == 1
    assert "reports/north/tolls.yaml:5:" in failed.stdout
    assert "south" not in failed.stdout


@pytest.mark.long
def test_the_hook_needs_no_engine_for_pdf(repository: Path, tmp_path: Path) -> None:
    blocker = tmp_path / "blocker"
    blocker.mkdir()
    (blocker / "sitecustomize.py").write_text(BLOCKED, "utf-8")
    blocked = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(blocker)}
    command = [sys.executable, "-c", "import weasyprint"]
    tried = subprocess.run(command, env=blocked, capture_output=True, check=False)
    assert b"weasyprint is blocked" in tried.stderr
    done = hook(repository, handed(repository), blocker)
    assert (done.returncode, done.stderr) == (0, "")
    (repository / "reports" / "north" / "tolls.yaml").write_text(BROKEN, "utf-8")
    assert hook(repository, handed(repository), blocker).returncode == 1


def test_a_file_belongs_to_the_nearest_report(repository: Path) -> None:
    north = repository / "reports" / "north"
    (north / "copies").mkdir()
    kept = north / "copies" / "article.html"
    kept.write_text("<p>x</p>", "utf-8")
    single = repository / "single"
    assert reports_of([kept, north / "tolls.yaml"]) == [north]
    assert reports_of([single / "monday.yaml"]) == [single / "monday.yaml"]
    assert reports_of([repository / "package.json", repository / "README.md"]) == []
    assert reports_of([north]) == [north]
    (north / "report.yaml").write_text("report: {title: [", "utf-8")
    assert reports_of([north / "gone.yaml"]) == [north]
    whole = repository / "whole"
    whole.mkdir()
    (whole / "all.json").write_text('{"tolls": [], "report": {}}', "utf-8")
    assert reports_of([whole / "all.json"]) == [whole]
    subprocess.run(
        [sys.executable, "-m", "sitrep", "init", "--xlsx", whole / "book.xlsx"],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert reports_of([whole / "book.xlsx"]) == [whole / "book.xlsx"]
    (whole / "all.json").unlink()
    assert reports_of([whole / "book.xlsx"]) == [whole]
