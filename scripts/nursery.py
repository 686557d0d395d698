"""The nursery: tests run in forks of one process, and only those that a change could touch.

The process has imported what is slow to import and is not ours; each fork imports the program anew
from a copy of the tree. In a first run it is written down which functions each test enters, with
every cache emptied before each test, so that a test that needs a function does enter it.
"""

from __future__ import annotations

import functools
import importlib
import json
import math
import multiprocessing
import os
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any

import pytest

SLOW_TO_IMPORT = ("pydantic", "yaml", "jinja2", "markdown_it", "tinycss2", "babel.dates")
for _name in SLOW_TO_IMPORT:
    importlib.import_module(_name)

MEMORY = 4 * 2**30
"""As many bytes may a fork take: a change may make a list grow without end."""

ALWAYS = ""
"""Stands for every test: what is entered while the modules are imported concerns them all."""

Entered = dict[str, list[str]]
"""For each function, as its file and its qualified name, the tests that enter it."""


class Recorder:
    """Writes down which functions below a folder each test enters."""

    def __init__(self, root: Path, folders: Sequence[str]) -> None:
        self.begins = tuple(str(root / folder) for folder in folders)
        self.root, self.test = root, ALWAYS
        self.codes: dict[CodeType, set[str]] = {}
        sys.setprofile(self._saw)

    def _saw(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(self.begins):
            self.codes.setdefault(frame.f_code, set()).add(self.test)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Tests are told apart, and what one of them left in a cache is forgotten."""
        for name, module in list(sys.modules.items()):
            if name.startswith(("sitrep.", "tests.")):
                _forget(module)
        self.test = item.nodeid
        return (yield)

    @property
    def entered(self) -> Entered:
        """What was seen."""
        found: Entered = {}
        for code, tests in self.codes.items():
            where = f"{Path(code.co_filename).relative_to(self.root)} {plain_name(code)}"
            found[where] = sorted({*found.get(where, ()), *tests})
        return found


def _forget(module: ModuleType) -> None:
    for one in list(vars(module).values()):
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()


def plain_name(code: CodeType) -> str:
    """The function in which code stands, such as a generator in brackets."""
    parts = code.co_qualname.split(".")
    return ".".join(part for part in parts if not part.startswith("<"))


class Chosen:
    """Leaves the tests that may notice a change; random ones, which take long, come last."""

    def __init__(self, wanted: frozenset[str] | None) -> None:
        self.wanted = wanted

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose and order."""
        if self.wanted is not None:
            items[:] = [one for one in items if one.nodeid in self.wanted]
        items.sort(key=lambda one: hasattr(getattr(one, "obj", None), "hypothesis"))


def run(root: Path, tests: Sequence[str], wanted: frozenset[str] | None, patience: float) -> bool:
    """Whether the tests pass in a fork; one that finds no test, or runs on, does not.

    ``patience`` is in seconds of the processor: a busy machine is no fault of a change.
    """

    def pytest_run() -> int:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(patience), math.ceil(patience)))
        # What is compiled from a change would be taken for what is compiled from the next.
        sys.dont_write_bytecode, os.environ["PYTHONDONTWRITEBYTECODE"] = True, "1"
        files = tests if wanted is None else sorted({one.split("::")[0] for one in wanted})
        return _pytest(root, files, Chosen(wanted))

    return _forked(pytest_run)


def recorded(root: Path, tests: Sequence[str], folders: Sequence[str]) -> Entered | None:
    """Which functions each test enters; None if a test fails."""
    kept = root / "entered.json"

    def record() -> int:
        recorder = Recorder(root, folders)
        code = _pytest(root, tests, recorder)
        sys.setprofile(None)
        kept.write_text(json.dumps(recorder.entered), encoding="utf-8")
        return code

    found: Entered | None = json.loads(kept.read_text()) if _forked(record) else None
    return found


def _pytest(root: Path, tests: Sequence[str], plugin: object) -> int:
    os.chdir(root)
    sys.path.insert(0, str(root))
    os.environ["PYTHONPATH"] = str(root)
    plain = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    return int(pytest.main([*plain, *tests], plugins=[plugin]))


def _forked(task: Callable[[], int]) -> bool:
    def silently() -> None:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        os._exit(task())

    context: Any = multiprocessing.get_context("fork")
    process = context.Process(target=silently)
    process.start()
    process.join()
    return bool(process.exitcode == 0)
