"""``python -m sitrep.cli`` is the same as ``sitrep``."""

from sitrep.cli import main

if __name__ == "__main__":
    main()
