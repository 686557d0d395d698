"""The wire paragraph: the page's own sentences, and nothing that is not on the page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import sitrep
from sitrep.page.document import (
    Block,
    Cite,
    Kind,
    Line,
    Note,
    Row,
    Section,
    Sentence,
    SourceEntry,
    Table,
    Traced,
    Words,
)
from sitrep.page.marks import unmarked
from sitrep.page.page import LINK, Page
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from sitrep.write.text import write
from tests.render.documents import CITE, document, line, traced
from tests.support.golden import Golden
from tests.support.samples import SAMPLES

HEAD = ["Floods", "Report", ""]
SOURCE = SourceEntry(
    heading=line("Source 1"),
    anchor="source-1",
    label="1",
    by=line("Council,"),
    title=line("Bulletin"),
    about=Line((Words("(report), "), Traced("8 May", Kind.DATE, "s"), Words("."))),
)
OTHER = replace(
    SOURCE, heading=line("Source 2"), anchor="source-2", label="2", title=line("Article")
)


def page(**sections: Section) -> Page:
    """The page of a document with these sections before its annex."""
    whole = document()
    sections = {**sections, "annex": whole.sections["annex"]}
    return render(replace(whole, sections=sections, sources=(SOURCE, OTHER)), template_folders())


def section(name: str, group: Block, *lead: Note) -> Section:
    return Section(name, line(name), name, lead, (group,))


def sentence(text: str, *cites: Cite) -> Sentence:
    return Sentence((Words(text),), cites or (CITE,))


def row(figure: str, place: str) -> Row:
    return Row((line(figure), Line((traced(place),))), (CITE,))


HIGHLIGHTS = section("highlights", Block(texts=(sentence("A road is closed."), sentence("So."))))
TABLE = Table(
    "t",
    (line("Figure"), line("Where"), line("Sources")),
    (row("many; about", "Nord"), row("few", "Sud")),
)
KEY_FIGURES = section("key_figures", Block(table=TABLE), Note((Words("Each is its own."),)))
OVERVIEW = section(
    "overview",
    Block(texts=(sentence("Homes stand empty.", Cite(2, "source-2", "2")),), running=True),
)


def lines(written: Page) -> list[str]:
    return write(written).decode("utf-8").split("\n")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_text_is_the_one_kept_beside(sample: Path, golden: Golden) -> None:
    built = sitrep.build(sample, options=sitrep.BuildOptions(to=["text"]))
    file = Path(__file__).with_name(f"expected-{sample.name}.txt")
    golden.file(file, built.outputs[f"{sample.name}.txt"].decode("utf-8"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_line_is_made_of_what_the_page_shows(sample: Path) -> None:
    outputs = sitrep.build(sample, options=sitrep.BuildOptions(to=["text", "markdown"])).outputs
    text = outputs[f"{sample.name}.md"].decode("utf-8")
    known = frozenset(re.findall(r"\]\((https?://[^)]+)\)", text))
    shown = Page(text, (), document().facts, addresses=known)
    items = [unmarked(block.text).replace(LINK, "") for block in shown.blocks]
    title, status, _, paragraph, _, *sources, end = (
        outputs[f"{sample.name}.txt"].decode("utf-8").split("\n")
    )
    assert items[:2] == [title, status]
    start = items.index("Highlights") + 1
    headings = {unmarked(line.lstrip("# ")) for line in text.split("\n") if line.startswith("## ")}
    end_of_it = next(at for at in range(start, len(items)) if items[at] in headings)
    assert paragraph == " ".join(items[start:end_of_it])
    assert {part for one in sources for part in one.split("] ", 1)[1].split(" · ")} <= set(items)
    assert len(sources) == len([item for item in items if item.startswith("Source ")])
    assert end == ""


def test_highlights_come_before_everything_else() -> None:
    assert lines(page(highlights=HIGHLIGHTS, key_figures=KEY_FIGURES, overview=OVERVIEW)) == [
        *HEAD,
        "A road is closed. [1] So. [1]",
        "",
        "[1] Council, Bulletin (report), 8 May.",
        "",
    ]


def test_without_highlights_the_key_figures_are_the_paragraph() -> None:
    told = lines(page(key_figures=KEY_FIGURES, overview=OVERVIEW))
    assert told[3] == "many; about · Nord [1]; few · Sud [1]"


def test_without_either_the_overview_is_the_paragraph() -> None:
    assert lines(page(overview=OVERVIEW))[3:] == [
        "Homes stand empty. [2]",
        "",
        "[2] Council, Article (report), 8 May.",
        "",
    ]


def test_a_page_that_states_nothing_has_a_title_and_a_status() -> None:
    assert lines(page()) == HEAD
