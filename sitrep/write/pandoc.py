"""The one room that talks to pandoc: HTML -> the bytes of a Word document."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from sitrep.errors import InternalError, MissingSystemLibrary

_SECONDS = 120
_ZIP = b"PK"
_CANNOT_SANDBOX = (6, 97)
"""Exit codes: --sandbox is not known; files beside the program are needed (jgm/pandoc#8128)."""

_MISSING = (
    "Word needs {what}: pip install 'humanitarian-sitrep[word]', or install pandoc from {where}"
)


def to_docx(html: str, options: Sequence[str]) -> bytes:
    """Let the first pandoc that can work in a sandbox make the document.

    Raises:
        MissingSystemLibrary: There is no such pandoc.
        InternalError: Pandoc failed, complained or took too long.
    """
    unfit = None
    for program in _programs():
        done = _run(program, html, options)
        if done.returncode not in _CANNOT_SANDBOX:
            return _made(done)
        unfit = unfit or program
    if unfit is None:
        what, where = "pandoc, which is not installed", "the system"
    else:
        what, where = f"another pandoc ({unfit} cannot work in a sandbox)", "pandoc.org"
    raise MissingSystemLibrary(_MISSING.format(what=what, where=where))


def _programs() -> Iterator[str]:
    """The system's pandoc, then the one that the extra ``word`` carries."""
    if found := shutil.which("pandoc"):
        yield found
    spec = find_spec("pypandoc")
    if spec is not None and spec.origin is not None:
        carried = Path(spec.origin).with_name("files") / "pandoc"
        if carried.is_file():
            yield str(carried)


def _run(program: str, html: str, options: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    command = [program, "--sandbox", "--fail-if-warnings", "--from=html", "--to=docx", "--output=-"]
    try:
        return subprocess.run(
            [*command, *options],
            input=html.encode("utf-8"),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InternalError(f"pandoc took longer than {_SECONDS} seconds") from error
    except OSError as error:
        raise InternalError(f"{program} cannot be run: {error.strerror}") from error


def _made(done: subprocess.CompletedProcess[bytes]) -> bytes:
    complaints = done.stderr.decode("utf-8", errors="replace").strip()
    if done.returncode != 0 or complaints or not done.stdout.startswith(_ZIP):
        said = complaints or f"pandoc gave no document, and ended with code {done.returncode}"
        raise InternalError(f"the Word document cannot be made:\n{said}")
    return done.stdout
