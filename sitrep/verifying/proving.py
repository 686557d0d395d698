"""What of a briefing is proved: that the file is made again, or how far it is as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import MissingSystemLibrary, SitrepError, UnreadableInput
from sitrep.filesystem.pdf_attachments import MAX_BYTES
from sitrep.filesystem.plain_file import read_plain
from sitrep.page.house_style import in_language
from sitrep.verifying.form.whole_form import form_faults
from sitrep.verifying.pages import told, unlike, words_unlike
from sitrep.verifying.pdf_extras import beside
from sitrep.verifying.pdf_text import pages_of
from sitrep.verifying.programs import differing, named_as_ours, stated
from sitrep.verifying.proof import Proof, Proved
from sitrep.verifying.remade import Anew
from sitrep.version import VERSION
from sitrep.write.outline import running_title

_ANOTHER = "The file is not, byte for byte, the one that is made here."
_OWN = "What has templates or a style of its own is proved byte by byte, or not at all."
_MAKERS = "It names its makers in other words than sitrep does."
_BUT_FOR_NAMES = "But for these names, it is the file that is made here."


@dataclass(frozen=True, slots=True)
class _Compared:
    """Whether the bytes are those that are made again, or why that could not be seen.

    ``named``: they are the same, and the programs that the file names are others than those here,
    which no byte can prove. ``made`` is what this version of sitrep makes here.
    """

    same: bool
    hindrance: str = ""
    named: bool = False
    made: bytes = b""


def proof_of(name: str, file: Path, markdown: str, made: Anew, exact: bool) -> Proof:
    """What is proved of a PDF, given what its data make; with ``exact`` nothing less than bytes."""
    difference = made.unlike(markdown)
    faults, proved = list(made.faults), [Proved.DATA]
    if difference is not None:
        faults.append(f"The briefing that it carries is not that of its data. {difference}")
        proved = []
    try:
        content = read_plain(file, MAX_BYTES)
        seen = _compared(content, made, faults)
        if seen.same:
            return Proof(name, (Proved.DATA, Proved.TEXT, Proved.FILE), notes=made.notes)
        if seen.named and not exact:
            told = (Proved.DATA, Proved.TEXT, Proved.FORM)
            return Proof(name, told, notes=made.notes, weaker=seen.hindrance)
        level, difference = _on_pages(pages_of(content), markdown, made)
        faults += beside(content, made.page, markdown)
        hindered = seen.hindrance if not exact else ""
        if hindered and not faults and difference is None:
            if made.own_looks:
                return Proof(name, tuple(proved), notes=made.notes, unusable=f"{_OWN} {hindered}")
            faults += form_faults(content, made.page, seen.made)
    except (UnreadableInput, OSError) as error:
        return Proof(name, tuple(proved), (*faults, str(error)), made.notes)
    if difference is not None:
        faults.append(difference)
    elif not hindered and not faults:
        faults.append(f"{_ANOTHER} {seen.hindrance}".strip())
    proved += [level] if difference is None else []
    if faults:
        return Proof(name, tuple(proved), tuple(faults), made.notes)
    return Proof(name, (*proved, Proved.FORM), notes=made.notes, weaker=hindered)


def _compared(content: bytes, made: Anew, faults: list[str]) -> _Compared:
    """The PDF beside the one that is made here; what is disproved already is not made again."""
    if faults:
        return _Compared(same=False)
    theirs = stated(content)
    if not named_as_ours(theirs, made.facts.tool):
        faults.append(_MAKERS)
        return _Compared(same=False)
    try:
        wanted, here = made.pdf(theirs)
    except MissingSystemLibrary as error:
        return _Compared(same=False, hindrance=str(error))
    except SitrepError as error:
        faults.append(f"No PDF is made from such data: {error}")
        return _Compared(same=False)
    if wanted == content:
        other = differing(theirs, here)
        return _Compared(not other, f"{other} {_BUT_FOR_NAMES}", named=bool(other))
    if made.facts.tool != VERSION:
        return _Compared(same=False, hindrance=made.notes[0])
    if other := differing(theirs, here):
        return _Compared(same=False, hindrance=other, made=wanted)
    return _Compared(same=False)


def _on_pages(pages: list[str], markdown: str, made: Anew) -> tuple[Proved, str | None]:
    """What is looked for on the pages, and the first difference.

    Text that runs right to left, and what a style sheet of a house's own moves, come out of a PDF
    in an order of their own.
    """
    facts = made.page.facts
    house = made.page.house
    label, foot = in_language(house.label, facts.language), made.page.foot
    said = told(markdown, f"{running_title(facts.title)} {facts.status}", label, foot)
    difference = unlike(pages, said)
    own = made.facts.templates or made.facts.style
    if facts.direction == "ltr" and (difference is None or not own):
        return Proved.TEXT, difference
    return Proved.WORDS, words_unlike(pages, said)
