"""Measure on this machine: python -m benchmarks [--repeats N] [--json], and see --help."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import big, in_tab, promises, prose, tables
from benchmarks.measures import CHECKOUT, measure
from benchmarks.report import as_json, as_markdown


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks", description="Time and memory as ratios.")
    parser.add_argument("--repeats", type=int, default=7, metavar="N", help="default: %(default)s")
    parser.add_argument("--json", action="store_true", help="every figure, as JSON")
    parser.add_argument("--big", action="store_true", help="very many tolls; takes minutes")
    parser.add_argument("--promises", action="store_true", help="what is promised; takes minutes")
    parser.add_argument("--page", action="store_true", help="sitrep page in Chromium")
    parser.add_argument("--prose", action="store_true", help="prose and kept copies")
    arguments = parser.parse_args()
    if arguments.repeats < 1:
        parser.error("--repeats is at least 1")
    with TemporaryDirectory(prefix="sitrep-benchmarks-") as folder:
        if arguments.big:
            _big(Path(folder), arguments.json)
            return
        if arguments.page:
            print(in_tab.as_table(in_tab.measure(arguments.repeats, Path(folder))))
            return
        if arguments.prose:
            print(prose.as_table(prose.measure(arguments.repeats, Path(folder))))
            return
        if arguments.promises:
            for line in promises.as_lines(promises.measure(arguments.repeats, Path(folder))):
                print(line, flush=True)
            return
        measured = measure(arguments.repeats, Path(folder))
    print((as_json if arguments.json else as_markdown)(measured, arguments.repeats))


def _big(folder: Path, as_data: bool) -> None:
    sizes = big.measure(folder, CHECKOUT)
    costs = tables.measure(folder, CHECKOUT)
    if as_data:
        found = {name: asdict(cost) for name, cost in costs.items()}
        print(json.dumps({"sizes": big.as_data(sizes), "tables": found}, indent=2))
    else:
        print(f"{big.as_table(sizes)}\n\n{tables.as_table(costs)}")


main()
