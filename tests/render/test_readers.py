"""Any reader of Markdown shows a value as text, exactly, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitrep.page.document import Line, Pointer, Span, Words
from sitrep.page.escaping import escape, escape_label, escape_whole, parser, visible
from sitrep.page.live_signs import Surroundings, broken, ordinary
from sitrep.page.marks import settled, unmarked
from sitrep.render.printing import Escaping, Printer
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from tests.render.documents import document, traced
from tests.support.daily import FUZZ
from tests.support.readers import READERS, WITHOUT_TABLES, shown

MANY = settings(max_examples=40_000 if FUZZ else 200)

SIGNS = r"""\`*_{}[]()<>#+-.!|&~=:;"'^/1ax %$@?,é“"""
MARKUP = """
<img src=x onerror=alert(1)>
<div>\n</div>\n<script>\n<!--\n-->\n<?\n?>\n<![CDATA[\n]]>
![x](y)\n[x](javascript:x)\n](\n][\n]:\n[x]:\n[x]\n[ ]\n[^1]\n[^1]:\n^[\n[!\n[!NOTE]\n[[x]]
~~\n~x~\n$x$\n$$\n**\n__\n*x*\n_x_\n```\n`x`\n---\n===\n==\n++\n^x^\n||
www.x.org\nhttps://x.org\nhttp://\nftp://x.org\n//x.org\nx.org\na@b.org\nmailto:\nxmpp:
&amp;\n&lt\n&#60;\n&#x3c;\n&copy;\n:smile:\n@name\n#1\n1.\n1)\n12:30:45\nC:\\x
so \n so\nUS$ \n1,018\n2.5\nat least \n“sic”
"""
PIECES = [*SIGNS, *MARKUP.strip("\n").split("\n")]
VALUES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join).filter(str.strip)
"""Texts with something to be seen: no field takes one that is blank."""

# Where values stand, and what must be seen there, block by block; the second value is ``{2}``.
CONTEXTS = {
    "start of a sentence": ("{1} so {2}", ["{1} so {2}"]),
    "middle of a sentence": ("So {1}, ({2}) it.", ["So {1}, ({2}) it."]),
    "heading": ("## {1}\n\n## So {2}", ["{1}", "So {2}"]),
    "item": ("- {1}\n- So: {2}", ["{1}", "So: {2}"]),
    "before a citation": ("{1} [[1]](#a) {2} [[2]](#a)", ["{1} [1] {2} [2]"]),
    "label of a link": ("[{1}](#a) so\n\n- [{2}](#a)", ["{1} so", "{2}"]),
    "two paragraphs": ("{1}\n\nso {2}", ["{1}", "so {2}"]),
    "strong": ("a **{1}** b {2}", ["a {1} b {2}"]),
    "emphasis": ("a, *{1}* ({2}) b", ["a, {1} ({2}) b"]),
}
TABLES = {
    "cells": ("| a | b |\n|---|---|\n| {1} | {2} |", ["a", "b", "{1}", "{2}"]),
    "heads": ("| {1} | {2} |\n|---|---|\n| a | b |", ["{1}", "{2}", "a", "b"]),
}


def filled(pattern: str, first: str, second: str) -> str:
    return pattern.replace("{1}", first).replace("{2}", second, 1)


def collapsed(text: str) -> str:
    return " ".join(text.split())


def is_text(context: str, values: tuple[str, str], *, whole: bool = False) -> None:
    pattern, blocks = (CONTEXTS | TABLES)[context]
    first, second = map(collapsed, values)
    least = escape_label if context == "label of a link" else escape
    write: Callable[[str], str] = escape_whole if whole else least
    text = filled(pattern, write(first), write(second))
    wanted = [collapsed(filled(block, first, second)) for block in blocks]
    for name, read in (READERS if context in TABLES else READERS | WITHOUT_TABLES).items():
        assert shown(read(text)) == ([one for one in wanted if one], []), (name, text)


PLACES = st.sampled_from([*CONTEXTS, *TABLES])
PAIRS = [
    ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>"),
    ("<!-- so", "so -->"),
    ("<div>", "</div>"),
    ("![x](y)", "[x](javascript:alert(1))"),
    ("![x", "](https://x.org)"),
    ("[x]", "(javascript:x)"),
    ("~~so", "so~~"),
    ("~so", "so~"),
    ("www.x.org", "https://x.org"),
    ("a@b.org", "mailto:a@b.org"),
    ("[^1]", "[^1]: so"),
    ("[x]: https://x.org", "[x]"),
    ("> [!NOTE]", "> so"),
    ("$x", "x$"),
    ("US$5 and", "US$7"),
    ("`x", "x`"),
    ("*x", "x*"),
    ("a | b", "--- | ---"),
    ("[x] done", "[ ] open"),
    ("&lt", ";b>"),
    ("so!", "[x]"),
    (":smile:", "@name"),
]


@MANY
@given(PLACES, VALUES, VALUES)
def test_any_reader_shows_a_value_as_text(context: str, first: str, second: str) -> None:
    is_text(context, (first, second))


@given(PLACES, VALUES, VALUES)
def test_any_reader_shows_a_value_as_text_when_wholly_escaped(
    context: str, first: str, second: str
) -> None:
    is_text(context, (first, second), whole=True)


@pytest.mark.parametrize("values", PAIRS, ids=" ".join)
@pytest.mark.parametrize("context", [*CONTEXTS, *TABLES])
def test_any_reader_shows_two_values_as_text(context: str, values: tuple[str, str]) -> None:
    is_text(context, values)


@pytest.mark.parametrize("between", ["", " ", ": ", "!"])
@pytest.mark.parametrize("values", PAIRS, ids=" ".join)
def test_any_reader_shows_a_page_as_the_house_does(values: tuple[str, str], between: str) -> None:
    first, second = values
    spans = (traced(first), Words(between), traced(second))
    page = render(document(*spans), template_folders())
    seen, _ = shown(str(parser().render(page.markdown)))
    assert sum(f"{first}{between}{second}" in block for block in seen) > 5
    for name, read in READERS.items():
        assert shown(read(page.markdown)) == (seen, []), name


@pytest.mark.parametrize("before", [Words("So!"), traced("So!"), traced("a:!")])
def test_a_link_after_an_exclamation_mark_is_no_image(before: Span) -> None:
    printer = Printer(Escaping(escape, escape_label), mirrored=False)
    printed = settled(printer.print(Line((before, Pointer("more", "a")))))
    seen = visible(unmarked(printed))
    for read in READERS.values():
        assert shown(read(unmarked(printed))) == (seen, [])


@pytest.mark.parametrize("reader", [*READERS, *WITHOUT_TABLES])
def test_a_line_that_begins_with_a_colon_is_no_definition(reader: str) -> None:
    read = (READERS | WITHOUT_TABLES)[reader]
    assert shown(read(settled("so\n: it"))) == (["so : it"], [])


@given(st.text("ab 1é,.;:()'\"%?!-–“”/", max_size=20))
@example("1. so")
@example("a.b. c.de www.x")
def test_what_is_taken_for_ordinary_needs_no_escape(text: str) -> None:
    text = collapsed(text)
    if ordinary(text):
        assert broken(text, Surroundings.TEXT) == text
        for read in WITHOUT_TABLES.values():
            assert shown(read(text)) == ([text], [])


@pytest.mark.parametrize("text", ["<b>x</b>", "<!-- x -->", "![x](y)", "~~x~~", "www.x.org"])
def test_the_readers_see_what_is_not_escaped(text: str) -> None:
    assert shown(READERS["cmark of GitHub"](text)) != ([text], [])
