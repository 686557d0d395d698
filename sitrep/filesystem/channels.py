"""The channels of a run: input, output and errors, also where whoever started it closed them."""

from __future__ import annotations

import os
import sys

_LAST = 2
"""The highest number of a channel."""


def open_channels() -> None:
    """Put nothing in the place of closed channels: no file that is opened later takes one.

    What is said into them is lost, and no program that is called writes into a file of ours.
    """
    while True:
        number = os.open(os.devnull, os.O_RDWR)
        if number > _LAST:
            os.close(number)
            break
        os.set_inheritable(number, True)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
