"""The files of a report with new translations in them: as bytes, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sitrep.errors import InternalError, WrongUse
from sitrep.filesystem.plain_file import ending_of, read_plain
from sitrep.findings import Finding, Level
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Piece
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.tree import Lazy, Plain, plain
from sitrep.loading.report_files import READERS
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.model.views.json_schema import FILE as SCHEMA
from sitrep.model.views.json_schema import TOP
from sitrep.translating.fitting import MISFIT
from sitrep.translating.spliced_text import KIND, new_file, spliced

_NEW = f"{KIND}.yaml"


@dataclass(frozen=True)
class Placed:
    """Files by their names in the report's folder, and the translations that cannot be placed."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()


def with_translations(path: Path, loaded: Loaded, told: Mapping[str, str], code: str) -> Placed:
    """The files of a folder or of a file of records that change, with these translations.

    What a table holds stays: new translations stand in YAML beside it. Raises WrongUse for a file
    that nothing can be put into.
    """
    pieces = loaded.origins.records.get(KIND, [])
    if stuck := tuple(_in_tables(pieces, loaded, told, code)):
        return Placed({}, stuck)
    listing = list(dict.fromkeys(p.file for p in pieces if not isinstance(p.node, Lazy)))
    targets = [Path(file) for file in listing] or [_new_target(path)]
    held = {file: {_text(p) for p in pieces if p.file == file} for file in listing}
    left = {text: new for text, new in told.items() if not any(text in of for of in held.values())}
    files = {}
    for at, target in enumerate(targets):
        own = {text: new for text, new in told.items() if text in held.get(str(target), ())}
        own |= {} if at else left
        if own:
            files[target.name] = _with(target, own, code, path)
    return Placed(files)


def _text(piece: Piece) -> str:
    data = plain(piece.node)
    return str(data.get("text", "")) if isinstance(data, dict) else ""


def _in_tables(
    pieces: list[Piece], loaded: Loaded, told: Mapping[str, str], code: str
) -> Iterator[Finding]:
    """Translations that a table has, and that would have to change there."""
    for at, piece in enumerate(pieces):
        data: Any = plain(piece.node)
        if isinstance(piece.node, Lazy) and data.get("text") in told and code in data.get("to", {}):
            place = loaded.origins.locate((KIND, at, "to", code), raw=True)
            got = f"Another translation of “{data['text']}” stands in this cell."
            expected = "A text has one translation into a language."
            yield Finding(MISFIT, Level.ERROR, place, got, expected, "Change it in this cell.")


def _new_target(path: Path) -> Path:
    """The file that gets a list of translations, where there is none."""
    return path if path.is_file() else path / _NEW


def _with(target: Path, told: Mapping[str, str], code: str, path: Path) -> bytes:
    if not target.exists():
        known = path.is_dir() and (path / SCHEMA) in [*path.iterdir()]
        return new_file(told, code, TOP if known else "").encode("utf-8")
    if ending_of(target) not in READERS:
        raise WrongUse(f"Nothing can be put into {target}: it is no YAML and no JSON.")
    data = read_plain(target, MAX_BYTES)
    text, _ = decode(data)
    try:
        made = spliced(text, target.stem, told, code)
    except yaml.YAMLError as error:
        raise WrongUse(f"Nothing can be put into {target} as it is written.") from error
    _prove(target, text, made, told, code)
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return mark + made.encode("utf-8")


def _prove(target: Path, before: str, after: str, told: Mapping[str, str], code: str) -> None:
    """Raise InternalError unless the file says the same as before, and these translations."""
    read = READERS[ending_of(target)]
    old, new = (_parts(read(text).node, target.stem) for text in (before, after))
    for text, translation in told.items():
        old[1].setdefault(text, {})[code] = translation
    if old != new or read(after).faults:
        raise InternalError(f"The translations put into {target} do not read back.")


def _parts(node: Any, stem: str) -> tuple[Plain, dict[str, dict[str, str]]]:
    """What a file says besides translations, and its translations by their texts."""
    data: Any = plain(node)
    if isinstance(data, list):
        data = {stem: data}
    listed = data.pop(KIND, [])
    told: dict[str, dict[str, str]] = {}
    for one in [listed] if isinstance(listed, dict) else listed:
        told.setdefault(one["text"], {}).update(one["to"])
    return data, told
