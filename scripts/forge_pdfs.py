"""Forge a PDF of ours in every way that we know, and say which forgeries are proved.

python -m scripts.forge_pdfs samples/minimal forged
"""

from __future__ import annotations

import sys
from pathlib import Path

import sitrep
from tests.verifying.forging import KINDS, forged


def main(report: Path, folder: Path) -> int:
    """Write every forgery into the folder; the number of those that are proved."""
    folder.mkdir(parents=True, exist_ok=True)
    options = sitrep.BuildOptions(to=["pdf"])
    (pdf,) = sitrep.build(report, options=options).outputs.values()
    proved = 0
    for kind in KINDS:
        file = folder / f"{kind.replace(': ', '-').replace(' ', '-')}.pdf"
        file.write_bytes(forged(pdf, kind))
        found = sitrep.verify(file)
        proved += found.ok
        (one,) = found.files
        print(f"{'PROVED' if found.ok else 'refused'}  {kind}: {(*one.faults, one.unusable)[0]}")
    print(f"{proved} of {len(KINDS)} proved")
    return 1 if proved else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
