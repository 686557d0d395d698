"""Whatever a module defines at its top is used by the package, and not by its tests alone."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.structure.code import PACKAGE, ROOT, Named, modules, place, tree

TEMPLATES = ROOT / "templates"
TEXTS = {".py", ".html", ".j2", ".md", ".txt", ".css"}
WORD = re.compile(r"[A-Za-z_]\w*")
ASKED_BY_TESTS = {"FIELDS_WITHOUT_AXIS"}
"""Half of a table of which the package needs the other half; tests hold that both are all."""


def defined(module: Path) -> Iterator[Named]:
    """Functions, classes and values at the top of a module."""
    for node in tree(module).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if not node.name.startswith("__"):
                yield Named(node.name, place(module, node))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            for name in ast.walk(node):
                if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                    yield Named(name.id, place(module, node))


def said_once(texts: Iterator[str]) -> set[str]:
    """Words that stand once in all of some texts."""
    words = Counter(word for text in texts for word in WORD.findall(text))
    return {word for word, times in words.items() if times == 1}


def test_what_is_defined_is_used() -> None:
    files = [file for room in (PACKAGE, TEMPLATES) for file in room.rglob("*")]
    once = said_once(file.read_text("utf-8") for file in files if file.suffix in TEXTS)
    found = [one for module in modules() for one in defined(module)]
    assert len(found) > 3000
    once -= ASKED_BY_TESTS
    unused = [f"{one.place} {one.name}" for one in found if one.name in once]
    assert not unused, "\n".join(unused)
