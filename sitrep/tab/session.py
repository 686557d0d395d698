"""A report that is worked on in the memory of a tab: its files, and what came of them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile

from sitrep.errors import WrongUse
from sitrep.exports import EXPORTS
from sitrep.filesystem.plain_file import ending_of
from sitrep.findings import Finding
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.locations import Route
from sitrep.model.header import SHIPPED
from sitrep.model.report import RECORD_KINDS
from sitrep.pipeline.build import Ready, build, ready
from sitrep.pipeline.built import Built
from sitrep.pipeline.options import BuildOptions
from sitrep.serve.rebuilder import State, Workshop
from sitrep.splicing.one_more import with_copy
from sitrep.splicing.one_value import EDITABLE, with_value
from sitrep.tab.forms import Names, RecordForm, forms
from sitrep.write import FORMATS, MESSAGES

_ELSEWHERE = ("pdf", "docx")
"""What the command alone makes: their programs are not carried."""

OFFERED = tuple(one for one in (*FORMATS, *EXPORTS) if one not in _ELSEWHERE)
"""The formats that are made in the tab."""

_TITLES = ("name", "title")


@dataclass(frozen=True, slots=True)
class Wish:
    """How the briefing is wanted; nothing of either is what the report itself says."""

    language: str | None = None
    audience: str | None = None


class Session:
    """The files of one report, as they are now, and the last good briefing of them."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._wish = Wish()
        self._loaded: Loaded | None = None
        self._ready: Ready | None = None
        self._workshop = Workshop(top, self._built)

    @property
    def name(self) -> str:
        """What the report is called."""
        return self._workshop.name

    def open(self, name: str, files: Mapping[str, bytes]) -> None:
        """Work on these files, in place of what was worked on."""
        folder = self._top / _safe(name).name
        shutil.rmtree(self._top, ignore_errors=True)
        folder.mkdir(parents=True)
        self._forget()
        self._workshop = Workshop(folder, self._built)
        for path, data in files.items():
            self._file(path).parent.mkdir(parents=True, exist_ok=True)
            self._file(path).write_bytes(data)

    def wish(self, wish: Wish) -> None:
        """Want the briefing otherwise from now on."""
        self._wish = wish

    def state(self) -> State:
        """What the files come to now: findings, and the briefing if there is one."""
        self._workshop.rebuild()
        state = self._workshop.state
        return replace(state, findings=tuple(map(self._by_name, state.findings)))

    def texts(self) -> dict[str, str | None]:
        """The files by their names; those that are no text have none."""
        folder = self._workshop.path
        found = sorted(one for one in folder.rglob("*") if one.is_file())
        return {one.relative_to(folder).as_posix(): _text(one) for one in found}

    def change(self, file: str, text: str) -> None:
        """Put another text in place of a file's."""
        self._forget()
        self._file(file).write_bytes(text.encode("utf-8", "surrogatepass"))

    def edit(self, file: str, route: Route, new: str) -> None:
        """Put one value in place of another; nothing else in the file changes."""
        path = self._file(file)
        if ending_of(path) not in EDITABLE:
            raise WrongUse(f"{file} has no values that can be changed one by one.")
        self.change(file, with_value(_text(path) or "", ending_of(path), route, new))

    def copy(self, file: str, route: Route) -> Route:
        """Put a copy of a record behind it, and say where it stands."""
        path = self._file(file)
        if ending_of(path) not in EDITABLE:
            raise WrongUse(f"{file} has no records that can be copied.")
        text, there = with_copy(_text(path) or "", ending_of(path), route)
        self.change(file, text)
        return there

    def forms(self, file: str) -> tuple[RecordForm, ...]:
        """The records of a file, with every value and what may stand there."""
        path = self._file(file)
        text = _text(path) if ending_of(path) in EDITABLE else None
        return () if text is None else forms(text, path.stem, self._names())

    def made(self, form: str) -> dict[str, bytes]:
        """The briefing in a format, by file name; raises WrongUse where findings forbid it."""
        if form not in OFFERED:
            raise WrongUse(f"{form} is not made here. There are: {', '.join(OFFERED)}.")
        if form in MESSAGES or self._ready is None:  # composed for the preview, it has no message
            report = self._loaded if self._loaded is not None else load(self._workshop.path)
            outputs = build(report, options=self._options(form)).outputs
        else:
            made = self._ready.in_formats((form,))
            made.demand_all()
            outputs = made.built.outputs
        if not outputs:
            raise WrongUse("The findings of level error stand against it.")
        return outputs

    def packed(self) -> bytes:
        """All files in one archive."""
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for name in self.texts():
                archive.write(self._file(name), f"{self.name}/{name}")
        return packed.getvalue()

    def audiences(self) -> dict[str, str]:
        """Whom editions can be made for: their names by their ids."""
        report = self._loaded.report if self._loaded is not None else None
        known = report.report.all_audiences.values() if report is not None else SHIPPED
        return {one.id: one.name for one in known}

    def _built(self, path: Path) -> Built:
        """The briefing for the screen; what was read is read again only after a change."""
        self._ready = None
        if self._loaded is None:
            self._loaded = load(path)
        self._ready = ready(self._loaded, self._options("html"))
        made = self._ready.in_formats(("html",))
        made.demand_all()
        return made.built

    def _forget(self) -> None:
        """What was read is of files that are no longer the same."""
        self._loaded = self._ready = None

    def _options(self, form: str) -> BuildOptions:
        wish = self._wish
        return BuildOptions(to=(form,), language=wish.language, audience=wish.audience)

    def _by_name(self, one: Finding) -> Finding:
        """A finding at the name of its file, not at where the tab keeps it."""
        folder, file = f"{self._workshop.path}/", one.location.file
        return replace(one, location=replace(one.location, file=file.removeprefix(folder)))

    def _names(self) -> Names:
        report = self._loaded.report if self._loaded is not None else None
        if report is None:
            return {}
        return {
            kind: {
                str(one.id): str(next(filter(None, (getattr(one, key, "") for key in _TITLES)), ""))
                for one in getattr(report, kind)
                if hasattr(one, "id")
            }
            for kind in RECORD_KINDS
        }

    def _file(self, name: str) -> Path:
        return self._workshop.path / _safe(name)


def _safe(name: str) -> PurePosixPath:
    """A name below a folder; raises WrongUse for one that leads out of it."""
    path = PurePosixPath(name.replace("\\", "/"))
    if not path.name or path.is_absolute() or ".." in path.parts:
        raise WrongUse(f"{name} is not the name of a file in a report's folder.")
    return path


def _text(file: Path) -> str | None:
    """What a file says, or nothing where it is no text."""
    data = file.read_bytes()
    try:
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None
