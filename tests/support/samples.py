"""The sample reports that are shipped."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(file.parent for file in (ROOT / "samples").glob("*/report.yaml"))
