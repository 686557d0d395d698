"""What was proved of a file, and what was not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Proved(StrEnum):
    """What can be proved of a file, from the weakest to the strongest.

    ``digest``: its bytes are those that a manifest names. ``data``: its text is made again from
    the data that the PDF carries. ``form``: the file holds what a briefing holds, and nothing
    else. ``words``: every word and figure of the briefing stands on the pages, and no other.
    ``text``: they stand there in order. ``file``: the file is made again, byte for byte, with its
    drawings and its appearance. ``signature``: its bytes are signed by somebody whom the reader
    named.
    """

    DIGEST = "digest"
    DATA = "data"
    FORM = "form"
    WORDS = "words"
    TEXT = "text"
    FILE = "file"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Proof:
    """Of one file: what was proved, the faults that disprove it, notes, and why it is no use.

    ``signer`` is who signed it, where that was asked.

    Faults, notes, ``unusable`` and ``weaker`` are whole sentences; ``weaker`` says why the bytes
    of a PDF could not be proved, where something else was.
    """

    file: str
    proved: tuple[Proved, ...] = ()
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unusable: str = ""
    weaker: str = ""
    signer: str = ""

    @property
    def ok(self) -> bool:
        """Whether something was proved and nothing disproved."""
        return bool(self.proved) and not self.faults and not self.unusable


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of verifying: a proof for each file, and notes about the whole."""

    files: tuple[Proof, ...]
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every file is proved, and there is one."""
        return bool(self.files) and all(proof.ok for proof in self.files)

    @property
    def unusable(self) -> bool:
        """Whether nothing is disproved, and something could not be used."""
        return not any(one.faults for one in self.files) and any(one.unusable for one in self.files)
