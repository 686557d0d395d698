"""Measure on this machine: python -m benchmarks [--repeats N] [--json] [--big]."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import big
from benchmarks.measures import CHECKOUT, measure
from benchmarks.report import as_json, as_markdown


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks", description="Time and memory as ratios.")
    parser.add_argument("--repeats", type=int, default=7, metavar="N", help="default: %(default)s")
    parser.add_argument("--json", action="store_true", help="every figure, as JSON")
    parser.add_argument("--big", action="store_true", help="very many tolls; takes minutes")
    arguments = parser.parse_args()
    if arguments.repeats < 1:
        parser.error("--repeats is at least 1")
    with TemporaryDirectory(prefix="sitrep-benchmarks-") as folder:
        if arguments.big:
            sizes = big.measure(Path(folder), CHECKOUT)
            print(
                json.dumps(big.as_data(sizes), indent=2) if arguments.json else big.as_table(sizes)
            )
            return
        measured = measure(arguments.repeats, Path(folder))
    print((as_json if arguments.json else as_markdown)(measured, arguments.repeats))


main()
