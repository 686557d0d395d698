"""What of a briefing is proved: its Markdown, the text of its pages, the whole file."""

from __future__ import annotations

from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.page.house_style import in_language
from sitrep.verifying.pages import told, unlike, words_unlike
from sitrep.verifying.pdf_extras import beside
from sitrep.verifying.pdf_text import pages_of
from sitrep.verifying.proof import Proof, Proved
from sitrep.verifying.remade import Anew
from sitrep.write import writer
from sitrep.write.outline import running_title


def proof_of(name: str, file: Path, markdown: str, made: Anew, exact: bool) -> Proof:
    """What is proved of a PDF, given what its data make; ``exact`` asks for the same bytes."""
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
    house = made.page.house
    label, foot = in_language(house.label, facts.language), made.page.foot
    said = told(markdown, f"{running_title(facts.title)} {facts.status}", label, foot)
    difference = unlike(pages, said)
    own = made.facts.templates or made.facts.style
    if facts.direction == "ltr" and (difference is None or not own):
        return Proved.TEXT, difference
    return Proved.WORDS, words_unlike(pages, said)
