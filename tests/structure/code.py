"""The package as its source says it: modules, classes, functions and docstrings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "sitrep"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class Named(NamedTuple):
    """Something that has a name, and the place where it stands."""

    name: str
    place: str


def modules() -> list[Path]:
    """Every file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(module: Path) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(module.read_text("utf-8"))


def classes() -> Iterator[Named]:
    """Every public class that is defined at the top of a module."""
    for module in modules():
        for node in tree(module).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield Named(node.name, place(module, node))


def functions() -> Iterator[tuple[Named, str]]:
    """Every public function at the top of a module or of a class, and what it says to return."""
    for module in modules():
        for body in _bodies(tree(module)):
            for node in body:
                if isinstance(node, Function) and not node.name.startswith("_"):
                    returned = ast.unparse(node.returns) if node.returns else "None"
                    yield Named(node.name, place(module, node)), returned


def _bodies(module: ast.Module) -> Iterator[list[ast.stmt]]:
    yield module.body
    for node in module.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.body


def docstrings() -> Iterator[tuple[Named, str]]:
    """Every docstring of a module, a class or a function, and what it belongs to."""
    for module in modules():
        for node in ast.walk(tree(module)):
            if isinstance(node, Documented) and (text := ast.get_docstring(node)):
                name = getattr(node, "name", module.stem)
                yield Named(name, place(module, node)), text


def place(module: Path, node: ast.AST) -> str:
    """The file and line of something in it."""
    return f"{module.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"
