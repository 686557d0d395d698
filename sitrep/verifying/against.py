"""Whether finished files hold anything that their edition withholds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import SitrepError, UnreadableInput
from sitrep.filesystem.pdf_attachments import MAX_BYTES
from sitrep.filesystem.plain_file import read_plain
from sitrep.loading.whole_report import load_whole
from sitrep.model.header import Audience
from sitrep.model.report import Report
from sitrep.model.views.projection import edition
from sitrep.model.views.withheld import WithheldValue, withheld_values
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from sitrep.pipeline.wished_audience import audience_of
from sitrep.verifying.searched import plainly, searched


@dataclass(frozen=True)
class Scanned:
    """A file, the withheld values that were found in it, and why not all of it was searched."""

    file: str
    found: tuple[WithheldValue, ...]
    unread: str = ""

    @property
    def ok(self) -> bool:
        """Whether all of it was searched, and nothing was found."""
        return not self.found and not self.unread


def scan(paths: Iterable[Path], report: Path, audience: str) -> list[Scanned]:
    """Every file in ``paths`` or straight in their folders, searched for what is withheld.

    A value that the edition would print anyway is no trace of what is withheld, unless it is the
    name of somebody or something that is marked. Raises
    UnreadableInput where there is no whole report or no file, WrongUse for an unknown audience.
    """
    loaded, whole = load_whole(report)
    reader = audience_of(loaded, audience)
    harmless = plainly(_said_anyway(whole, reader))
    values = [
        one
        for one in withheld_values(whole, reader)
        if one.name or not _stands(one, harmless, harmless)
    ]
    files = list(_files(paths))
    if not files:
        raise UnreadableInput("There is no file to search.")
    return [_scanned(file, values) for file in files]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        yield from (one for one in inside if one.is_file())


def _said_anyway(report: Report, audience: Audience) -> str:
    """What a report that never held the rest comes to, all in one text."""
    shown = edition(report, audience)
    options = BuildOptions(to=("markdown", "html", "json"), audience="named")
    try:
        outputs = build(Report(**dict(shown)), options=options).outputs
    except SitrepError:
        outputs = {}
    texts = [shown.model_dump_json(), *(one.decode("utf-8") for one in outputs.values())]
    return "\n".join(texts)


def _scanned(file: Path, values: list[WithheldValue]) -> Scanned:
    try:
        data = read_plain(file, MAX_BYTES)
    except OSError as error:
        return Scanned(str(file), (), f"It cannot be read: {error.strerror or error}.")
    read = searched(file.name, data)
    found = tuple(one for one in values if _stands(one, read.raw, read.shown))
    return Scanned(str(file), found, read.unread)


def _stands(one: WithheldValue, raw: str, shown: str) -> bool:
    """Whether a value stands in a file: numbers in what people read, words anywhere."""
    text = plainly(one.text)
    if one.number:
        return re.search(rf"(?<![\w.,]){re.escape(text)}(?![\w]|[.,]\d)", shown) is not None
    return text in raw or text in shown
