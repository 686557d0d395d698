"""The command line: the only room that prints or exits; heavy rooms are imported late."""

from __future__ import annotations

import gc
import sys

from sitrep.filesystem.channels import open_channels
from sitrep.filesystem.fast_path import unchanged


def main() -> None:
    """Run the command line and exit."""
    # One short run makes next to no cycles, and looking for them is a fifth of its time.
    gc.disable()
    open_channels()
    try:
        if unchanged(sys.argv[1:]):
            sys.exit(0)
        from sitrep.cli.shared.group import run
    except KeyboardInterrupt:  # the start takes longer than whoever changes their mind
        sys.stderr.write("\nsitrep: Stopped.\n")
        sys.exit(2)
    sys.exit(run(sys.argv[1:]))
