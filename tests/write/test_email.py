"""The message: page one in a form that mail programs show, whole, cited and nothing else."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

import sitrep
from sitrep.languages import available
from sitrep.page.document import PageFacts
from sitrep.page.page import LINK, Page
from tests.support.briefings import message
from tests.support.daily import in_turn, some
from tests.support.samples import FLOOD, LONG_SAMPLES, ROOT, SAMPLES

REPORTS = [*SAMPLES, *LONG_SAMPLES, FLOOD / "issue-1", ROOT / "tests" / "compose" / "everything"]
TURNS = some(in_turn(REPORTS, available()), 3)
EVERY = pytest.mark.parametrize(("report", "language"), TURNS)
LANGUAGES = pytest.mark.parametrize("language", available())
VOID = {"meta", "br"}
KNOWN = {
    "html", "head", "meta", "title", "body", "div", "table", "thead", "tbody", "tr", "td", "th",
    "h1", "h2", "h3", "p", "ul", "li", "strong", "em", "a", "span", "bdi", "br",
}  # fmt: skip
UNSTYLED = {"html", "head", "meta", "title", "div", "br", "strong", "span", "bdi", "tr", "em"}
FACTS = PageFacts("", "", "", "en", "ltr", "")


class Reader(HTMLParser):
    """What a message holds: its elements in order, its text, and whether all were closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), tag
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("p", "li", "td", "h1", "h2", "h3", "br"):
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@cache
def brief(report: Path, language: str) -> str:
    options = sitrep.BuildOptions(to=["markdown"], language=language, layout="brief")
    [made] = sitrep.build(report, options=options).outputs.values()
    return made.decode("utf-8")


def squeezed(text: str) -> str:
    return "".join(text.split())


def blocks(markdown: str) -> list[str]:
    """The text of each block of a page, as it is seen."""
    known = frozenset(re.findall(r"\]\(([^)#]+)\)", markdown))
    found = Page(markdown, (), FACTS, addresses=known).blocks
    return [squeezed(block.text.replace(LINK, "")) for block in found]


@EVERY
def test_it_is_well_formed_small_and_loads_nothing(report: Path, language: str) -> None:
    text = message(report, language).decode("utf-8")
    read = Reader(text)
    assert read.open == []
    assert len(text.encode("utf-8")) < 100_000
    assert {tag for tag, _ in read.elements} <= KNOWN
    assert "url(" not in text
    loading = {"src", "srcset", "background", "data", "poster", "class", "id"}
    for tag, attributes in read.elements:
        assert loading.isdisjoint(attributes), tag
        assert tag in UNSTYLED or not {"style", "width", "align"}.isdisjoint(attributes), tag
    links = [str(held["href"]) for tag, held in read.elements if tag == "a"]
    published = re.findall(r"\]\((https:[^)]*)\)", brief(report, language))
    others = [one for one in links if not one.startswith(("mailto:", "tel:"))]
    assert others == published


@EVERY
def test_it_says_all_that_the_brief_says_but_of_its_drawings(report: Path, language: str) -> None:
    said = squeezed("".join(Reader(message(report, language).decode("utf-8")).words))
    made = brief(report, language)
    cards = next((part for part in made.split("\n## ") if "\n- **" in part), "")
    below = cards.rpartition("\n- **")[2].partition("\n\n")[2]
    of_drawings = blocks(below) if below.strip() else []
    missing = [one for one in blocks(made) if one not in said]
    assert len(blocks(made)) > 8
    assert missing == of_drawings
    assert said.count("[1]") == "".join(blocks(made)).count("[1]") > 0


@LANGUAGES
def test_it_runs_in_the_direction_of_its_language(language: str) -> None:
    read = Reader(message(SAMPLES[1], language).decode("utf-8"))
    turned = "rtl" if language == "ar" else "ltr"
    told = [held for _, held in read.elements if held.get("lang") == language]
    assert [held["dir"] for held in told[:3]] == [turned] * 3
    start = "right" if turned == "rtl" else "left"
    [cell] = [held for tag, held in read.elements if tag == "td" and held.get("lang")]
    assert cell["align"] == start
    lists = [str(held["style"]) for tag, held in read.elements if tag == "ul"]
    assert any(f"padding-{start}" in style for style in lists)


@pytest.mark.parametrize(
    ("to", "layout", "where"),
    [
        (["email"], "full", "is held by its issuer."),
        (["email", "html", "markdown"], "full", "is the file minimal.html."),
        (["markdown", "email", "json"], "full", "is the file minimal.md."),
        (["email", "html"], "brief", "is held by its issuer."),
    ],
)
def test_it_says_where_the_whole_is(to: list[str], layout: str, where: str) -> None:
    outputs = sitrep.build(SAMPLES[0], options=sitrep.BuildOptions(to=to, layout=layout)).outputs
    [name] = [name for name in outputs if name.endswith(".email.html")]
    text = outputs[name].decode("utf-8")
    assert "This message is the first page of the briefing. The whole of it" in text
    assert where in text
    others = [made for other, made in outputs.items() if other != name]
    assert all(b"This message" not in made for made in others)


@LANGUAGES
def test_without_a_file_the_whole_is_where_it_is_published(language: str) -> None:
    options = sitrep.BuildOptions(to=["email"], language=language)
    [made] = sitrep.build(LONG_SAMPLES[0], options=options).outputs.values()
    read = Reader(made.decode("utf-8"))
    links = [str(held["href"]) for tag, held in read.elements if tag == "a"]
    [address] = {one for one in links if one.startswith("https:")}
    assert links.count(address) == 2
    assert "".join(read.words).count(address) == 2


def test_a_house_has_its_colours_name_and_foot_in_it(tmp_path: Path) -> None:
    style = tmp_path / "style.yaml"
    style.write_text(
        'colours: {accent: "#5b3a8c", head: "#3a2a5c"}\nlabel: Joint Office\n'
        "footer: For humanitarian use\ncontact: {mail: desk@example.org}\n",
        "utf-8",
    )
    options = sitrep.BuildOptions(to=["email"], style=style)
    [made] = sitrep.build(SAMPLES[0], options=options).outputs.values()
    text = made.decode("utf-8")
    assert Reader(text).open == []
    assert "background:#3a2a5c" in text
    assert "#1f4e79" not in text
    assert text.index("<bdi>Joint Office</bdi>") < text.index("<h1")
    assert text.index("<bdi>For humanitarian use · desk@example.org</bdi>") > text.index("Source 2")


def test_what_cannot_be_proved_is_not_sent(tmp_path: Path) -> None:
    (tmp_path / "brief.md.j2").write_text(
        "# {{ document.front.title }}\n\nSome 12 people were hurt.\n", "utf-8"
    )
    options = sitrep.BuildOptions(to=["html", "email"], templates=tmp_path)
    built = sitrep.build(SAMPLES[0], options=options)
    assert "untraced-numeral" in {one.rule for one in built.findings}
    assert built.outputs == {}


def test_templates_that_nobody_can_use_are_named(tmp_path: Path) -> None:
    (tmp_path / "brief.md.j2").write_text("{{ nothing.there }}", "utf-8")
    options = sitrep.BuildOptions(to=["email"], templates=tmp_path)
    with pytest.raises(sitrep.WrongUse, match="cannot be used"):
        sitrep.build(SAMPLES[0], options=options)
