"""Write the versions and hashes of templates/tab/carried.yaml anew, as requirements.lock has them.

    python -m scripts.carried

Of each package the wheel for browsers is fetched, or else another; it is held to the hashes of the
lock, and its own is written. The version of Pyodide and all licences are written by hand.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from sitrep.errors import NotWritten
from sitrep.tab.fetching import BROWSER, ELSE, Carried, carried, download, pack

ROOT = Path(__file__).parents[1]
FILE = ROOT / "templates" / "tab" / "carried.yaml"
_LOCKED = r"^{}==(\S+)((?: \\\n    --hash=\S+)+)"


def main() -> None:
    text = FILE.read_text("utf-8")
    for one in carried():
        now = _fetched(one)
        old, new = _line(one), _line(now)
        assert old in text, old
        text = text.replace(old, new)
    FILE.write_text(text, "utf-8")


def _line(one: Carried) -> str:
    return f"{{name: {one.name}, version: {one.version}, sha256: {one.sha256},"


def _fetched(one: Carried) -> Carried:
    """The package as the lock has it now."""
    with TemporaryDirectory() as folder:
        if one.registry == "npm":
            pack(one, Path(folder))
        else:
            found = re.search(_LOCKED.format(one.name), _lock(), re.MULTILINE)
            assert found, f"requirements.lock has no {one.name}"
            one = replace(one, version=found[1])
            _download(found[0], Path(folder), one)
        [file] = Path(folder).iterdir()
        return replace(one, sha256=sha256(file.read_bytes()).hexdigest())


def _download(requirement: str, folder: Path, one: Carried) -> None:
    try:
        download(requirement, folder, [one], BROWSER)
    except NotWritten:  # it has none for browsers, and none without compiled parts
        download(requirement, folder, [one], ELSE)


def _lock() -> str:
    return (ROOT / "requirements.lock").read_text("utf-8")


if __name__ == "__main__":
    main()
