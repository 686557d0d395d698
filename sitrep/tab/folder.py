"""The folder of static files from which the product runs in a browser's tab."""

from __future__ import annotations

import base64
import json
import tarfile
from hashlib import sha256
from pathlib import Path

from sitrep.render.template_folders import shipped
from sitrep.serve.live_page import framed, style
from sitrep.serve.rebuilder import State
from sitrep.tab.fetching import Carried, carried, fetched
from sitrep.tab.packing import packed

PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
"""The files of Pyodide that run; the others are for those who develop with it."""

_OURS = ("tab.js", "python.js", "offline.js")
_LOADING = State(trouble="The program is being loaded. Nothing of your work leaves this machine.")


def page_folder(kept: Path) -> dict[str, bytes]:
    """The files of the folder by their names; packages are in ``kept``, or are put there.

    Raises NotWritten where a package cannot be had.
    """
    found = fetched(kept)
    files = {f"pyodide/{name}": data for name, data in _pyodide(found).items()}
    files["python.zip"] = packed(found[one] for one in carried() if one.registry == "pypi")
    templates = shipped()
    files |= {name: templates.read(f"tab/{name}").encode() for name in _OURS}
    files["preview.js"] = templates.read("preview/preview.js").encode()
    files["tab.css"] = (style() + templates.read("tab/tab.css")).encode()
    files["licences.txt"] = _licences().encode()
    edition = sha256(b"".join(sha256(one).digest() for one in files.values())).hexdigest()[:16]
    files["index.html"] = _index(edition).encode()
    listed = {"edition": edition, "files": sorted(files)}
    files["edition.json"] = json.dumps(listed, indent=1).encode()
    return files


def _index(edition: str) -> str:
    """The page itself; of scripts within briefings it lets the shipped one through alone."""
    script = f"\n{shipped().read('screen.js')}\n"
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self'; "
        f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest}'; style-src 'self'; "
        "img-src 'self' data:; font-src data:; frame-src 'self'; worker-src 'self' blob:"
    )
    return framed("tab/index.html.j2", _LOADING, "sitrep", policy=policy, edition=edition)


def _pyodide(found: dict[Carried, Path]) -> dict[str, bytes]:
    [file] = (path for one, path in found.items() if one.name == "pyodide")
    with tarfile.open(file) as archive:
        held = {name: archive.extractfile(f"package/{name}") for name in PYODIDE}
        return {name: data.read() for name, data in held.items() if data is not None}


def _licences() -> str:
    """What is handed on here of others, and under which licence."""
    rows = (f"{one.name} {one.version}: {one.licence}\n" for one in carried())
    return (
        "This folder hands on sitrep (MIT) and these packages, unchanged but for parts that are\n"
        "left out. The texts of the licences of wheels stand in python.zip, beside each package.\n"
        "Fonts in it: Noto, SIL Open Font License 1.1. The source of Pyodide is that of the\n"
        "release of its version in the project pyodide/pyodide.\n\n" + "".join(rows)
    )
