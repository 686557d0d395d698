"""What a build came to, and which findings stop one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sitrep.filesystem.snapshot import Seen
from sitrep.findings import Finding, Level
from sitrep.tally import tally_in_full


@dataclass(frozen=True)
class Built:
    """What a build came to.

    ``outputs`` maps file names to bytes; it is empty where findings stopped the build, and lacks
    the PDF alone where the fonts lack a sign.
    ``files`` are the paths written, if a folder was named, and ``seen`` is what was seen of the
    files that they were made from, if a path was; ``internal`` says that the report holds records
    that are not public, so that its findings are not for everybody either.
    """

    findings: tuple[Finding, ...]
    outputs: dict[str, bytes]
    files: tuple[Path, ...] = ()
    seen: tuple[Seen, ...] = ()
    internal: bool = False

    def __repr__(self) -> str:
        made = ", ".join(self.outputs) or "nothing"
        return f"<Built {made}: {tally_in_full(self.findings)}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the briefing itself, where it was made for the screen."""
        pages = [data for name, data in self.outputs.items() if name.endswith(".html")]
        told = f"<p>{escape(repr(self))}</p>"
        frame = '<iframe sandbox style="width: 100%; height: 40em; border: 1px solid" srcdoc="{}">'
        shown = [f"{frame.format(escape(one.decode('utf-8')))}</iframe>" for one in pages[:1]]
        return "\n".join([told, *shown])

    @property
    def ok(self) -> bool:
        """Whether there is a briefing, in every format that was asked for."""
        return bool(self.outputs) and not stops(self.findings, strict=False)


def stops(findings: Sequence[Finding], strict: bool) -> bool:
    """Whether findings stop a build."""
    stopping = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    return any(finding.level in stopping for finding in findings)
