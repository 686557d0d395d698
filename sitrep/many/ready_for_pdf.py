"""Importing this brings what a PDF needs: workers are forked from a process that did."""

from __future__ import annotations

from contextlib import suppress

from sitrep.errors import MissingSystemLibrary
from sitrep.write import pdf as pdf  # noqa: PLC0414
from sitrep.write.engine import get_ready

with suppress(MissingSystemLibrary):  # whoever builds a PDF will say so
    get_ready()
