"""``python -m sitrep.cli`` is the same as ``sitrep``."""

from sitrep.cli import main

main()
