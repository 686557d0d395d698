"""The author's prose: a Markdown file read as a list of paragraphs, each with its place."""

from __future__ import annotations

from itertools import groupby

from sitrep.load.tree import Entry, Fault, Mapping, Mark, Scalar, Sequence, Tree

_NOT_PROSE = ("#", "|", ">", "```", "~~~", "- ", "* ", "+ ", "<")


def read(text: str) -> Tree:
    """Paragraphs, separated by empty lines, as the report's ``overview``.

    Headings, lists, tables, block quotes and HTML are faults: the sections have these already.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1)]
    faults = tuple(_fault(number, line) for number, line in lines if line.startswith(_NOT_PROSE))
    paragraphs = tuple(
        _paragraph(list(group))
        for filled, group in groupby(lines, key=lambda line: bool(line[1]))
        if filled
    )
    top = Mark(1, 1)
    overview = Sequence(paragraphs, top)
    return Tree(Mapping((Entry("overview", top, overview),), top), faults)


def _paragraph(lines: list[tuple[int, str]]) -> Scalar:
    return Scalar(" ".join(line for _, line in lines), Mark(lines[0][0], 1), quoted=False)


def _fault(number: int, line: str) -> Fault:
    return Fault(
        "not-prose",
        Mark(number, 1),
        (),
        f"This line begins with “{line[:3].strip()}”, which makes a heading, a list, a table, a "
        "quotation or HTML.",
        "The overview is made of plain paragraphs.",
        "Write it as a sentence, or move what it says into records.",
    )
