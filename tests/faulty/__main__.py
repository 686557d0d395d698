"""Write every faulty table to a folder, for people to open: ``python -m tests.faulty FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faulty.cases import CASES

for case in CASES.values():
    folder = Path(sys.argv[1], case.name)
    folder.mkdir(parents=True)
    case.write(folder)
print(f"Wrote {len(CASES)} cases.")
