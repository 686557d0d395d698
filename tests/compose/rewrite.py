"""Write the expected page anew: ``python -m tests.compose.rewrite``, then read what changed."""

from __future__ import annotations

from pathlib import Path

import sitrep

REPORT = Path(__file__).parent / "everything"
EXPECTED = REPORT / "expected.md"


def composed() -> str:
    """The page of the report of everything, as it is made now."""
    built = sitrep.build(REPORT, options=sitrep.BuildOptions(to=["markdown"]))
    if not built.ok:
        raise SystemExit("\n".join(f"{one.location}: {one.got}" for one in built.findings))
    return built.outputs[f"{REPORT.name}.md"].decode("utf-8")


if __name__ == "__main__":
    EXPECTED.write_text(composed(), encoding="utf-8")
