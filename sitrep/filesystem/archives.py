"""Archives whose bytes are the same at every hour: workbooks, above all."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def parts_of(archive: bytes) -> dict[str, bytes]:
    """The files in an archive of our own making, in their order."""
    with ZipFile(io.BytesIO(archive)) as given:
        return {name: given.read(name) for name in given.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of these files, without the hour of its making."""
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return made.getvalue()
