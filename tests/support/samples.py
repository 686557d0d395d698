"""The sample reports that are shipped."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = [ROOT / "samples" / name for name in ("minimal", "syria-coast-2025")]
"""The short ones, which the tests of every format build."""

FLOOD = ROOT / "samples" / "flood-kestria-2030"
OUTBREAK = ROOT / "samples" / "outbreak-velmora-2030"
LONG_SAMPLES = [FLOOD / "issue-2", OUTBREAK]
"""Those of many kinds of records: built as Markdown alone, in every language."""
