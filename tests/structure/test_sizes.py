"""Modules and functions stay small enough to be read at a glance."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

from tests.structure.code import Function, tree

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "sitrep").rglob("*.py"))
FILE, MEDIAN, FUNCTION = 310, 100, 40


def lines(module: Path) -> int:
    return len(module.read_text("utf-8").splitlines())


def functions(module: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(module)) if isinstance(node, Function)]


def test_there_are_modules_and_functions() -> None:
    assert len(MODULES) > 50
    assert sum(len(functions(module)) for module in MODULES) > 200


def test_no_module_is_long() -> None:
    long = {str(one.relative_to(ROOT)): lines(one) for one in MODULES if lines(one) > FILE}
    assert long == {}


def test_most_modules_are_short() -> None:
    assert median(map(lines, MODULES)) < MEDIAN


def test_no_function_is_long() -> None:
    long = {
        f"{module.relative_to(ROOT)}: {one.name}": one.end_lineno - one.lineno + 1
        for module in MODULES
        for one in functions(module)
        if one.end_lineno is not None and one.end_lineno - one.lineno >= FUNCTION
    }
    assert long == {}
