"""Measure on this machine: python -m benchmarks [--repeats N] [--json]."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measures import measure
from benchmarks.report import as_json, as_markdown


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks", description="Time and memory as ratios.")
    parser.add_argument("--repeats", type=int, default=7, metavar="N", help="default: %(default)s")
    parser.add_argument("--json", action="store_true", help="every figure, as JSON")
    arguments = parser.parse_args()
    if arguments.repeats < 1:
        parser.error("--repeats is at least 1")
    with TemporaryDirectory(prefix="sitrep-benchmarks-") as folder:
        measured = measure(arguments.repeats, Path(folder))
    print((as_json if arguments.json else as_markdown)(measured, arguments.repeats))


main()
