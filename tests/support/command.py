"""The command line as a program calls it, without starting an interpreter each time.

What only a process of its own shows (a terminal, a full disk, a reader that goes away) is tried
with one; here the words, the files and the exit codes are the same.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sitrep import cli

ROOT = Path(__file__).parents[2]


def sitrep(*arguments: str | Path, **environment: str) -> CompletedProcess[str]:
    """What a command prints on both channels, and its exit code."""
    given = [*map(str, arguments)]
    out, err, collected = io.StringIO(), io.StringIO(), gc.isenabled()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        patch.setattr(sys, "argv", ["sitrep", *given])
        for name, value in environment.items():
            patch.setenv(name, value)
        code = _ended()
    if collected:
        gc.enable()
    return CompletedProcess(given, code, out.getvalue(), err.getvalue())


def in_a_process(*arguments: str | Path, **environment: str) -> CompletedProcess[str]:
    """The same from an interpreter of its own, which imports what it needs."""
    command = [sys.executable, "-m", "sitrep", *map(str, arguments)]
    around = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command, env=around, capture_output=True, text=True, check=False)


def _ended() -> int:
    try:
        cli.main()
    except SystemExit as ended:
        return int(ended.code or 0)
    raise AssertionError("The command line always exits.")
