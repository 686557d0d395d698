"""Keep the finished HTML that the PDF is made from: python -m benchmarks.page REPORT TARGET."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from sitrep.write import pdf


def keep(report: Path, target: Path) -> None:
    """Build a PDF up to the point at which WeasyPrint would take over."""

    def instead(html: str, **_: Any) -> bytes:
        target.write_text(html, encoding="utf-8")
        return b"kept"

    with patch.object(pdf, "render_pdf", instead):
        built = build(report, options=BuildOptions(to=("pdf",)))
    if not built.ok:
        raise SystemExit(f"{report} cannot be built.")


if __name__ == "__main__":
    keep(Path(sys.argv[1]), Path(sys.argv[2]))
