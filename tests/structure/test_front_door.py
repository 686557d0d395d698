"""Nobody inside comes in by the front door: ``import sitrep`` is for users."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.structure.code import tree

PACKAGE = Path(__file__).parents[2] / "sitrep"
MODULES = sorted(PACKAGE.rglob("*.py"))


def test_there_are_modules() -> None:
    assert len(MODULES) > 300


def test_no_module_imports_the_package_itself() -> None:
    found = [
        str(module.relative_to(PACKAGE))
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Import) and "sitrep" in [alias.name for alias in node.names]
    ]
    assert found == []
