"""Briefings of reports that no test changes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sitrep
from tests.support.made_once import made_once

FORMS = ("pdf", "html", "markdown", "text")


@cache
def briefing(report: Path, language: str = "en", layout: str = "full") -> dict[str, bytes]:
    """The files of a report in FORMS, by the endings of their names."""
    options = sitrep.BuildOptions(to=list(FORMS), language=language, layout=layout)

    def make(folder: Path) -> None:
        for name, content in sitrep.build(report, options=options).outputs.items():
            (folder / f"briefing{Path(name).suffix}").write_bytes(content)

    kept = made_once(f"{report} {language} {layout}", make)
    return {file.suffix: file.read_bytes() for file in kept.iterdir()}


@cache
def message(report: Path, language: str) -> bytes:
    """The message for mail programs."""
    options = sitrep.BuildOptions(to=["markdown", "email"], language=language)

    def make(folder: Path) -> None:
        outputs = sitrep.build(report, options=options).outputs
        (folder / "message.html").write_bytes(outputs[f"{report.name}.email.html"])

    return (made_once(f"message {report} {language}", make) / "message.html").read_bytes()
