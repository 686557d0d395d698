"""What is shown is an edition by its type, and few modules may say that something is one."""

from __future__ import annotations

import ast
from pathlib import Path

from sitrep.model.views import edition_type
from tests.structure.code import PACKAGE, modules, tree

MAKERS = {
    "checking/edition_check.py",  # without telling ids, in order
    "compare/issues/last_seen.py",  # of the last issue
    "model/views/projection.py",
}


def of_the_type(module: Path) -> bool:
    """Whether a module takes the type from where it stands."""
    return any(
        isinstance(node, ast.ImportFrom) and node.module == edition_type.__name__
        for node in ast.walk(tree(module))
    )


def makes_one(module: Path) -> bool:
    """Whether a module turns a report into an edition by its word alone."""
    calls = (node for node in ast.walk(tree(module)) if isinstance(node, ast.Call))
    return any(ast.unparse(one.func) in ("Edition", "edition_type.Edition") for one in calls)


def test_few_modules_say_that_a_report_is_an_edition() -> None:
    named = {one.relative_to(PACKAGE).as_posix(): one for one in modules() if of_the_type(one)}
    assert len(named) > 6
    assert {name for name, one in named.items() if makes_one(one)} == MAKERS
