"""A small report with a table of a house's own, written to a folder, and what came of it."""

from __future__ import annotations

from pathlib import Path

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded

RECORDS = """\
report: {title: Storm, as_of: 2030-03-31, issuer: Example team}
actors:
- {id: office, name: Example Office, kind: authority}
sources:
- {id: doc, title: Table, publisher: office, kind: dataset, language: en,
   address: not available, published: 2030-03-31, accessed: 2030-03-31}
places:
- {id: north, name: North District, level: admin1, codes: {pcode: EX01, iso: EX-B}}
- {id: south, name: South District, level: admin1, codes: {pcode: EX02, iso: EX-A}}
- {id: west, name: West District, level: admin1, codes: {pcode: EX-A, iso: EX-W}}
"""
ALWAYS = "{according_to: office, sources: doc, measure: killed, window: 2030-03}"


def report(folder: Path, mapping: str, table: str, name: str = "t.csv") -> Loaded:
    """The report as it is read; ``ALWAYS`` stands for what every row shares."""
    (folder / "report.yaml").write_text(RECORDS, "utf-8")
    (folder / "mapping.yaml").write_text(mapping.replace("ALWAYS", ALWAYS), "utf-8")
    (folder / name).write_text(table, "utf-8")
    return load(folder)


def tolls(loaded: Loaded) -> list[tuple[str, ...]]:
    """Measure, count and places of each toll."""
    assert loaded.report is not None
    return [(one.measure.value, str(one.count), *one.places) for one in loaded.report.tolls]


def rules(loaded: Loaded) -> list[str]:
    """The findings by name."""
    return [one.rule for one in loaded.findings]


def said(loaded: Loaded, rule: str) -> str:
    """What the only finding of a rule says."""
    (found,) = (one for one in loaded.findings if one.rule == rule)
    return f"{Path(found.location.file).name}:{found.location.line} {found.got} {found.mend}"
