"""The command line where no script is at hand: ``python -m sitrep``."""

from __future__ import annotations

from sitrep.cli import main

if __name__ == "__main__":
    main()
