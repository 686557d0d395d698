"""Orders as the page gives them, and what is answered."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from sitrep.tab.door import answer
from sitrep.tab.session import Session


class Asked:
    """A session that is asked as the page asks it."""

    def __init__(self, top: Path) -> None:
        self.session = Session(top / "work")

    def ask(self, order: str, **given: Any) -> dict[str, Any]:
        """The answer to an order, refused or not."""
        asked: dict[str, Any] = json.loads(
            answer(self.session, json.dumps({"order": order, **given}))
        )
        return asked

    def answered(self, order: str, **given: Any) -> dict[str, Any]:
        """The answer to an order that is not refused."""
        asked = self.ask(order, **given)
        assert "refused" not in asked, asked["refused"]
        return asked

    def open(self, report: Path, **wishes: str) -> dict[str, Any]:
        return self.answered("open", name=report.name, files=files_of(report), **wishes)

    def made(self, form: str) -> dict[str, bytes]:
        files = self.answered("make", to=form)["files"]
        return {name: b64decode(data) for name, data in files.items()}


def files_of(report: Path) -> dict[str, str]:
    """The files of a report as the page hands them over."""
    found = (one for one in report.rglob("*") if one.is_file() and "expected" not in one.parts)
    return {
        one.relative_to(report).as_posix(): b64encode(one.read_bytes()).decode() for one in found
    }
