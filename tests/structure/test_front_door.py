"""Nobody inside comes in by the front door: ``import sitrep`` is for users."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "sitrep"
MODULES = sorted(PACKAGE.rglob("*.py"))


def test_there_are_modules() -> None:
    assert len(MODULES) > 300


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_imports_the_package_itself(module: Path) -> None:
    imported = [
        alias.name
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    assert "sitrep" not in imported
