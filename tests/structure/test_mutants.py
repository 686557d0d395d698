"""The mutants of scripts/mutate.py: what is changed, what is left, and that a sample stays."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "mutants.py"
MODULE = '''\
"""At most 12, and not more."""

from enum import StrEnum


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


def found(numbers: tuple[int, ...]) -> list[str]:
    """Not 3."""
    if not numbers:
        return []
    return [f"{one + 1} < 3" for one in numbers if one < 7]


def _example(number: int) -> str:
    return "not" if number < 9 else ""


GOOD = [_example(5)]
BAD = [_example(12)]
'''


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutants_of_scripts", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def changes(script: ModuleType, path: Path, source: str) -> list[str]:
    path.write_text(source, "utf-8")
    return [one.change for one in script.mutants(path, script.enumerations([path]))]


def test_texts_hints_and_examples_are_left_as_they_are(script: ModuleType, tmp_path: Path) -> None:
    assert changes(script, tmp_path / "a.py", MODULE) == [
        "not numbers → (False)",
        "not numbers → (numbers)",
        "one < 7 → (True)",
        "one < 7 → (one <= 7)",
        "7 → 8",
        "7 → (6)",
    ]


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("x = a and b", ["a and b → ((a) or (b))"]),
        ("x = all(a)", ["all → any"]),
        ("x = max(a)", ["max → min"]),
        ("x = a not in b", ["a not in b → (a in b)"]),
        ("x = a is None", ["a is None → (a is not None)"]),
        ("x = {a, b}", ["{a, b} → ({b})", "{a, b} → ({a})"]),
        ("x = True", ["True → False"]),
    ],
)
def test_what_is_changed(script: ModuleType, tmp_path: Path, line: str, made: list[str]) -> None:
    assert changes(script, tmp_path / "a.py", line) == made


def test_a_member_is_taken_for_the_next(script: ModuleType, tmp_path: Path) -> None:
    source = MODULE + "\n\ndef left(side: Side) -> bool:\n    return side is Side.LEFT\n"
    assert "Side.LEFT → (Side.RIGHT)" in changes(script, tmp_path / "a.py", source)


def test_every_mutant_is_another_module_that_can_be_read(
    script: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "a.py"
    changes(script, path, MODULE)
    source = path.read_bytes()
    for one in script.mutants(path, script.enumerations([path])):
        assert one.applied(source) != source
        compile(one.applied(source), "a.py", "exec")


def test_a_sample_stays_when_files_move(script: ModuleType, tmp_path: Path) -> None:
    def sample(path: Path, source: str) -> list[tuple[Any, ...]]:
        path.write_text(source, "utf-8")
        found = script.mutants(path, script.enumerations([path]))
        return [(one.function, one.text, one.change) for one in script.drawn(found, 3, "seed")]

    here = sample(tmp_path / "a.py", MODULE)
    assert here == sample(tmp_path / "b.py", "\n\n" + MODULE)
    assert len(here) == 3
