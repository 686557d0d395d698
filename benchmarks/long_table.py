"""The tolls of an invented year twice: a plain table, and a long one of indicators with its map.

``python -m benchmarks.long_table N FOLDER`` writes both there: ``plain`` and ``long`` are reports.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

from benchmarks import year
from sitrep.model.report import Report
from tests.support.tables import tables, write_csv

_INDICATORS = {
    "killed": "Deaths reported",
    "injured": "People injured",
    "missing": "People missing",
    "bodies_recovered": "Bodies recovered",
}
_COLUMNS = {
    "place": "places",
    "from": "window.start",
    "to": "window.end",
    "value": "count",
    "group": "population",
    "basis": "basis",
    "by": "according_to",
    "document": "sources",
    "status": "status",
}


def write(folder: Path, number: int) -> tuple[Path, Path]:
    """Both reports, of as many tolls with one document each and no chain: plain, and long."""
    data = _plain_data(number)
    plain, long = folder / "plain", folder / "long"
    for one in (plain, long):
        one.mkdir(parents=True)
    write_csv(tables(Report.model_validate(data)), plain)
    tolls = data.pop("tolls")
    mapped = {
        "file": "values.csv",
        "kind": "tolls",
        "lookup": {"indicator": {told: {"measure": one} for one, told in _INDICATORS.items()}},
        "columns": _COLUMNS,
        "ids": {"begin": "t", "column": "row"},
    }
    (long / "report.json").write_text(json.dumps(data), encoding="utf-8")
    map_file = long / "mapping.yaml"  # JSON is YAML
    map_file.write_text(json.dumps({"tables": [mapped]}), encoding="utf-8")
    with (long / "values.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["row", "indicator", *_COLUMNS])
        rows.writerows(map(_row, tolls))
    return plain, long


def _plain_data(number: int) -> dict[str, Any]:
    data = year.report(number)
    header = data["report"]
    data["report"] = {key: header[key] for key in ("title", "as_of", "issuer")}
    for toll in data["tolls"]:
        toll.pop("note", None)
        first = toll["sources"][0]
        toll["sources"] = [first if isinstance(first, str) else first["source"]]
    return data


def _row(toll: dict[str, Any]) -> list[str]:
    start, _, end = toll["window"].partition(" to ")
    days = ("", "") if start == "not stated" else (start, end or start)
    said = [toll.get(key, "") for key in ("population", "basis", "according_to")]
    return [
        toll["id"],
        _INDICATORS[toll["measure"]],
        toll["places"][0],
        *days,
        toll["count"],
        *said,
        toll["sources"][0],
        toll.get("status", ""),
    ]


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
