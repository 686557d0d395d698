"""Whether a PDF says what its data says: its Markdown, the text of its pages, the whole file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import SitrepError, UnreadableInput
from sitrep.filesystem.pdf_attachments import read_attached
from sitrep.render.template_folders import TemplateFolders
from sitrep.verifying.pages import told, unlike, words_unlike
from sitrep.verifying.pdf_extras import beside
from sitrep.verifying.pdf_text import pages_of
from sitrep.verifying.proof import Proof, Proved
from sitrep.verifying.remade import Anew, anew
from sitrep.write import writer
from sitrep.write.outline import running_title


@dataclass(frozen=True)
class Briefing:
    """A PDF, its proof, and the briefing made anew where that could be done."""

    proof: Proof
    made: Anew | None = None


def verified(file: Path, house: TemplateFolders, exact: bool) -> Briefing:
    """The proof of one PDF; ``exact`` asks for the same bytes as well."""
    name = str(file)
    try:
        attached = read_attached(file)
    except UnreadableInput as error:
        return Briefing(Proof(name, unusable=str(error)))
    try:
        made = anew(attached, house, exact)
        markdown = attached.briefing.decode("utf-8")
    except UnreadableInput as error:
        return Briefing(Proof(name, unusable=f"{file} {error}."))
    except (SitrepError, UnicodeDecodeError) as error:
        return Briefing(Proof(name, faults=(f"No briefing is made from such data: {error}",)))
    proof = _proof(name, file, markdown, made, exact)
    return Briefing(proof, made)


def _proof(name: str, file: Path, markdown: str, made: Anew, exact: bool) -> Proof:
    faults, proved = list(made.faults), []
    difference = made.unlike(markdown)
    if difference is None or made.like_but_for_remarks(markdown):
        proved.append(Proved.DATA)
    else:
        faults.append(f"The briefing that it carries is not that of its data. {difference}")
    try:
        level, difference = _on_pages(pages_of(file), markdown, made)
        faults += beside(file, made.page)
    except UnreadableInput as error:
        return Proof(name, tuple(proved), (*faults, str(error)), made.notes)
    if difference is None:
        proved.append(level)
    else:
        faults.append(difference)
    notes = [*made.notes]
    if exact and not faults:
        if writer("pdf")(made.page) == file.read_bytes():
            proved.append(Proved.FILE)
        else:
            faults.append("The file is not, byte for byte, the one that is made here.")
    if level is Proved.WORDS and Proved.FILE not in proved:
        notes.append("The order of the words on its pages is not proved.")
    return Proof(name, tuple(proved), tuple(faults), tuple(notes))


def _on_pages(pages: list[str], markdown: str, made: Anew) -> tuple[Proved, str | None]:
    """What is looked for on the pages, and the first difference.

    Text that runs right to left, and what a style sheet of a house's own moves, come out of a PDF
    in an order of their own.
    """
    facts = made.page.facts
    said = told(markdown, f"{running_title(facts.title)} {facts.status}")
    difference = unlike(pages, said)
    own = made.facts.templates or made.facts.style
    if facts.direction == "ltr" and (difference is None or not own):
        return Proved.TEXT, difference
    return Proved.WORDS, words_unlike(pages, said)
