"""Validate PDFs against PDF/UA-1 and PDF/A-3a with veraPDF."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

DRIVER = Path(__file__).with_name("verapdf_driver.py")
FLAVOURS = ("ua1", "3a")


class ValidatorError(Exception):
    """Nothing is known about a file: the validator could not run, or could not read it."""


class Result(TypedDict):
    """What the driver found in one file."""

    passed: int
    compliant: bool
    finished: bool
    failures: list[str]


def failures(pdf: Path, flavour: str) -> list[str]:
    """Return each failed check of one file; none means validated and compliant."""
    return failures_of([pdf], [flavour])[flavour, pdf]


def failures_of(
    paths: Sequence[Path], flavours: Sequence[str] = FLAVOURS
) -> dict[tuple[str, Path], list[str]]:
    """Return each failed check by flavour and file; one call for many files saves time."""
    for flavour in flavours:
        if flavour not in FLAVOURS:
            raise ValidatorError(f"unknown flavour {flavour!r}: use one of {', '.join(FLAVOURS)}")
    if not paths:
        raise ValidatorError("no file to validate")
    found = zip(flavours, run_driver(paths, flavours), strict=True)
    return {
        (flavour, path): checked(path, result)
        for flavour, results in found
        for path, result in zip(paths, results, strict=True)
    }


def run_driver(paths: Sequence[Path], flavours: Sequence[str]) -> list[list[Result]]:
    """Run the driver in a process of its own, which keeps Java out of the test run."""
    command = [sys.executable, str(DRIVER), ",".join(flavours), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ValidatorError(f"veraPDF could not validate:\n{done.stderr.strip()}")
    results: list[list[Result]] = json.loads(done.stdout)
    return results


def checked(path: Path, result: Result) -> list[str]:
    """Return the failures, once it is certain that the file was looked at."""
    if result["passed"] <= 0 or not result["finished"]:
        raise ValidatorError(f"{path}: validation did not run to its end: {result}")
    if result["compliant"] == bool(result["failures"]):
        raise ValidatorError(f"{path}: veraPDF contradicts itself: {result}")
    return result["failures"]
