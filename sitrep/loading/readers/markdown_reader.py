"""The author's prose: a Markdown file read as a list of paragraphs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from sitrep.loading.readers.builder import Builder
from sitrep.loading.readers.growing import grow
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import TextMark, Tree

_NOT_PROSE = re.compile(r"#|\||>|<|```|~~~|[-*+]\s|(?:=+|-+|(?:\*\s*){3,}|(?:_\s*){3,})$", re.ASCII)
_NUMBERED = re.compile(r"\d+[.)]\s", re.ASCII)


def read(text: str) -> Tree:
    """Paragraphs, separated by empty lines, as the report's ``overview``.

    Headings, lists, tables, block quotes and HTML are faults: the sections have these already.
    """
    return grow(text, _feed)


def _feed(builder: Builder) -> None:
    paragraphs = list(_paragraphs(builder.source.text))
    if not paragraphs:
        return
    builder.open(START, mapping=True)
    builder.scalar("overview", START, quoted=True)
    builder.open(paragraphs[0][0][0], mapping=False)
    for paragraph in paragraphs:
        for position, (mark, line) in enumerate(paragraph):
            # In the middle of a paragraph, a line may begin with the end of a sentence: “2024.”
            if _NOT_PROSE.match(line) or (position == 0 and _NUMBERED.match(line)):
                _refuse(builder, mark, line)
        builder.scalar(" ".join(line for _, line in paragraph), paragraph[0][0], quoted=True)
    builder.close()
    builder.close()


def _paragraphs(text: str) -> Iterator[list[tuple[TextMark, str]]]:
    lines = (
        (TextMark(number, len(line) - len(line.lstrip()) + 1), line.strip())
        for number, line in enumerate(text.split("\n"), start=1)
    )
    for filled, group in groupby(lines, key=lambda line: bool(line[1])):
        if filled:
            yield list(group)


def _refuse(builder: Builder, mark: TextMark, line: str) -> None:
    builder.fault(
        "not-prose",
        mark,
        got=f"This line begins with “{line[:3].strip()}”, which makes a heading, a list, a table, "
        "a quotation or HTML.",
        expected="The overview is made of plain paragraphs.",
        mend="Write it as a sentence, or move what it says into records.",
    )
