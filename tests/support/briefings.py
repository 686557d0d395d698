"""Briefings of reports that no test changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import sitrep
from tests.support.made_once import made_once

FORMS = {".pdf": "pdf", ".html": "html", ".md": "markdown", ".txt": "text"}


class Files(Mapping[str, bytes]):
    """The files of a briefing, by the endings of their names; a PDF is made when asked for."""

    def __init__(self, report: Path, language: str, layout: str) -> None:
        self.made = report, language, layout

    def __getitem__(self, suffix: str) -> bytes:
        return _file(*self.made, suffix)

    def __iter__(self) -> Iterator[str]:
        return iter(FORMS)

    def __len__(self) -> int:
        return len(FORMS)


def briefing(report: Path, language: str = "en", layout: str = "full") -> Files:
    """The files of a report in FORMS."""
    return Files(report, language, layout)


@cache
def _file(report: Path, language: str, layout: str, suffix: str) -> bytes:
    forms = {one: form for one, form in FORMS.items() if (one == ".pdf") is (suffix == ".pdf")}
    options = sitrep.BuildOptions(to=list(forms.values()), language=language, layout=layout)

    def make(folder: Path) -> None:
        for name, content in sitrep.build(report, options=options).outputs.items():
            (folder / f"briefing{Path(name).suffix}").write_bytes(content)

    kept = made_once(f"{report} {language} {layout} {' '.join(forms)}", make)
    return (kept / f"briefing{suffix}").read_bytes()


@cache
def message(report: Path, language: str) -> bytes:
    """The message for mail programs."""
    options = sitrep.BuildOptions(to=["markdown", "email"], language=language)

    def make(folder: Path) -> None:
        outputs = sitrep.build(report, options=options).outputs
        (folder / "message.html").write_bytes(outputs[f"{report.name}.email.html"])

    return (made_once(f"message {report} {language}", make) / "message.html").read_bytes()
