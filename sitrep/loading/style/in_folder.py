"""The style that a report's folder holds: nothing of styles is read where there is none."""

from __future__ import annotations

from pathlib import Path

from sitrep.loading.style.own_style import OwnStyle
from sitrep.model.look_names import FILE


def style_of_folder(path: Path) -> OwnStyle:
    """The style in the folder of a report; a report in one file has none of its own."""
    file = path / FILE
    if not path.is_dir() or not file.is_file():
        return OwnStyle()
    from sitrep.loading.style.style_file import read_style_file

    return read_style_file(file)


def files_of(file: Path) -> list[Path]:
    """A style and the files that it names, as far as they are there."""
    if not file.is_file():
        return []
    from sitrep.loading.style.style_file import files_named_in

    return [file, *files_named_in(file)]
