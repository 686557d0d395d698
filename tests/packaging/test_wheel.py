"""What is installed is what was tested: the wheel holds every page and every sample, unchanged."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).parents[2]
MADE_BY_TOOLS = {"__pycache__", ".DS_Store"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ZipFile]:
    """Build the sdist, and the wheel from the sdist: so the sdist is proved complete as well."""
    out = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", out, CHECKOUT],
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("*.whl")
    with ZipFile(built) as archive:
        yield archive


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path with forward slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not MADE_BY_TOOLS.intersection(path.parts)
    }


def files_under(archive: ZipFile, prefix: str) -> dict[str, bytes]:
    """The same, below a prefix inside a wheel."""
    return {
        name.removeprefix(prefix): archive.read(name)
        for name in archive.namelist()
        if name.startswith(prefix)
    }


def assert_same_files(expected: dict[str, bytes], found: dict[str, bytes]) -> None:
    """Compare names first, so that a failure does not print a font."""
    assert sorted(found) == sorted(expected)
    assert [name for name in expected if found[name] != expected[name]] == []


def test_wheel_holds_every_template(wheel: ZipFile) -> None:
    templates = files_in(CHECKOUT / "templates")
    endings = {Path(name).suffix for name in templates}
    assert {".j2", ".ttf", ".docx"} <= endings, "this test saw no template, font or Word style"
    assert_same_files(templates, files_under(wheel, "sitrep/templates/"))


def test_wheel_holds_the_minimal_sample(wheel: ZipFile) -> None:
    sample = files_in(CHECKOUT / "samples" / "minimal")
    assert "report.yaml" in sample, "this test saw no sample"
    assert_same_files(sample, files_under(wheel, "sitrep/minimal/"))


def test_wheel_holds_every_module_and_is_typed(wheel: ZipFile) -> None:
    modules = files_in(CHECKOUT / "sitrep")
    assert {"__init__.py", "cli/__init__.py", "py.typed"} <= modules.keys(), (
        "this test saw no package"
    )
    packed = files_under(wheel, "sitrep/")
    ours = {
        name: content
        for name, content in packed.items()
        if not name.startswith(("templates/", "minimal/"))
    }
    assert_same_files(modules, ours)


def test_wheel_carries_nothing_else(wheel: ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {"sitrep", "humanitarian_sitrep-0.1.0.dist-info"}


def needed(name: str) -> Iterator[str]:
    """A distribution, and all that it asks for without extras."""
    yield name
    for line in distribution(name).requires or ():
        asked = Requirement(line)
        if asked.marker is None or asked.marker.evaluate({"extra": ""}):
            yield from needed(asked.name)


def test_alone_with_what_it_asks_for_it_makes_a_briefing(wheel: ZipFile, tmp_path: Path) -> None:
    """The wheel and what its metadata names, and nothing else that is installed here."""
    site = tmp_path / "site"
    wheel.extractall(site)
    names = {*needed("humanitarian-sitrep")} - {"humanitarian-sitrep"}
    for name in names:
        held = distribution(name)
        for top in {file.parts[0] for file in held.files or ()} - {"..", "__pycache__"}:
            if not (site / top).exists():
                (site / top).symlink_to(Path(str(held.locate_file(top))).resolve())
    assert len(names) > 7
    assert not (site / "openpyxl").exists(), "an extra came along"

    def run(*order: str) -> str:
        done = subprocess.run(
            [sys.executable, "-S", "-m", "sitrep", *order],
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(site), "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "first" in run("init", "first")
    run("check", "first")
    run("build", "first", "--to", "html")
    made = (tmp_path / "out" / "first.html").read_text("utf-8")
    assert "at least" in made
