"""A folder of fonts, as a system or a package has it: what a page needs of it is taken."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import ending_of, read_plain
from sitrep.loading.style import faces
from sitrep.page.house_style import FontFace

MOST_FILES = 5_000
MOST_SEEN = 50_000
"""More files than any folder of fonts has: a whole disk was named."""


def faces_for(folder: Path, signs: frozenset[str]) -> tuple[FontFace, ...]:
    """The faces that set these signs, medium and bold; each sign is set in one family.

    Families stand in the order of their files' names. Files that are no static TrueType fonts, or
    may not be embedded, are passed by. Raises UnreadableInput for what is no folder of fonts.
    """
    files = sorted(_fonts(folder))[:MOST_FILES] if folder.is_dir() else []
    if not files:
        raise UnreadableInput(f"{folder} is no folder with fonts (*.ttf) in it.")
    found: list[FontFace] = []
    left = set(signs)
    for face in _faces(files) if left else ():
        of_it = [one for one in found if one.family == face.family]
        if not left and not of_it:
            break
        if not any(one.bold == face.bold for one in of_it) and (of_it or left & {*face.signs}):
            found.append(face)
            left -= set() if face.bold else {*face.signs}
    return tuple(found)


def _fonts(folder: Path) -> Iterator[Path]:
    """The fonts in a folder and in those below it; no link leads out of it."""
    seen = 0
    for place, _, names in os.walk(folder):
        seen += len(names)
        if seen > MOST_SEEN:
            raise UnreadableInput(
                f"{folder} holds more than {MOST_SEEN:,} files: name the folder of the fonts in it."
            )
        yield from (Path(place, name) for name in names if ending_of(name) == ".ttf")


def _faces(files: list[Path]) -> Iterator[FontFace]:
    for file in files:
        try:
            data = read_plain(file, faces.MAX_BYTES)
            yield from [faces.read_face(data)] if faces.is_usual(data) else []
        except (OSError, ValueError):
            continue
