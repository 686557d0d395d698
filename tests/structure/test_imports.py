"""What is not needed is not imported: Markdown and HTML are made without the engine of the PDF."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = "weasyprint"
BUILD = (
    "import sitrep; to = ['markdown', 'html']; "
    "built = sitrep.build({sample!r}, options=sitrep.BuildOptions(to=to)); "
    "assert len(built.outputs) == 2, built.findings"
)


def imported(code: str) -> set[str]:
    """The modules that are there after running ``code`` in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_engine_is_seen_where_it_is_used() -> None:
    assert HEAVY in imported("import sitrep.write.engine, weasyprint")


MODULES = {
    "sitrep",
    "sitrep.cli",
    "sitrep.loading",
    "sitrep.checking.check",
    "sitrep.compose",
    "sitrep.write",
    "sitrep.serve",
    "sitrep.verifying",
}


def test_importing_does_not_bring_the_engine() -> None:
    modules = imported(f"import {', '.join(MODULES)}")
    assert modules >= MODULES
    assert HEAVY not in modules


def test_neither_do_the_public_names() -> None:
    modules = imported("from sitrep import check, load")
    assert "sitrep.model.report" in modules
    assert HEAVY not in modules


def test_importing_the_package_brings_next_to_nothing() -> None:
    modules = imported("import sitrep")
    assert {"pydantic", "jinja2", "babel", "yaml"} & modules == set()


def test_building_markdown_and_html_does_not_bring_the_engine() -> None:
    modules = imported(BUILD.format(sample="samples/minimal"))
    assert {"sitrep.write.html", "sitrep.write.markdown"} <= modules
    assert HEAVY not in modules


def test_the_help_of_the_command_brings_no_models_and_no_rules() -> None:
    code = (
        "import contextlib, io, sys\nfrom sitrep.cli import main\nsys.argv = ['sitrep', '--help']\n"
    )
    quiet = "contextlib.redirect_stdout(io.StringIO())"
    code += f"with contextlib.suppress(SystemExit), {quiet}: main()"
    modules = imported(code)
    assert "sitrep.cli.translate" in modules
    assert modules.isdisjoint({"pydantic", "babel", "sitrep.rules", "sitrep.model.report"})
