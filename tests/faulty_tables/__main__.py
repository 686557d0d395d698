"""Write every faulty table to a folder, to be opened: ``python -m tests.faulty_tables FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faulty_tables.cases import CASES

for case in CASES.values():
    folder = Path(sys.argv[1], case.name)
    folder.mkdir(parents=True)
    case.write(folder)
print(f"Wrote {len(CASES)} cases.")
